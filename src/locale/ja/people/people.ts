/** Sign-up, sign-in, profile, settings. */
export const people = {
  email: 'メールアドレス',
  password: 'パスワード',
  name: 'お名前',
  verified: '本人確認済み',
} as const

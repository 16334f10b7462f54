/** Who somebody is: the words of sign-up, profile and public page. */
export const people = {
  email: 'メールアドレス',
  password: 'パスワード',
  name: 'お名前',
  since: '{date}から利用',
  asWorker: 'ワーカーとして',
  asClient: 'クライアントとして',
  skills: 'スキル',
  nothingYet: 'まだ何も書かれていません。',
  writeYours: 'プロフィールを書くと、どんな人か相手に伝わります。',
  edit: 'プロフィールを直す',
} as const

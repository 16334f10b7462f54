/** Refusals of the frame of pages: who may see what, and forms as such. */
export const frameRefusals = {
  'session.required': 'ログインが必要です。',
  'person.unverified': 'この操作には、メールアドレスの確認が必要です。',
  'page.not_found': 'ページが見つかりません。',
  'page.forbidden': 'この役割の方だけが見られるページです。',
  'form.malformed': '送信された内容を読み取れませんでした。',
  'form.too_large': '送信された内容が大きすぎます。',
  'form.foreign': 'ほかのサイトから送られたため、受け付けませんでした。',
  'cursor.malformed': 'ページの続きの指定が正しくありません。はじめから開いてください。',
} as const

/** Why something about an identity check is refused. */
export const identityRefusals = {
  'identity.not_found': 'この本人確認は見つかりません。',
  'identity.own': 'ご自分の本人確認は、ほかの担当者が判断します。',
  'identity.decided': 'この本人確認は、すでに終わっています。',
  'identity.not_approved': 'この本人確認は、済みになっていません。',
  'identity.under_way': 'すでにお送りいただいています。変えるときは、先に取り下げてください。',
  'identity.no_checker': '本人確認の担当者がいないため、いまは受け付けていません。',
  'identity.method_ended': '{date}から、書類の画像では本人確認ができません。',
  'identity.method_not_offered': 'この方法での本人確認は、まだ行っていません。',
  'staff.unverified':
    'このアドレスは、まだご本人に確認されていません。先にメールアドレスを確認していただいてください。',
  'method.unknown': 'その方法は選べません。',
  'document.unknown': '書類の種類を選んでください。',
  'document.not_found': 'この書類はもうありません。',
  'document.unreadable':
    'この書類は読み出せません。「書類を読み出せなくなりました」を理由に、もう一度お送りいただくようお知らせください。',
  'side.unknown': 'その面は選べません。',
  'front.required': '書類の表面の画像を選んでください。',
  'back.required': '書類の裏面の画像を選んでください。',
  'selfie.required': 'ご本人の写真を選んでください。',
  'reason.unknown': '理由を選んでください。',
  'note.required': '説明を書いてください。',
  'note.too_long': '説明は{max}文字までです。',
  'note.malformed': '説明に使えない文字があります。',
} as const

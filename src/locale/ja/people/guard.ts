/** Before something is sent that leads away from the marketplace. */
export const guard = {
  title: '送る前に、お確かめください',
  email: 'メールアドレス',
  phone: '電話番号',
  messenger: 'ほかの連絡手段',
  link: '連絡先へのリンク',
  payment: 'サイトの外での支払い',
  direct: 'サイトの外への誘い',
  fees: '手数料を避ける誘い',
  lost: 'サイトの外では、仮払いも、検収の期限も、事務局の助けもありません。返事が来なくなったときに報酬と仕事を守れるのは、ここに残ったやりとりだけです。',
  fine: '仕事そのものの話なら、このまま送ってかまいません。警告のあとに送ったことは記録に残り、くり返されると事務局が確認します。',
  rewrite: '書き直す',
  askPermission: '事務局に許可をたずねる',
  sendAnyway: 'このまま送る',
  permissionTitle: 'サイトの外でのやりとりの許可',
  permissionLead:
    '仕事にどうしても必要なときは、事務局にたずねてください。10営業日のうちにお答えします。許可が出ると、この契約では警告が出なくなります。',
  permissionText: '何のために、どこでやりとりしますか',
  permissionHint: '送ろうとした文が入っています。理由を書き加えてください。',
  permissionSend: 'たずねる',
  permissionBack: 'たずねずに契約のページに戻る',
  permissionAsked: '事務局にたずねました。答えはメールと、この相談のページでお知らせします。',
} as const

export const guardRefusals = {
  'guard.warned':
    'サイトの外へ導く内容のようです（{kinds}）。それでも送るときは、`despiteWarning` を添えてください。',
  'guard.email': 'メールアドレスのようです: {found}',
  'guard.phone': '電話番号のようです: {found}',
  'guard.messenger': 'ほかの連絡手段のようです: {found}',
  'guard.link': '連絡先へのリンクのようです: {found}',
  'guard.payment': 'サイトの外での支払いのようです: {found}',
  'guard.direct': 'サイトの外への誘いのようです: {found}',
  'guard.fees': '手数料を避ける誘いのようです: {found}',
  'permission.granted': 'この契約では、もう許可されています。',
} as const

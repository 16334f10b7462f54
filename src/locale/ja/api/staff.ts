/** The calls of identity checks, staff and money, and their fields. */
export const staffSays = {
  showIdentity: '自分の本人確認の状態と、使える方法を見ます。',
  uploadDocument: '本人確認の書類の画像を1つ預けます（multipart、`file`）。暗号化して保管します。',
  sendIdentity: '預けた書類で本人確認を申し込みます。',
  withdrawIdentity: '本人確認を取り下げ、預けた書類をすぐに消します。',
  listIdentityChecks: '判断を待つ本人確認を、期限の近い順に50件まで見ます。自分のものは除きます。',
  showIdentityCheck: '本人確認の内容を見ます。見たことは記録されます。',
  openDocument: '本人確認の書類を開きます。開いたことは記録されます。',
  approveIdentity: '本人と確認します。書類は消えます。',
  refuseIdentity: '確認できないと判断します。書類は消えます。',
  revokeIdentity: '済みになった本人確認を取り消します。',
  listStaff: '担当者と役割の一覧を見ます。',
  addStaff: '登録した人に役割を与えます。',
  removeStaff: '役割を外します。最後の管理者は外せません。',
  listStaffLog: '担当者の操作の記録を、新しい順に50件ずつ見ます。',
  showMoney: '預かっているお金の合計と出入りを見ます。',
} as const

export const staffFields = {
  identityState:
    '`collecting` 書類を集めている、`waiting` 判断待ち、`approved` 済み、`refused` 確認できず、`lapsed` 事務局が間に合わず、`withdrawn` 取り下げ、`revoked` 取り消し。',
  identityDue: 'この時刻までに判断がなければ、書類は消え、`lapsed` になります。',
  received: '預かっている書類。申し込むまで。',
  identityMethods: 'いま使える方法。`documentImage` は2027年3月31日まで。',
  identityCheckers: '判断できる担当者がいるか。いなければ、書類は預かりません。',
  identityName: '申し込んだときのプロフィールの名前。表示は、この名前のときだけ有効です。',
  identityDocuments: '書類。判断を待つあいだだけ。',
  personIdentity: 'どのように、いつ本人確認をしたか。していなければ null。',
  logStaffId: '担当者の id。コマンドラインからなら `commandLine`。',
  logAbout: '契約、人、相談、本人確認の id。',
} as const

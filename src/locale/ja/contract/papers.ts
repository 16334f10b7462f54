/** The written terms (Freelance Act, Art. 3). */
export const papers = {
  title: '取引条件の書面',
  law: 'フリーランス法（特定受託事業者に係る取引の適正化等に関する法律）3条にもとづく取引条件の明示',
  number: '書面番号',
  parties: '当事者',
  client: '業務を委託する人（クライアント）',
  worker: '業務を受ける人（ワーカー）',
  commissionedOn: '業務を委託した日',
  content: '仕事の内容',
  receivedOn: '納品の期日',
  place: '納品の場所',
  placeText: 'この約束の契約ページ（電子データの送信）',
  inspectedBy: '検査を終える日',
  inspectedByText: '{date}（期日に納品したとき）。納品から{days}日以内に終えます。',
  pay: '報酬の額',
  payText: '{price}（消費税を含む）',
  payFee:
    '受け取りのときに、利用手数料 {percent}% とその消費税 {tax}% を差し引きます。全額のとき {net}。',
  payOn: '支払いの期日',
  payOnText:
    '納品の期日に納品したときの日付で、納品した日の{days}日後です。ほかの日に納品したとき、修正したあとは、最後に納品した日から数えます。検収が早く終われば、その日に支払います。返事がなくても、検収を代行して支払います。',
  hourlyWeeks:
    '毎週月曜0時から日曜24時まで。働くのは、その週の前に仮払いされた週だけです。終了の予告があるまで続きます。',
  hourlyFirst: '最初の週：{week}',
  hourlySince: '更新：前の契約から続くものとし、契約の始まりを{date}として数えます。',
  hourlyInspected:
    '各週の翌週の木曜24時。それまでに返事がなければ、記録のとおり承認されたものとします。',
  hourlyPay:
    '時給{rate}（消費税を含む）に、記録した時間を掛けた額。1週間の上限は{hours}（{week}）。',
  payFeeHour:
    '受け取りのときに、利用手数料 {percent}% とその消費税 {tax}% を差し引きます。1時間分のとき {net}。',
  hourlyPledge:
    '予告保証 {pledge}。クライアントの沈黙によって契約が終わったときと、クライアントがこれを払ってすぐに終えるときは、ワーカーに支払います。それ以外のときはクライアントに戻ります。',
  hourlyNoPledge: '予告保証はありません。',
  hourlyPayOn:
    '各週の翌週の木曜24時まで（承認が早ければその日）。異議のある記録は、解決した日に支払います。',
  endsByNotice: '予告した終了日',
  addendumEnds: 'この契約は {date} に終わります（{act}）。',
  payHow: '支払いの方法',
  payHowText: '約束のウォレットへの入金。登録した銀行口座へ、いつでも振り込みできます。',
  clocks: '期限',
  clocksLead: 'どの期限も、その状態に入ったときから数えます。',
  days: '{count}日',
  businessDays: '{count}営業日',
  dayAgreed: '合意した期日 {date}',
  record: '記録',
  offeredAt: '申し込み',
  agreedAt: '合意',
  hash: '合意の記録（SHA-256）',
  hashNote:
    '申し込みの条件・金額・期限を含む記録の連なりの値です。あとから変えると一致しなくなります。',
  addendumTitle: '変更の書面 {number}',
  addendumText: '納品の期日を {date} に改めます（{act}）。',
  addendumDays: '期日に納品したときの検査の終わりは {inspected}、支払いの期日は {paid} です。',
} as const

/** The front page, for those who come for the first time. */
export const front = {
  title: 'だれも黙って消えられない仕事の市場',
  promise: '相手が黙っても、納品した仕事の報酬は届きます。',
  lead: '約束では、待っているあいだもずっと「だれの番か」「いつまでか」「返事がなければどうなるか」が決まっています。だから、相手が消えても、仕事とお金は止まりません。',
  signUp: '登録する（無料）',
  findJobs: '仕事をさがす',
  postJob: '仕事を頼む',
  example: 'たとえば、いま契約すると',
  exampleSentence:
    '{price}の仕事を{deliver}に納品し、そのあとクライアントから二度と返事がなくても、**{by}までに{net}**を受け取れます。',
  exampleNote:
    '日付と金額は、実際の契約と同じしくみで、いま計算したものです（手数料と消費税を引いた額）。',
  try: 'ためしてみる',
  tryLead:
    'これはデモです。時間を進めて、相手が黙ったあとに何が起きるかを見られます。登録はいりません。',
  tryStory: '返事の途絶えた契約をワーカーとして開く',
  tryWorker: 'ワーカーとして見る',
  tryClient: 'クライアントとして見る',
  tryDesk: '事務局として見る',
  rules: '三つの決まり',
  ruleTurn: 'だれの番か',
  ruleTurnText:
    '契約はいつも、ワーカー・クライアント・事務局のだれかひとりの番です。何をすればよいかも、その場でわかります。',
  ruleUntil: 'いつまでか',
  ruleUntilText:
    'どの番にも期限があります。半分を過ぎたとき、四分の三のとき、前日に、メールでお知らせします。',
  ruleThen: '返事がなければ',
  ruleThenText:
    '期限が来ると、決めてあったことが自動で起きます。納品のあとなら支払い、納品がなければ返金です。',
  forClients: '頼む方にも',
  forClientsText:
    '報酬は先にお預かりし、納品がなければ全額戻ります。やめたいときも、期限までに知らせれば大きな負担なく終えられます。クライアントの手数料はありません。',
  peers: '相手が黙ったらどうなるか',
  peersLead:
    '各社が公開している規則を同じ言葉で書き、同じ検証にかけました。人が間に入り、よりよい結果になることもありますが、ここでは規則が約束していることだけを比べています。',
  peersMore: '契約の型と検証をくわしく見る',
  place: '場所',
  here: '約束・{name}',
  afterDelivery: '納品のあと、クライアントが黙ると',
  beforeDelivery: '納品の前に、クライアントが黙ると',
  everybodySilent: '全員が黙っても終わるまで',
  rulesBroken: '守られない規則',
  paidWithin: '{count}日以内に全額支払い',
  waitsForEver: '約束なし（いつまでも待つ）',
  goesBackAfter: '約束なし（{count}日後にクライアントへ返金）',
  deskMayPay: '事務局が支払うこともあります',
  endUnpaidAtOnce: 'すぐに終えられる（報酬なし）',
  endUnpaidIn: '{count}日で終えられる（報酬なし）',
  orSoFar: '「ここまでの分」を納品すれば支払われる',
  never: '終わらない',
  withinDays: '{count}日以内',
  noneBroken: 'なし',
  brokenCount: '{count}つ',
} as const

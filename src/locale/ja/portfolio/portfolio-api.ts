/** What the calls about a portfolio do. */
export const portfolioSays = {
  showPortfolio:
    '自分の収入とリスクを見ます。いまのお金、月ごとの動き、クライアント別の収入、これから30日に失うかもしれない額です。ほかの人には見えません。',
  listHoldings:
    '契約中の契約を、予定の額、返事がなくても入る額、返事がないと失う額とともに見ます。',
  showStatement: '1年間の入金を、手数料とともに見ます。',
  listSuggestions: '収入の偏りを減らせそうな仕事を、多くて3件見ます。',
  dismissSuggestion: '仕事を、おすすめに表示しないようにします。',
} as const

/** What the fields of a portfolio mean; all yen are after fees unless told. */
export const portfolioFields = {
  moneyAtRisk: '返事がないと入らない額。',
  moneyHeld: '仮払いされ、作業中の額。',
  moneyDelivered: '納品し、検収を待っている額。',
  moneyPayable: '支払いが決まり、入金を待っている額。',
  moneyPaid: 'その月の入金。',
  monthDay: '月の1日。額は月末のもの、今月はいまのもの。',
  averaged: '月の平均に使った月（多くて6か月）。',
  clientOfWorker: 'クライアント。ほかで結んだ契約では、その人だけに通じる名前。',
  placeOfContract: '`here`：この市場。それ以外は、ほかで結んだ場所。',
  incomeOfYear: '直近12か月の入金。',
  shareOfIncome: '全体に占める割合。0から1。',
  monthlyIncome: '1か月の平均。',
  paysAsAgreed: '予定どおりなら入る額。期限のない継続契約では、これから30日分。',
  certainAmount: '相手から二度と返事がなくても入る額。',
  certainBy: 'そのすべてが入る時刻。なければ null。',
  lostAmount: '相手から返事がないと失う額。',
  silenceChance: 'これから30日返事がない見込み。0から1。',
  largestShare: '最も多いクライアントの割合。0から1。',
  concentration: '割合の2乗の和（HHI）。0から1。',
  effectiveClients: '1÷集中度。同じ大きさのクライアント何人分か。収入がなければ0。',
  expectedLoss: '失う額の平均。',
  quantileLoss: '95%の見込みで、失ってもこの額まで。',
  mostLoss: '全員から返事がないときに失う額。',
  lossSteps:
    '95%までの、起こりうる額と、その確率。200を超えるときは、隣どうしを大きいほうの額にまとめます。',
  lossRoundedTo:
    'クライアントや金額が非常に大きいとき、1人あたりの額を丸めた単位（円）。nullなら正確な値。',
  upToChance: 'この額以下になる確率。',
  grossPay: '手数料を引く前の報酬。',
  netPay: '届いた額。',
  bringsPay: '受けたときの報酬。時間制では約1か月分。手数料を引く前。',
  effectiveWith: 'その仕事を加えたときの、同じ大きさのクライアントの数。',
} as const

/** What the calls about weeks of work by the hour do. */
export const weekSays = {
  listWeeks: '時間制の契約の、仮払いされた週の一覧を、新しい順に見ます。',
  fundWeeks: '次の週を1〜5週間、まとめて仮払いします。残高が全部に足りないときは、何も起きません。',
  showStandingOrder: '自動仮払いと、記録されなかった分の扱いを見ます。',
  setStandingOrder: '自動仮払いと、記録されなかった分の扱いを決めます。クライアントだけ。',
  listMyWeeks: 'ワーカーとしての自分の週を、すべての契約から、月曜の順に見ます。',
  listEntries: '週の作業記録を、時刻の順に見ます。前の内容は events にあります。',
  addEntry: '作業時間を記録します。',
  changeEntry: '作業記録を直します。週の次の月曜の24:00まで。',
  removeEntry: '作業記録を消します。前の内容は events に残ります。',
  contestEntries:
    '確認中の週の一部の記録に異議を出します。異議のない分の額は、こちらで計算します。',
  showTimer: '動いているタイマーを見ます。',
  startTimer: '進行中の週のタイマーを始めます。ひとりに1つだけです。',
  stopTimer: 'タイマーを止め、作業記録にします。記録できなかった時間は left にあります。',
} as const

/** What the fields about weeks of work by the hour mean. */
export const weekFields = {
  weekContract: '週の契約。まだ仮払いのない週なら null。',
  weekStatus:
    '`unfunded`：仮払いなし（働かない）。`funded`：開始前。`running`：進行中。`recorded`：訂正の期間。`checking`：確認中。`contested`：異議あり。`paid`：支払い済み。`returned`：全額返金。',
  weekLimit: '週の上限。引き上げた額を含みます。',
  weekAmount: '記録した分の額。終わった週では支払われた額。手数料を引く前。',
  rate: '1時間あたりの額。',
  fundBy: '週の始まり。それまでに仮払いがなければ、働かないでください。',
  weekCount: '週の数。',
  orderOn: '期限のお知らせのときに、次の週をウォレットから仮払いするか。',
  orderRest: '記録されなかった分。`back`：ウォレットに戻す。`rolls`：すぐ次の週の仮払いに回す。',
  entryId:
    '週のなかで決まった作業記録の id。英数字と `_`、`-` で40文字まで。`record` で送るときは自由に付けられます。',
  entries: '週のすべての作業記録。分ちょうどの時刻で。額は計算されます。',
  contested: '異議のある作業記録の id。',
  whyLeft:
    '`limit`：週の上限を超えた。`unfunded`：その週の仮払いがない。`closed`：その週にはもう記録できない。',
  left: '記録できなかった時間と、その理由。',
  choices: '選べる名前。',
  since: '契約の初めの日（更新を含めて数えます）。',
  endsOn: '予告された終了日。予告がなければ null。',
  nextWeek: '次に仮払いできる週。なければ null。',
  notice: 'いま予告した場合の、いちばん早い終了日。週の契約では null。',
  earliest: 'いちばん早い終了日。',
  plan: '時間制の契約とその週だけにあります。ほかでは null。',
} as const

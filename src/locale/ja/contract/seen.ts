/** "Seen, I will answer by …": said by whoever has the turn; the deadline stays. */
export const seen = {
  title: '見ました・いつまでに返事しますか',
  offer: 'すぐに返事できないときは',
  hint: '見たことと返事の日を、相手に伝えます。期限は{time}のままです。',
  today: '今日、{date}のうちに返事します',
  tomorrow: '明日、{date}までに返事します',
  byDay: '{date}までに返事します',
  said: '{who}は{at}にこれを見て、{date}までに返事すると伝えています。期限は{time}のままです。',
  youSaid:
    'あなたは{at}に、見たことと、{date}までに返事することを伝えました。期限は{time}のままです。',
  done: '見ました。{date}までに返事します',
  stays: '期限は{time}のまま',
  told: '相手に伝えました。期限は変わりません。',
  nothingDone: '何も起きていません。いまの状態は、契約のページで確かめられます。',
  toContracts: '契約の一覧へ',
} as const

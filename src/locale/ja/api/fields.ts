import { elsewhereFields } from '../portfolio/elsewhere-api.ts'
import { portfolioFields } from '../portfolio/portfolio-api.ts'
import { staffFields } from './staff.ts'
import { deskFields } from '../desk/api.ts'
import { trustFields } from './trust.ts'
import { waitingFields } from './waiting.ts'
import { weekFields } from './weeks.ts'

/** What the fields of the REST API mean, where their names do not say it. */
export const fields = {
  ...staffFields,
  ...deskFields,
  ...weekFields,
  ...elsewhereFields,
  ...portfolioFields,
  ...trustFields,
  ...waitingFields,
  wholeYen: '円の整数。',
  lockCause:
    '`finalNotice`：契約で返事をすると解けます。`silentEnd`：`POST /cases/…/answer` で解けます。',
  waitingForClient:
    'このクライアントの返事を待っている人がいるか。true のあいだ、クライアントは募集も契約の申し込みもできません。',
  cursor: '前のページの `next`。',
  next: '次のページの `cursor`。null なら、これで終わりです。',
  daysAhead: '`until…` では、約束の日を何日先まで置けるか。',
  weekday: '`untilEndOf` では、その終わり(24時)に期限となる曜日。ほかでは null。',
  week: '`untilEndOf` では、合意した週なら 0、前週なら -1、翌週なら 1。ほかでは null。',
  warns: '最後の催促のときに、まだ動きがないことを併せて知らせる相手。いなければ null。',
  noticePeriod:
    '終了日を受け取る操作では、その日の何日前までに予告が要るか。一定の月数以上続いた契約では longer の日数。例外を挙げれば短いほうで足りる。',
  sealedWay: '先の案は封をしたままになり、相手も案を出すと両方が同時に開きます。',
  lastState: '基本契約に仮払いできる分が残らなければ、代わりに移る状態。なければ null。',
  opens: '基本契約が、仮払い済みで開く契約の型と、その契約で行われる操作。',
  steps: '基本契約の次の分。week：同じ条件で1週間後。list：一覧の次。',
  stateOrStay: '状態の名前。`stay` ならそのまま。',
  processVersion: '契約が続いている版。なければ最新の版。',
  bounds: '最も長くかかる日数。null なら終わりません。',
  available: '使える額、出金できる額。',
  held: 'クライアントとして契約に預けている額。',
  incoming: '契約から受け取る途中の額。',
  transferAmount: '円の整数。入ってきたときは正の数。',
  transferAbout: '関わる契約。なければ null。',
  duration: 'ISO 8601 の期間。',
  label: 'Accept-Language の言葉で。',
  ifOtherSilent: 'ほかの人が二度と答えないときに、順に起きること。',
  youReceive: 'それまでに届く額(手数料と税を引いたあと)。',
  version: '契約したときの型の版。',
  turn: 'だれの番か。終わっていれば null。',
  silence: 'だれも動かないとき、いつ何が起きるか。',
  deadlineId: '同じ期限を待つあいだ、変わりません。',
  deadlineKind: '`turn`：番の人の期限。`delivery`：まだ納品のない契約の、約束した納期。',
  deadlineOn: '市場の日付。24:00 に終わるものは、その日です。',
  deadlineSilence: '返事がないときに起きること。納期には null。',
  deadlinesFrom: 'この日から。',
  deadlinesUntil: 'この日まで。',
  settlement:
    '和解案として各側が示した、ワーカーへの支払い。封をした案は、相手も案を出すまで`null`で、`sealed`に出した側が入ります。',
  sealed:
    '封をしたままの和解案。出した側と事務局のほかには、`input`は空です。`hash`は中身から作られています。',
  pot: 'いま預かっている額。',
  actions: 'いまできること。',
  mediaType: '内容から読み取った種類。',
  bytes: 'バイト数。',
  answerBy: '返事をする日。今日から期限の日まで。',
  nudgeKind: '`reminder`は期限のお知らせ、`nudge`は相談での連絡催促。',
  nudgeMail: 'メールがどうなったか。`sent`は相手のサーバーに届いたとき。',
  nudgeRead: '相手がそのあとに契約のページを読んだ時刻。',
  contractSeq: '最後の出来事の番号。操作のとき `seen` として送ります。',
  seenSeq: '判断のもとにした契約の `seq`。そのあとに動きがあれば、お断りします。',
  despiteWarning: 'サイトの外へ導く内容だと警告されても、そのまま送るとき true。',
  ownFiles: 'この契約のために預けたファイルの id。',
  sessionOrCurrent: 'ログインの id、または `current`。',
  mailedToken: 'メールのリンクにある `token`。',
  tokenOnce: 'ここでだけ見せます。`Authorization: Bearer` で送ってください。',
  hiddenNumber: '下3桁のほかは隠してあります。',
  unread: 'まだ読んでいない、ほかの人からのメッセージの数。',
  waiting: '自分の番になっている契約。そのあとに、代理人として番になっている契約（`standsFor`）。',
  acceptedInStead: 'クライアントの代わりに、時計が検収した数。',
  jobForecast:
    'ワーカーへの約束。クライアントが何をしても、それまでに支払われる額。時間単価なら、はじめの1週の分。',
  jobKind:
    '`fixed`（固定報酬）か `hourly`（時間単価）。契約の型の名前 `fixed-price`、`recurring` でもかまいません。',
  priceOrRate: '円の整数。時間単価の仕事では、1時間あたりの額。',
  priceAsked:
    '円の整数。1つの支払い方式の中で比べます。`kind` がなければ、固定報酬の仕事だけをさがします。',
  deliverWithinDays: '契約から納品までの日数。固定報酬だけ。',
  weeklyHours: '週の上限（時間）。時間単価だけ。',
  expectedWeeks: '続く見込みの週数。null なら決まっていません。時間単価だけ。',
  pledge: '予告保証の円。なければ 0。',
  weeksPlayed: '仮払いされた週の数。',
  milestones:
    '`price` と `deliverOn` の代わりに、2〜10の段階。それぞれに報酬と、前の段階より後の納品日。固定報酬だけ。',
  unfundedParts: '分割契約では、まだ仮払いのない段階。次の段階が先頭。ほかでは null。',
  partFundBy: 'この日までに仮払いが必要です。null なら基本契約の期限のとおり。',
  pledgeWeeks: '予告保証（週分）。0 ならありません。時間単価だけ。',
  deliveryOrMonday: '納品する日。時間単価の仕事では、はじめの週の月曜日。',
  allWords: 'すべて含まれてほしい言葉。',
  mayFund: 'あなたの残高から仮払いすることも認めるか。',
  yourDeputy: 'あなたの代理人なら、認めたこと。そうでなければ null。',
  named: 'あなたがその人の代理人かどうか。',
  invitations: '返事を待っている招待。管理者だけに見えます。',
  frame:
    'この基本契約の週や段階だけを、すべて。なければ、自分の番になっていない週や段階は並びません。',
  standsFor: 'あなたが代理人として見ているとき、だれの代わりか。',
  deputy: '代理人がしたとき、その代理人。',
} as const

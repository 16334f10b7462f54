/** What the calls about contracts made elsewhere do. */
export const elsewhereSays = {
  listElsewhere: '自分がほかで結んだ契約の一覧を見ます。ほかの人には見えません。',
  enterElsewhere: 'ほかで結んだ契約を書き入れます。',
  showElsewhere:
    'ほかで結んだ契約を、いまの状態、そこでの期限、次にできること、経過とともに見ます。',
  changeElsewhere: 'ほかで結んだ契約の内容を直します。状態は記録から計算されます。',
  removeElsewhere: 'ほかで結んだ契約と、その記録をすべて消します。元に戻せません。',
  showElsewhereLetter: '事実を入れた文面を見ます。',
  downloadElsewhereEvidence: '書き入れた記録の証拠資料（ZIP）を受け取ります。',
  addElsewhereEntry: 'あったことを記録します。',
  correctElsewhereEntry: '記録を直します。もとの記録も残ります。',
  removeElsewhereEntry: '記録を取り消します。',
  importElsewhere: '表（CSV）から取り込みます。look が true なら、確かめるだけです。',
  exportElsewhere: 'ほかで結んだ契約を表（CSV）で受け取ります。',
} as const

/** What the fields about contracts made elsewhere mean. */
export const elsewhereFields = {
  elsewherePlatform: 'どこで結んだか。`direct`：直接の取引、またはモデルのない場所。',
  elsewherePrice: '税込みで、手数料を引く前の額。時間制では1週間分。',
  payOn: '約束された支払日。なければ null。',
  reference: 'その場所での契約の番号やアドレス。',
  stage: 'いまどこまで進んでいるか。',
  stageOn: 'その状態になった日。null なら今日、作業中なら合意した日。',
  elsewhereKind:
    '`sent`：相手に連絡した。`received`：相手から連絡があった。`note`：覚え書き。`act`：そこでの操作。',
  elsewhereAction: '`act` のとき、その場所の型での操作の名前。',
  elsewhereBy: '`act` のとき、だれがしたか。',
  table: 'CSV。1行目は列の名前です。',
  look: 'true なら、何も取り込まずに結果だけを見ます。',
  silenceThere: '返事がないと、そこではどうなるか。何も起きないなら null。',
  stepAction: 'したあとに記録する操作。状態が変わらないなら null。',
  weak: '利用者のブログなどで知られている規則です。',
  toldId: '記録の id。そこの期限が自動で起こしたことなら null。',
  effect:
    '`moved`：状態が進んだ。`said`：言っただけ。`late`：期限のあとだった。`beside`：その場所の規則にない。',
  elsewhereWaiting:
    '相手の沈黙がどのくらい珍しいか。書き入れた記録だけから計算します。`oneIn` は400まで。待っていないなら null。',
  sure: 'いまの状態の規則の確かさ。`weak`：利用者の話から。`assumed`：見つからず、補った。',
  elsewherePays: 'その場所の手数料を引いた額。`feeKnown` が false なら、引いていません。',
  ifAllSilent: 'だれも動かなければ受け取る額。手数料を引く前。',
  lawfulPayBy: '納品のあと、法律で支払うべき最後の日。',
  letterLanguage: '文面の言語。',
  taken: '取り込んだ数。',
  line: '表の行。列の名前が1行目です。',
} as const

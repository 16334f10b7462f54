/** Letters about contracts made elsewhere: read over, copied, and sent there. */
export const elsewhereLetters = {
  'place.crowdworks': 'クラウドワークス',
  'place.crowdworksHourly': 'クラウドワークス',
  'place.lancers': 'ランサーズ',
  'place.coconala': 'ココナラ',
  'place.upwork': 'Upwork',
  'place.direct': 'ご契約窓口',
  toClient: '{name} 様',
  toDesk: '{place} 事務局 御中',
  hello: 'お世話になっております。「{title}」を担当しております{writer}です。',
  helloDesk:
    'お世話になっております。ワーカーの{writer}です。次の契約についてお問い合わせいたします。',
  'fact.title': '件名：{title}',
  'fact.client': 'クライアント：{name}',
  'fact.reference': '契約番号など：{text}',
  'fact.agreed': '契約日：{date}',
  'fact.price': '契約金額：{yen}（税込）',
  'fact.week': '1週間の契約金額：{yen}（税込）',
  'fact.deliverOn': '納期：{date}',
  'fact.delivered': '納品日：{date}',
  'fact.heard': '最後にご連絡をいただいた日：{date}',
  'fact.sent': '最後にこちらからご連絡した日：{date}',
  'fact.payOn': 'お約束の支払日：{date}',
  answerBy: '恐れ入りますが、{date}までにご返信をお願いいたします。',
  closing: '何とぞよろしくお願いいたします。',
  'nudge.subject': '「{title}」ご状況の確認のお願い',
  'nudge.delivered':
    '{date}に納品いたしましたが、その後のご連絡を確認できておりません。検収の状況をお知らせいただけますでしょうか。',
  'nudge.unfunded':
    '仮払い（お支払いの手続き）がまだ確認できておりません。確認でき次第、作業に取りかかります。ご予定をお知らせいただけますでしょうか。',
  'nudge.working':
    '作業を進めるにあたり、ご返信をお待ちしております。ご状況をお知らせいただけますでしょうか。',
  'nudge.stop':
    'もしご事情が変わり、中止や延期をお考えの場合も、その旨をひとことお知らせください。今後の進め方をご相談できれば幸いです。',
  'endRequest.subject': '「{title}」契約終了のお願い',
  'endRequest.why':
    'たいへん残念ではございますが、ご連絡がつかない状態が続いており、作業を続けることができません。つきましては、契約の終了をお願いいたします。',
  'endRequest.delivered':
    'なお、{date}に納品した成果物については、検収とお支払いを先にお願いいたします。',
  'endRequest.soFar':
    'これまでに作業した分の報酬については、別途ご相談させてください。引き続きご依頼いただける場合は、このお願いを取り下げますので、ご返信ください。',
  'desk.subject': 'クライアントと連絡が取れない件（{title}）',
  'desk.silent': 'クライアントからの連絡が{count}日間ありません。',
  'desk.delivered': '納品から{count}日がたちますが、検収が行われていません。',
  'desk.ask':
    'クライアントへのご連絡をお願いいたします。あわせて、それでも返答がない場合に検収または支払いがどのように進むか、おおよその時期も含めてお教えください。',
  'desk.askUndelivered':
    'クライアントへのご連絡をお願いいたします。あわせて、それでも返答がない場合に契約と仮払いがどのように扱われるか、お教えください。',
  'payRequest.subject': '「{title}」お支払いのお願い',
  'payRequest.ask': '{date}に納品した次の件について、お支払いの予定日をお知らせください。',
  'payRequest.askUndelivered': '次の件について、お支払いの予定日をお知らせください。',
  'payRequest.law':
    'なお、フリーランス法（特定受託事業者に係る取引の適正化等に関する法律）第4条の対象となるお取引では、検収の有無にかかわらず、成果物を受け取った日を1日目として60日以内（本件では{date}まで）がお支払いの期限となります。',
  'payReminder.subject': '「{title}」お支払いのご確認（期日を過ぎております）',
  'payReminder.late':
    '次の件のお支払いについて、期日の{date}を過ぎておりますが、確認できておりません。',
  'payReminder.ask':
    '行き違いでお手続き済みの場合はご容赦ください。まだの場合は、{date}までにお支払いいただくか、お支払いの日をお知らせください。',
  'payReminder.next':
    'ご連絡をいただけない場合は、フリーランス・トラブル110番などの窓口への相談を検討いたします。',
} as const

/** What stands in the paper of a contract made elsewhere. */
export const elsewhereEvidence = {
  title: 'ほかで結んだ契約の記録',
  lead: 'この資料は、下の契約について、本人が「約束」に書き入れた記録を、書き入れた日時とともに機械が書き出したものです。',
  ownOnly:
    '相手や、契約を結んだ場所が確かめた記録ではありません。メッセージの画面や通知のメールなど、もとの資料とあわせてお使いください。',
  place: '契約を結んだ場所',
  reference: '契約の番号など',
  writer: '書き入れた人（ワーカー）',
  agreedOn: '合意した日',
  deliverOn: '納期',
  payOn: '約束された支払日',
  timelineLead:
    '起きた順の記録です。「規則により」は、その場所の公開された規則から計算したものです。',
  recordedAt: '書き入れた日時',
  corrected: '（直したもの）',
  sent: '相手に連絡しました',
  received: '相手から連絡がありました',
  note: '覚え書き',
  clock: '規則により',
  replaced: '直す前の記録、取り消した記録',
  replacedLead: 'あとで直したか、取り消した記録です。なくならずに残ります。',
  noneReplaced: '直した記録はありません。',
  rules: 'その場所の規則の出典',
  rulesLead: 'いまの状態について、次の公開された資料によっています。最新の規則をご確認ください。',
} as const

/** Mails about contracts made elsewhere. */
export const elsewhereMails = {
  step: '次にできることがあります：{title}',
  stepLine: '{place}の「{title}」（{name}）で、今日から「{step}」ができます。',
  soon: '【あなたの番です】{title}：{place}の期限まで1日です',
  soonLine: '{place}の「{title}」（{name}）は、あなたの番です（{turn}）。',
  passed: '{place}の期限を過ぎました：{title}',
  passedLine:
    '{place}の「{title}」（{name}）の期限を過ぎました（{turn}）。そこで何が起きたかを確かめて、記録してください。',
  deliver: '今日が納期です：{title}',
  deliverLine: '{place}の「{title}」（{name}）は、今日が納期です。',
  hint: 'あなたが書き入れた記録から計算したお知らせです。相手には何も送られません。',
  button: '契約を見る',
} as const

/** Why something about a contract made elsewhere was refused. */
export const elsewhereRefusals = {
  'elsewhere.not_found': 'その契約は見つかりません。',
  'elsewhere.too_many': '書き入れられる契約は{max}件までです。',
  'elsewhere.too_many_entries': '1つの契約の記録は{max}件までです。',
  'entry.not_found': 'その記録は見つかりません。直したあとの記録かもしれません。',
  'platform.unknown': 'どこで結んだ契約かを選んでください。',
  'client_name.required': '相手の名前を入力してください。',
  'client_name.too_long': '相手の名前は{max}文字までです。',
  'client_name.malformed': '相手の名前に使えない文字があります。',
  'reference.too_long': '契約の番号は{max}文字までです。',
  'reference.malformed': '契約の番号に使えない文字があります。',
  'agreed_on.malformed': '合意した日を「2026-11-23」の形で入力してください。',
  'agreed_on.too_early': '合意した日は{min}以降にしてください。',
  'agreed_on.too_late': '合意した日は今日までにしてください。',
  'deliver_on.malformed': '納期を「2026-11-23」の形で入力してください。',
  'deliver_on.too_early': '納期は合意した日より前にはできません。',
  'deliver_on.too_late': '納期は{max}までにしてください。',
  'pay_on.malformed': '支払日を「2026-11-23」の形で入力してください。',
  'pay_on.too_early': '支払日は合意した日より前にはできません。',
  'pay_on.too_late': '支払日は{max}までにしてください。',
  'stage.unknown': 'いまどこまで進んでいるかを選んでください。',
  'stage_on.malformed': 'その状態になった日を「2026-11-23」の形で入力してください。',
  'stage_on.too_early': 'その状態になった日は、合意した日より前にはできません。',
  'stage_on.too_late': 'その状態になった日は今日までにしてください。',
  'at.malformed': '日付と時刻を入力してください。',
  'at.in_future': 'まだ来ていない日時は記録できません。',
  'at.too_early': '日付が古すぎます。',
  'action.unknown': 'その場所の規則にない操作です。',
  'table.required': '表が空です。',
  'table.too_large': '表は{max}バイトまでです。',
  'table.too_many': '表は{max}行までです。',
  'table.malformed': '表として読めません（{line}行目）。引用符の閉じ忘れを確かめてください。',
  'column.missing': '「{column}」の列がありません。',
  'column.twice': '「{column}」の列が2つあります。',
} as const

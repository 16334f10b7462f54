const sign = (...parts: readonly string[]): RegExp => new RegExp(parts.join(''), 'imu')
const everywhere = (...parts: readonly string[]): RegExp => new RegExp(parts.join(''), 'giu')

const kindly = '(?:ください(?:ませ)?|下さい)'
const offers = '何か|なにか|もし|ご不明|ご質問|気になる|問題|お困り'
const ifAny = 'あれば|ありましたら|ございましたら|ご座いましたら'
const within = '[^。.!?\\n]{0,40}'
const goodbyes =
  'ご安心|お体に気をつけて|お待ち|ご自愛|ご笑納|お気遣いなく|お気になさらないで|無理なさらないで'

/** What stands in texts without asking anything: addresses, courtesies, offers to be asked. */
const besides: readonly RegExp[] = [
  everywhere('https?://\\S+'),
  everywhere(
    '(?:何卒|どうぞ|どうか|引き続き|今後とも|以上){0,6}(?:よろしく|宜しく)(?:お願い|御願い)',
    '(?:いた|致|申し上げ)?(?:します|ます|申し上げます)?',
  ),
  // 「ご不明な点がございましたら、お気軽にご連絡ください」
  everywhere(
    `(?:${offers})${within}(?:${ifAny})、?(?:お気軽に|いつでも|ご遠慮なく)${within}${kindly}`,
  ),
  everywhere(`(?:${goodbyes})${kindly}`),
  everywhere(
    "(?:please )?let (?:me|us) know if (?:you (?:have|need)|there(?:'s| is| are)|anything)",
    '[^.!?\\n]{0,60}',
  ),
  everywhere("(?:please )?(?:feel free to|don't hesitate to)[^.!?\\n]{0,60}"),
  everywhere('please (?:find|see) (?:the )?attached|please note(?: that)?|yes,? please'),
]

const mayEnd = 'でしょう|です|ます|ません|いただけ(?:ます|ません)|可能|よろしい|宜しい|良い|いい|'
const inDoubt = 'いかが|どう|何時|いつ|どちら|どれ|何'
const polite = '[おご][^\\s。、]{1,8}'
const verbs = [
  'let|send|tell|check|confirm|review|advise|reply|answer|look|give|share|provide|fund|approve',
  'accept|sign|update|choose|pick|decide|respond|get|have|make|add|fix|change|upload|write|explain',
  'clarify|take|read|say|forward|complete|use|try|could|can|do',
].join('|')

const asking: readonly RegExp[] = [
  /[?？]/u,
  sign(`(?:${mayEnd}${inDoubt})か[ねな]?(?:[。．.!！\\s」)]|$)`),
  sign(`(?:[てでを]|${polite})(?:ください|下さい|頂戴)`),
  sign('[てで](?:いただけ|頂け)(?:る|ます|ません|たら|れば|ると|ますと|ましたら|ないで)'),
  sign('[てで](?:もらえ|くれ)(?:る|ます|ません|たら|れば|ない)'),
  sign(
    `(?:[をのもはで]|ほど|${polite})お願い(?:いた|致|申し上げ|でき)?`,
    '(?:します|ます|申し上げます|したく|したい|できれば)?',
  ),
  sign(
    '(?:返事|返信|連絡|回答|確認|報告|感想|意見)(?:を|の|、)?(?:心より)?',
    'お?待ち(?:して(?:い|お)|申し)',
  ),
  sign('(?:教え|聞かせ|知らせ|送っ|見せ|決め|選ん)[てで](?:ほしい|欲しい|[ねよ]|[。!！\\s]|$)'),
  sign('(?:いかが|どう)(?:でしょう|です|なさい|しましょう|思われ|お考え)'),
  sign(
    '(?:回答|返信|返事|連絡|確認|検討|判断|指示|教示)を?(?:いただ|頂)[けき]',
    '(?:れば|ますよう|ましたら|たく|たい)',
  ),
  sign(
    '\\b(?:can|could|would|will|do|did|have|are|is|should|shall) (?:you|we|i|it|this|that|the)\\b',
    '[^.\\n]{0,120}$',
  ),
  sign(`\\b(?:please|pls|plz)\\b[, ]+(?:${verbs})\\b`),
  sign(
    '\\b(?:send|tell|show|give|let) (?:me|us) ',
    '(?:know|the|your|a|an|when|what|which|how|whether|if)\\b',
  ),
  sign(
    '\\b(?:i|we) (?:need|require|a(?:m|re) waiting for|would like|would appreciate|await) ',
    '(?:your|you|an? (?:answer|reply|update|decision)|to (?:know|hear|have))',
  ),
  sign(
    '\\b(?:waiting (?:for|on) (?:you|your)|looking forward to (?:hearing|your)|what do you think',
    '|any (?:update|news|progress|thoughts|feedback)|when (?:can|will|do)|awaiting your)',
  ),
]

/** So much of a text is read: more characters than a message can have. */
const longest = 10_000

/**
 * Whether a text asks its reader for something, in Japanese or English: a question or a request, no
 * courtesy. Pure.
 */
export const asks = (text: string): boolean => {
  let said = text.slice(0, longest)
  for (const courtesy of besides) said = said.replaceAll(courtesy, ' ')
  return asking.some((one) => one.test(said))
}

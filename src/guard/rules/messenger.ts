import { after, around, before, clip, isQuoted } from '../reading/window.ts'
import type { Found } from '../reading/window.ts'
import { asks, declines, isAboutWork } from './wording.ts'
import { each, one, or } from '../reading/pattern.ts'

/** Places where people talk, as they are called and as they are disguised. */
const places = each(
  or(
    one(
      /(?<![a-z])/,
      or(
        /l[i1!|]ne|te[l1]e[gq9]r[a4]m|wh?[a4]ts ?[a4]pp|w?h?atsap|d[i1]sc[o0]rd|sk[yi]pe/,
        /kakao(?: ?talk)?|we ?chat|signal|chatwork|slack|viber|(?:facebook )?messenger/,
        /insta(?:gram)?|twitter|x(?=の|で|\(旧| ?dm)|facebook|fb|zalo|snap(?:chat)?|imessage/,
        /facetime|linkedin/,
      ),
      /(?![a-z])/,
    ),
    /らい[んそ]|緑(?:色)?の(?:あぷり|やつ|あれ|吹き出し)|みどりの(?:あぷり|やつ)|てれぐら(?:む(?!ふ)|(?!む|ふ))/,
    /わっ?つ(?:あっ|ざっ)ぷ|でぃすこ(?:ーど)?|すかいぷ|かかお(?:とーく)?|うぃーちゃっと|微信|しぐなる|ちゃっとわーく|すらっく|ばいばー/,
    /めっせんじゃー|いんすた(?:ぐらむ)?|ついったー|ふぇいすぶっく/,
  ),
)

/** Names that are ordinary words too count only as names: `LINE`, `Signal`. */
const words = new Set(['line', 'signal', 'slack', 'messenger', 'x', 'snap', 'fb', 'facebook'])

type Name = Found & { name: string; isName: boolean }

const isKatakana = (letter: string | undefined): boolean =>
  letter !== undefined && /[ァ-ヺーｦ-ﾟ]/.test(letter)

/** `original` gives the characters as they were written, by the offset in the text that is read. */
const namesIn = (text: string, original: (index: number) => string): Name[] =>
  [...text.matchAll(places)].flatMap(({ 0: name, index: at }) => {
    const to = at + name.length
    const written = original(at)
    // オンライン, ガイドライン: the end of a longer word.
    if (name.startsWith('らい') && isKatakana(written) && isKatakana(original(at - 1))) return []
    if (
      name.startsWith('らい') &&
      /^(?:なっぷ|あっぷ|すとーん|工|作業|引)/.test(text.slice(to, to + 5))
    )
      return []
    const isName = !words.has(name) || written !== written.toLowerCase() || !/[a-z]/i.test(written)
    return [{ at, to, name, isName }]
  })

/** What may stand between the place and what somebody is called there. */
const joining = or(
  /[ :=→>\-@「『"'(のはでにをがもすけどなんって、,\n]|です|ids?(?![a-z])|あいでぃー?|あかうんと名?/,
  /ゆーざー(?:名|ねーむ)|検索|名前|名|号|同号|こちら|これ|私|僕|わたし|続き|dm/,
  /(?:mine|is|my|as|handle|username|user|name|account|am|i'm|it's|me|on|at|live)(?![a-z])/,
)
const between = new RegExp(`^${joining.source}{0,14}$`)

const handle = /@?[a-z][a-z0-9._#-]{3,40}/
const stops = one(
  /^@?/,
  or(
    /bots?|apis?|sdk|apps?|log-?in|pay|web|ads?|works?|developers?|official|business/,
    /messaging|server|https?|please|directly|because|instead|integration|channel|with/,
    /here|there|when|notifications?|stickers?/,
  ),
  /$/,
)

/** `ID: …`, be it in the next sentence. */
const namedAs = one(
  /(?<![a-z])(?:ids?|あいでぃー?|ゆーざー(?:名|ねーむ)|あかうんと名?)/,
  /(?:は|[ :=→「『]){1,4}@?[a-z][a-z0-9._#-]{3,40}/,
)

/** A name that could be nobody's word, not far behind, be it in the next sentence. */
const nearby =
  /^[^/\n]{0,30}[ 。、→「@はの:](?=[a-z0-9._]{0,30}[_\d])[a-z][a-z0-9._]{4,30}(?![a-z0-9/(.])/

/** A name, and behind it (or before it, in brackets) what one is called there. */
const hasHandle = (text: string, { name, to, isName, at }: Name): Found | null => {
  const piece = after(text, to, 70)
  const found = handle.exec(piece)
  if (found && between.test(piece.slice(0, found.index)) && !stops.test(found[0])) {
    const gap = piece.slice(0, found.index)
    const told = /ids?|号|あいでぃ|あかうんと|ゆーざー|検索|[:→=@]|user|handle|account/.test(
      gap + found[0],
    )
    const rare = /[\d._#]/.test(found[0].replace(/[.]+$/, ''))
    const end = to + found.index + found[0].length
    const social = /^(?:insta|いんすた|twitter|ついったー|x|f|ふぇ)/.test(name)
    const ofWork = social && isAboutWork(text.slice(end, end + 16))
    if (((told && (isName || /id/.test(gap))) || (rare && isName)) && !ofWork)
      return { at, to: end }
  }
  const near = nearby.exec(text.slice(to, to + 60))
  if (isName && near && !isAboutWork(text.slice(to, to + near[0].length + 12)))
    return { at, to: to + near[0].length }
  const further = text.slice(to, to + 80)
  const named = namedAs.exec(further)
  if (named && !isAboutWork(further.slice(0, named.index)))
    return { at, to: to + named.index + named[0].length }
  const lead = text.slice(Math.max(0, at - 40), at)
  const ahead = /@?[a-z][a-z0-9._-]{3,30} ?[(（「]$/.exec(lead)
  return isName && ahead && /^[)）」]/.test(text.slice(to))
    ? { at: at - ahead[0].length, to }
    : null
}

const meets = each(
  or(
    /連絡|れんらく|やりとり|やり取り|話(?:し|そ|せ|を|さ|でき)|はなし|相談|交換|追加|登録|送(?:っ|り|信)|移(?:り|っ|動|行し)|続け|進め|つなが/,
    /繋が|教え|おしえ|申請|参加|来て|通話|使え|使って(?:い|ま)|やって(?:い|ま)|説明(?:し|いた)|ふぉろー(?:し|お願)|返信|返事|入って/,
    /来(?:れ|ら)|めっせーじ(?:くだ|して|送)|開放|見て(?:い|ま)|選考|面接|招待|検索し|めっせーじを/,
  ),
)
const asIs =
  /^(?:の?(?:ほう|方|id))?(?:で|に)(?:も)?(?:お願い|いかが|どう|よろしい|大丈夫|ok|しま|来て)/

/** What somebody is called there stands elsewhere. */
const shown = /^(?:の)?ids?(?:を|は)[^。\n]{0,10}(?:載せ|書い|書き|お伝え|置い)/
const declined =
  /^(?:は|を|も)?(?:使わ(?:ず|な)|利用せ|使って(?:い)?(?:ない|ませ)|やって(?:い)?(?:ない|ませ))/
/** `連絡は`, with the place that follows. */
const forContact =
  /(?:連絡|やりとり|相談|指示|面接|選考|窓口|通話)(?:手段|先|方法)?(?:は|も|については)[^。\n]{0,6}$/
const takesPlace = /^(?:の[^。\n]{1,6})?(?:で|に|と)(?:行|な|し|いた|お願|です|。|$)/

/** Something is to happen there, whatever it is. */
const toThere =
  /^(?:の?(?:ぐるーぷ|とーく|あぷり|めっせーじ|ちゃっと|るーむ))?(?:でも|で|にて|にも|に|へ|だと|なら|の(?:ほう|方)|希望)/

const asksInJapanese = (text: string, name: Name): Found | null => {
  const piece = after(text, name.to, 44)
  if (declined.test(piece)) return null
  if (asIs.test(piece) || shown.test(piece)) return { at: name.at, to: name.to + 4 }
  if (takesPlace.test(piece) && forContact.test(before(text, name.at, 20)))
    return { at: name.at, to: name.to + 2 }
  const lead = before(text, name.at, 24)
  const ask = asks.exec(piece)
  if (name.isName && ask && toThere.test(piece) && !isAboutWork(lead + piece))
    return { at: name.at, to: name.to + ask.index + ask[0].length }
  for (const { index } of piece.matchAll(meets)) {
    const ask = asks.exec(clip(piece, index, index + 26))
    if (!ask) continue
    const upTo = index + ask.index + ask[0].length
    return isAboutWork(piece.slice(0, upTo)) ? null : { at: name.at, to: name.to + upTo }
  }
  return null
}

const aboutSoftware = one(
  /(?<![a-z])/,
  or(
    /app|apps|page|pages|write|writes|translate|tutorial|article|post|posts|captions?|logo|design/,
    /customers?|users?|clients?|send|sends|test|tests|fix|bug|error|api|webhook|build|publish/,
    /alerts?|messages? to|migrate|from|button|icon|link|share|sharing|mock-?up|figma/,
    /embed|reports?/,
  ),
  /(?![a-z])/,
)

/** Somebody will be there, or is asked to be. */
const thereInEnglish = /(?:on|over|via|through|to|our|join) (?:our |my |the |a )?$/
const people =
  /(?<![a-z])(?:i|we|us|me|you|our|my|your|interview|join|manager|team|hr|reply)(?![a-z])/

const noun = one(
  /^[ -]?/,
  or(
    /bots?|api|sdk|app |server|integration|channel|notification|icon|stickers?|handler/,
    /export|widget|cards?|captions?|ads?|pages?|posts?|logs?|theme|button|group|emoji/,
    /workspace export|protocol|business|community|login|'s/,
  ),
)
const asksBefore = one(
  or(
    one(
      or(/add|message|msg|text|ping|reach|contact|dm|find|call|write|buzz|hit|get|hmu/),
      /(?:ing)? (?:me|us|our|the|my)(?: up)?(?=\W)[^\n]{0,44}?/,
    ),
    one(
      one(
        or(
          /let'?s|let us|can we|could we|shall we|i'd|i would|we|please|i will|i'll/,
          /(?:would|could|can) you|want to|wanna/,
        ),
        /[^\n]{0,30}/,
      ),
      or(
        /mov(?:e|ing)|talk|chat|continue|switch|take|speak|discuss|connect|keep|interview/,
        /meet|install|download|join/,
        /communicate|go/,
      ),
      /[^\n]{0,40}?/,
    ),
    /(?:let'?s|let us|can we|could we|shall we|please) use ?/,
    one(
      or(
        /do you (?:have|use)|(?:use|try|check) my|hmu on|are you on|have you got|you got/,
        /i'm on|i am on|my|our/,
        /what(?:'s| is) your|search (?:for )?me on/,
      ),
      / ?/,
    ),
  ),
  /(?: ?(?:on|to|over|via|in|through|at|by|using) (?:the |my |our )?)?$/,
)
const asksAfter = one(
  /^/,
  or(
    / (?:me|us)(?![a-z'])/,
    one(
      /[^\n.]{0,30}/,
      or(
        /you prefer|works (?:best|better|for me)/,
        /(?:is|would be) (?:easier|faster|better|quicker)|instead|not here/,
      ),
    ),
    / (?:handle|username|id) (?:is|please)| only/,
  ),
)

const asksInEnglish = (text: string, { at, to, isName }: Name): Found | null => {
  const tail = after(text, to, 60)
  if (!isName || noun.test(tail)) return null
  const lead = before(text, at, 90)
  const asked = asksBefore.exec(lead)
  if (asked && !/^(?:my|our) ?$/.test(asked[0])) return { at: at - asked[0].length, to }
  if (asked && /^ (?:id|handle|username|is|account|number)(?![a-z])|^ ?[:=]/.test(tail))
    return { at: at - asked[0].length, to: to + 3 }
  const nobodysWork = !isAboutWork(lead + tail) && !aboutSoftware.test(lead + tail)
  if (thereInEnglish.test(lead) && people.test(lead + tail) && nobodysWork) return { at, to }
  const behind = asksAfter.exec(tail)
  return behind && !isAboutWork(tail) ? { at, to: to + behind[0].length } : null
}

const mostNames = 60

/** Direct messages elsewhere, whatever the place is called. */
const directMessages = each(
  or(
    one(
      /(?<![a-z])dm(?:を|で|に|へ|から|が|は)?(?:の?(?:ほう|方)(?:が|で))?/,
      or(
        /ください|下さい|お願い|して(?:ください|もら)|送って|待って|開放|やりとり|ご連絡|ほしい|一番早|早い/,
      ),
    ),
    /(?<![a-z])dm (?:me|us)(?![a-z'])|(?:into|check|see|open) my dms(?![a-z])/,
  ),
)

const friends =
  /(?:友だち|友達|ともだち|こんたくと)(?:に)?(?:追加|申請)(?:を)?(?:お願い|して(?:ください|もら|いただ)|のうえ)/g

/** Handles of messengers, and requests to go on there. */
export const messengersIn = (text: string, original: (index: number) => string): Found[] => {
  const spoken = [...text.matchAll(directMessages), ...text.matchAll(friends)]
    .map(({ 0: found, index: at }) => ({ at, to: at + found.length }))
    .filter((found) => !isAboutWork(after(text, found.to, 12)))
  const names = namesIn(text, original)
  const [whole] = names
  if (whole && /^(?:line|skype|telegram|whatsapp|discord|らいん)\?$/.test(text.trim()))
    return [whole]
  // Nobody writes of work like that: what is buried in so many names need not be looked for.
  const [first] = names
  if (first && names.length > mostNames) return [...spoken, first]
  const named = names.flatMap((name) => {
    const found = hasHandle(text, name) ?? asksInJapanese(text, name) ?? asksInEnglish(text, name)
    return found ? [found] : []
  })
  return [...spoken, ...named].filter(
    (found) => !isQuoted(text, found) && !declines(around(text, found)),
  )
}

import { after, around, before, clip, isQuoted } from '../reading/window.ts'
import type { Found } from '../reading/window.ts'
import { asks, declines, isAboutWork } from './wording.ts'
import { each, one, or } from '../reading/pattern.ts'

const ways = each(
  or(
    one(
      /(?<![a-z])/,
      or(
        /paypay|paypal|line ?pay|venmo|cash ?app|zelle|wise|revolut|western union|usdt|btc/,
        /bitcoin|crypto|(?:amazon|itunes|apple|google play)? ?gift ?cards?|bank transfer/,
        /wire(?: transfer)?/,
      ),
      /(?![a-z])/,
    ),
    /ぺいぺい|ぺいぱる|らいんぺい|めるぺい|びっとこいん|仮想通貨|暗号資産|あまぞんぎふと券?|ぎふと券|ぎふとかーど/,
    /(?:itunes|google ?play) ?かーど|銀行振り?込み?|銀行に/,
    /(?:こちら|私|わたし|僕|そちら|あなた|指定|個人|当社|弊社|下記|以下)の(?:銀行)?口座|現金|手渡し/,
  ),
)

const pays = /送金|送(?:り|る|って|ら)|払(?:い|う|って|わ|え)|支払|振り?込|お振り|手渡し|渡し/
/** Right behind a way of paying: asking for it, or for where to. */
const takes = or(
  /^ ?(?:の)?(?:ids?|あどれす|番号|あかうんと|りんく)?(?:を|は)?(?:教え|ください|お知らせ|ご教示)/,
  /^ ?(?:でも|で)(?:お願い|いかが|可能|いい|大丈夫|よろしい|どう)|^ ?(?:お願い|可能|いかが)/,
)
const soon = 14

const inJapanese = (text: string, way: Found): Found | null => {
  const piece = after(text, way.to, 44)
  const pay = takes.exec(piece) ?? pays.exec(piece)
  if (!pay || pay.index > 18) return null
  const end = pay.index + pay[0].length
  const ask = asks.exec(clip(piece, pay.index, end + soon))
  if (!ask) return null
  const upTo = pay.index + ask.index + ask[0].length
  return isAboutWork(piece.slice(0, upTo + 4)) ? null : { at: way.at, to: way.to + upTo }
}

const gives = one(
  /(?:be(?:ing)? paid|pay|paid|send|wire|transfer|settle|deposit|prefer|venmo|zelle)(?:ing)?/,
  /(?![a-z])[^\n]{0,50}$/,
)
const somebody = /(?<![a-z])(?:i|i'll|i'd|we|me|you|us|my|your)(?![a-z])/

const givesAfter = or(
  /^ (?:you |me |\$?[a-z0-9]+ )?(?:the rest|works for me|is fine|instead|id|handle|to my)/,
  /^ (?:me|you)(?![a-z])| wallet:?|^ and i will pay/,
)

const inEnglish = (text: string, way: Found): Found | null => {
  const lead = before(text, way.at, 80)
  const tail = after(text, way.to, 50)
  const given = gives.exec(lead)
  const person = somebody.test(lead + tail)
  if (given && (person || /be(?:ing)? paid/.test(given[0])))
    return { at: way.at - given[0].length, to: way.to }
  const behind = givesAfter.exec(tail)
  return behind ? { at: way.at, to: way.to + behind[0].length } : null
}

/** Where money can be sent, and asking for it; and going round the money that is held here. */
const plainly = [
  /(?:普通|当座)(?:預金|口座)?[ :]{0,2}(?:口座番号)?[ :]{0,2}\d{7}(?!\d)/g,
  /paypal\.me\/[a-z0-9]{1,40}/g,
  /(?<![a-z0-9])bc1[a-z0-9]{20,60}/g,
  /iban[ :]{1,3}[a-z]{2}\d{2}/g,
  /口座(?:番号|情報)?(?:を|は)?.{0,8}(?:教え|お知らせくだ|お願いし|ご教示|送って|お送り)/g,
  /(?:支払い?|振込|報酬)(?:は|を)?(?:すべて)?(?:直接|現金|手渡し)/g,
  /(?:先に|前金|保証金|登録料|着手金|手付金)[^。\n]{0,14}(?<!仮)(?:振り?込(?:[みん]|を)|送金|払って|購入し)/g,
  /仮払い(?:金)?(?:は|を)?(?:使わ(?:ず|ない)|せず|なしで|無しで|抜きで|しないで|後回し|いりません|いらない|不要)/g,
  /(?:(?:outside|instead) of|without|no need for|skip|bypass) (?:the )?escrow/g,
  /(?:no|don't use|not use) (?:the )?escrow/g,
]

/** Paying past the marketplace, where nothing is held. */
export const paymentsIn = (text: string): Found[] => {
  const plain = plainly.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: found, index: at }) => ({ at, to: at + found.length })),
  )
  const asked = [...text.matchAll(ways)].flatMap(({ 0: way, index: at }) => {
    const named = { at, to: at + way.length }
    const found = inJapanese(text, named) ?? inEnglish(text, named)
    return found && !isAboutWork(before(text, at, 12)) ? [found] : []
  })
  return [...plain, ...asked].filter(
    (found) => !isQuoted(text, found) && !declines(around(text, found)),
  )
}

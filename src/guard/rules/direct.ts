import { each, one, or } from '../reading/pattern.ts'
import { after, around, before, isQuoted } from '../reading/window.ts'
import type { Found } from '../reading/window.ts'
import { asks, declines, isAboutWork } from './wording.ts'

/** The marketplace, as people call it. */
const here = one(
  or(
    /さいと|ぷらっとふぉーむ|やくそく|約束|ここ|こちら|運営|事務局|くらうどそーしんぐ|さーびす/,
    /仲介|まーけっと/,
  ),
  /(?:さん|の(?:仕組み|さいと))?/,
)

/** What leaves the marketplace when somebody is asked to do it. */
const leaving = each(
  or(
    one(
      /(?:直接|ちょくせつ)(?:の|に|で)?(?:ご|お)?/,
      or(
        /契約|取引|取り引き|依頼|雇用|発注|やりとり|やり取り|やり|やれ|連絡|支払|払|振り?込|話|仕事/,
        /願い|結|返信|渡|会い|受け|頼|たの|どう|いい|よろ/,
      ),
    ),
    /直(?:契約|取引|で(?:お願い|やり|やれ|契約|依頼|連絡|受け|いき|行き|いい|どう))/,
    /直接?(?:なら|だと|の(?:ほう|方)が)[^。\n]{0,8}(?:安|得|高|払|楽)/,
    one(
      here,
      /(?:を|は)?(?:一切)?/,
      /(?:(?:通さ|介さ|挟ま|はさま)(?:ず|な)|経由(?:せず|しな)|抜きで)/,
    ),
    /(?:さいと|ぷらっとふぉーむ|運営|事務局|さーびす)(?:を|は)?使わ(?:ず|な)/,
    /(?:ここ|こちら)(?:を|は)?使わ(?:ずに?|ないで)(?:契約|やり|お願い|続|取引|払|お支払)/,
    one(here, /(?:の)?(?:外|以外)(?:で|の(?!部)|に|へ|契約|取引)/),
    /外部で(?:契約|結|やり|続|お願い|連絡|取引|させ)/,
    /(?:^|[、。 ]|ので|から|は)外で(?:やり|お願い|契約|続|話|会|連絡)/,
    /別(?:で|の(?:場所|方法|さいと|手段|ところ|所|あぷり)(?:で|に))(?:お?話|続|移|お?支?払|やり|契約|連絡)/,
    /別に(?:契約|結び|結ば|渡し|払い)/,
    /(?:個人的に|個人間で|個人で|個別に)(?:続け|契約|やりとり|やり取り|やり|お願い|依頼|連絡|発注)/,
    /個人契約|個別契約|(?:仲介|なかだち|仲立ち)(?:なし|無し|抜き)で(?:進|やり|お願い|契約|続)/,
    /(?:ほか|他|別)の連絡(?:手段|方法|先)/,
  ),
)

/** Asking for the other's address or number, or handing over one's own. */
const asking = each(
  or(
    one(
      or(
        /お?電話番号|携帯(?:電話)?(?:の)?番号|めあど|めーるあどれす|めーる(?=を?交換)/,
        /(?<!緊急)連絡先|らいん(?=を?交換)/,
      ),
      /(?:を|は|の)?[^。\n]{0,8}?/,
      /(?:教え|おしえ|交換|ご教示|お知らせ(?:くだ|願|いた)|お?送(?:って|り)|渡し|わたし|聞(?:いて|かせ)|いただけ|頂け|もらえ)/,
    ),
    /(?<=^|[、。 \n])番号(?:を|は|の)?(?:教え|おしえ|交換|ご教示|いただけ|頂け|もらえ)/,
    /(?:連絡先|お?電話番号|めあど|携帯番号)(?:を|は|も)?(?:お願い|くだ)/,
  ),
)

const askingInEnglish = each(
  or(
    /what(?:'s| is)|(?:can|could|may) (?:i|we) (?:get|have)/,
    /(?:share|send|give|tell)(?: me| us)?|let me have|i(?:'ll)? need/,
  ),
  / your (?:personal |private |direct )?/,
  or(
    /e-?mail(?: address)?|(?:phone )?number|address|contact(?: details| info(?:rmation)?)?/,
    /phone/,
  ),
)

/** Where it is the marketplace that is meant, not a part of somebody's work. */
const site = one(
  /(?:platform|site|website|marketplace)(?!s)/,
  /(?! ?(?:map|title|name|menu|header|footer|settings|logo|game))/,
)

const leavingInEnglish = each(
  /(?<![a-z])/,
  or(
    one(
      /(?:work|deal|hire|contract|invoice|pay|settle|engage|book|trade|do business)(?:s|d|ed|ing)?/,
      or(
        / (?:with )?(?:me|you|us|people|each other|them) (?:directly|privately)/,
        / (?:it )?(?:directly|privately)(?! (?:on|in|into|onto|from|at|with|to))/,
      ),
    ),
    /direct(?:ly)? contract/,
    one(
      /(?:outside|off|without|around|bypass|skip|leave|not through)(?:ing)?[- ]/,
      /(?:of )?(?:the |this )?/,
      or(site, /yakusoku|middleman/),
    ),
    one(
      /(?:pay|paid|deal|settle|trade|continue|work|contract|hire)(?:ing)?/,
      /(?: it| this| (?:with )?(?:me|you|us))? outside(?= ?(?:$|[.,!?]| and| of here))/,
    ),
    /don't need this (?:site|platform)|(?:outside|off) of here/,
    /(?:talk|chat|continue|go on|meet|move|speak|keep going) (?:elsewhere|outside|privately)/,
    /go direct(?! to)|do (?:the rest|this|it|that) (?:privately|directly|outside|elsewhere|off)/,
  ),
  /(?![a-z])/,
)

export type Asked = { kind: 'direct' | 'email' | 'phone' | 'messenger'; place: Found }

/** Of what is asked for. */
const kindOf = (asked: string): Asked['kind'] => {
  if (/めあど|めーる|mail/.test(asked)) return 'email'
  if (/番号|電話|phone|number/.test(asked)) return 'phone'
  return asked.startsWith('らいん') ? 'messenger' : 'direct'
}

/** What is said before and after tells asking somebody from writing about it. */
const asked = (text: string, { at, to }: Found): Found[] => {
  const tail = after(text, to, 34)
  const ask = asks.exec(tail)
  if (
    ask === null ||
    /ありがと/.test(tail) ||
    isAboutWork(before(text, at, 16) + tail.slice(0, ask.index))
  )
    return []
  return [{ at, to: to + ask.index + ask[0].length }]
}

/** Requests to go on without the marketplace, and to say how one is reached. */
export const directIn = (text: string): Asked[] => {
  const said = (place: Found) => !isQuoted(text, place) && !declines(around(text, place))
  const japanese = [...text.matchAll(leaving)]
    .flatMap(({ 0: found, index: at }) => asked(text, { at, to: at + found.length }))
    .map((place) => ({ kind: 'direct' as const, place }))
  const english = [...text.matchAll(leavingInEnglish)]
    .map(({ 0: found, index: at }) => ({ at, to: at + found.length }))
    .filter((place) => !isAboutWork(around(text, place, 40)))
    .map((place) => ({ kind: 'direct' as const, place }))
  const reached = [...text.matchAll(asking), ...text.matchAll(askingInEnglish)]
    .map(({ 0: found, index: at }) => ({
      kind: kindOf(found),
      place: { at, to: at + found.length },
    }))
    .filter(
      ({ place }) =>
        !/欄|ふぉーむ|項目|機能|ぼたん|画面|文言|ぺーじ/.test(after(text, place.to, 14)),
    )
  return [...japanese, ...english, ...reached].filter(({ place }) => said(place))
}

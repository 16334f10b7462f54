import { after, around, before, isQuoted } from '../reading/window.ts'
import type { Found } from '../reading/window.ts'
import { asks, declines, isAboutWork } from './wording.ts'
import { each, one, or } from '../reading/pattern.ts'

const fee = /(?:手数料|てすうりょう|利用料|しすてむ料|中抜き|まーじん)/g

const avoided = one(
  /^[^。\n]{0,8}?/,
  or(
    /なし|無し|かから(?:ない|ず)|もったいな|節約|浮(?:く|き|か)|(?:取られ|引かれ|され)(?:ない|たくな|ず|るの)|避け|逃れ|対策|ぜろ/,
    /(?<!\d)0円?(?:で|に)|(?:分|ぶん)[^。\n]{0,8}上乗せ|抜き|払いたくな|払わな/,
  ),
)

const together = /お互い|外で|直接|別で|個人|使わ|こちらで|ご連絡|別の方法|二人/

const japanese = (text: string): Found[] =>
  [...text.matchAll(fee)].flatMap(({ 0: found, index: at }) => {
    const to = at + found.length
    const tail = after(text, to, 60)
    const how = avoided.exec(tail)
    if (
      !how ||
      isAboutWork(before(text, at, 16) + tail) ||
      /振込$|仲介$|決済$/.test(text.slice(Math.max(0, at - 2), at))
    )
      return []
    const ask = asks.exec(tail) ?? together.exec(tail) ?? /逃れ|対策/.exec(how[0])
    return ask ? [{ at, to: to + Math.max(how[0].length, ask.index + ask[0].length) }] : []
  })

/** The fee is named as the reason to go elsewhere. */
const because = each(
  /(?:手数料|利用料|しすてむ料)(?:が|も|は|を)?[^。\n]{0,8}(?:かかる|取られる|引かれる|高い|もったいない)/,
  /[^。\n]{0,6}(?:ので|から|し|ですよね)[^。\n]{0,14}(?:直接|別で|外で|個人|ほか|他の|使わ)/,
)

/** A part is agreed here, and the rest goes past the marketplace. */
const rest = each(
  or(
    /(?:残り|差額|半額)[^。\n]{0,10}(?:別に|あとで|後で|直接|外で)[^。\n]{0,8}(?:渡|払|送|振)/,
    /(?:金額|報酬|契約)[^。\n]{0,6}(?:低く|小さく|少なく)(?:して|登録|し、)/,
  ),
)

const english = each(
  or(
    one(
      or(/avoid|dodge|save|skip|without|evade|escape|get around|go around|cut|no|lose/),
      /(?:ing)? [^.\n]{0,24}(?:fees?|commission|service charge|cut)(?![a-z])/,
    ),
    /fee-free (?:deal|arrangement|way|contract)/,
    /(?:they|site|platform) takes? \d+ ?(?:%|percent)/,
    /pay(?:ing)? (?:the |this )?(?:platform|site)(?:'s)? (?:commission|fees?)/,
    /tak(?:e|es|ing) (?:a|its|their) cut|pay the (?:site|platform)'s (?:cut|fee)/,
    /(?:add|give you) the (?:fee|commission)/,
  ),
)

const between = one(
  /(?<![a-z])/,
  or(
    /platform|site|marketplace|both|we|us|directly|outside|their|yakusoku|between us/,
    /ask me|the rest later|why/,
  ),
  /(?![a-z])/,
)

/** Saving the fee by going past the marketplace. */
export const feesIn = (text: string): Found[] => {
  const places = (pattern: RegExp) =>
    [...text.matchAll(pattern)].map(({ 0: found, index: at }) => ({ at, to: at + found.length }))
  const inEnglish = places(english).filter((place) => {
    const sentence = around(text, place)
    return (
      between.test(sentence) && !/bank|calculat|(?<![a-z])round|export|article|blog/.test(sentence)
    )
  })
  return [...japanese(text), ...places(because), ...places(rest), ...inEnglish].filter(
    (place) => !isQuoted(text, place) && !declines(around(text, place)),
  )
}

import { replaced } from './view.ts'
import type { View } from './view.ts'

const open = '[(\\[{<【「『〔《]'
const close = '[)\\]}>】」』〕》]'
const dotIn = '(?:dot|どっと|\\.|点|てん|ぴりおど)'
const ends = '(?:com|net|jp|co|ne|or|org|me|io|gg|ee|dev|uk|de|app)'

/** Services that give mail addresses to everybody. */
export const mailers =
  '(?:gmail|googlemail|yahoo|ymail|icloud|hotmail|outlook|docomo|ezweb|softbank|proton(?:mail)?)'

const spellings: readonly [RegExp, string][] = [
  [new RegExp(` ?${open} ?${dotIn} ?${close} ?`, 'g'), '.'],
  [/ ?どっと ?(?=[a-z])/g, '.'],
  [/(?<=[a-z0-9]) dot (?=[a-z])/g, '.'],
  [new RegExp(`(?<=[a-z0-9]) ?[.。,] ?(?=${ends}(?![a-z]))`, 'g'), '.'],
  [new RegExp(` ?${open} ?(?:at|@|a|あっと(?:まーく)?) ?${close} ?`, 'g'), '@'],
  [/ ?あっと(?:まーく)? ?/g, '@'],
  [new RegExp(`(?<=[a-z0-9]) at (?=${mailers}(?:$|[.,!?;)\n]))`, 'g'), '@'],
  [/(?<=[a-z0-9]) at (?=[a-z0-9-]{2,40}\.[a-z])/g, '@'],
  [/ ?@ ?/g, '@'],
]

/** `★ is @`: the sign that the writer says stands for an at sign. */
const agreedSign = (text: string): string | undefined =>
  /([^\w\s@ぁ-んー一-龥()[\]{}「」:]) ?(?:を|は|=|→|is|means|to) ?["'「]?@/.exec(text)?.[1]

/** The view with spelled-out at signs and dots as the signs that they stand for. */
export const spelledOf = (view: View): View => {
  const sign = agreedSign(view.text)
  const agreed =
    sign === undefined ? view : replaced(view, new RegExp(`\\u{${hex(sign)}}`, 'gu'), '@')
  return spellings.reduce((so, [pattern, by]) => replaced(so, pattern, by), agreed)
}

const hex = (character: string): string => (character.codePointAt(0) ?? 0).toString(16)

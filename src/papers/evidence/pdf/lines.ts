import type { Face, Letters, Sign } from './letters.ts'

/** A line as it is printed: runs of one face each, and how wide they are at a size of 1. */
export type Line = { face: Face; text: string; width: number }[]

/** What no line begins with, and what none ends with (JIS X 4051). */
const neverFirst =
  '、。，．・：；？！!?,.:;）］｝〕〉》」』】〙〗’”)]}％‰°′″々ゝゞヽヾー〜～…‥' +
  'ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ'
const neverLast = '（［｛〔〈《「『【〘〖‘“([{￥¥$＄#＃'

/** Written together: letters and figures of words that are not broken. */
const isWord = (text: string): boolean =>
  /[\p{Script=Latin}\p{Nd}\p{Pc}\p{M}@&%+=<>*'"-]/u.test(text)

const mayBreak = (before: Sign, after: Sign): boolean => {
  if (neverFirst.includes(after.text) || neverLast.includes(before.text)) return false
  if (before.text === ' ' || after.text === ' ') return true
  return !isWord(before.text) || !isWord(after.text) || before.text === '-'
}

const runsOf = (signs: readonly Sign[]): Line => {
  const runs: Line = []
  for (const { text, face, width } of signs) {
    const last = runs.at(-1)
    if (last?.face === face) {
      last.text += text
      last.width += width
    } else runs.push({ text, face, width })
  }
  return runs
}

/** So far back a better place to break is looked for, in signs. */
const farthestBack = 40

/** How many of the signs, from one on, make a line: as many as fit, broken where one may. */
const lengthOfLine = (signs: readonly Sign[], from: number, width: number): number => {
  let [to, wide] = [from, 0]
  while (to < signs.length && (to === from || wide + signs[to]!.width <= width)) {
    wide += signs[to]!.width
    to += 1
  }
  if (to === signs.length) return to - from
  for (let place = to; place > Math.max(from, to - farthestBack); place -= 1)
    if (mayBreak(signs[place - 1]!, signs[place]!)) return place - from
  return to - from
}

/** A text in lines that are no wider than that at a size of 1; its own line breaks are kept. */
export const linesOf = (
  letters: Letters,
  text: string,
  face: 'regular' | 'bold',
  width: number,
): Line[] =>
  text
    .replaceAll('\t', ' ')
    .split(/\r\n|[\n\r\f\v\u2028\u2029]/)
    .flatMap((paragraph) => {
      const signs = letters(paragraph, face)
      const lines: Line[] = []
      let from = 0
      while (from < signs.length) {
        const length = lengthOfLine(signs, from, width)
        lines.push(runsOf(signs.slice(from, from + length)))
        from += length
        if (signs[from]?.text === ' ') from += 1
      }
      return lines.length === 0 ? [[]] : lines
    })

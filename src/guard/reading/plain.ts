import { without } from './view.ts'
import type { View } from './view.ts'

/** Letters of other scripts that look like Latin ones, and letters in boxes. */
const lookalikes: Readonly<Record<string, string>> = Object.fromEntries(
  'аa вb сc еe һh іi јj кk мm оo рp ѕs тt уy хx ԁd ɡg ıi ɩi αa οo νv ρp ιi κk εe τt υu χx'
    .split(' ')
    .map(([from, to]) => [from, to]),
)

const inBoxes = (point: number): string | undefined => {
  for (const first of [0x1f150, 0x1f170, 0x1f1e6])
    if (point >= first && point < first + 26) return String.fromCodePoint(97 + point - first)
  return undefined
}

/** Nothing that is seen: joiners, marks on letters, selectors, Hangul fillers. */
const unseen = /[\p{Cf}\p{Mn}\p{Me}\u115f\u1160\u3164\uffa0]/u
const voicing: Readonly<Record<string, string>> = {
  '\uff9e': '\u3099',
  '\u3099': '\u3099',
  '\u309b': '\u3099',
  '\uff9f': '\u309a',
  '\u309a': '\u309a',
  '\u309c': '\u309a',
}

const isKatakana = (code: number): boolean => code >= 0x30a1 && code <= 0x30f6

const known = new Map<string, string>()
const mostKnown = 5000

/** What most characters are read as; undefined where it takes a closer look. */
const simplyRead = (character: string): string | undefined => {
  const code = character.charCodeAt(0)
  if (code > 0x20 && code < 0x7f)
    return code > 0x40 && code < 0x5b ? String.fromCharCode(code + 0x20) : character
  if ((code >= 0x4e00 && code < 0xa000) || (code >= 0x3041 && code < 0x3097)) return character
  return isKatakana(code) ? String.fromCharCode(code - 0x60) : undefined
}

/** Beyond that a sign stands for a whole phrase, and a text of them would be read for too long. */
const longestSign = 6

const compatible = (character: string): string => {
  const form = character.normalize('NFKC')
  return form.length > longestSign ? character : form
}

/** One character as it is read: compatible forms made one, small letters, kana as hiragana. */
const read = (character: string, point: number): string => {
  const before = known.get(character)
  if (before !== undefined) return before
  const folded = unseen.test(character)
    ? ''
    : (inBoxes(point) ??
      [...compatible(character).toLowerCase()]
        .filter((one) => !unseen.test(one))
        .map((one) => lookalikes[one] ?? one)
        .map((one) =>
          isKatakana(one.charCodeAt(0)) ? String.fromCharCode(one.charCodeAt(0) - 0x60) : one,
        )
        .join(''))
  if (known.size < mostKnown) known.set(character, folded)
  return folded
}

/**
 * The text as somebody reads it who does not care how it was typed: widths, cases, kana and look-
 * alikes made one, what is unseen left out, white space as one blank or one end of line.
 */
const folded = (original: string): View => {
  const letters: string[] = []
  const at: number[] = []
  const to: number[] = []
  let index = 0
  for (const character of original) {
    const end = index + character.length
    const simple = simplyRead(character)
    if (simple !== undefined) {
      letters.push(simple)
      at.push(index)
      to.push(end)
      index = end
      continue
    }
    const voice = voicing[character]
    const last = letters.length - 1
    if (voice !== undefined) {
      const voiced = last < 0 ? '' : (letters[last] + voice).normalize('NFC')
      if (voiced.length === 1) letters[last] = voiced
    } else if (/\s/.test(character)) {
      const blank = character === '\n' ? '\n' : ' '
      if (letters[last] !== ' ' && letters[last] !== '\n') {
        letters.push(blank)
        at.push(index)
        to.push(end)
      } else if (blank === '\n') letters[last] = blank
    } else
      for (const letter of read(character, character.codePointAt(0) ?? 0).split('')) {
        letters.push(letter === '\u00a0' ? ' ' : letter)
        at.push(index)
        to.push(end)
      }
    index = end
  }
  return { text: letters.join(''), at, to }
}

const isLetter = (letter: string | undefined): boolean => {
  if (letter === undefined) return false
  const code = letter.charCodeAt(0)
  if (code >= 0x3041 && code < 0xa000) return code < 0x3097 || code >= 0x4e00
  return code < 0x80 ? /[a-z\d@]/.test(letter) : /[\p{L}\p{N}]/u.test(letter)
}

const partings = ' .-_・/*|~,'

/**
 * What parts letters that stand alone, one after the other (`l i n e`, `ラ・イ・ン`), three at
 * least and all parted alike; numbers keep their form, by which a version is told from a phone.
 */
const partedLetters = ({ text }: View): Set<number> => {
  const drop = new Set<number>()
  let start = 0
  while (start < text.length) {
    const parting = text[start + 1]
    if (
      parting === undefined ||
      !partings.includes(parting) ||
      !standsAlone(text, start, parting)
    ) {
      start += 1
      continue
    }
    let end = start
    while (text[end + 1] === parting && isSingle(text, end + 2, parting)) end += 2
    const run = text.slice(start, end + 1)
    if (end - start >= 4 && (parting === ' ' || /\p{L}/u.test(run)))
      for (let index = start + 1; index < end; index += 2) drop.add(index)
    start = end + 1
  }
  return drop
}

const standsAlone = (text: string, index: number, parting: string): boolean =>
  isSingle(text, index, parting) && !isLetter(text[index - 1])

const isSingle = (text: string, index: number, parting: string): boolean =>
  (isLetter(text[index]) || (parting === ' ' && text[index] === '.')) && !isLetter(text[index + 1])

/** A text as it is read: see `folded`, and letters that were parted are together again. */
export const plainOf = (original: string): View => {
  const view = folded(original)
  return without(view, partedLetters(view))
}

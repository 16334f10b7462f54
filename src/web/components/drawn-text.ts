/**
 * How wide a text will be drawn, without a font at hand: in ems, on the wide side. Full-width
 * characters are one em; Latin ones by their class, after the widths of Noto Sans.
 */
export const textWidth = (text: string): number => {
  let width = 0
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0
    if (code >= 0x2e80 || (code >= 0x2190 && code < 0x2600)) width += 1
    else if (/[mwMW@%—…]/.test(letter)) width += 0.92
    else if (/[A-Z¥−+=]/.test(letter)) width += 0.7
    else if (/[iljtfrI1 .,:;|!()'’·/-]/.test(letter)) width += letter === '1' ? 0.58 : 0.38
    else width += 0.58
  }
  return width
}

const segmenters = {
  ja: new Intl.Segmenter('ja', { granularity: 'word' }),
  en: new Intl.Segmenter('en', { granularity: 'word' }),
}
/** Japanese line-breaking (kinsoku): what may not begin a line, and what may not end one. */
const neverFirst =
  /^[、。，．」』）)〕】〉》！？!?・：；:;,.ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々%％円年月日時分]/
const neverLast = /[「『（(〔【〈《¥]$/

/** What must stay together, in order: words with their signs, numbers with what they count. */
const piecesOf = (text: string, locale: 'ja' | 'en'): string[] => {
  const pieces: string[] = []
  for (const { segment } of segmenters[locale].segment(text)) {
    const last = pieces.at(-1)
    const joined =
      last !== undefined &&
      (neverFirst.test(segment) ||
        neverLast.test(last) ||
        (locale === 'ja' && /^[ぁ-ん]+$/.test(segment)) ||
        (/[\w’'-]$/.test(last) && /^[\w’'-]/.test(segment)) ||
        /^\d+ $/.test(last) ||
        segment === ' ')
    if (joined) pieces[pieces.length - 1] = last + segment
    else pieces.push(segment)
  }
  return pieces.flatMap((piece) =>
    textWidth(piece) > 12 && locale === 'ja' ? Array.from(piece) : piece,
  )
}

const fill = (pieces: readonly string[], width: number): string[] => {
  const lines: string[] = ['']
  for (const piece of pieces) {
    const line = lines.at(-1) ?? ''
    if (line !== '' && textWidth((line + piece).trimEnd()) > width) lines.push(piece)
    else lines[lines.length - 1] = line + piece
  }
  return lines.map((line) => line.trim()).filter((line) => line !== '')
}

const shorten = (line: string, width: number, more: boolean): string => {
  if (!more && textWidth(line) <= width) return line
  const letters = [...line]
  while (letters.length > 1 && textWidth(`${letters.join('')}…`) > width) letters.pop()
  return `${letters.join('').trimEnd()}…`
}

/**
 * A text in lines of at most `width` ems and of about the same length, broken between words, in
 * Japanese between phrases; what does not fit into `most` lines ends with an ellipsis.
 */
export const wrapText = (text: string, width: number, locale: 'ja' | 'en', most = 3): string[] => {
  if (textWidth(text) <= width) return [text]
  const pieces = piecesOf(text, locale)
  let lines = fill(pieces, width)
  for (const part of [0.6, 0.7, 0.8, 0.9]) {
    const even = fill(pieces, width * part)
    if (even.length > lines.length || even.some((line) => textWidth(line) > width)) continue
    lines = even
    break
  }
  return lines
    .slice(0, most)
    .map((line, index) => shorten(line, width, index === most - 1 && lines.length > most))
}

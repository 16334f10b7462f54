/** The widths of ASCII in ems, a little on the wide side of Noto Sans. */
const narrow = Float64Array.from({ length: 128 }, (_, code) => {
  const letter = String.fromCharCode(code)
  if (/[mwMW@%]/.test(letter)) return 0.92
  if (/[A-Z+=]/.test(letter)) return letter === 'I' ? 0.38 : 0.7
  return /[iljtfr .,:;|!()'/-]/.test(letter) ? 0.38 : 0.58
})

const widthOf = (code: number): number => {
  if (code < 128) return narrow[code] ?? 1
  if (code === 0xa5) return 0.7
  return code === 0xb7 || code === 0x2019 ? 0.38 : 1
}

/**
 * How wide a text will be drawn, without a font at hand: in ems, on the wide side. What is not
 * ASCII counts as full-width.
 */
export const textWidth = (text: string): number => {
  let width = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    // The second half of a surrogate pair adds nothing.
    if (code < 0xdc00 || code > 0xdfff) width += widthOf(code)
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

const wrap = (text: string, width: number, locale: 'ja' | 'en', most: number): string[] => {
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

/** Labels come from processes and repeat on every page: wrapped once. */
const wrapped = new Map<string, string[]>()

/**
 * A text in lines of at most `width` ems and of about the same length, broken between words, in
 * Japanese between phrases; what does not fit into `most` lines ends with an ellipsis.
 */
export const wrapText = (
  text: string,
  width: number,
  locale: 'ja' | 'en',
  most = 3,
): readonly string[] => {
  if (textWidth(text) <= width) return [text]
  const key = `${locale} ${most} ${Math.floor(width * 10)} ${text}`
  const known = wrapped.get(key)
  if (known !== undefined) return known
  const lines = wrap(text, Math.floor(width * 10) / 10, locale, most)
  if (wrapped.size > 2000) wrapped.clear()
  wrapped.set(key, lines)
  return lines
}

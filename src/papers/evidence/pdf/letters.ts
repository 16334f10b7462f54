import Pdf from 'pdfkit'
import { readPackageBytes } from '#platform'

export type Face = 'regular' | 'bold' | 'emoji'

const fonts: Readonly<Record<Face, string>> = {
  regular: '@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf',
  bold: '@expo-google-fonts/noto-sans-jp/700Bold/NotoSansJP_700Bold.ttf',
  emoji: '@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
}

type Glyph = { id: number; advanceWidth: number; codePoints: number[] }
type Place = { xAdvance: number; yAdvance: number; xOffset: number; yOffset: number } & {
  advanceWidth: number
}
type Run = { glyphs: Glyph[]; positions: Place[]; advanceWidth: number }

/** What the font behind a document's name is; its types keep that to themselves. */
type Font = {
  /** From the font's own units to thousandths. */
  scale: number
  layout: (text: string) => Run
  font: {
    unitsPerEm: number
    hasGlyphForCodePoint(code: number): boolean
    glyphForCodePoint(code: number): Glyph
  }
}

/**
 * Sets a font's letters one beside the other. Nothing that is printed here needs them shaped, which
 * takes most of the time that a long paper takes, and a place in memory for every line.
 */
const setPlainly = (font: Font): void => {
  const set = new Map<number, { glyph: Glyph; place: Place }>()
  const one = (sign: string) => {
    const code = sign.codePointAt(0) ?? 0
    const known = set.get(code)
    if (known) return known
    const glyph = font.font.glyphForCodePoint(code)
    const wide = glyph.advanceWidth * font.scale
    const place = { xAdvance: wide, yAdvance: 0, xOffset: 0, yOffset: 0, advanceWidth: wide }
    const found = { glyph, place }
    set.set(code, found)
    return found
  }
  font.layout = (text) => {
    const letters = [...text].map(one)
    return {
      glyphs: letters.map(({ glyph }) => glyph),
      positions: letters.map(({ place }) => place),
      advanceWidth: letters.reduce((sum, { place }) => sum + place.advanceWidth, 0),
    }
  }
}

/** One sign on the paper: in which face, and how wide it is at a size of 1. */
export type Sign = { text: string; face: Face; width: number }

/** The signs of a text as they can be printed. */
export type Letters = (text: string, face: 'regular' | 'bold') => Sign[]

/** Signs without a width of their own that change a neighbour: paper does without them. */
const joins = /[\p{Variation_Selector}\p{Emoji_Modifier}\p{Join_Control}]/u
/** What hides or turns the writing around is shown by its number, so that nobody is misled. */
const hidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}]/u

const named = (sign: string): string =>
  `〔U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}〕`

/** A document with the fonts of every paper, and what its letters measure. */
export const openDocument = (
  info: Readonly<Record<string, string>>,
  language: string,
): { doc: PDFKit.PDFDocument; letters: Letters } => {
  const doc = new Pdf({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    displayTitle: true,
    lang: language,
    info,
  })
  const known = {} as Record<Face, Font['font']>
  for (const face of ['regular', 'bold', 'emoji'] as const) {
    doc.registerFont(face, readPackageBytes(fonts[face])).font(face)
    const { _font: font } = doc as unknown as { _font: Font }
    setPlainly(font)
    known[face] = font.font
  }
  const signs = new Map<string, Sign[]>()
  const one = (text: string, face: Face): Sign => {
    const { advanceWidth } = known[face].glyphForCodePoint(text.codePointAt(0) ?? 0)
    return { text, face, width: advanceWidth / known[face].unitsPerEm }
  }
  const drawn = (sign: string, face: 'regular' | 'bold'): Sign[] => {
    const code = sign.codePointAt(0) ?? 0
    if (joins.test(sign)) return []
    if (!hidden.test(sign))
      for (const able of [face, 'emoji'] as const)
        if (known[able].hasGlyphForCodePoint(code)) return [one(sign, able)]
    return [...named(sign)].map((letter) => one(letter, face))
  }
  const letters: Letters = (text, face) =>
    [...text.toWellFormed().normalize('NFC')].flatMap((sign) => {
      const key = `${face} ${sign}`
      const found = signs.get(key) ?? drawn(sign, face)
      signs.set(key, found)
      return found
    })
  return { doc, letters }
}

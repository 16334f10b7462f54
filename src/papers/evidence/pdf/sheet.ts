import { openDocument } from './letters.ts'
import type { Letters } from './letters.ts'
import { linesOf } from './lines.ts'
import type { Line } from './lines.ts'

/** A piece of text in one style; `size` in points. */
export type Said = { text: string; size?: number; bold?: boolean; soft?: boolean }
export type Cell = string | Said | readonly (string | Said)[]

/** A line with what it is printed in. */
export type Laid = { line: Line; size: number; soft: boolean }

export const page = { width: 595.28, height: 841.89, left: 54, right: 54, top: 72, bottom: 64 }
export const textWidth = page.width - page.left - page.right
export const floor = page.height - page.bottom
const [ink, pale, rule] = ['#1a1a1a', '#555555', '#c8c8c8']
export const bodySize = 9.5
export const leading = 1.55

/** A paper that grows page by page; `y`: how far down the present page is written. */
export type Sheet = { doc: PDFKit.PDFDocument; letters: Letters; y: number; pages: number }

/** Everything is set by `linesOf`, so that heights are known before anything is drawn. */
export const openSheet = (info: Readonly<Record<string, string>>, language: string): Sheet => ({
  ...openDocument(info, language),
  y: page.top,
  pages: 0,
})

/** Begins a new page. */
export const turn = (sheet: Sheet): void => {
  sheet.doc.addPage()
  sheet.pages += 1
  sheet.y = page.top
}

/** A new page, where less than so much is left of this one. */
export const need = (sheet: Sheet, height: number): void => {
  if (sheet.y + height > floor) turn(sheet)
}

/** Goes back to the top of a page. */
export const goTo = (sheet: Sheet, number: number): void => {
  sheet.doc.switchToPage(number - 1)
  sheet.y = page.top
}

/** Text in lines, as they will be printed within so many points. */
export const laid = (
  { letters }: Sheet,
  cell: Cell,
  width: number,
  base: number,
  bold = false,
): Laid[] =>
  (Array.isArray(cell) ? cell : [cell]).flatMap((one: string | Said) => {
    const said: Said = typeof one === 'string' ? { text: one } : one
    const size = said.size ?? base
    const face = (said.bold ?? bold) ? 'bold' : 'regular'
    return linesOf(letters, said.text, face, width / size).map((line) => ({
      line,
      size,
      soft: said.soft ?? false,
    }))
  })

export const widthOf = ({ line, size }: Laid): number =>
  line.reduce((sum, { width }) => sum + width * size, 0)

/** Prints one line. */
export const put = ({ doc }: Sheet, { line, size, soft }: Laid, x: number, y: number): void => {
  let left = x
  for (const { face, text, width } of line) {
    const color = soft ? pale : ink
    doc.font(face).fontSize(size).fillColor(color).text(text, left, y, { lineBreak: false })
    left += width * size
  }
}

/** A rule across the page. */
export const line = ({ doc, y }: Sheet, at = y): void => {
  doc.moveTo(page.left, at)
  doc
    .lineTo(page.width - page.right, at)
    .lineWidth(0.5)
    .stroke(rule)
}

/** A paragraph, over as many pages as it takes. */
export const write = (
  sheet: Sheet,
  cell: Cell,
  { size = bodySize, gap = 5 }: { size?: number; gap?: number } = {},
): void => {
  for (const one of laid(sheet, cell, textWidth, size)) {
    need(sheet, one.size * leading)
    put(sheet, one, page.left, sheet.y)
    sheet.y += one.size * leading
  }
  sheet.y += gap
}

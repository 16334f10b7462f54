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

/** What stands at the head of every page but the first, and at the foot of all. */
export type Margins = { title: string; number: string; page: (at: number, of: number) => string }

/**
 * A paper that grows page by page; `y`: how far down the present page is written. Without `onto` it
 * is only measured: a page is handed on as soon as it is full, so how many there are in the end,
 * and where chapters begin, has to be known before.
 */
export type Sheet = {
  letters: Letters
  onto: { doc: PDFKit.PDFDocument; margins: Margins; of: number } | null
  y: number
  pages: number
  /** Rows for which there was no more room. */
  skipped: number
}

/** Everything is set by `linesOf`, so that heights are known before anything is drawn. */
export const openSheet = (letters: Letters, onto: Sheet['onto'] = null): Sheet => ({
  letters,
  onto,
  y: page.top,
  pages: 0,
  skipped: 0,
})

/** So many pages are read by nobody, and printed by no court; the data have the rest. */
const mostPages = 1_500

export const isFull = ({ pages }: Sheet): boolean => pages >= mostPages

/** Begins a new page. */
export const turn = (sheet: Sheet): void => {
  sheet.pages += 1
  sheet.onto?.doc.addPage()
  drawMargins(sheet)
  sheet.y = page.top
}

const marginSize = 8

const drawMargins = (sheet: Sheet): void => {
  const { onto, pages } = sheet
  if (!onto) return
  const { margins, of } = onto
  const inMargin = (text: string, width = textWidth) =>
    laid(sheet, { text, size: marginSize, soft: true }, width, marginSize)[0]!
  const foot = inMargin(margins.page(pages, of))
  put(sheet, foot, (page.width - widthOf(foot)) / 2, page.height - 40)
  if (pages === 1) return
  put(sheet, inMargin(margins.title, textWidth * 0.62), page.left, 38)
  const number = inMargin(margins.number)
  put(sheet, number, page.width - page.right - widthOf(number), 38)
  line(sheet, 54)
}

/** A new page, where less than so much is left of this one. */
export const need = (sheet: Sheet, height: number): void => {
  if (sheet.y + height > floor) turn(sheet)
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

const widthOf = ({ line, size }: Laid): number =>
  line.reduce((sum, { width }) => sum + width * size, 0)

/** Prints one line. */
export const put = ({ onto }: Sheet, { line, size, soft }: Laid, x: number, y: number): void => {
  let left = x
  for (const { face, text, width } of line) {
    const color = soft ? pale : ink
    onto?.doc.font(face).fontSize(size).fillColor(color)
    onto?.doc.text(text, left, y, { lineBreak: false })
    left += width * size
  }
}

/** A rule across the page. */
export const line = ({ onto, y }: Sheet, at = y): void => {
  onto?.doc.moveTo(page.left, at)
  onto?.doc
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

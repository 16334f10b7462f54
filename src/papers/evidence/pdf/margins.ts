import { laid, line, page, put, textWidth, widthOf } from './sheet.ts'
import type { Sheet } from './sheet.ts'

/** What stands at the head of every page but the first, and at the foot of all. */
export type Margins = { title: string; number: string; page: (at: number, of: number) => string }

const size = 8
const inMargin = (sheet: Sheet, text: string, width = textWidth) =>
  laid(sheet, { text, size, soft: true }, width, size)[0]!

const drawMargins = (sheet: Sheet, margins: Margins, at: number): void => {
  sheet.doc.switchToPage(at)
  const foot = inMargin(sheet, margins.page(at + 1, sheet.pages))
  put(sheet, foot, (page.width - widthOf(foot)) / 2, page.height - 40)
  if (at === 0) return
  put(sheet, inMargin(sheet, margins.title, textWidth * 0.62), page.left, 38)
  const number = inMargin(sheet, margins.number)
  put(sheet, number, page.width - page.right - widthOf(number), 38)
  line(sheet, 54)
}

/** The bytes of the whole, once every page has its margins. */
export const closeSheet = async (sheet: Sheet, margins: Margins): Promise<Uint8Array[]> => {
  const { doc, pages } = sheet
  for (let at = 0; at < pages; at += 1) drawMargins(sheet, margins, at)
  const chunks: Uint8Array[] = []
  doc.on('data', (chunk: Uint8Array) => chunks.push(chunk))
  const ended = new Promise<void>((resolve, reject) => {
    doc.once('end', resolve)
    doc.once('error', reject)
  })
  doc.end()
  await ended
  return chunks
}

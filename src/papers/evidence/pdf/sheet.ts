import { openDocument } from './letters.ts'
import { linesOf } from './lines.ts'
import type { Line } from './lines.ts'

/** A piece of text in one style; `size` in points. */
export type Said = { text: string; size?: number; bold?: boolean; soft?: boolean }
export type Cell = string | Said | readonly (string | Said)[]

export type Column = { title: string; width: number }

type Laid = { line: Line; size: number; soft: boolean }

const page = { width: 595.28, height: 841.89, left: 54, right: 54, top: 72, bottom: 64 }
export const textWidth = page.width - page.left - page.right
const floor = page.height - page.bottom
const [ink, soft, rule, shade] = ['#1a1a1a', '#555555', '#c8c8c8', '#f1f1ee']
const bodySize = 9.5
const leading = 1.55
const padding = 4

/** What stands at the head and the foot of every page but the first. */
export type Margins = { title: string; number: string; page: (at: number, of: number) => string }

export type Sheet = ReturnType<typeof openSheet>

/**
 * A paper that grows page by page: paragraphs, tables that go on over pages with their head, and at
 * the end the margins of all pages. Everything is set by `linesOf`, so that heights are known.
 */
export const openSheet = (info: Readonly<Record<string, string>>, language: string) => {
  const { doc, letters } = openDocument(info, language)
  let y = page.top
  let pages = 0

  const turn = (): void => {
    doc.addPage()
    pages += 1
    y = page.top
  }

  const laid = (cell: Cell, width: number, base: number, bold = false): Laid[] =>
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

  const put = ({ line, size, soft: pale }: Laid, x: number, at: number): void => {
    let left = x
    for (const { face, text, width } of line) {
      const color = pale ? soft : ink
      doc.font(face).fontSize(size).fillColor(color).text(text, left, at, { lineBreak: false })
      left += width * size
    }
  }

  const room = (height: number): void => {
    if (y + height > floor) turn()
  }

  const write = (cell: Cell, { size = bodySize, bold = false, gap = 5, indent = 0 } = {}): void => {
    for (const one of laid(cell, textWidth - indent, size, bold)) {
      room(one.size * leading)
      put(one, page.left + indent, y)
      y += one.size * leading
    }
    y += gap
  }

  const line = (): void => {
    doc
      .moveTo(page.left, y)
      .lineTo(page.width - page.right, y)
      .lineWidth(0.5)
      .stroke(rule)
  }

  const heightOf = (lines: readonly Laid[]): number =>
    lines.reduce((sum, { size }) => sum + size * leading, 0)

  /** As many of the lines as fit, taken away from them. */
  const taken = (lines: Laid[], height: number): Laid[] => {
    let [count, used] = [0, 0]
    while (count < lines.length && used + lines[count]!.size * leading <= height) {
      used += lines[count]!.size * leading
      count += 1
    }
    return lines.splice(0, count)
  }

  const row = (
    columns: readonly Column[],
    cells: readonly Cell[],
    head: (() => void) | null,
    bold = false,
  ): void => {
    const size = bodySize - 1
    const queues = columns.map(({ width }, place) =>
      laid(cells[place] ?? '', width - 2 * padding, size, bold),
    )
    const whole = Math.max(...queues.map(heightOf)) + 2 * padding
    const isShort = whole < (floor - page.top) / 3
    if (y + (isShort ? whole : 3 * size * leading) > floor) {
      turn()
      head?.()
    }
    while (queues.some((queue) => queue.length > 0)) {
      const parts = queues.map((queue) => taken(queue, floor - y - 2 * padding))
      const height = Math.max(...parts.map(heightOf)) + 2 * padding
      if (bold) doc.rect(page.left, y, textWidth, height).fill(shade)
      let x = page.left
      for (const [place, lines] of parts.entries()) {
        let at = y + padding
        for (const one of lines) {
          put(one, x + padding, at)
          at += one.size * leading
        }
        x += columns[place]!.width
      }
      y += height
      line()
      if (queues.some((queue) => queue.length > 0)) {
        turn()
        head?.()
      }
    }
  }

  /** A head that is repeated on every page, and a row that `rows` gives at a time. */
  const table = (columns: readonly Column[], headless = false) => {
    const titles = columns.map(({ title }) => title)
    const head = () => row(columns, titles, null, true)
    let begun = false
    return (cells: readonly Cell[]): void => {
      if (!begun) {
        room(6 * bodySize * leading)
        if (!headless) head()
      }
      begun = true
      row(columns, cells, headless ? null : head)
    }
  }

  /** Names with what they stand for, one below the other. */
  const facts = (rows: readonly (readonly [string, Cell])[], width = 128): void => {
    const columns = [
      { title: '', width },
      { title: '', width: textWidth - width },
    ]
    line()
    for (const [name, value] of rows) row(columns, [{ text: name, soft: true }, value], null)
    y += 8
  }

  /** The bytes of the whole, once every page has its margins. */
  const close = async (margins: Margins): Promise<Uint8Array[]> => {
    for (let at = 0; at < pages; at += 1) {
      doc.switchToPage(at)
      const foot = laid({ text: margins.page(at + 1, pages), size: 8, soft: true }, textWidth, 8)
      const wide = foot[0]!.line.reduce((sum, { width }) => sum + width * 8, 0)
      put(foot[0]!, (page.width - wide) / 2, page.height - 40)
      if (at === 0) continue
      const [title] = laid({ text: margins.title, size: 8, soft: true }, textWidth * 0.62, 8)
      put(title!, page.left, 38)
      const [number] = laid({ text: margins.number, size: 8, soft: true }, textWidth, 8)
      const right = number!.line.reduce((sum, { width }) => sum + width * 8, 0)
      put(number!, page.width - page.right - right, 38)
      doc
        .moveTo(page.left, 54)
        .lineTo(page.width - page.right, 54)
        .lineWidth(0.5)
        .stroke(rule)
    }
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

  return {
    turn,
    write,
    table,
    facts,
    close,
    line,
    /** Moves down; a new page where less than `height` is left. */
    skip: (height: number) => (y += height),
    need: room,
    page: () => pages,
    /** Goes back to a page, to its top, or to where one was. */
    goTo: (number: number, at = page.top) => {
      doc.switchToPage(number - 1)
      y = at
    },
    /** A mark in the reader's list of contents. */
    mark: (text: string) => doc.outline.addItem(text),
  }
}

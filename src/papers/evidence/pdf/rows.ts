import {
  bodySize,
  floor,
  isFull,
  laid,
  leading,
  line,
  need,
  page,
  put,
  textWidth,
  turn,
} from './sheet.ts'
import type { Cell, Laid, Sheet } from './sheet.ts'

export type Column = { title: string; width: number }

const padding = 4
const size = bodySize - 1
const shade = '#f1f1ee'

const heightOf = (lines: readonly Laid[]): number =>
  lines.reduce((sum, one) => sum + one.size * leading, 0)

/** As many of the lines as fit, taken away from them. */
const taken = (lines: Laid[], height: number): Laid[] => {
  let [count, used] = [0, 0]
  while (count < lines.length && used + lines[count]!.size * leading <= height) {
    used += lines[count]!.size * leading
    count += 1
  }
  return lines.splice(0, count)
}

type Head = (() => void) | null

/** Turns the page for a row of which too little would stand here. A short one is not broken. */
const makeRoom = (sheet: Sheet, height: number, head: Head): void => {
  const isShort = height < (floor - page.top) / 3
  if (sheet.y + (isShort ? height : 3 * size * leading) <= floor) return
  turn(sheet)
  head?.()
}

/** What of a row fits on this page: its cells side by side. */
const drawPart = (sheet: Sheet, columns: readonly Column[], parts: Laid[][], shaded: boolean) => {
  const height = Math.max(...parts.map(heightOf)) + 2 * padding
  if (shaded) sheet.onto?.doc.rect(page.left, sheet.y, textWidth, height).fill(shade)
  let x = page.left
  for (const [place, lines] of parts.entries()) {
    let y = sheet.y + padding
    for (const one of lines) {
      put(sheet, one, x + padding, y)
      y += one.size * leading
    }
    x += columns[place]!.width
  }
  sheet.y += height
  line(sheet)
}

/** A row, which may go on over pages. */
const row = (
  sheet: Sheet,
  columns: readonly Column[],
  cells: readonly Cell[],
  head: Head,
  isHead = false,
): void => {
  const queues = columns.map(({ width }, place) =>
    laid(sheet, cells[place] ?? '', width - 2 * padding, size, isHead),
  )
  makeRoom(sheet, Math.max(...queues.map(heightOf)) + 2 * padding, head)
  for (;;) {
    const left = floor - sheet.y - 2 * padding
    drawPart(
      sheet,
      columns,
      queues.map((queue) => taken(queue, left)),
      isHead,
    )
    if (queues.every((queue) => queue.length === 0)) return
    turn(sheet)
    head?.()
  }
}

/** A table whose head is repeated on every page; rows are given one at a time. */
export const table = (sheet: Sheet, columns: readonly Column[], headless = false) => {
  const titles = columns.map(({ title }) => title)
  const head = headless ? null : () => row(sheet, columns, titles, null, true)
  let begun = false
  return (cells: readonly Cell[]): void => {
    if (isFull(sheet)) {
      sheet.skipped += 1
      return
    }
    if (!begun) {
      need(sheet, 6 * size * leading)
      head?.()
    }
    begun = true
    row(sheet, columns, cells, head)
  }
}

/** Names with what they stand for, one below the other. */
export const pairs = (
  sheet: Sheet,
  rows: readonly (readonly [string, Cell])[],
  width = 128,
): void => {
  const columns = [
    { title: '', width },
    { title: '', width: textWidth - width },
  ]
  line(sheet)
  for (const [name, value] of rows) row(sheet, columns, [{ text: name, soft: true }, value], null)
  sheet.y += 8
}

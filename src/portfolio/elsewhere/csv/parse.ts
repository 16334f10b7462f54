import { refuse } from '#platform'

/** A row of a table; `line`: on which line of the text it begins, the first is 1. */
export type Row = { line: number; cells: readonly string[] }

/** Bytes and rows of a table at most. */
const mostBytes = 1_000_000
const mostRows = 500

const octets = new TextEncoder()

/** Tables of spreadsheet programs have commas; what is copied from a sheet has tabs. */
const separatorOf = (text: string): string => {
  const head = text.slice(0, text.search(/[\r\n]|$/))
  return head.includes('\t') && !head.includes(',') ? '\t' : ','
}

/** `bare`: nothing but spaces stands in the cell so far. */
type Reading = {
  rows: Row[]
  cells: string[]
  cell: string
  bare: boolean
  line: number
  begins: number
}

const endCell = (reading: Reading): void => {
  reading.cells.push(reading.cell)
  reading.cell = ''
  reading.bare = true
}

const endRow = (reading: Reading): void => {
  endCell(reading)
  const { cells, begins } = reading
  if (cells.some((cell) => cell.trim() !== '')) reading.rows.push({ line: begins, cells })
  if (reading.rows.length > mostRows + 1) refuse('table.too_many', { max: mostRows })
  reading.cells = []
}

/** Reads what stands between quotation marks; gives where it ends. */
const readQuoted = (text: string, from: number, reading: Reading): number => {
  const opened = reading.line
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at]!
    if (sign === '\n') reading.line += 1
    if (sign !== '"') reading.cell += sign
    else if (text[at + 1] === '"') {
      reading.cell += '"'
      at += 1
    } else return at + 1
  }
  return refuse('table.malformed', { line: opened })
}

/**
 * The rows of a table as text (RFC 4180, or with tabs), without those that are empty. Refuses
 * `table.required`, `table.too_large {max}`, `table.too_many {max}`, `table.malformed {line}`.
 */
export const rowsOf = (given: string): Row[] => {
  if (given.length > mostBytes || octets.encode(given).length > mostBytes)
    refuse('table.too_large', { max: mostBytes })
  const text = given.replace(/^\ufeff/, '').replaceAll(/\r\n?/g, '\n')
  const separator = separatorOf(text)
  const reading: Reading = { rows: [], cells: [], cell: '', bare: true, line: 1, begins: 1 }
  for (let at = 0; at < text.length;) {
    const sign = text[at]!
    if (sign === '"' && reading.bare) {
      reading.cell = ''
      reading.bare = false
      at = readQuoted(text, at + 1, reading)
      continue
    }
    if (sign === separator) endCell(reading)
    else if (sign === '\n') {
      endRow(reading)
      reading.line += 1
      reading.begins = reading.line
    } else {
      reading.cell += sign
      if (sign.trim() !== '') reading.bare = false
    }
    at += 1
  }
  endRow(reading)
  return reading.rows.length === 0 ? refuse('table.required') : reading.rows
}

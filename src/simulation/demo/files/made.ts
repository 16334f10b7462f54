/** A small real file of the demo's, made in place; the same bytes every time. */
export type Made = { name: string; bytes: Buffer }

/** Plain text. */
export const textFile = (name: string, ...rows: string[]): Made => ({
  name,
  bytes: Buffer.from(`${rows.join('\n')}\n`),
})

const cell = (value: string | number): string => {
  const text = String(value)
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A table that opens rightly in Excel: CSV in UTF-8 with a byte order mark and CRLF. */
export const tableFile = (name: string, rows: readonly (readonly (string | number)[])[]): Made => ({
  name,
  bytes: Buffer.from(`\ufeff${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`),
})

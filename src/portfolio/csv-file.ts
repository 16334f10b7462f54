/** What a spreadsheet would take for a formula; a table never runs what people have written. */
const formula = /^[\s]*[=+\-@\t\r|＝＋－＠｜]/

const cellOf = (value: string | bigint | number): string => {
  if (typeof value !== 'string') return String(value)
  const plain = formula.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}

/**
 * A table as a file that spreadsheet programs open with Japanese in it: a byte order mark, lines
 * that end in CRLF, and no cell that is a formula.
 */
export const csvOf = (rows: readonly (readonly (string | bigint | number)[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')}`

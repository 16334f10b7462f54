/** What no number can be read from: an operation then calls the field malformed. */
const unreadable: unknown = Number.NaN

const digitsOf = (text: string): string | null => {
  const digits = text.normalize('NFKC').replace(/[\s,、円¥]/g, '')
  return /^\d{1,15}$/.test(digits) ? digits : null
}

/**
 * Whole yen as people type them: `５０，０００円` is 50000. What cannot be read is malformed to
 * operations.
 */
export const yenFrom = (text: string): bigint => {
  const digits = digitsOf(text)
  return digits === null ? (unreadable as bigint) : BigInt(digits)
}

/** A whole number as people type it, in either width. */
export const wholeFrom = (text: string): number => Number(digitsOf(text) ?? Number.NaN)

/** What is looked for, as it is found in a view's text: from `at` to `to`. */
export type Found = { at: number; to: number }

const sentenceEnd = /[。\n!?]|\.(?=\s|$)/

/** A piece of a text; where something follows, that is told from the end of the text. */
export const clip = (text: string, from: number, to: number): string =>
  to < text.length ? `${text.slice(from, to)}\0` : text.slice(from)

/** What stands before a place, in the same sentence and at most so many characters. */
export const before = (text: string, at: number, most: number): string => {
  const piece = text.slice(Math.max(0, at - most), at)
  return piece.split(sentenceEnd).at(-1) ?? ''
}

/** What follows a place, to the end of the sentence (a question mark with it). */
export const after = (text: string, to: number, most: number): string => {
  const piece = clip(text, to, to + most)
  const end = piece.search(sentenceEnd)
  return end < 0 ? piece : piece.slice(0, end + 1)
}

/** The sentence around a place, at most so many characters to each side. */
export const around = (text: string, { at, to }: Found, most = 80): string =>
  before(text, at, most) + text.slice(at, to) + after(text, to, most)

/** Whether a place lies in 「」 that are spoken of: a text to be written, not said to somebody. */
export const isQuoted = (text: string, { at, to }: Found): boolean => {
  const opened = text.slice(Math.max(0, at - 40), at).lastIndexOf('「')
  if (opened < 0 || text.slice(Math.max(0, at - 40), at).lastIndexOf('」') > opened) return false
  return /^[^「」]{0,30}」(?:という|と|を|は|の|に)/.test(text.slice(to, to + 40))
}

import { randomToken } from '#platform'

/** A page as it was drawn, parted at the keys of its forms. */
type Kept = { print: string; parts: readonly string[] }

/** Pages that are kept at most, and the longest one; the least lately asked go first. */
const most = 400
const longest = 200_000

/** The value of a form's key, between what stands before it and after it. */
const keys = /(?<=name="key" value=")[^"]*/

export type KeptPages = {
  /** The page under that name while it is still true, each form with a fresh key; else null. */
  get(name: string, print: string): string | null
  put(name: string, print: string, html: string): void
}

/**
 * Pages that need not be drawn again: each is kept under a name (who reads what, and how) with a
 * print of all that it shows. A page whose print has changed is drawn anew, so nobody ever sees an
 * old one.
 */
export const keepPages = (): KeptPages => {
  const kept = new Map<string, Kept>()
  return {
    get(name, print) {
      const page = kept.get(name)
      if (page?.print !== print) return null
      kept.delete(name)
      kept.set(name, page)
      const key = randomToken(16)
      return page.parts.reduce((html, part, form) => `${html}${key}${form}${part}`)
    },
    put(name, print, html) {
      if (html.length > longest) return
      kept.delete(name)
      kept.set(name, { print, parts: html.split(keys) })
      const [oldest] = kept.keys()
      if (kept.size > most && oldest !== undefined) kept.delete(oldest)
    },
  }
}

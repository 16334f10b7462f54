import { randomToken } from '#platform'

/** A page as it was drawn, parted at the keys of its forms. */
type Kept = { print: string; parts: readonly string[]; length: number }

/**
 * Pages that are kept at most, and the characters of one and of all; the least lately asked go
 * first. Any address can be asked for in any number of ways, so it is their length that bounds
 * the memory.
 */
const most = 400
const longest = 200_000
const longestTogether = 8_000_000

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
  let together = 0
  const forget = (name: string) => {
    together -= kept.get(name)?.length ?? 0
    kept.delete(name)
  }
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
      forget(name)
      if (html.length > longest) return
      const length = name.length + print.length + html.length
      kept.set(name, { print, parts: html.split(keys), length })
      together += length
      for (const oldest of kept.keys()) {
        if (kept.size <= most && together <= longestTogether) return
        forget(oldest)
      }
    },
  }
}

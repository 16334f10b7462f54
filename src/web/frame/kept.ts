import { randomToken } from '#platform'

type Bytes = Buffer<ArrayBuffer>

/**
 * A page as it was drawn, in UTF-8, and where in it the keys of its forms stand. `spare` are copies
 * that have been sent and wait for fresh keys: each holds this page and never another.
 */
type Kept = {
  print: string
  bytes: Bytes
  keysAt: readonly number[]
  size: number
  spare: Bytes[]
}

/** A kept page with fresh keys; `sent` is to be called once nobody will read the bytes again. */
export type KeptPage = { bytes: Bytes; sent(): void }

/**
 * Pages that are kept at most, and the bytes of one and of all; the least lately asked go first.
 * Any address can be asked for in any number of ways, so it is their length that bounds the memory.
 */
const most = 400
const longest = 200_000
const longestTogether = 8_000_000
const spareTogether = 4_000_000

/** The value of a form's key, between what stands before it and after it. */
const keys = /(?<=name="key" value=")[^"]*/

/** The form's number follows the token, so that every key is as long as any other. */
const keyOf = (token: string, form: number): string => `${token}${String(form).padStart(3, '0')}`

const freshToken = (): string => randomToken(16)

const blankKey = keyOf(freshToken(), 0)

const partedAtKeys = (html: string): Pick<Kept, 'bytes' | 'keysAt'> => {
  const parts = html.split(keys)
  const keysAt: number[] = []
  let at = 0
  for (const part of parts.slice(0, -1)) {
    at += Buffer.byteLength(part)
    keysAt.push(at)
    at += blankKey.length
  }
  return { bytes: Buffer.from(parts.join(blankKey)), keysAt }
}

export type KeptPages = {
  /** The page under that name while it is still true, each form with a fresh key; else null. */
  get(name: string, print: string): KeptPage | null
  put(name: string, print: string, html: string): void
}

/**
 * Pages that need not be drawn again: each is kept under a name (who reads what, and how) with a
 * print of all that it shows. A page whose print has changed is drawn anew, so nobody ever sees an
 * old one. Kept as bytes, and sent from copies that are used again: text would be encoded for every
 * answer, and either would be the engine's to collect.
 */
export const keepPages = (): KeptPages => {
  const kept = new Map<string, Kept>()
  let together = 0
  let spare = 0
  const forget = (name: string) => {
    const page = kept.get(name)
    if (page === undefined) return
    together -= page.size
    spare -= page.bytes.length * page.spare.length
    kept.delete(name)
  }
  const copyOf = (page: Kept): Bytes => {
    const copy = page.spare.pop()
    if (copy === undefined) return Buffer.from(page.bytes)
    spare -= copy.length
    return copy
  }
  return {
    get(name, print) {
      const page = kept.get(name)
      if (page?.print !== print) return null
      kept.delete(name)
      kept.set(name, page)
      const bytes = copyOf(page)
      const token = freshToken()
      page.keysAt.forEach((at, form) => bytes.write(keyOf(token, form), at, 'latin1'))
      const sent = () => {
        if (kept.get(name) !== page || spare + bytes.length > spareTogether) return
        page.spare.push(bytes)
        spare += bytes.length
      }
      return { bytes, sent }
    },
    put(name, print, html) {
      forget(name)
      const page = partedAtKeys(html)
      if (page.bytes.length > longest) return
      const size = 2 * (name.length + print.length) + page.bytes.length
      kept.set(name, { print, ...page, size, spare: [] })
      together += size
      for (const oldest of kept.keys()) {
        if (kept.size <= most && together <= longestTogether) return
        forget(oldest)
      }
    },
  }
}

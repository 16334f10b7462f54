import { Refused, randomToken, refuse } from '#platform'

/** What somebody typed into a form, or what stands in it at first. */
export type Typed = {
  /** '' where there is nothing. */
  text: (name: string) => string
  /** Every value of a name, for boxes and lists. */
  all: (name: string) => readonly string[]
  has: (name: string) => boolean
  /** Makes sending the same form twice one act. Every form carries one; see `Form`. */
  key: string
}

/** Room for the longest texts of a form, each character percent-encoded. */
const longestForm = 400_000
const mostFields = 300

const typedOf = (fields: ReadonlyMap<string, readonly string[]>): Typed => {
  const given = fields.get('key')?.[0] ?? ''
  return {
    text: (name) => fields.get(name)?.[0] ?? '',
    all: (name) => fields.get(name) ?? [],
    has: (name) => fields.has(name),
    key: /^[\w-]{16,64}$/.test(given) ? given : randomToken(16),
  }
}

/** A form as it is shown first, with what is known already. */
export const prefilled = (
  values: Readonly<Record<string, string | readonly string[] | undefined>> = {},
): Typed =>
  typedOf(
    new Map(
      Object.entries(values).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, typeof value === 'string' ? [value] : value]],
      ),
    ),
  )

/** What was typed, under a new key: the old one belongs to an act that was done already. */
export const withNewKey = (typed: Typed): Typed => ({ ...typed, key: randomToken(16) })

/** The fields of an `application/x-www-form-urlencoded` text. Refuses `form.malformed`. */
const typedFromText = (text: string): Typed => {
  const fields = new Map<string, string[]>()
  const parts = text === '' ? [] : text.split('&')
  if (parts.length > mostFields) refuse('form.malformed')
  for (const part of parts) {
    const [name = '', value = ''] = part.split(/=(.*)/s, 2).map(decoded)
    if (value.includes('\0') || name.includes('\0')) refuse('form.malformed')
    fields.set(name, [...(fields.get(name) ?? []), value])
  }
  return typedOf(fields)
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return refuse('form.malformed')
  }
}

/**
 * Reads a form without files. Refuses `form.malformed` (also what is no form) and `form.too_large`.
 */
export const readForm = async (request: Request): Promise<Typed> => {
  const type = request.headers.get('content-type') ?? ''
  const { body } = request
  if (body === null) return typedOf(new Map())
  if (!/^application\/x-www-form-urlencoded\b/i.test(type)) refuse('form.malformed')
  const chunks: Uint8Array[] = []
  let length = 0
  try {
    for await (const chunk of body as AsyncIterable<Uint8Array>) {
      length += chunk.length
      if (length > longestForm) refuse('form.too_large')
      chunks.push(chunk)
    }
  } catch (error) {
    // A sender who hangs up is no accident of ours.
    throw error instanceof Refused ? error : new Refused({ code: 'form.malformed', params: {} })
  }
  return typedFromText(asText(Buffer.concat(chunks)))
}

const asText = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return refuse('form.malformed')
  }
}

import { kinds } from '#guard'
import type { Kind } from '#guard'
import { Refused } from '#platform'
import type { Refusal } from '#platform'
import type { Ask } from '../ask.ts'
import { isAboutThePage, sayRefusal, statusOf } from './refusals.ts'

/** What keeps a form from being accepted, in words. */
export type Wrong = {
  status: 200 | 409 | 413 | 422 | 429
  /** By the name of the field. */
  at: Readonly<Record<string, string>>
  /** What no single field can mend. */
  general: readonly string[]
  /** The code, for a page that has more to say. */
  code: string | null
  /** What in it leads away from the marketplace: no mistake, and it may be sent all the same. */
  warned: readonly Warned[]
}

/** Something that the guard has found: in which field, of which kind, and the very words. */
export type Warned = { field: string; kind: Kind; found: string }

export const nothingWrong: Wrong = { status: 200, at: {}, general: [], code: null, warned: [] }

/** Fields for refusals that name none: by the whole code or by its noun. */
export type FieldsOfCodes = Readonly<Record<string, string>>

const fieldOf = (code: string, fields: FieldsOfCodes): string | undefined =>
  fields[code] ?? fields[code.split('.')[0] ?? '']

/** `skills.3` belongs to the field `skills`. */
const fieldOfPath = (path: string, fields: FieldsOfCodes): string => {
  const field = path.replace(/\.\d+$/, '')
  return fields[field] ?? field
}

export const wrongOf = (ask: Ask, refusal: Refusal, fields: FieldsOfCodes = {}): Wrong => {
  if (refusal.code === 'guard.warned') return warnedOf(refusal, fields)
  const say = (one: Refusal) => sayRefusal(ask.words, ask.format, one)
  const at: Record<string, string> = {}
  for (const { path, code, params = {} } of refusal.issues ?? [])
    at[fieldOfPath(path, fields)] ??= say({ code, params })
  const field = fieldOf(refusal.code, fields)
  if (field !== undefined && Object.keys(at).length === 0) at[field] = say(refusal)
  const status = statusOf(refusal)
  return {
    status: status === 409 || status === 413 || status === 429 ? status : 422,
    at,
    general: Object.keys(at).length === 0 ? [say(refusal)] : [],
    code: refusal.code,
    warned: [],
  }
}

const warnedOf = ({ code: whole, issues = [] }: Refusal, fields: FieldsOfCodes): Wrong => ({
  ...nothingWrong,
  status: 422,
  code: whole,
  warned: issues.flatMap(({ path, code, params }) => {
    const kind = kinds.find((one) => code === `guard.${one}`)
    if (kind === undefined) return []
    return [{ field: fieldOfPath(path, fields), kind, found: String(params?.['found'] ?? '') }]
  }),
})

/**
 * Does what a form asks for. When the operation refuses, `again` shows the form once more, with the
 * words of the refusal; what means that the page is not there or not for this person goes to the
 * error page.
 */
export const attempt = async (
  ask: Ask,
  act: () => Promise<Response>,
  again: (wrong: Wrong) => Response | Promise<Response>,
  fields: FieldsOfCodes = {},
): Promise<Response> => {
  try {
    return await act()
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const { refusal } = error
    const named = refusal.issues !== undefined || fieldOf(refusal.code, fields) !== undefined
    if (!named && isAboutThePage(refusal)) throw error
    const { retryAfterSeconds } = refusal.params
    if (retryAfterSeconds !== undefined) ask.http.header('Retry-After', String(retryAfterSeconds))
    return again(wrongOf(ask, refusal, fields))
  }
}

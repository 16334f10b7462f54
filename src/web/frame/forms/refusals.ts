import type { Formats, Words } from '#locale'
import type { Refusal } from '#platform'

const forbidden = [
  'person.unverified',
  'page.forbidden',
  'form.foreign',
  'job.not_yours',
  'organisation.owners_only',
  'identity.own',
  'role.missing',
]

/** What these are refused for lies in how things stand, not in what was sent. */
const ofTheState = [
  'contract',
  'pot',
  'idempotency',
  'offer',
  'proposal',
  'job',
  'wallet',
  'seen',
  'organisation',
  'client',
  'case',
  'permission',
  'identity',
  'review',
]

/** The HTTP status of what was refused, for error pages and for forms that come back. */
export const statusOf = ({ code }: Refusal): 400 | 401 | 403 | 404 | 409 | 413 | 422 | 429 => {
  if (code === 'form.malformed' || code === 'cursor.malformed') return 400
  if (code === 'session.required') return 401
  if (forbidden.includes(code)) return 403
  if (code.endsWith('.not_found') || code === 'person.unknown') return 404
  if (/^(form|file|files|body)\.too_large$/.test(code)) return 413
  if (code === 'rate.limited') return 429
  return ofTheState.includes(code.split('.')[0] ?? '') ? 409 : 422
}

/** What belongs to no form: the page is not there, or not for this person. */
export const isAboutThePage = (refusal: Refusal): boolean =>
  [400, 401, 403, 404].includes(statusOf(refusal))

/** A refusal in the reader's words, days and instants in the reader's form. */
export const sayRefusal = (words: Words, format: Formats, refusal: Refusal): string =>
  words.refusal({
    code: refusal.code,
    params: Object.fromEntries(
      Object.entries(refusal.params).map(([name, value]) => [name, readable(value, format)]),
    ),
  })

const readable = (value: string | number, format: Formats): string | number => {
  if (typeof value === 'number') return value
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return format.date(value)
  return /^\d{1,15}$/.test(value) ? Number(value) : value
}

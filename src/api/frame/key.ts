import { refuse } from '#platform'

/** An idempotency key is an ASCII text without control characters, 255 characters at most. */
const keyForm = /^[\x21-\x7e](?:[\x20-\x7e]{0,253}[\x21-\x7e])?$/

/** The key of an Idempotency-Key header, if there is one. Refuses `key.malformed {max}`. */
export function keyOf(header: string | undefined): string | undefined {
  if (header === undefined || keyForm.test(header)) return header
  const issue = { path: 'Idempotency-Key', code: 'key.malformed', params: { max: 255 } }
  return refuse(issue.code, issue.params, [issue])
}

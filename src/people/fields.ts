import { textIn } from '#platform'
import type { Issue } from '#platform'

/** A person's name: at most 80 characters, at least one of them a letter or a digit. */
export function nameIn(issues: Issue[], value: string): string {
  const before = issues.length
  const name = textIn(issues, 'name', value, { max: 80, required: true })
  if (issues.length === before && !/[\p{L}\p{N}]/u.test(name))
    issues.push({ path: 'name', code: 'name.malformed' })
  return name
}

/**
 * What a browser's e-mail field accepts (https://html.spec.whatwg.org/#valid-e-mail-address): wider
 * than RFC 5322, because Japanese carriers gave out addresses with two dots in a row.
 */
const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?'
const emailForm = new RegExp(`^[a-z0-9.!#$%&'*+/=?^_\`{|}~-]{1,64}@${label}(?:\\.${label})*$`, 'i')

/**
 * An address as typed, without space around it, or null when it is none (at most 254 characters).
 */
export function emailFrom(value: string): string | null {
  const email = value.slice(0, 400).trim()
  return email.length <= 254 && emailForm.test(email) ? email : null
}

/** What addresses are compared by: the case of neither half tells people apart. */
export function emailKey(email: string): string {
  return email.toLowerCase()
}

import { refuse } from '#platform'
import type { Issue } from '#platform'

type TextRule = { max: number; required?: boolean; lines?: boolean }

/** Refuses with the first issue's code, and all of them, so that a form can show everything at once. */
export function refuseAny(issues: Issue[]): void {
  const [first] = issues
  if (first) refuse(first.code, first.params, issues)
}

/**
 * A text in normal form (NFC, trimmed), or '' and an issue: `NOUN.required`, `NOUN.too_long {max}`,
 * `NOUN.malformed` (broken UTF-16, control characters, characters that turn the writing direction).
 * The noun is the last part of the path in snake_case. Lengths count characters, not bytes.
 */
export function textIn(issues: Issue[], path: string, value: string, rule: TextRule): string {
  const noun = nounOf(path)
  if (value.length > rule.max * 4) return tooLong(issues, path, rule.max)
  const text = (rule.lines ? value.replaceAll('\r\n', '\n') : value.replace(/\s+/g, ' '))
    .normalize('NFC')
    .trim()
  const bad = rule.lines
    ? /[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/u
    : /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u
  if (!text.isWellFormed() || bad.test(text)) issues.push({ path, code: `${noun}.malformed` })
  else if (text === '' && rule.required) issues.push({ path, code: `${noun}.required` })
  else if ([...text].length > rule.max) return tooLong(issues, path, rule.max)
  else return text
  return ''
}

/** A person's name: at most 80 characters, at least one of them a letter or a digit. */
export function nameIn(issues: Issue[], value: string): string {
  const before = issues.length
  const name = textIn(issues, 'name', value, { max: 80, required: true })
  if (issues.length === before && !/[\p{L}\p{N}]/u.test(name))
    issues.push({ path: 'name', code: 'name.malformed' })
  return name
}

/** One of several words, or an issue `NOUN.unknown`. */
export function wordIn<W extends string>(
  issues: Issue[],
  path: string,
  value: string,
  words: readonly W[],
): W {
  const word = words.find((one) => one === value)
  if (word === undefined) issues.push({ path, code: `${nounOf(path)}.unknown` })
  return word ?? words[0]!
}

/**
 * What a browser's e-mail field accepts (https://html.spec.whatwg.org/#valid-e-mail-address): wider
 * than RFC 5322, because Japanese carriers gave out addresses with two dots in a row.
 */
const emailForm =
  /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/i

/** An address as typed, without space around it, or null when it is none (at most 254 characters). */
export function emailFrom(value: string): string | null {
  const email = value.slice(0, 400).trim()
  return email.length <= 254 && emailForm.test(email) ? email : null
}

/** What addresses are compared by: the case of neither half tells people apart. */
export function emailKey(email: string): string {
  return email.toLowerCase()
}

function nounOf(path: string): string {
  const last = path.split('.').findLast((part) => !/^\d+$/.test(part)) ?? path
  return last.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

function tooLong(issues: Issue[], path: string, max: number): string {
  issues.push({ path, code: `${nounOf(path)}.too_long`, params: { max } })
  return ''
}

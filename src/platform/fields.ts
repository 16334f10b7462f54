import { refuse } from './refusal.ts'
import type { Issue } from './refusal.ts'

export type TextRule = { max: number; required?: boolean; lines?: boolean }

/**
 * Refuses with the first issue's code, and all of them, so that a form can show everything at
 * once.
 */
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
  else if (isBlank(text) && rule.required) issues.push({ path, code: `${noun}.required` })
  else if ([...text].length > rule.max) return tooLong(issues, path, rule.max)
  else return text
  return ''
}

/** Whether there is nothing to see: empty, or only what no reader is shown. */
const isBlank = (text: string): boolean =>
  !/[^\s\p{Default_Ignorable_Code_Point}\u2800]/u.test(text)

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
 * A whole number within bounds, or an issue: `NOUN.malformed`, `NOUN.too_small {min}`,
 * `NOUN.too_large {max}`.
 */
export function wholeIn<N extends number | bigint>(
  issues: Issue[],
  path: string,
  value: N,
  { min, max }: { min: N; max: N },
): N {
  const noun = nounOf(path)
  const whole =
    typeof value === typeof min && (typeof value === 'bigint' || Number.isInteger(value))
  if (!whole) issues.push({ path, code: `${noun}.malformed` })
  else if (value < min)
    issues.push({ path, code: `${noun}.too_small`, params: { min: Number(min) } })
  else if (value > max)
    issues.push({ path, code: `${noun}.too_large`, params: { max: Number(max) } })
  else return value
  return min
}

/** What a field is called in codes: the last part of its path in snake_case. */
export function nounOf(path: string): string {
  const last = path.split('.').findLast((part) => !/^\d+$/.test(part)) ?? path
  return last.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

function tooLong(issues: Issue[], path: string, max: number): string {
  issues.push({ path, code: `${nounOf(path)}.too_long`, params: { max } })
  return ''
}

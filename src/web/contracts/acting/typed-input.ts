import type { AvailableAction, Input } from '#engine'
import type { Issue } from '#platform'
import type { Typed } from '../../frame/index.ts'

type Draft = { -readonly [Name in keyof Input]: Input[Name] }

/** Whole yen as people write it: full-width digits, separators and a unit are fine. */
export const yenOf = (text: string): bigint | null => {
  const plain = text
    .normalize('NFKC')
    .replace(/[,\s¥]/g, '')
    .replace(/円$/, '')
  return /^\d{1,15}$/.test(plain) ? BigInt(plain) : null
}

/**
 * The input of an act from what was typed; what is empty is left out, and what cannot be read is
 * said of its field. `files` are the ids of files that are stored already.
 */
export const inputFrom = (
  typed: Typed,
  takes: AvailableAction['takes'],
  files: readonly string[],
): { input: Input; issues: Issue[] } => {
  const input: Draft = {}
  const issues: Issue[] = []
  for (const name of ['reason', 'criterion', 'note'] as const) {
    const text = typed.text(name).replaceAll('\r\n', '\n').trim()
    if (takes[name] && text !== '') input[name] = text
  }
  const amount = typed.text('amount').trim()
  if (takes.amount && amount !== '') {
    const yen = yenOf(amount)
    if (yen === null) issues.push({ path: 'amount', code: 'amount.malformed' })
    else input.amount = yen
  }
  const date = typed.text('date').trim()
  if (takes.date && date !== '') input.date = date
  const exception = typed.text('exception').trim()
  if (takes.exception && exception !== '') input.exception = exception
  if (takes.files && files.length > 0) input.files = files
  return { input, issues }
}

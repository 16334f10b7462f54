import { addDays, dayOf, isDay } from './time/calendar.ts'
import type { Calendar, Contract, Input, Refusal } from './contract.ts'
import { inputNames } from './language.ts'
import type { Day, InputName, Instant, Need, Takes, Way, Yen } from './language.ts'

/** The longest text that an act keeps, in UTF-16 units. */
export const textLimit = 10_000
export const filesLimit = 20

export const refused = (code: string, params: Refusal['params'] = {}): Refusal => ({ code, params })

/** Whether the way takes the input, and whether it must be there. */
export const needOf = (takes: Takes | undefined, name: InputName): Need | undefined =>
  name === 'date' ? (takes?.date ? 'required' : undefined) : takes?.[name]

/** The bounds of the amount a way takes: a claim is at least one yen, nothing exceeds the pot. */
export const amountBounds = (contract: Contract, way: Way): { min: Yen; max: Yen } => ({
  min: way.sets === 'claim' ? 1n : 0n,
  max: contract.pot,
})

/** The days a way may name, from today in the market's zone. */
export const dateBounds = (
  daysAhead: number,
  now: Instant,
  calendar: Calendar,
): { min: Day; max: Day } => {
  const today = dayOf(now, calendar)
  return { min: today, max: addDays(today, daysAhead) }
}

const wrongText = (name: InputName, text: unknown, need: Need): Refusal | null => {
  if (typeof text !== 'string') return refused('input.malformed', { input: name })
  if (text.length > textLimit) return refused('input.too_long', { input: name, limit: textLimit })
  if (text.includes('\0') || !text.isWellFormed())
    return refused('input.malformed', { input: name })
  return need === 'required' && text.trim() === ''
    ? refused('input.required', { input: name })
    : null
}

const wrongFiles = (files: unknown): Refusal | null =>
  Array.isArray(files) &&
  files.length <= filesLimit &&
  files.every((file) => typeof file === 'string')
    ? null
    : refused('input.malformed', { input: 'files' })

const wrongAmount = (amount: unknown, contract: Contract, way: Way): Refusal | null => {
  if (typeof amount !== 'bigint') return refused('input.malformed', { input: 'amount' })
  const { min, max } = amountBounds(contract, way)
  if (amount > max) return refused('amount.above_pot', { max: max.toString() })
  return amount < min ? refused('amount.too_small', { min: min.toString() }) : null
}

const wrongDate = (
  date: unknown,
  daysAhead: number,
  now: Instant,
  calendar: Calendar,
): Refusal | null => {
  if (!isDay(date)) return refused('input.malformed', { input: 'date' })
  const { min, max } = dateBounds(daysAhead, now, calendar)
  if (date < min) return refused('date.past', { min })
  return date > max ? refused('date.too_far', { max }) : null
}

const wrongHours = (hours: unknown): Refusal | null =>
  typeof hours === 'number' && Number.isFinite(hours) && hours > 0 && hours <= 168
    ? null
    : refused('input.malformed', { input: 'hours' })

/** A claim for less than the pot is a delivery of the work so far and needs something to show. */
const wantsEvidence = (contract: Contract, way: Way, input: Input): boolean =>
  way.sets === 'claim' &&
  input.amount !== undefined &&
  input.amount < contract.pot &&
  !input.note?.trim() &&
  !input.files?.length

/**
 * The first thing wrong with the input of an act, in the order of the vocabulary, or null. Total.
 */
export const wrongInput = (
  contract: Contract,
  way: Way,
  input: Input,
  now: Instant,
  calendar: Calendar,
): Refusal | null => {
  for (const name of Object.keys(input))
    if (!isInputName(name)) return refused('input.unexpected', { input: name })
  for (const name of inputNames) {
    const value = input[name]
    const need = needOf(way.takes, name)
    if (value === undefined) {
      if (need === 'required') return refused('input.required', { input: name })
      continue
    }
    if (!need) return refused('input.unexpected', { input: name })
    const wrong = wrongValue(name, value, need, { contract, way, now, calendar })
    if (wrong) return wrong
  }
  return wantsEvidence(contract, way, input) ? refused('evidence.required') : null
}

const isInputName = (name: string): name is InputName => inputNames.some((known) => known === name)

type Asked = { contract: Contract; way: Way; now: Instant; calendar: Calendar }

const wrongValue = (name: InputName, value: unknown, need: Need, asked: Asked): Refusal | null => {
  if (name === 'amount') return wrongAmount(value, asked.contract, asked.way)
  if (name === 'date')
    return wrongDate(value, asked.way.takes?.date?.daysAhead ?? 0, asked.now, asked.calendar)
  if (name === 'files') return wrongFiles(value)
  if (name === 'hours') return wrongHours(value)
  return wrongText(name, value, need)
}

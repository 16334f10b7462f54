import type { Calendar, Contract, Input, Refusal } from './contract.ts'
import { entriesLimit, isEntryId, wrongEntries } from './frame/entries.ts'
import { earliestEnd } from './frame/notice.ts'
import { inputNames } from './language.ts'
import type { Day, InputName, Instant, Need, TakenDate, Takes, Way, Yen } from './language.ts'
import { refused } from './refused.ts'
import { addDays, dayOf, isDay } from './time/calendar.ts'

/** The longest text that an act keeps, in UTF-16 units. */
export const textLimit = 10_000
export const filesLimit = 20

/** Whether the way takes the input, and whether it must be there. */
export const needOf = (takes: Takes | undefined, name: InputName): Need | undefined => {
  if (name === 'date') return takes?.date && 'required'
  return name === 'exception' ? takes?.exception && 'optional' : takes?.[name]
}

/**
 * The bounds of the amount a way takes: a claim and a raise are at least one yen, a raise at most
 * the price, nothing else exceeds the pot. Time entries may come to nothing.
 */
export const amountBounds = (contract: Contract, way: Way): { min: Yen; max: Yen } => {
  if (way.sets === 'raise') return { min: 1n, max: contract.price }
  const claimed = way.sets === 'claim' && !way.takes?.entries
  return { min: claimed ? 1n : 0n, max: contract.pot }
}

/**
 * The days a way may name: from today in the market's zone, from after the agreed day, or from the
 * end of the notice.
 */
export const dateBounds = (
  taken: TakenDate,
  contract: Contract,
  now: Instant,
  calendar: Calendar,
  excepted = false,
): { min: Day; max: Day } => {
  const { deliverOn } = contract
  if ('daysLater' in taken)
    return { min: addDays(deliverOn, 1), max: addDays(deliverOn, taken.daysLater) }
  const today = dayOf(now, calendar)
  const min =
    'notice' in taken ? earliestEnd(taken.notice, contract, now, calendar, excepted) : today
  return { min, max: addDays(today, taken.daysAhead) }
}

/** What makes a text read otherwise than it was written: controls, and turns of its direction. */
const hidden = /[^\P{Cc}\n\r\t]|[\u202a-\u202e\u2066-\u2069]/u

/** Anything that a reader is shown. */
const seen = /[^\s\p{Default_Ignorable_Code_Point}\u2800]/u

const wrongText = (name: InputName, text: unknown, need: Need): Refusal | null => {
  if (typeof text !== 'string') return refused('input.malformed', { input: name })
  if (text.length > textLimit) return refused('input.too_long', { input: name, limit: textLimit })
  if (hidden.test(text) || !text.isWellFormed()) return refused('input.malformed', { input: name })
  return need === 'required' && !seen.test(text) ? refused('input.required', { input: name }) : null
}

const wrongFiles = (files: unknown): Refusal | null =>
  Array.isArray(files) &&
  files.length <= filesLimit &&
  files.every((file) => typeof file === 'string')
    ? null
    : refused('input.malformed', { input: 'files' })

/** What is wrong with an amount, said or reckoned: below one yen, above the pot or the price. */
export const wrongAmount = (amount: unknown, contract: Contract, way: Way): Refusal | null => {
  if (typeof amount !== 'bigint') return refused('input.malformed', { input: 'amount' })
  const { min, max } = amountBounds(contract, way)
  if (amount > max)
    return way.sets === 'raise'
      ? refused('amount.too_large', { max: max.toString() })
      : refused('amount.above_pot', { max: max.toString() })
  return amount < min ? refused('amount.too_small', { min: min.toString() }) : null
}

const wrongDate = (
  date: unknown,
  { contract, way, input, now, calendar }: Asked,
): Refusal | null => {
  const taken = way.takes?.date
  if (!isDay(date) || !taken) return refused('input.malformed', { input: 'date' })
  const excepted = input.exception !== undefined
  const { min, max } = dateBounds(taken, contract, now, calendar, excepted)
  if (date < min) return refused('notice' in taken ? 'date.notice_too_short' : 'date.past', { min })
  return date > max ? refused('date.too_far', { max }) : null
}

const wrongIds = (ids: unknown): Refusal | null =>
  Array.isArray(ids) && ids.length > 0 && ids.length <= entriesLimit && ids.every(isEntryId)
    ? null
    : refused('input.malformed', { input: 'contested' })

/** A claim for less than the pot is a delivery of the work so far and needs something to show. */
const wantsEvidence = (contract: Contract, way: Way, input: Input): boolean =>
  way.sets === 'claim' &&
  input.amount !== undefined &&
  input.amount < contract.pot &&
  !seen.test(input.note ?? '') &&
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
    const wrong = wrongValue(name, value, need, { contract, way, input, now, calendar })
    if (wrong) return wrong
  }
  return wantsEvidence(contract, way, input) ? refused('evidence.required') : null
}

const isInputName = (name: string): name is InputName => inputNames.some((known) => known === name)

type Asked = { contract: Contract; way: Way; input: Input; now: Instant; calendar: Calendar }

const wrongValue = (name: InputName, value: unknown, need: Need, asked: Asked): Refusal | null => {
  if (name === 'amount') return wrongAmount(value, asked.contract, asked.way)
  if (name === 'date') return wrongDate(value, asked)
  if (name === 'files') return wrongFiles(value)
  if (name === 'entries') return wrongEntries(value, asked.contract, asked.now, asked.calendar)
  if (name === 'contested') return wrongIds(value)
  if (name === 'exception')
    return asked.way.takes?.exception?.some((known) => known === value)
      ? null
      : refused('input.malformed', { input: 'exception' })
  return wrongText(name, value, need)
}

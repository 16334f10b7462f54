import { addDays, dayOf, endOfDay } from '#engine'
import type { Calendar, Contract, Day, Instant } from '#engine'
import { rulesElsewhere } from '#processes'
import type { Platform } from '#processes'
import type { ContractRow, EntryRow } from '../rows/rows.ts'
import { acted, begun, beside, waited, withSaid } from './fold.ts'
import type { Rules, Standing } from './fold.ts'
import { foldWeeks } from './weeks.ts'

/** Of a contract elsewhere: its present part (a week, by the hour), and all that there were. */
export type Folded = {
  rules: Rules
  current: Standing
  parts: readonly Standing[]
  told: Standing['told']
}

const hourMs = 3_600_000

/** Noon of a day: what is known by its day alone. Never later than `latest`. */
export const noonOf = (day: Day, calendar: Calendar, latest: Instant): Instant =>
  Math.min(latest, endOfDay(addDays(day, -1), calendar) + 12 * hourMs)

/** A day that no clock there waits for. */
const farAhead: Day = '9999-01-01'

/** Freelance Act, Art. 4: the 60th day, the day of receipt being the first. */
const lawfulDays = 60

/** The last lawful day of payment for what was received at that instant. */
export const lawfulPayday = (receivedAt: Instant, calendar: Calendar): Day =>
  addDays(dayOf(receivedAt, calendar), lawfulDays - 1)

/** How long a talk room of Coconala is open. */
const roomDays = 120

/**
 * The day that a clock there waits for, as far as one does: the last one of a talk room, or the day
 * of payment, at the latest the last lawful one.
 */
const withAgreedDay = (
  { platform, payOn }: ContractRow,
  contract: Contract,
  entry: EntryRow,
  calendar: Calendar,
): Contract => {
  if (platform === 'coconala' && entry.action === 'fund')
    return { ...contract, deliverOn: addDays(dayOf(entry.at, calendar), roomDays) }
  if (platform !== 'direct' || entry.action !== 'deliver') return contract
  const first = contract.firstDeliveredAt ?? entry.at
  const lawful = lawfulPayday(first, calendar)
  return { ...contract, deliverOn: payOn !== null && payOn < lawful ? payOn : lawful }
}

/** Within reach of any clock there, from the day of the agreement. */
const agreedAtFirst: Readonly<Partial<Record<Platform, number>>> = {
  coconala: roomDays,
  direct: 400,
}

const foldOne = (row: ContractRow, entries: readonly EntryRow[], rules: Rules, now: Instant) => {
  const { calendar } = rules
  const first = agreedAtFirst[row.platform]
  const at = noonOf(row.agreedOn, calendar, now)
  const acts = entries.filter(({ kind }) => kind === 'act')
  const earliest = Math.min(at, ...acts.map((entry) => entry.at))
  const agreed = first === undefined ? farAhead : addDays(dayOf(earliest, calendar), first)
  let standing: Standing | null = begun(rules, row.price, agreed, earliest)
  if (!standing) return null
  for (const entry of acts) {
    const ready: Standing = {
      ...standing,
      contract: withAgreedDay(row, standing.contract, entry, calendar),
    }
    standing = acted(rules, ready, entry) ?? beside(rules, standing, entry)
  }
  return [waited(rules, standing, now)]
}

/**
 * Where a contract elsewhere stands at `now`: its entries through `decide` of the rules there, and
 * what the clock there has done since. Pure.
 */
export const foldElsewhere = (
  row: ContractRow,
  entries: readonly EntryRow[],
  now: Instant,
  calendar: Calendar,
): Folded => {
  const { offering, weekly } = rulesElsewhere[row.platform]
  const rules = { process: offering.process, calendar }
  const until = entries.filter(({ at }) => at <= now)
  const parts = weekly ? foldWeeks(row, until, rules, now) : foldOne(row, until, rules, now)
  if (!parts) throw new Error(`${row.id} cannot begin under the rules of ${row.platform}`)
  const told = parts.flatMap((part) => part.told)
  return {
    rules,
    current: parts.at(-1)!,
    parts,
    told: withSaid(told, offering.process.start, until),
  }
}

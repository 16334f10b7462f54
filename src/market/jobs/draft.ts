import { addDays, deliveryDaysAhead, isDay, wrongClocks } from '#engine'
import type { Day, Process, Yen } from '#engine'
import { refuse, refuseAny, textIn, wholeIn, wordIn } from '#platform'
import type { Issue } from '#platform'
import { offeringOf } from '#processes'
import { categories } from '../categories.ts'
import type { Category } from '../categories.ts'
import type { Kind } from './jobs.ts'

/** What a client writes into the form of a job; `price` in whole yen. */
export type JobDraft = {
  kind: string
  title: string
  description: string
  category: string
  price: Yen
  deliverWithinDays: number
  /** Lengths of the process's clocks, by name; what is missing has its default. */
  clocks?: Readonly<Record<string, number>> | undefined
  /** The last day on which one can apply; 30 days from today unless given. */
  closesOn?: Day | undefined
}

/** A draft in which everything holds. */
export type CheckedDraft = {
  kind: Kind
  title: string
  description: string
  category: Category
  price: Yen
  deliverWithinDays: number
  clocks: Readonly<Record<string, number>>
  closesOn: Day
}

export const titleLimit = 100
export const textLimit = 10_000
/** What a job or a proposal may cost, in whole yen. */
export const priceBounds = { min: 100n, max: 50_000_000n }
/** How long one can apply, in days from the day of posting. */
export const openDays = { usual: 30, max: 90 }

/** The name of the process that contracts of a kind run under. */
export const processNames: Record<Kind, string> = { fixed: 'fixed-price' }

/** The kind of that name; a kind may also be called by its process. Undefined: there is none. */
export function kindOf(name: string): Kind | undefined {
  const kinds = Object.keys(processNames) as Kind[]
  return kinds.find((kind) => kind === name || processNames[kind] === name)
}

function processOf(kind: Kind): Process {
  const offering = offeringOf(processNames[kind])
  if (!offering) throw new Error(`no process for jobs of the kind ${kind}`)
  return offering.process
}

/** The latest day, in days from today, on which a delivery may be agreed. */
export function daysAhead(kind: Kind): number {
  return deliveryDaysAhead(processOf(kind)) ?? 60
}

/**
 * The draft in normal form. Refuses `job.kind_unavailable {kind}`, and with `issues` for every
 * wrong field: `title|description.required|too_long|malformed`, `category.unknown`,
 * `price|deliver_within_days.malformed|too_small|too_large`, `clock.unknown|out_of_bounds`,
 * `closes_on.malformed|past|too_far`. `posted` is the day from which the time of applying counts.
 */
export function checkedDraft(draft: JobDraft, today: Day, posted = today): CheckedDraft {
  const kind =
    kindOf(draft.kind) ?? refuse('job.kind_unavailable', { kind: draft.kind.slice(0, 40) })
  const issues: Issue[] = []
  const days = { min: 1, max: daysAhead(kind) }
  const checked = {
    kind,
    title: textIn(issues, 'title', draft.title, { max: titleLimit, required: true }),
    description: textIn(issues, 'description', draft.description, {
      max: textLimit,
      required: true,
      lines: true,
    }),
    category: wordIn(issues, 'category', draft.category, categories),
    price: wholeIn(issues, 'price', draft.price, priceBounds),
    deliverWithinDays: wholeIn(issues, 'deliverWithinDays', draft.deliverWithinDays, days),
    clocks: clocksIn(issues, kind, draft.clocks ?? {}),
    closesOn: dayIn(issues, 'closesOn', draft.closesOn ?? addDays(posted, openDays.usual), {
      min: today,
      max: addDays(posted, openDays.max),
    }),
  } as const
  refuseAny(issues)
  return checked
}

function clocksIn(issues: Issue[], kind: Kind, clocks: Readonly<Record<string, number>>) {
  for (const [name, length] of Object.entries(clocks)) {
    const wrong = wrongClocks(processOf(kind), { [name]: length })
    if (wrong) issues.push({ path: `clocks.${name.slice(0, 40)}`, ...wrong })
  }
  return clocks
}

/** A day within bounds, or an issue: `NOUN.malformed`, `NOUN.past {min}`, `NOUN.too_far {max}`. */
export function dayIn(
  issues: Issue[],
  path: 'closesOn' | 'deliverOn',
  day: string,
  { min, max }: { min: Day; max: Day },
): Day {
  const noun = path === 'closesOn' ? 'closes_on' : 'deliver_on'
  if (!isDay(day)) issues.push({ path, code: `${noun}.malformed` })
  else if (day < min) issues.push({ path, code: `${noun}.past`, params: { min } })
  else if (day > max) issues.push({ path, code: `${noun}.too_far`, params: { max } })
  return day
}

import { addDays, isDay, mondayOf, wrongClocks } from '#engine'
import type { Day, Yen } from '#engine'
import { refuse, refuseAny, textIn, wholeIn, wordIn } from '#platform'
import type { Issue } from '#platform'
import { categories } from '../categories.ts'
import type { Category } from '../categories.ts'
import { kindOf, kindTermsIn, priceBounds, processOfKind } from './kinds.ts'
import type { Kind, KindDraft, KindTerms } from './kinds.ts'

/** What a client writes into the form of a job. */
export type JobDraft = KindDraft & {
  kind: string
  title: string
  description: string
  category: string
  /** In whole yen; of an hourly job the rate, per hour. */
  price: Yen
  /** Lengths of the process's clocks, by name; what is missing has its default. */
  clocks?: Readonly<Record<string, number>> | undefined
  /** The last day on which one can apply; 30 days from today unless given. */
  closesOn?: Day | undefined
  /** The client was warned of the texts, and posts them all the same. */
  despiteWarning?: boolean | undefined
}

/** A draft in which everything holds. */
export type CheckedDraft = KindTerms & {
  title: string
  description: string
  category: Category
  price: Yen
  clocks: Readonly<Record<string, number>>
  closesOn: Day
}

export const titleLimit = 100
export const textLimit = 10_000
/** How long one can apply, in days from the day of posting. */
export const openDays = { usual: 30, max: 90 }

/**
 * The draft in normal form. Refuses `job.kind_unavailable {kind}`, and with `issues` for every
 * wrong field: `title|description.required|too_long|malformed`, `category.unknown`,
 * `price.malformed|too_small|too_large`, `deliver_within_days|weekly_hours.required|malformed|
 * too_small|too_large`, `expected_weeks|pledge_weeks.malformed|too_small|too_large`, of the four
 * `….unexpected` where another kind has them, `clock.unknown|out_of_bounds`,
 * `closes_on.malformed|past|too_far`. `posted` is the day from which the time of applying counts.
 */
export function checkedDraft(draft: JobDraft, today: Day, posted = today): CheckedDraft {
  const kind =
    kindOf(draft.kind) ?? refuse('job.kind_unavailable', { kind: draft.kind.slice(0, 40) })
  const issues: Issue[] = []
  const checked = {
    title: textIn(issues, 'title', draft.title, { max: titleLimit, required: true }),
    description: textIn(issues, 'description', draft.description, {
      max: textLimit,
      required: true,
      lines: true,
    }),
    category: wordIn(issues, 'category', draft.category, categories),
    price: wholeIn(issues, 'price', draft.price, priceBounds[kind]),
    ...kindTermsIn(issues, kind, draft),
    clocks: clocksIn(issues, kind, draft.clocks ?? {}),
    closesOn: dayIn(issues, 'closesOn', draft.closesOn ?? addDays(posted, openDays.usual), {
      min: today,
      max: addDays(posted, openDays.max),
    }),
  }
  refuseAny(issues)
  return checked
}

function clocksIn(issues: Issue[], kind: Kind, clocks: Readonly<Record<string, number>>) {
  for (const [name, length] of Object.entries(clocks)) {
    const wrong = wrongClocks(processOfKind(kind), { [name]: length })
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
  noun = path === 'closesOn' ? 'closes_on' : 'deliver_on',
): Day {
  if (!isDay(day)) issues.push({ path, code: `${noun}.malformed` })
  else if (day < min) issues.push({ path, code: `${noun}.past`, params: { min } })
  else if (day > max) issues.push({ path, code: `${noun}.too_far`, params: { max } })
  return day
}

/**
 * The day that a contract of a kind may agree: the delivery, or the Monday with which hourly work
 * begins. Issues at `deliverOn`: `deliver_on|begins_on.malformed|past {min}|too_far {max}`,
 * `begins_on.not_monday`.
 */
export function agreedDayIn(
  issues: Issue[],
  kind: Kind,
  day: string,
  bounds: { min: Day; max: Day },
): Day {
  if (kind === 'fixed') return dayIn(issues, 'deliverOn', day, bounds)
  const before = issues.length
  dayIn(issues, 'deliverOn', day, bounds, 'begins_on')
  if (issues.length === before && mondayOf(day) !== day)
    issues.push({ path: 'deliverOn', code: 'begins_on.not_monday' })
  return day
}

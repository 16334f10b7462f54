import { addDays, deliveryDaysAhead, mondayOf } from '#engine'
import type { Day, Process, Yen } from '#engine'
import { nounOf, wholeIn } from '#platform'
import type { Issue } from '#platform'
import { offeringOf } from '#processes'

/** How a job is paid: for what is delivered, or by the hour, week after week. */
export type Kind = 'fixed' | 'hourly'

/** What a fixed price is paid for: a delivery, within so many days of the contract. */
export type FixedTerms = {
  kind: 'fixed'
  deliverWithinDays: number
  weeklyHours: null
  expectedWeeks: null
  pledgeWeeks: null
}

/** Work by the hour; the job's price is the rate, in yen per hour. */
export type HourlyTerms = {
  kind: 'hourly'
  deliverWithinDays: null
  /** The weekly limit. */
  weeklyHours: number
  /** Null: open-ended. */
  expectedWeeks: number | null
  /** So many weeks' money is held against an end without a word; 0: none. */
  pledgeWeeks: number
}

export type KindTerms = FixedTerms | HourlyTerms

/** The same as somebody wrote them; what belongs to another kind must not be there. */
export type KindDraft = {
  [Name in 'deliverWithinDays' | 'weeklyHours' | 'expectedWeeks' | 'pledgeWeeks']?:
    | number
    | null
    | undefined
}

/** The name of the process that contracts of a kind run under. */
export const processNames: Record<Kind, string> = { fixed: 'fixed-price', hourly: 'recurring' }

/** The yen that a price, or of an hourly job the rate, may be. */
export const priceBounds: Record<Kind, { min: Yen; max: Yen }> = {
  fixed: { min: 100n, max: 50_000_000n },
  hourly: { min: 100n, max: 100_000n },
}
export const weeklyHoursBounds = { min: 1, max: 60 }
export const expectedWeeksBounds = { min: 1, max: 104 }
export const pledgeWeeksBounds = { min: 0, max: 4 }

/** The kinds whose process is sold. */
export const kinds = (Object.keys(processNames) as Kind[]).filter((kind) =>
  offeringOf(processNames[kind]),
)

/** The kind of that name; a kind may also be called by its process. Undefined: there is none. */
export function kindOf(name: string): Kind | undefined {
  return kinds.find((kind) => kind === name || processNames[kind] === name)
}

export function processOfKind(kind: Kind): Process {
  const offering = offeringOf(processNames[kind])
  if (!offering) throw new Error(`no process for jobs of the kind ${kind}`)
  return offering.process
}

/** The latest day, in days from today, that may be agreed: of a delivery, or in a week. */
function daysAhead(kind: Kind): number {
  return deliveryDaysAhead(processOfKind(kind)) ?? 60
}

/** The days that can be agreed for a delivery; of hourly work, the first and last Monday. */
export function agreedBounds(kind: Kind, today: Day): { min: Day; max: Day } {
  const latest = addDays(today, daysAhead(kind))
  if (kind === 'fixed') return { min: today, max: latest }
  return { min: mondayOf(addDays(today, 7)), max: mondayOf(addDays(latest, -6)) }
}

/**
 * What a kind asks beside the price, or issues: `NOUN.required|malformed|too_small|too_large`, and
 * `NOUN.unexpected` for what belongs to another kind.
 */
export function kindTermsIn(issues: Issue[], kind: Kind, draft: KindDraft): KindTerms {
  if (kind === 'fixed') {
    mustLack(issues, draft, ['weeklyHours', 'expectedWeeks', 'pledgeWeeks'])
    const days = { min: 1, max: daysAhead(kind) }
    return {
      kind,
      deliverWithinDays: neededIn(issues, 'deliverWithinDays', draft.deliverWithinDays, days),
      weeklyHours: null,
      expectedWeeks: null,
      pledgeWeeks: null,
    }
  }
  mustLack(issues, draft, ['deliverWithinDays'])
  return { kind, deliverWithinDays: null, ...hoursIn(issues, draft) }
}

function hoursIn(issues: Issue[], { weeklyHours, expectedWeeks, pledgeWeeks }: KindDraft) {
  return {
    weeklyHours: neededIn(issues, 'weeklyHours', weeklyHours, weeklyHoursBounds),
    expectedWeeks:
      expectedWeeks == null
        ? null
        : wholeIn(issues, 'expectedWeeks', expectedWeeks, expectedWeeksBounds),
    pledgeWeeks: wholeIn(issues, 'pledgeWeeks', pledgeWeeks ?? 0, pledgeWeeksBounds),
  }
}

function mustLack(issues: Issue[], draft: KindDraft, names: (keyof KindDraft)[]): void {
  for (const path of names)
    if (draft[path] != null) issues.push({ path, code: `${nounOf(path)}.unexpected` })
}

function neededIn(
  issues: Issue[],
  path: keyof KindDraft,
  value: number | null | undefined,
  bounds: { min: number; max: number },
): number {
  if (value != null) return wholeIn(issues, path, value, bounds)
  issues.push({ path, code: `${nounOf(path)}.required` })
  return bounds.min
}

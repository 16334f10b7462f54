import { contractOf } from '#contracts'
import type { ContractRow } from '#contracts'
import { addDays, dayOf } from '#engine'
import type { Day, Part, Plan, Yen } from '#engine'
import { nounOf, refuseAny, wholeIn } from '#platform'
import type { Context, Issue } from '#platform'
import { agreedDayIn } from '../jobs/draft.ts'
import type { Job } from '../jobs/jobs.ts'
import { pledgeWeeksBounds, priceBounds, weeklyHoursBounds } from '../jobs/kinds.ts'
import { pledgeOf, weekOf } from '../jobs/worst-case.ts'
import { milestonesIn, sumOfParts } from './milestones.ts'
import type { Milestone } from './milestones.ts'
import { deliveryBounds } from './propose.ts'
import type { Proposal } from './proposals.ts'

/** What differs from the proposal, and of hourly work from the job. */
export type OfferTerms = {
  /** Of hourly work the rate, per hour. */
  price?: Yen | undefined
  /** Of hourly work the Monday of the first week. */
  deliverOn?: Day | undefined
  weeklyHours?: number | undefined
  pledgeWeeks?: number | undefined
  /** Several parts instead of one price and one day. */
  milestones?: readonly Milestone[] | undefined
}

/**
 * What an offer puts to agreement; hours and pledge are of hourly work alone. With several parts
 * the price is their sum, the day that of the last one.
 */
export type Agreed = {
  price: Yen
  deliverOn: Day
  weeklyHours: number | null
  pledgeWeeks: number | null
  parts: readonly Part[] | null
}

/**
 * The terms of an offer for a proposal. What a job pledges, an offer may raise but not take away.
 * Refuses with `issues`: `price.malformed|too_small|too_large`, `deliver_on.malformed|past|
 * too_far`, or of hourly work `begins_on.malformed|past|too_far|not_monday`, `weekly_hours|
 * pledge_weeks.malformed|too_small|too_large`; with a fixed price those two are `….unexpected`, and
 * of several parts what `milestonesIn` says; beside them `price|deliver_on.unexpected`, with hourly
 * work `milestones.unexpected`.
 */
export function checkedTerms(
  context: Context,
  job: Job,
  proposal: Proposal,
  terms: OfferTerms,
): Agreed {
  const issues: Issue[] = []
  const { kind } = job
  if (terms.milestones) return inParts(context, job, terms, terms.milestones)
  const day = terms.deliverOn ?? proposal.deliverOn
  const agreed = {
    price: wholeIn(issues, 'price', terms.price ?? proposal.price, priceBounds[kind]),
    deliverOn: agreedDayIn(issues, kind, day, deliveryBounds(context, kind)),
    ...hoursIn(issues, job, terms),
    parts: null,
  }
  refuseAny(issues)
  return agreed
}

/** The terms of an offer in several parts. */
function inParts(
  context: Context,
  job: Job,
  terms: OfferTerms,
  milestones: readonly Milestone[],
): Agreed {
  const issues: Issue[] = []
  if (job.kind !== 'fixed') issues.push({ path: 'milestones', code: 'milestones.unexpected' })
  for (const path of ['price', 'deliverOn'] as const)
    if (terms[path] !== undefined) issues.push({ path, code: `${nounOf(path)}.unexpected` })
  const today = dayOf(context.time.now(), context.calendar)
  const parts = milestonesIn(issues, milestones, today)
  const hours = job.kind === 'fixed' ? hoursIn(issues, job, terms) : noHours
  refuseAny(issues)
  const { deliverOn } = parts.at(-1)!
  return { price: sumOfParts(parts), deliverOn, ...hours, parts }
}

const noHours = { weeklyHours: null, pledgeWeeks: null }

function hoursIn(issues: Issue[], job: Job, terms: OfferTerms) {
  if (job.kind === 'fixed') {
    for (const path of ['weeklyHours', 'pledgeWeeks'] as const)
      if (terms[path] !== undefined) issues.push({ path, code: `${nounOf(path)}.unexpected` })
    return noHours
  }
  const { weeklyHours = job.weeklyHours, pledgeWeeks = job.pledgeWeeks } = terms
  return {
    weeklyHours: wholeIn(issues, 'weeklyHours', weeklyHours, weeklyHoursBounds),
    pledgeWeeks: wholeIn(issues, 'pledgeWeeks', pledgeWeeks, {
      min: job.pledgeWeeks,
      max: pledgeWeeksBounds.max,
    }),
  }
}

/** What the agreed terms are as a contract's. */
export type Framed = { price: Yen; deliverOn: Day; plan?: Plan }

/**
 * A fixed price as it is; several parts as a frame that lists them. Hourly work as a frame whose
 * price is the pledge; its first part is the first week, which ends with its Sunday and costs the
 * rate times the weekly limit.
 */
export function framedBy(agreed: Agreed, today: Day): Framed {
  const { price, deliverOn, weeklyHours, pledgeWeeks, parts: list } = agreed
  if (list) {
    const plan = { since: today, endsOn: null, parts: list, rate: null }
    return { price, deliverOn: list[0]!.deliverOn, plan }
  }
  if (weeklyHours === null || pledgeWeeks === null) return { price, deliverOn }
  const week = weekOf(price, weeklyHours)
  const sunday = addDays(deliverOn, 6)
  const parts = [{ price: week, deliverOn: sunday, rate: price }]
  const plan = { since: deliverOn, endsOn: null, parts, rate: null }
  return { price: pledgeOf(price, weeklyHours, pledgeWeeks), deliverOn: sunday, plan }
}

/** Whether a contract that was opened earlier has these terms. */
export function isSame(row: ContractRow, framed: Framed): boolean {
  const theirs = contractOf(row).plan?.parts ?? []
  const mine = framed.plan?.parts ?? []
  return (
    row.price === framed.price &&
    row.terms.deliverOn === framed.deliverOn &&
    theirs.length === mine.length &&
    theirs.every((part, place) => isSamePart(part, mine[place]!))
  )
}

const isSamePart = (one: Part, other: Part): boolean =>
  one.price === other.price &&
  one.rate === other.rate &&
  one.deliverOn === other.deliverOn &&
  one.title === other.title

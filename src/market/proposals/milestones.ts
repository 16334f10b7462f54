import { addDays, isDay, latestFunding, listBounds } from '#engine'
import type { Day, ListBounds, Part, Yen } from '#engine'
import { textIn, wholeIn } from '#platform'
import type { Issue } from '#platform'
import { offeringOf } from '#processes'
import { dayIn, titleLimit } from '../jobs/draft.ts'
import { priceBounds } from '../jobs/kinds.ts'

/** One part of an offer, as the client writes it. */
export type Milestone = { title: string; price: Yen; deliverOn: Day }

/** How many parts an offer may have. */
export const milestonesBounds = { min: 2, max: 10 }

/** The name of the process that they run under. */
export const milestonesProcess = 'milestones'

/** How far apart, and how far ahead, the days of the parts may lie. */
export function listOfDays(): ListBounds {
  const offering = offeringOf(milestonesProcess)
  const bounds = offering && listBounds(offering.process)
  if (!bounds) throw new Error('milestones have no list of parts')
  return bounds
}

/**
 * The parts of an offer made today, each with the day by which it must be funded; the first one's
 * clock begins with the agreement. Issues: `milestones.too_few {min}|too_many {max}`, and at
 * `milestones.N.…`: `title.required|too_long|malformed`, `price.malformed|too_small|too_large`,
 * `deliver_on.malformed|past {min}|too_far {max}` (a day must come after the one before).
 */
export function milestonesIn(
  issues: Issue[],
  milestones: readonly Milestone[],
  today: Day,
): readonly Part[] {
  const { min, max } = milestonesBounds
  const path = 'milestones'
  if (milestones.length < min) issues.push({ path, code: 'milestones.too_few', params: { min } })
  if (milestones.length > max) issues.push({ path, code: 'milestones.too_many', params: { max } })
  if (milestones.length < min || milestones.length > max) return []
  const bounds = listOfDays()
  let before: Day | null = null
  return milestones.map((one, place) => {
    const own: Issue[] = []
    const { title, price, deliverOn } = one
    const range = rangeOf(bounds, before, today)
    const part = {
      title: textIn(own, 'title', title, { max: titleLimit, required: true }),
      price: wholeIn(own, 'price', price, priceBounds.fixed),
      deliverOn: dayIn(own, 'deliverOn', deliverOn, range),
      rate: null,
    }
    issues.push(...own.map((issue) => Object.assign(issue, { path: pathOf(place, issue.path) })))
    const fundBy = before && own.length === 0 ? latestFunding(bounds, before, deliverOn) : undefined
    // What follows a day that is wrong is measured from the last one that was right.
    if (isDay(deliverOn) && deliverOn >= range.min && deliverOn <= range.max) before = deliverOn
    return fundBy ? { ...part, fundBy } : part
  })
}

const pathOf = (place: number, field: string): string => `milestones.${place}.${field}`

type Range = { min: Day; max: Day }

function rangeOf({ between, ahead }: ListBounds, before: Day | null, today: Day): Range {
  const [near, far] = [addDays(before ?? today, between), addDays(today, ahead)]
  return { min: before === null ? today : addDays(before, 1), max: near < far ? near : far }
}

/** What all the parts cost. */
export const sumOfParts = (parts: readonly { price: Yen }[]): Yen =>
  parts.reduce((sum, { price }) => sum + price, 0n)

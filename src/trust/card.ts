import type { Instant, Side } from '#engine'
import { identityOf } from '#people'
import type { Identity } from '#people'
import type { Context } from '#platform'
import { medianWithin, stepEnds } from './figures/buckets.ts'
import { knownOf, periodOf } from './figures/read.ts'
import type { Known } from './figures/read.ts'
import { ratingOf } from './rating.ts'
import type { Rating } from './rating.ts'
import { summaryOf } from './summary.ts'
import type { Behaviour, Summary } from './summary.ts'

/** What is known of a person as a client or as a worker. */
export type TrustCard = {
  personId: string
  side: Side
  joinedAt: Instant
  rating: Rating
  /** How they proved who they are, and on which day. */
  identity: Identity | null
  /** Of all time: contracts that money was held for, and weeks of hourly work. */
  ever: { worked: number; weeks: number }
  /** The first day of the period of `lately`; it goes on until now. */
  since: string
  lately: Behaviour
  /** Contracts in which a final notice to them runs now. */
  finalNotices: number
  /** Contracts that ended by their silence and that they have not answered for. */
  unanswered: number
  summary: Summary
}

/**
 * The cards of these people as that side, by id; ids of nobody are left out. One query for what
 * they did and one for who they are, exact at this moment: nothing is guessed, nothing waits for
 * the night.
 */
export const trustCards = async (
  context: Context,
  ids: readonly string[],
  side: Side,
): Promise<Map<string, TrustCard>> => {
  const each = [...new Set(ids)]
  const [known, identities] = await Promise.all([
    knownOf(context, each, side),
    Promise.all(each.map((id) => identityOf(context, id))),
  ])
  const since = periodOf(context)
  return new Map(
    each.flatMap((id, index) => {
      const one = known.get(id)
      return one ? [[id, cardOf(id, side, since, one, identities[index] ?? null)] as const] : []
    }),
  )
}

const behaviourOf = ({ figure }: Known): Behaviour => {
  const lately = (name: string): number => figure(name).lately
  const steps = stepEnds.map((_, step) => lately(`answered.${step}`))
  const unanswered = lately('unanswered')
  const median = medianWithin(steps, unanswered)
  return {
    paid: lately('paid'),
    weeks: lately('weeks'),
    answers: steps.reduce((sum, count) => sum + count, unanswered),
    unanswered,
    answeredWithinMs: median === Infinity ? null : median,
    inspections: lately('inspections'),
    inspectedInTime: lately('inspectedInTime'),
    inStead: lately('inStead'),
    neverFunded: lately('neverFunded'),
    silent: lately('silent'),
    due: lately('due'),
    dueInTime: lately('dueInTime'),
    gaveUp: lately('gaveUp'),
    emptyWeeks: lately('emptyWeeks'),
  }
}

const cardOf = (
  personId: string,
  side: Side,
  since: string,
  known: Known,
  identity: Identity | null,
): TrustCard => {
  const { joinedAt, figure, raters, partners, finalNotices, unanswered } = known
  const rating = ratingOf((name) => figure(name).ever, raters)
  const lately = behaviourOf(known)
  const checked = identity !== null
  return {
    personId,
    side,
    joinedAt,
    rating,
    identity,
    ever: { worked: figure('worked').ever, weeks: figure('weeks').ever },
    since,
    lately,
    finalNotices,
    unanswered,
    summary: summaryOf({ side, rating, checked, partners, lately, finalNotices, unanswered }),
  }
}

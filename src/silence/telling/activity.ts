import type { Layer } from '../model/fit.ts'

/** What is known of the silent side beyond the debt itself. */
export type Activity = {
  /** Visits or messages to others since the debt opened, half an hour apart at least. */
  sessionsSince: number
  /** As many as their own habit would have brought in this operational time. */
  expectedSessions: number
  hoursSinceSeen: number
  /** Not seen at all since the debt opened. */
  unseenSince: boolean
  /** Further messages of the waiting side since then. */
  nudges: number
  /** What opened the debt was itself an answer. */
  openedByReply: boolean
  /** How busy both sides are; left out where it is not counted, and then taken as usual. */
  around?: Around
}

export type Around = {
  /** Messages of the waiting side to anybody in the hour up to the opening, this one included. */
  asked: number
  /** Answers that the silent side owes to anybody now, this one included. */
  owes: number
  /** What the silent side wrote in the 30 days before the opening: to this one, and to anybody. */
  wroteHere: number
  wrote: number
}

/** Nought is one question, one debt, and a seventh of one's messages to this partner. */
const aroundOf = ({ asked, owes, wroteHere, wrote }: Around): readonly number[] => [
  Math.log(Math.max(1, asked)),
  Math.log((1 + owes) / 2),
  Math.log((wroteHere + 0.5) / (wrote + 5)) + 2,
]
const asUsual = [0, 0, 0] as const

/** Waits, in hours, between which the weights of the layer go over into each other. */
export const knots: readonly number[] = [1, 6, 24, 72, 168, 336]
const logKnots = knots.map(Math.log)

/** The first is the knot's own constant. */
export const features = 11

/** @param logOdds of the answer by the mixture alone, which may be too sure or not sure enough */
export const featuresOf = (activity: Activity, logOdds: number): readonly number[] => [
  1,
  Math.log(1 + activity.sessionsSince),
  Math.log(1 + activity.hoursSinceSeen),
  activity.unseenSince ? 1 : 0,
  Math.log(1 + activity.nudges),
  activity.openedByReply ? 1 : 0,
  Math.log((activity.sessionsSince + 0.5) / (activity.expectedSessions + 0.5)),
  ...(activity.around === undefined ? asUsual : aroundOf(activity.around)),
  logOdds,
]

/** Hat functions over log hours: the two knots around a wait, and the share of the second. */
export const hatsAt = (wallMs: number): { knot: number; share: number } => {
  const log = Math.log(Math.max(wallMs / 3_600_000, 1e-6))
  if (log <= logKnots[0]!) return { knot: 0, share: 0 }
  for (let knot = 0; knot + 1 < logKnots.length; knot += 1) {
    const [from, to] = [logKnots[knot]!, logKnots[knot + 1]!]
    if (log < to) return { knot, share: (log - from) / (to - from) }
  }
  return { knot: logKnots.length - 1, share: 0 }
}

/** What the layer adds to the log odds of an answer, this long after the debt opened. */
export const layerOf = (
  layer: Layer,
  wallMs: number,
  activity: Activity,
  logOdds: number,
): number => {
  const { knot, share } = hatsAt(wallMs)
  const values = featuresOf(activity, logOdds)
  const sum = (weights: readonly number[]) =>
    values.reduce((total, value, index) => total + value * weights[index]!, 0)
  const here = sum(layer[knot]!)
  return share === 0 ? here : (1 - share) * here + share * sum(layer[knot + 1]!)
}

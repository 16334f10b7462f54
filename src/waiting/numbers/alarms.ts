import { alarmAt, dayMs, foresee, horizonMs } from '#silence'
import type { Debt, Fit, Instant } from '#silence'

/** From when on a wait is so unusual, if nothing comes before; null: never. */
export type Alarms = {
  notice: Instant | null
  ask: Instant | null
  protect: Instant | null
}

/** Below this chance of an answer by day 30, who waits is shown what they can do. */
const protectBelow = 0.5
/** No contract says how long a question may wait. */
const leastWaitMs = 7 * dayMs
const halvings = 19

/** Half of the time that the contract itself gives. */
const earliest = (openedAt: Instant, dueAt: Instant | null): Instant =>
  dueAt === null ? openedAt + leastWaitMs : openedAt + Math.floor((dueAt - openedAt) / 2)

const protectFrom = (fit: Fit, debt: Debt, dueAt: Instant | null): Instant | null => {
  const below = (now: Instant) => foresee(fit, debt, now).byHorizon < protectBelow
  let [early, late] = [earliest(debt.openedAt, dueAt), debt.openedAt + horizonMs]
  if (early >= late) return null
  if (below(early)) return early
  for (let halving = 0; halving < halvings; halving += 1) {
    const middle = early + (late - early) / 2
    if (below(middle)) late = middle
    else early = middle
  }
  return Math.ceil(late)
}

/** What had been reached when it was answered; the rest never was. */
const until = (alarms: Alarms, closedAt: Instant): Alarms => {
  const kept = (at: Instant | null) => (at !== null && at <= closedAt ? at : null)
  return { notice: kept(alarms.notice), ask: kept(alarms.ask), protect: kept(alarms.protect) }
}

const none: Alarms = { notice: null, ask: null, protect: null }

/**
 * Solved once, so that nobody has to look in between; again only when an absence is announced. Of
 * what was answered, only what came before the answer.
 */
export const alarmsOf = (
  fit: Fit,
  debt: Debt,
  { dueAt, closedAt }: { dueAt: Instant | null; closedAt: Instant | null },
): Alarms => {
  if (closedAt !== null) {
    const { surprise, byHorizon } = foresee(fit, debt, closedAt)
    if (surprise >= fit.alarms.notice && byHorizon >= protectBelow) return none
  }
  const alarms = {
    notice: alarmAt(fit, debt, 'notice'),
    ask: alarmAt(fit, debt, 'ask'),
    protect: protectFrom(fit, debt, dueAt),
  }
  return closedAt === null ? alarms : until(alarms, closedAt)
}

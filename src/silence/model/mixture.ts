import type { Bands } from './cells.ts'
import {
  awayEdges, bandOfCell, cellAt, cellEdges, exposure, horizonMs, hourMs, integral,
} from './cells.ts' // prettier-ignore
import type { Fit } from './fit.ts'
import type { Instant } from './habits.ts'
import type { Pace } from '../time/pace.ts'

/**
 * What was thought of the side that owes an answer when the debt opened: the gamma law of their
 * speed in each band, and the shares of those who are away, will never answer, or have left.
 * Nothing that comes later changes it.
 */
export type Opened = { alpha: Bands; beta: Bands; away: number; never: number; left: number }

/** An answer that somebody owes since an instant. */
export type Debt = { openedAt: Instant; opened: Opened; pace: Pace }

/** How much of a debt is still open t after its opening, by what may be the reason. */
export type Standing = {
  /** They answer as usual, and it takes this long. */
  normal: number
  away: number
  /** They will not answer within 30 days: never, or have left. */
  never: number
  left: number
  /** Λ in each band: the usual hazard that they have let pass. */
  endured: Bands
}

/** What the two clocks showed when a debt opened; asked once where many instants are. */
export const opening = ({ openedAt, pace }: Debt) => ({
  operational: pace.timeAt(openedAt),
  present: pace.presentAt(openedAt),
})
type Opening = ReturnType<typeof opening>

/** Operational hours and hours of presence since the opening. */
export const waited = (debt: Debt, now: Instant, from: Opening = opening(debt)) => ({
  operational: Math.max(0, (debt.pace.timeAt(now) - from.operational) / hourMs),
  present: Math.max(0, (debt.pace.presentAt(now) - from.present) / hourMs),
})

/** S_n: chance that a usual answer takes longer; a Lomax law in each band. */
const usualSurvival = ({ alpha, beta }: Opened, endured: Bands): number => {
  let log = 0
  for (let band = 0; band < 3; band += 1)
    log -= alpha[band]! * Math.log(1 + endured[band]! / beta[band]!)
  return Math.exp(log)
}

type Waited = ReturnType<typeof waited>

const standingAfter = (fit: Fit, { opened }: Debt, { operational, present }: Waited): Standing => {
  const endured = exposure(fit.hazard, operational)
  const { away, never, left } = opened
  const gone = Math.exp(-integral(awayEdges, fit.awayHazard, present))
  const normal = (1 - away - never - left) * usualSurvival(opened, endured)
  return { normal, away: away * gone, never, left, endured }
}

export const standing = (fit: Fit, debt: Debt, now: Instant, from?: Opening): Standing =>
  standingAfter(fit, debt, waited(debt, now, from))

/** Part of W that can still answer. */
export const answering = ({ normal, away }: Standing): number => normal + away
export const open = (state: Standing): number => answering(state) + state.never + state.left

export const horizonOf = ({ openedAt }: Debt): Instant => openedAt + horizonMs

/** How likely each reason is for an answer that came at this instant; sums to 1. */
export const reasonsOfAnswer = (fit: Fit, debt: Debt, answeredAt: Instant) => {
  const wait = waited(debt, answeredAt)
  const state = standingAfter(fit, debt, wait)
  const { operational, present } = wait
  const cell = cellAt(cellEdges, operational)
  const band = bandOfCell(cell)
  const { alpha, beta } = debt.opened
  const speed = (alpha[band] * fit.hazard[cell]!) / (beta[band] + state.endured[band])
  const normal = state.normal * speed * debt.pace.rateAt(answeredAt)
  const back = fit.awayHazard[cellAt(awayEdges, present)]!
  const away = state.away * back * debt.pace.presenceAt(answeredAt)
  const sum = normal + away
  const share = sum > 0 ? normal / sum : 1
  return { normal: share, away: 1 - share, never: 0, left: 0, cell, band, state }
}

/** How likely each reason is for what has not been answered by now; sums to 1. */
export const reasonsOfSilence = (state: Standing) => {
  const sum = open(state)
  const { normal, away, never, left } = state
  return { normal: normal / sum, away: away / sum, never: never / sum, left: left / sum }
}

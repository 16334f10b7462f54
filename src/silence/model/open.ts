import type { Bands } from './cells.ts'
import type { Fit } from './fit.ts'
import type { Habits, Instant } from './habits.ts'
import { answers, away, bandsOf, endured, fadedTo, left, never, turns } from './habits.ts'
import type { Debt, Opened } from './mixture.ts'
import { reasonsOfSilence, standing } from './mixture.ts'

/**
 * Weights of the means of all, in turns: how much it takes to be thought different. Eight for
 * absences, not twenty: at twenty, the late answers of the slow came twice as often as told.
 */
const weight = { away: 8, never: 8, neverTowards: 4, left: 30 }
/** Whoever may answer as usual is never quite ruled out. */
const mostGone = 0.98

/**
 * What the other answers that somebody owes say of their speed: the hazard let pass, as far as it
 * was let pass by somebody who answers as usual. Counting answered turns alone would hide exactly
 * those who answer nobody.
 */
const enduredElsewhere = (fit: Fit, others: readonly Debt[], at: Instant): Bands => {
  const sum: [number, number, number] = [0, 0, 0]
  for (const debt of others) {
    const state = standing(fit, debt, at)
    const { normal } = reasonsOfSilence(state)
    for (const band of [0, 1, 2] as const) sum[band] += normal * state.endured[band]
  }
  return sum
}

/**
 * Opens a debt: population → person → pair, each a prior for the next (empirical Bayes).
 * @param person how the side that owes answers everybody
 * @param pair how they answer the side that waits; part of `person`
 * @param others further answers that they owe to anybody at this instant
 */
export const openDebt = (
  fit: Fit,
  person: Habits,
  pair: Habits,
  others: readonly Debt[],
  at: Instant,
): Opened => {
  const all = fadedTo(person, at)
  const here = fadedTo(pair, at)
  const [n, e, nHere, eHere] = [
    bandsOf(all, answers), bandsOf(all, endured), bandsOf(here, answers), bandsOf(here, endured),
  ] // prettier-ignore
  const elsewhere = enduredElsewhere(fit, others, at)
  const law = ([0, 1, 2] as const).map((band) => {
    const shape = fit.between[band]
    const speed = (shape + n[band]) / (shape + e[band] + elsewhere[band])
    const towards = fit.within[band]
    return { alpha: towards + nHere[band], beta: towards / speed + eHere[band] }
  })
  const neverAll = (weight.never * fit.never + all[never]!) / (weight.never + all[turns]!)
  const shares = {
    away: (weight.away * fit.away + all[away]!) / (weight.away + all[turns]!),
    never: (weight.neverTowards * neverAll + here[never]!) / (weight.neverTowards + here[turns]!),
    left: (weight.left * fit.left + all[left]!) / (weight.left + all[turns]!),
  }
  const fits = Math.min(1, mostGone / (shares.away + shares.never + shares.left))
  return {
    alpha: [law[0]!.alpha, law[1]!.alpha, law[2]!.alpha],
    beta: [law[0]!.beta, law[1]!.beta, law[2]!.beta],
    away: shares.away * fits,
    never: shares.never * fits,
    left: shares.left * fits,
  }
}

import { hypergeometric, lnGamma, lnOnePlusExp } from './functions.ts'
import type { History, Law, LeavingModel } from './model.ts'

type Names = 'r' | 'alpha' | 'a' | 'b'

/** Log odds of having left: after the last time with this weight, and not a word since. */
const leftAfter = (law: Law<Names>, weight: number, { again, last, watched }: History): number =>
  Math.log(weight) + (law.r + again) * Math.log((law.alpha + watched) / (law.alpha + last))

const comingAgain = ({ r, alpha }: Law<Names>, { again, watched }: History): number =>
  lnGamma(r + again) - lnGamma(r) + r * Math.log(alpha) - (r + again) * Math.log(alpha + watched)

/** ln B(a, b + stayed) / B(a, b): they have stayed so many times. */
const staying = ({ a, b }: Law<Names>, stayed: number): number =>
  lnGamma(a + b) + lnGamma(b + stayed) - lnGamma(b) - lnGamma(a + b + stayed)

/**
 * How often somebody who is still there comes within `ahead`; `chances` of leaving they had so
 * far. Of the published formula, with Euler's transformation: nothing in it overflows.
 */
const fromNowOn = (law: Law<Names>, history: History, chances: number, ahead: number): number => {
  const { r, alpha, a, b } = law
  const from = alpha + history.watched
  const c = a + b + chances - 1
  const past = hypergeometric(c - r - history.again, a - 1, c, ahead / (from + ahead))
  const times = 1 - Math.exp((a - 1) * Math.log(from / (from + ahead))) * past
  return (c / (a - 1)) * times
}

/**
 * Beta-geometric / NBD: after each time but the first they may leave for good. Fader, Hardie and
 * Lee, Marketing Science 24 (2005) 275–284. Who never came again counts as still there.
 */
const leftBg = (law: Law<Names>, history: History): number =>
  history.again === 0 ? -Infinity : leftAfter(law, law.a / (law.b + history.again - 1), history)

export const bgNbd: LeavingModel<Names> = {
  parameters: ['r', 'alpha', 'a', 'b'],
  logLikelihood: (law, history) =>
    comingAgain(law, history) + staying(law, history.again) + lnOnePlusExp(leftBg(law, history)),
  alive: (law, history) => Math.exp(-lnOnePlusExp(leftBg(law, history))),
  expected: (law, history, ahead) =>
    fromNowOn(law, history, history.again, ahead) * bgNbd.alive(law, history),
}

/** The modified one: they may leave after the first time, too. */
const leftMbg = (law: Law<Names>, history: History): number =>
  leftAfter(law, law.a / (law.b + history.again), history)

export const mbgNbd: LeavingModel<Names> = {
  parameters: ['r', 'alpha', 'a', 'b'],
  logLikelihood: (law, history) =>
    comingAgain(law, history) +
    staying(law, history.again + 1) +
    lnOnePlusExp(leftMbg(law, history)),
  alive: (law, history) => Math.exp(-lnOnePlusExp(leftMbg(law, history))),
  expected: (law, history, ahead) =>
    fromNowOn(law, history, history.again + 1, ahead) * mbgNbd.alive(law, history),
}

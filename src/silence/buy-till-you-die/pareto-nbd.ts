import { hypergeometric, lnGamma, lnOnePlusExp } from './functions.ts'
import type { History, Law, LeavingModel } from './model.ts'

type Names = 'r' | 'alpha' | 's' | 'beta'

/**
 * Log odds of having left since the last time. The two hypergeometric terms are set against each
 * other as multiples of the first, so that nothing overflows for somebody who came often.
 */
const leftSince = (law: Law<Names>, { again, last, watched }: History): number => {
  const { r, alpha, s, beta } = law
  if (last >= watched) return -Infinity
  const order = r + s + again
  const longer = Math.max(alpha, beta)
  const second = alpha >= beta ? s + 1 : r + again
  const at = (t: number) =>
    hypergeometric(order, second, order + 1, Math.abs(alpha - beta) / (longer + t))
  const fallen = Math.exp(order * Math.log((longer + last) / (longer + watched)))
  const gone = at(last) - at(watched) * fallen
  const log =
    (r + again) * Math.log(alpha + watched) +
    s * Math.log(beta + watched) -
    order * Math.log(longer + last)
  return Math.log((s / order) * gone) + log
}

/**
 * Pareto / NBD: a Poisson stream each, rates by Gamma(r, α), until an exponential end, rates by
 * Gamma(s, β). Schmittlein, Morrison and Colombo, Management Science 33 (1987) 1–24.
 */
export const paretoNbd: LeavingModel<Names> = {
  parameters: ['r', 'alpha', 's', 'beta'],
  logLikelihood: (law, history) => {
    const { r, alpha, s, beta } = law
    const { again, watched } = history
    return (
      lnGamma(r + again) - lnGamma(r) + r * Math.log(alpha) + s * Math.log(beta) -
      (r + again) * Math.log(alpha + watched) - s * Math.log(beta + watched) +
      lnOnePlusExp(leftSince(law, history))
    ) // prettier-ignore
  },
  alive: (law, history) => Math.exp(-lnOnePlusExp(leftSince(law, history))),
  expected: (law, history, ahead) => {
    const { r, alpha, s, beta } = law
    const { again, watched } = history
    const from = beta + watched
    const staying = (1 - Math.exp((s - 1) * Math.log(from / (from + ahead)))) / (s - 1)
    return (((r + again) * from) / (alpha + watched)) * staying * paretoNbd.alive(law, history)
  },
}

import { lnGamma } from './functions.ts'
import type { LeavingModel } from './model.ts'

/** Nobody ever leaves: a Poisson stream each, rates by Gamma(r, α). */
export const nbd: LeavingModel<'r' | 'alpha'> = {
  parameters: ['r', 'alpha'],
  logLikelihood: ({ r, alpha }, { again, watched }) =>
    lnGamma(r + again) - lnGamma(r) + r * Math.log(alpha) -
    (r + again) * Math.log(alpha + watched), // prettier-ignore
  alive: () => 1,
  expected: ({ r, alpha }, { again, watched }, ahead) => ((r + again) / (alpha + watched)) * ahead,
}

/*
 * Portfolio: what a worker has coming from everybody they work for, and what they would lose if one
 * of them fell silent; contracts made elsewhere count like those made here.
 * Promises: every figure is reckoned from the contracts behind it, names them, and is exact: the
 * loss of the next thirty days is a whole distribution, not a guess.
 * Refuses to know: pages, HTTP, and what somebody should do; nobody but its owner reads it.
 */
export { lossOf } from './loss/distribution.ts'
export type { Exposure, Loss, LossStep } from './loss/distribution.ts'
export type { Exposed, Holding, PaidElsewhere } from './holding.ts'

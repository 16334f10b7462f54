/*
 * Portfolio: what a worker has coming from everybody they work for, and what they would lose if one
 * of them fell silent; contracts made elsewhere count like those made here.
 * Promises: every figure is reckoned from the contracts behind it, names them, and is exact: the
 * loss of the next thirty days is a whole distribution, not a guess.
 * Refuses to know: pages, HTTP, and what somebody should do; nobody but its owner reads it.
 */
export type { ClientOfWorker } from './clients.ts'
export { horizonDays, moneyStates } from './holding.ts'
export type { Exposed, Holding, MoneyState, PaidElsewhere, Span } from './holding.ts'
export { dismissJob, suggestionsFor } from './suggestions.ts'
export type { Suggestion } from './suggestions.ts'
export { monthFrom, startOf } from './income/months.ts'
export type { Spread } from './income/spread.ts'
export type { Loss, LossStep } from './loss/distribution.ts'
export { csvOf } from './csv-file.ts'
export { stoodAfter } from './stood.ts'
export type { Stood } from './stood.ts'
export { paymentsIn, statementOf } from './statement.ts'
export type { Statement, StatementLine } from './statement.ts'
export { portfolioOf, standingOf } from './portfolio.ts'
export type { MonthOfMoney, Portfolio } from './portfolio.ts'
export * from './elsewhere/index.ts'

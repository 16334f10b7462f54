/*
 * Contracts: engine, ledger, clock and outbox in one commit.
 * Promises: a contract changes only through `act` (and its clock); state, event, money, deadline
 * and messages commit together or not at all; the same key gives the same answer.
 * Refuses to know: pages, HTTP, how a mail is worded, who may sign in.
 */
export { act } from './act.ts'
export type { ActOptions } from './act.ts'
export { chainOf, hashOf, noHash } from './chain.ts'
export type { ChainEvent } from './chain.ts'
export { silencedBy } from './concerns.ts'
export { deadlinesOf } from './deadlines/deadlines.ts'
export type { Deadline } from './deadlines/deadlines.ts'
export { fireDue, nextRing } from './fire.ts'
export { eventsOf, lastMovesOf } from './history.ts'
export type { EventRow } from './history.ts'
export { childrenOf, frameOf } from './lists/frames.ts'
export {
  contractsAsDeputy,
  contractsForDesk,
  contractsOf,
  finishedOf,
  heldFor,
} from './lists/list.ts'
export type { ContractFilter } from './lists/list.ts'
export { rests } from './lists/resting.ts'
export { open } from './opening/open.ts'
export type { Opening } from './opening/open.ts'
export { isAllowedOutside } from './outside/allowed.ts'
export { deputyIn, partyTo, standsForOn } from './party.ts'
export type { Actor, StandsFor } from './party.ts'
export { contractFor, processOf, rowOf, versionOf } from './read.ts'
export type { Held } from './read.ts'
export { storedText } from './chain.ts'
export { needsSecond } from './rulings/second.ts'
export { contractOf, planOf, sideOf } from './row.ts'
export type { AgreedTerms, ContractRow, StoredPlan } from './row.ts'
export { viewFor, viewOf } from './view.ts'
export type { ContractView } from './view.ts'

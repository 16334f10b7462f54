import type { Contract, Move } from './contract.ts'
import { byCalendar, noneLeft, stepped } from './frame/reckoning.ts'
import type { Reckoning } from './frame/reckoning.ts'
import type { Actor, Day, Process, Side, Way, Yen } from './language.ts'
import { waitingState } from './time/clock.ts'

/** The key under which a capped action is counted for an actor. */
export const countKey = (action: string, actor: Actor): string => `${action}:${actor}`

const otherSide = (party: string): Side => (party === 'worker' ? 'client' : 'worker')

/** Whose settlement a `split: 'settlement'` follows: the other side's than the one who moves. */
export const settlementBy = (process: Process, contract: Contract, actor: Actor): Side => {
  const mover = actor === 'clock' ? waitingState(process, contract.state)?.turn : actor
  return otherSide(mover ?? 'client')
}

const outOf = (pot: Yen, toWorker: Yen): Move[] =>
  [
    { kind: 'release' as const, amount: toWorker },
    { kind: 'refund' as const, amount: pot - toWorker },
  ].filter((move) => move.amount !== 0n)

/**
 * The money that a way moves, or null when it names an amount that the contract does not hold (no
 * claim, no offer, no settlement of the other side, more than the pot, a second funding).
 */
const movesOf = (
  process: Process,
  contract: Contract,
  way: Way,
  actor: Actor,
  amount: Yen | undefined,
): readonly Move[] | null => {
  const { money } = way
  const { pot } = contract
  if (way.held && pot === 0n) return null
  if (!money) return []
  if ('fund' in money) return fundingOf(contract, money.fund, amount)
  if ('release' in money && money.release === 'all') return outOf(pot, pot)
  if ('split' in money || 'release' in money) {
    const toWorker =
      'release' in money ? contract.claim : splitOf(process, contract, money.split, actor, amount)
    return toWorker === null || toWorker > pot ? null : outOf(pot, toWorker)
  }
  return outOf(pot, 0n)
}

/** A contract is funded once; a raise adds to what is held. */
const fundingOf = (
  { funded, price }: Contract,
  fund: 'price' | 'raise',
  amount: Yen | undefined,
): readonly Move[] | null => {
  if (fund === 'raise') return amount === undefined ? null : [{ kind: 'fund', amount }]
  if (funded) return null
  return price > 0n ? [{ kind: 'fund', amount: price }] : []
}

const splitOf = (
  process: Process,
  contract: Contract,
  split: 'offer' | 'settlement' | 'ruling',
  actor: Actor,
  amount: Yen | undefined,
): Yen | null => {
  if (split === 'offer') return contract.offer
  if (split === 'ruling') return amount ?? null
  return contract.settlements[settlementBy(process, contract, actor)]
}

const withRegister = (
  contract: Contract,
  way: Way,
  actor: Actor,
  amount: Yen | undefined,
): Contract => {
  if (way.sets === 'claim') return { ...contract, claim: amount ?? contract.pot }
  if (amount === undefined) return contract
  if (way.sets === 'offer') return { ...contract, offer: amount }
  if (way.sets === 'settlement' && (actor === 'client' || actor === 'worker'))
    return way.sealed ? sealedBy(contract, actor, amount) : named(contract, { [actor]: amount })
  return contract
}

const named = (contract: Contract, amounts: Partial<Contract['settlements']>): Contract => ({
  ...contract,
  settlements: { ...contract.settlements, ...amounts },
})

/** The first of two proposals is sealed; with the other side's both are open. */
const sealedBy = (contract: Contract, side: Side, amount: Yen): Contract => {
  const { sealed } = contract
  return sealed
    ? { ...named(contract, { [sealed.by]: sealed.amount, [side]: amount }), sealed: null }
    : { ...contract, sealed: { by: side, amount } }
}

/** Who has a proposal under seal makes no other until it is open. */
export const waitsUnderSeal = ({ sealed }: Contract, way: Way, actor: Actor): boolean =>
  way.sealed === true && sealed !== null && sealed.by === actor

/** A date is the agreed day from now on, or the day with which a frame ends. */
const withDate = (contract: Contract, way: Way, date: Day | undefined): Contract => {
  if (date === undefined) return contract
  const taken = way.takes?.date
  if (taken && 'becomes' in taken && taken.becomes === 'endsOn' && contract.plan)
    return { ...contract, plan: { ...contract.plan, endsOn: date } }
  return { ...contract, deliverOn: date }
}

/** A contract is funded by its own money, a frame by its first part's too. */
const funds = ({ money, spawns }: Way): boolean =>
  spawns !== undefined || (money !== undefined && 'fund' in money)

export type Taken = { contract: Contract; moves: readonly Move[] }

/**
 * Takes a way, without time: the next state, counters, registers and pot. `decide` adds the clock,
 * the verifier explores with it, so both speak of the same machine. Null when the money cannot
 * move, or a proposal waits under seal.
 */
export const takeWay = (
  process: Process,
  contract: Contract,
  action: string,
  way: Way,
  actor: Actor,
  given: { amount?: Yen | undefined; date?: Day | undefined },
  reckoning: Reckoning = byCalendar,
): Taken | null => {
  if (waitsUnderSeal(contract, way, actor)) return null
  const moves = movesOf(process, contract, way, actor, given.amount)
  if (!moves || (way.spawns && noneLeft(contract, reckoning))) return null
  const registered = withRegister(contract, way, actor, given.amount)
  const planned = stepped(withDate(registered, way, given.date), way.steps, reckoning)
  const to = way.last !== undefined && noneLeft(planned, reckoning) ? way.last : way.to
  const pot = moves.reduce(
    (held, move) => held + (move.kind === 'fund' ? move.amount : -move.amount),
    contract.pot,
  )
  const capped = process.actions[action]?.atMost !== undefined
  const key = countKey(action, actor)
  return {
    moves,
    contract: {
      ...planned,
      state: to === 'stay' ? contract.state : to,
      pot,
      funded: contract.funded || funds(way),
      counts: capped
        ? { ...contract.counts, [key]: (contract.counts[key] ?? 0) + 1 }
        : contract.counts,
    },
  }
}

import type { Calendar, Contract, Decision, Input, Notice, Refusal } from './contract.ts'
import { earned } from './frame/entries.ts'
import { overtaken, spawnOf, wrongSpawn } from './frame/spawn.ts'
import { wrongAmount, wrongInput } from './input.ts'
import { parties } from './language.ts'
import type { Actor, Instant, Party, Process, Way, Yen } from './language.ts'
import { refused } from './refused.ts'
import { countKey, takeWay, waitsUnderSeal } from './step.ts'
import { endOfDay } from './time/calendar.ts'
import { silenceIn, waitingState } from './time/clock.ts'
import { timed } from './time/timed.ts'
import { wayFor, waysFrom, waysIn } from './ways.ts'

const no = (refusal: Refusal): Decision => ({ ok: false, refusal })

/** The clock may act only when the deadline has come, and only as the state says. */
const clockRefusal = (
  process: Process,
  contract: Contract,
  action: string,
  now: Instant,
): Refusal | null => {
  if (silenceIn(process, contract.state)?.does !== action)
    return refused('contract.action_unavailable', { action })
  return contract.dueAt === null || now < contract.dueAt ? refused('contract.not_due', {}) : null
}

const whyNot = (
  process: Process,
  contract: Contract,
  action: string,
  actor: Actor,
  now: Instant,
): Refusal | null => {
  if (!waitingState(process, contract.state))
    return refused('contract.already_final', { state: contract.state })
  if (actor === 'clock') {
    const refusal = clockRefusal(process, contract, action, now)
    if (refusal) return refusal
  } else if (contract.dueAt !== null && now >= contract.dueAt) {
    return refused('contract.deadline_passed', {})
  }
  const ways = waysFrom(process, contract.state).get(action)
  if (!ways) return refused('contract.action_unavailable', { action, state: contract.state })
  if (!ways.some((way) => way.by.includes(actor)))
    return refused('contract.not_your_turn', { action, state: contract.state })
  return exhausted(process, contract, action, actor)
}

const exhausted = (
  process: Process,
  contract: Contract,
  action: string,
  actor: Actor,
): Refusal | null => {
  const atMost = process.actions[action]?.atMost
  return atMost !== undefined && (contract.counts[countKey(action, actor)] ?? 0) >= atMost
    ? refused('contract.action_exhausted', { action, atMost })
    : null
}

/** Money must not enter a contract whose agreed day is already over. */
const fundsTooLate = (way: Way, contract: Contract, now: Instant, calendar: Calendar): boolean =>
  way.money !== undefined && 'fund' in way.money && endOfDay(contract.deliverOn, calendar) <= now

/**
 * Who hears of it: everybody concerned but the one who acted. The desk, where it has a way to act.
 * Of a quiet action only whose turn it is.
 */
const noticesOf = (
  process: Process,
  action: string,
  state: string,
  actor: Actor,
): readonly Notice[] => {
  const turn = waitingState(process, state)?.turn
  const quiet = process.actions[action]?.quiet === true
  const deskMayAct = waysIn(process, state).some(({ by }) => by.includes('desk'))
  const hears = (party: Party) =>
    party !== actor && (party !== 'desk' || deskMayAct) && (!quiet || party === turn)
  return parties.filter(hears).map((to) => ({ to, turn: to === turn }))
}

/**
 * The calendar's reach: beyond it, and for what is no whole number, no instant can be reckoned
 * with.
 */
const latestInstant = 8.6e15

/**
 * What comes from outside is looked at before it is read: an input that is no object, a time that
 * is none.
 */
const unreadable = (input: unknown, now: unknown): Refusal | null => {
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    return refused('input.malformed', { input: 'input' })
  return Number.isInteger(now) && Math.abs(now as number) < latestInstant
    ? null
    : refused('input.malformed', { input: 'now' })
}

/**
 * What an act leads to: a refusal, or the next contract with its event, money moves and notices.
 * Pure and total: it never throws, whatever the input. An act of the clock is dated at its due
 * instant, however late it is.
 *
 * Refusals, in this order: `contract.already_final`, `contract.not_due`,
 * `contract.deadline_passed`, `contract.action_unavailable`, `contract.not_your_turn`,
 * `contract.action_exhausted`, `settlement.sealed`, `input.*`, `amount.*`, `date.*`,
 * `evidence.required`, `pot.unavailable`.
 */
export const decide = (
  process: Process,
  contract: Contract,
  action: string,
  actor: Actor,
  input: Input,
  now: Instant,
  calendar: Calendar,
): Decision => {
  const refusal = unreadable(input, now) ?? whyNot(process, contract, action, actor, now)
  if (refusal) return no(refusal)
  const way = wayFor(process, contract.state, action, actor)
  if (!way) return no(refused('contract.action_unavailable', { action }))
  if (waitsUnderSeal(contract, way, actor)) return no(refused('settlement.sealed', { action }))
  const before = overtaken(contract, way, now, calendar)
  const wrong =
    wrongInput(before, way, input, now, calendar) ?? wrongFunding(before, way, now, calendar)
  if (wrong) return no(wrong)
  const amount = amountOf(before, way, input)
  const wrongClaim = way.takes?.entries ? wrongAmount(amount, before, way) : null
  if (wrongClaim) return no(wrongClaim)
  const given = { amount, date: input.date }
  const taken = takeWay(process, before, action, way, actor, given)
  if (!taken) return no(refused('pot.unavailable', { action }))
  const at = actor === 'clock' ? (contract.dueAt ?? now) : now
  const next = timed(process, before, taken.contract, way, at, calendar)
  return {
    ok: true,
    contract: next,
    event: { action, by: actor, from: contract.state, to: next.state, at, input },
    moves: taken.moves,
    notices: noticesOf(process, action, next.state, actor),
    spawned: way.spawns ? spawnOf(way.spawns, before, actor, at, calendar) : null,
  }
}

/** What is claimed for time is reckoned, never said. */
const amountOf = (contract: Contract, way: Way, input: Input): Yen | undefined =>
  way.takes?.entries && input.entries
    ? earned(input.entries, contract.plan?.rate ?? 0n)
    : input.amount

/** Why the way's money, or a frame's next part, cannot be funded on this day; or null. */
export const wrongFunding = (
  contract: Contract,
  way: Way,
  now: Instant,
  calendar: Calendar,
): Refusal | null =>
  fundsTooLate(way, contract, now, calendar)
    ? refused('date.past', { min: contract.deliverOn })
    : wrongSpawn(way, contract, now, calendar)

import { decide, silenceIn, startContract, waitingState, waysFrom } from '#engine'
import type { Calendar, Contract, Input, Instant, Move, Process } from '#engine'
import { surenessOf } from '#processes'
import type { Told } from '../shape.ts'
import type { EntryRow } from '../rows/rows.ts'

/** Where a contract stands there, how it came to it, and what moved on the way. */
export type Standing = {
  contract: Contract
  told: readonly Told[]
  moves: readonly { at: Instant; state: string; moves: readonly Move[] }[]
}

/** The rules that a fold goes by. */
export type Rules = { process: Process; calendar: Calendar }

/** How sure a state, an act or a step of somebody else's rules is. */
export const sureOf = ({ sources }: Process, name: string) => surenessOf(sources?.[name] ?? '')

/** No contract there ends by a deadline that nobody wrote down: it has none. */
const asWritten = ({ process }: Rules, contract: Contract): Contract => {
  const silence = silenceIn(process, contract.state)
  const known =
    silence !== null &&
    sureOf(process, contract.state) !== 'assumed' &&
    sureOf(process, silence.does) !== 'assumed'
  return known ? contract : { ...contract, dueAt: null }
}

/** A contract as it begins there; null where its terms could not be any contract's. */
export const begun = (
  rules: Rules,
  price: bigint,
  agreed: string,
  at: Instant,
): Standing | null => {
  const terms = { price, deliverOn: agreed }
  const started = startContract(rules.process, terms, at, rules.calendar)
  return started.ok ? { contract: asWritten(rules, started.contract), told: [], moves: [] } : null
}

/** What an act takes there, from what was told of it. */
const inputOf = (contract: Contract, rules: Rules, entry: EntryRow): Input => {
  const ways = waysFrom(rules.process, contract.state).get(entry.action ?? '') ?? []
  const takes = ways.find(({ by }) => entry.by !== null && by.includes(entry.by))?.takes
  const asked = entry.amount ?? contract.price
  const amount = asked > contract.pot ? contract.pot : asked
  const said = entry.text === '' ? '–' : entry.text
  return {
    ...(takes?.amount ? { amount } : {}),
    ...(takes?.reason ? { reason: said } : {}),
    ...(takes?.note ? { note: said } : {}),
  }
}

const entryTold = (entry: EntryRow, state: string, effect: Told['effect']): Told => ({
  id: entry.id,
  kind: entry.kind,
  action: entry.action,
  by: entry.by,
  at: entry.at,
  text: entry.text,
  amount: entry.amount,
  state,
  effect,
  recordedAt: entry.recordedAt,
  corrected: entry.replaces !== null,
})

const clockTold = (action: string, at: Instant, state: string): Told => ({
  id: null,
  kind: 'clock',
  action,
  by: null,
  at,
  text: '',
  amount: null,
  state,
  effect: 'moved',
  recordedAt: null,
  corrected: false,
})

/** More acts of a clock in a row than any rules have. */
const mostRings = 50

/** What the clock there does by itself until then, step by step, the present standing first. */
const ringsUntil = (rules: Rules, standing: Standing, until: Instant): Standing[] => {
  const steps = [standing]
  for (let at = standing; steps.length < mostRings;) {
    const { contract } = at
    const silence = silenceIn(rules.process, contract.state)
    if (contract.dueAt === null || contract.dueAt > until || !silence) break
    const { calendar, process } = rules
    const done = decide(process, contract, silence.does, 'clock', {}, contract.dueAt, calendar)
    if (!done.ok) break
    const told = clockTold(silence.does, contract.dueAt, done.contract.state)
    const moved = { at: contract.dueAt, state: done.contract.state, moves: done.moves }
    at = {
      contract: asWritten(rules, done.contract),
      told: [...at.told, told],
      moves: [...at.moves, moved],
    }
    steps.push(at)
  }
  return steps
}

/** As it stands at an instant, if nothing more was told. */
export const waited = (rules: Rules, standing: Standing, until: Instant): Standing =>
  ringsUntil(rules, standing, until).at(-1)!

const taken = (
  rules: Rules,
  from: Standing,
  entry: EntryRow,
  effect: 'moved' | 'late',
): Standing | null => {
  const { process, calendar } = rules
  const { by, action, at } = entry
  if (by === null || action === null) return null
  const before = effect === 'late' ? { ...from.contract, dueAt: null } : from.contract
  const done = decide(process, before, action, by, inputOf(before, rules, entry), at, calendar)
  if (!done.ok) return null
  const { contract, moves } = done
  return {
    contract: asWritten(rules, contract),
    told: [...from.told, entryTold(entry, contract.state, effect)],
    moves: [...from.moves, { at, state: contract.state, moves }],
  }
}

/** What an act leads to if every deadline held; null: it could not be taken then. */
export const actedInTime = (rules: Rules, standing: Standing, entry: EntryRow): Standing | null =>
  taken(rules, waited(rules, standing, entry.at), entry, 'moved')

/**
 * What an act leads to there. What was told has happened: where a deadline would have been over,
 * it did not hold, and what the clock was thought to have done is undone. Null: the rules know no
 * such act at that moment, even so.
 */
export const acted = (rules: Rules, standing: Standing, entry: EntryRow): Standing | null => {
  const inTime = actedInTime(rules, standing, entry)
  if (inTime) return inTime
  const steps = ringsUntil(rules, standing, entry.at)
  for (const step of steps.slice(0, -1).toReversed()) {
    const late = taken(rules, step, entry, 'late')
    if (late) return late
  }
  return null
}

/** An act that the rules do not know at that moment: it is kept, and moves nothing. */
export const beside = (rules: Rules, standing: Standing, entry: EntryRow): Standing => {
  const now = waited(rules, standing, entry.at)
  return { ...now, told: [...now.told, entryTold(entry, now.contract.state, 'beside')] }
}

/** What was only said, between what was done, each with the state of that moment. */
export const withSaid = (
  told: readonly Told[],
  start: string,
  entries: readonly EntryRow[],
): Told[] => {
  const inOrder = told.toSorted((one, other) => one.at - other.at)
  const said = entries
    .filter(({ kind }) => kind !== 'act')
    .map((entry) => {
      const before = inOrder.findLast(({ at }) => at <= entry.at)
      return entryTold(entry, before?.state ?? start, 'said')
    })
  return [...inOrder, ...said].toSorted((one, other) => one.at - other.at)
}

/** Whether nothing more can happen there. */
export const isOver = ({ process }: Rules, { contract }: Standing): boolean =>
  waitingState(process, contract.state) === null

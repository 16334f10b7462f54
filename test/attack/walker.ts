import { act, open, processOf, rowOf, viewFor } from '#contracts'
import type { Actor } from '#contracts'
import { addDays, dayOf, inputNames } from '#engine'
import type { AvailableAction, Input, Process, TimeEntry } from '#engine'
import { deposit, walletOf, withdraw } from '#ledger'
import { newId } from '#platform'
import { offeringOf } from '#processes'
import type { TestContext } from '../world.ts'
import type { Chance } from '../../src/simulation/chance.ts'
import { beginFrame, namesOf } from './frames.ts'
import type { Walked } from './frames.ts'
import { codeOf } from './outcome.ts'

const soldAs = (name: string): Process => {
  const found = offeringOf(name)?.process
  if (!found) throw new Error(`nothing to walk on: ${name}`)
  return found
}

const process = soldAs('fixed-price')
const walkedOn = ['fixed-price', 'recurring', 'hourly-week', 'milestones'].map(soldAs)
const actions = [
  ...new Set(walkedOn.flatMap((one) => Object.keys(one.actions))),
  'offer',
  'constructor',
  '__proto__',
  '',
]

export type Walk = {
  context: TestContext
  chance: Chance
  people: readonly Actor[]
  desk: Actor
  contracts: readonly Walked[]
}

const prices = [1n, 2n, 7n, 9n, 99n, 101n, 4_999n, 50_000n, 1_234_567n, 50_000_000n]

/** What most contracts of a walk have behind them when it begins. */
const beginning = ['agreeToOffer', 'fund', 'deliver'] as const

const begin = async (context: TestContext, { whole }: Chance, walked: Walked): Promise<void> => {
  for (const action of beginning.slice(0, whole(beginning.length + 1)))
    await act(context, walked.id, action, action === 'fund' ? walked.client : walked.worker, {})
}

/** Clocks as a job may choose them. */
const clocksFor = ({ whole }: Chance): Record<string, number> =>
  Object.fromEntries(
    Object.entries(process.clocks).flatMap(([name, clock]) => {
      const span =
        'days' in clock ? clock.days : 'businessDays' in clock ? clock.businessDays : null
      return span === null ? [] : [[name, span.min + whole(span.max - span.min + 1)]]
    }),
  )

/** So many people, each with enough in the wallet for some contracts, and so many contracts. */
export const startWalk = async (
  context: TestContext,
  chance: Chance,
  size: { people: number; contracts: number; frames?: number },
): Promise<Walk> => {
  const people = Array.from({ length: size.people }, (): Actor => ({ id: newId('per'), roles: [] }))
  const contracts: Walked[] = []
  for (const { id } of people)
    await deposit(context.db, id, 'start', 900_000_000n, context.time.now())
  for (let number = 0; number < size.contracts; number += 1) {
    const client = chance.one(people)
    const worker = chance.one(people.filter((one) => one !== client))
    const price = chance.one(prices)
    const today = dayOf(context.time.now(), context.calendar)
    const id = await open(context, {
      ...namesOf({ client, worker }),
      process: process.name,
      price,
      deliverOn: addDays(today, chance.whole(61)),
      clocks: clocksFor(chance),
    })
    const walked = { id, client, worker, price }
    await begin(context, chance, walked)
    contracts.push(walked)
  }
  for (let number = 0; number < (size.frames ?? 0); number += 1) {
    const client = chance.one(people)
    const worker = chance.one(people.filter((one) => one !== client))
    contracts.push(await beginFrame(context, chance, { client, worker }))
  }
  return { context, chance, people, desk: { id: newId('per'), roles: ['support'] }, contracts }
}

type Draft = { -readonly [Name in keyof Input]: Input[Name] }

/** Stretches of what can be recorded, one after the other, that come to no more than that. */
const someTime = ({ chance }: Walk, { entries, amount }: AvailableAction): TimeEntry[] => {
  const { from = 0, to = 0, rate = 1n } = entries ?? {}
  const list: TimeEntry[] = []
  let left = Number(((amount?.max ?? 0n) * 60n) / rate)
  for (let at = from; at < to && left > 0 && list.length < 20;) {
    const [pause, length] = [chance.whole(600), 1 + chance.whole(Math.min(left, 480))]
    const entry = { from: at + pause * minute, to: at + (pause + length) * minute }
    if (entry.to > to) break
    list.push({ id: `e${list.length}`, ...entry, note: 'worked' })
    left -= length
    at = entry.to
  }
  return chance.percent(10) ? [] : list
}

const minute = 60_000

/** What the action takes, within its bounds. */
const goodInput = (walk: Walk, action: AvailableAction): Input => {
  const { chance } = walk
  const { takes, amount, date, exceptions } = action
  const input: Draft = {}
  for (const name of inputNames) {
    if (!takes[name] || (takes[name] === 'optional' && chance.percent(50))) continue
    if (name === 'amount') {
      const { min, max } = amount ?? { min: 0n, max: 0n }
      input.amount = chance.one([min, max, min + BigInt(chance.whole(Number(max - min) + 1))])
    } else if (name === 'date') input.date = chance.one([date?.min ?? '', date?.max ?? ''])
    else if (name === 'files') input.files = [newId('fil')]
    else if (name === 'entries') input.entries = someTime(walk, action)
    else if (name === 'contested') input.contested = ['e0']
    else if (name === 'exception') input.exception = chance.one(exceptions ?? [])
    else input[name] = 'said'
  }
  // A delivery of the work so far needs something to show.
  if (takes.amount === 'optional' && input.amount !== undefined) input.note = 'so far'
  return input
}

const amounts = [-1n, 0n, 1n, 49_999n, 50_000n, 50_001n, 2n ** 63n, -(2n ** 70n), 1.5, '1e3', NaN]
const days = ['2026-11-22', '2026-12-31', '2028-02-29', '2027-02-29', '9999-12-31', 'x', '']
const lists = [[], [null], {}, 'x', [{ id: 'a', from: 0, to: minute, note: 'x' }]]
const names = [[], ['e0'], ['a\0'], [''], 'e0', Array(200).fill('e0')]
const texts = ['', ' ', 'said', '\0', '\ud800', 'x'.repeat(10_001)]

/** Anything at all. */
const anyInput = ({ one, percent }: Chance): Input => {
  const input: Record<string, unknown> = {}
  if (percent(50)) input['amount'] = one<unknown>(amounts)
  if (percent(40)) input['reason'] = one(texts)
  if (percent(30)) input['criterion'] = one(texts)
  if (percent(30)) input['note'] = one(texts)
  if (percent(20)) input['date'] = one(days)
  if (percent(10)) input['files'] = one<unknown>([[], ['x'], 'x', [null]])
  if (percent(20)) input['entries'] = one<unknown>(lists)
  if (percent(20)) input['contested'] = one<unknown>(names)
  if (percent(10)) input['exception'] = one<unknown>(['disaster', 'workerAtFault', 'x', '\0', 1])
  if (percent(5)) input['hours'] = one<unknown>([1, -1, 1e9, '1'])
  if (percent(5)) input[one(['toString', 'pot', '__proto__x'])] = 'x'
  return input as Input
}

const partiesOf = ({ desk, people, chance }: Walk, { client, worker }: Walked): Actor[] => [
  client,
  worker,
  desk,
  chance.one(people),
  { ...client, roles: ['support'] },
  deputyOf(chance, client),
  deputyOf(chance, worker),
]

/** Somebody who may act in another's place, though perhaps not spend. */
const deputyOf = (chance: Chance, { id }: Actor): Actor => {
  const standsFor = [{ id, name: 'Other', mayFund: chance.percent(50) }]
  return { id: newId('per'), roles: [], standsFor }
}

const lawful = ['pot.insufficient_funds', 'ruling.needs_second']

/** Tries something that the product does not offer; gives the code of what became of it. */
export const tryAnything = async (walk: Walk): Promise<string> => {
  const { chance, context } = walk
  const contract = chance.one(walk.contracts)
  const person = chance.one(partiesOf(walk, contract))
  const options = {
    ...(chance.percent(30) ? { key: `key ${chance.whole(3)}` } : {}),
    ...(chance.percent(10) ? { seen: chance.whole(6) } : {}),
  }
  const action = chance.one(actions)
  return codeOf(act(context, contract.id, action, person, anyInput(chance), options))
}

/** Whether it ends a contract, or is the notice of an end. */
const isEnd = (process: Process, { to, takes }: AvailableAction): boolean => {
  const state = process.states[to]
  return (state !== undefined && 'final' in state) || takes.date === 'required'
}

/** Takes one of the actions that the product offers to somebody; gives what became of it. */
export const takeOffered = async (walk: Walk): Promise<string> => {
  const { chance, context } = walk
  const contract = chance.one(walk.contracts)
  const { client, worker } = contract
  const person = chance.one([client, worker, walk.desk, deputyOf(chance, client)])
  const { row, actions: offered } = await viewFor(context, contract.id, person)
  if (offered.length === 0) return 'nothing offered'
  const action = chance.one(offered)
  if (isEnd(processOf(row), action) && chance.percent(contract.isFrame ? 95 : 85)) return 'not yet'
  const input = goodInput(walk, action)
  const code = await codeOf(act(context, row.id, action.name, person, input))
  if (code === 'done') return code
  const after = await rowOf(context.db, row.id)
  const moved = after?.row.version !== row.version
  // Somebody was faster, the wallet had been emptied, or one of the desk is not enough: those are
  // the only reasons to be refused.
  return moved || lawful.includes(code) ? 'too late' : `${action.name}: ${code}`
}

/** The same act several times at the same instant, under one key or under none. */
export const stampede = async (walk: Walk): Promise<readonly string[]> => {
  const { chance, context } = walk
  const contract = chance.one(walk.contracts)
  const person = chance.one([contract.client, contract.worker])
  const { actions: offered } = await viewFor(context, contract.id, person)
  if (offered.length === 0) return []
  const action = chance.one(offered)
  const input = goodInput(walk, action)
  const options = chance.percent(50) ? { key: newId('key') } : {}
  return Promise.all(
    Array.from({ length: 4 }, () =>
      codeOf(act(context, contract.id, action.name, person, input, options)),
    ),
  )
}

/** Takes money out, also twice under one key; gives what left. */
export const takeOut = async ({ context, chance, people }: Walk): Promise<void> => {
  const { id } = chance.one(people)
  const { available } = await walletOf(context.db, id)
  const amount = chance.one([1n, available, available / 2n + 1n, available + 1n])
  if (amount < 1n) return
  const key = newId('key')
  const now = context.time.now()
  await Promise.all([1, 2].map(() => withdraw(context.db, id, key, amount, now)))
  if (chance.percent(50)) await deposit(context.db, id, newId('dep'), 10_000_000n, now)
}

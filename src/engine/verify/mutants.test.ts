import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  fixedPrice,
  hourlyWeek,
  inputFor,
  milestones,
  opened,
  recurring,
  tokyo,
  tokyoTime,
  weekly,
} from '../../../test/engine.ts'
import { addDays, dayOf, endOfDay } from '../time/calendar.ts'
import {
  availableActions,
  decide,
  deliveryDaysAhead,
  forecast,
  isFrame,
  latestFunding,
  listBounds,
  parties,
  verify,
  waitingState,
  weekdays,
} from '../index.ts'
import type { Contract, Day, Instant, Move, Part, Party, Plan, Process, Side } from '../index.ts'
import type { Step, Verdict, Way } from '../index.ts'

/** How a process may be changed in one place: a kind of change, where, and to what. */
type Change = { kind: string; where: number; what: number }

const pick = <Item>(items: readonly Item[], where: number): Item => items[where % items.length]!

const changeWay = (draft: Process, where: number, change: (way: Way) => Way): void => {
  const [name, found] = pick(Object.entries(draft.actions), where)
  const at = where % found.ways.length
  draft.actions[name] = {
    ...found,
    ways: found.ways.map((way, n) => (n === at ? change(way) : way)),
  }
}

const changes: Record<string, (draft: Process, where: number, what: number) => void> = {
  clock: ({ clocks }, where, what) => {
    const [name, clock] = pick(Object.entries(clocks), where)
    const length = 1 + (what % 14)
    const span = { default: length, min: 1, max: length }
    if ('days' in clock) clocks[name] = { days: span }
    else if ('endOf' in clock) clocks[name] = { ...clock, endOf: pick(weekdays, what) }
    else if ('until' in clock) clocks[name] = { ...clock, daysAhead: 1 + (what % 60) }
    else clocks[name] = { businessDays: span }
  },
  cap: ({ actions }, where, what) => {
    const capped = Object.entries(actions).filter(([, { atMost }]) => atMost !== undefined)
    if (capped.length === 0) return
    const [name, action] = pick(capped, where)
    actions[name] = { ...action, atMost: 1 + (what % 3) }
  },
  target: (draft, where, what) =>
    changeWay(draft, where, (way) => ({ ...way, to: pick(Object.keys(draft.states), what) })),
  alsoFrom: (draft, where, what) =>
    changeWay(draft, where, (way) => ({
      ...way,
      from: [...way.from, pick(Object.keys(draft.states), what)],
    })),
  actor: (draft, where, what) =>
    changeWay(draft, where, (way) => ({ ...way, by: [...way.by, pick(parties, what)] })),
  seal: (draft, where) =>
    changeWay(draft, where, ({ sealed, ...way }) => (sealed ? way : { ...way, sealed: true })),
  silence: ({ states, actions }, where, what) => {
    const [name, state] = pick(Object.entries(states), where)
    if ('final' in state || state.silence === 'nothing') return
    states[name] = {
      ...state,
      silence: { ...state.silence, does: pick(Object.keys(actions), what) },
    }
  },
}

const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom(
    'clock',
    'clock',
    'clock',
    'cap',
    'cap',
    'target',
    'alsoFrom',
    'actor',
    'seal',
    'silence',
  ),
  where: fc.nat(1_000),
  what: fc.nat(1_000),
})

const mutantOf = (process: Process) =>
  fc.array(change, { minLength: 1, maxLength: 4 }).map((made) => {
    const draft = structuredClone(process)
    for (const { kind, where, what } of made) changes[kind]!(draft, where, what)
    return draft
  })

/** Which act, with which amount, and how long until the next: each from 0 to 1. */
type Choice = [which: number, what: number, wait: number]
type Story = { begins: Instant; choices: Choice[] }

const evenly = fc.noBias(fc.nat(9_999)).map((number) => number / 10_000)
const story: fc.Arbitrary<Story> = fc.record({
  begins: fc.integer({ min: tokyoTime('2026-03-20 00:00'), max: tokyoTime('2026-05-10 00:00') }),
  choices: fc.array(fc.tuple(evenly, evenly, evenly), { maxLength: 14, size: 'max' }),
})

type World = { process: Process; contract: Contract; now: Instant; moves: readonly Move[] }

const acted = (world: World, action: string, by: Party | 'clock', input = {}): World => {
  const { process, contract, now, moves } = world
  const decision = decide(process, contract, action, by, input, now, tokyo)
  if (!decision.ok) throw new Error(`${action} in ${contract.state}: ${decision.refusal.code}`)
  return { process, now, contract: decision.contract, moves: [...moves, ...decision.moves] }
}

/** The clock, carried out at `now` for all that is due until then. */
const caughtUp = (world: World): World => {
  const { contract, now, process } = world
  const silence = waitingState(process, contract.state)?.silence
  if (contract.dueAt === null || contract.dueAt > now || !silence || silence === 'nothing')
    return world
  return caughtUp(acted(world, silence.does, 'clock'))
}

/** One act of somebody, if anybody can act; mostly one that goes on rather than ends. */
const lead = (world: World, [which, what]: Choice): World => {
  const { process, contract, now } = world
  const offered = parties.flatMap((party) =>
    availableActions(process, contract, party, now, tokyo).map((act) => ({ party, act })),
  )
  const goesOn = offered.filter(({ act }) => act.to === 'stay' || waitingState(process, act.to))
  const among = goesOn.length > 0 && what < 0.9 ? goesOn : offered
  const picked = among[Math.floor(which * among.length)]
  if (!picked) return world
  const { act, party } = picked
  const input = inputFor(act, what)
  return decide(process, contract, act.name, party, input, now, tokyo).ok
    ? acted(world, act.name, party, input)
    : world
}

/** Three parts, so many days apart. */
const listed = (process: Process, deliverOn: Day, apart: number): Plan => {
  const dayOf = (place: number) => addDays(deliverOn, place * apart)
  const partOn = (place: number): Part => {
    const part = { price: 10_000n, deliverOn: dayOf(place), rate: null }
    if (place === 0) return part
    return { ...part, fundBy: latestFunding(listBounds(process)!, dayOf(place - 1), dayOf(place)) }
  }
  return { since: deliverOn, endsOn: null, parts: [0, 1, 2].map(partOn), rate: null }
}

/** Agreed for a day as near or far as may be; a frame with a pledge or none, new or renewed. */
const begun = (process: Process, begins: Instant, [kind, age, ahead]: Choice): Contract => {
  const soonest = ['fixed-price', 'milestones'].includes(process.name) ? 0 : 14
  const length = Math.max(soonest, Math.ceil(ahead * (deliveryDaysAhead(process) ?? 50)))
  const today = dayOf(begins, tokyo)
  const deliverOn = addDays(today, length)
  if (!isFrame(process)) return opened(process, deliverOn, begins)
  const plan =
    process.name === 'milestones'
      ? listed(process, deliverOn, 1 + Math.floor(age * 59))
      : weekly(deliverOn, addDays(today, -Math.floor(age * 250)))
  const contract = opened(process, deliverOn, begins, plan)
  return kind < 0.5 ? contract : { ...contract, price: 0n }
}

/** Parties act as they like, or not at all, hours or days apart, until they all fall silent. */
const lived = (process: Process, { begins, choices }: Story): World => {
  const contract = begun(process, begins, choices[0] ?? [0, 0, 1])
  let world: World = { process, contract, now: begins, moves: [] }
  for (const choice of choices) {
    const [, , wait] = choice
    const led = wait > 0.8 ? world : lead(world, choice)
    world = caughtUp({ ...led, now: led.now + Math.floor(wait ** 3 * 10 * 86_400_000) })
  }
  return { ...world, moves: [] }
}

const received = ({ moves }: World, side: Side) =>
  moves
    .filter(({ kind }) => kind === (side === 'worker' ? 'release' : 'refund'))
    .reduce((sum, { amount }) => sum + amount, 0n)

/** Does what was foreseen, the clock when it is due and the party at once. */
const followed = (world: World, steps: readonly Step[]): World =>
  steps.reduce((before, { at, action, by, amount, date }) => {
    const { process, contract, moves } = before
    const now = Math.max(at, before.now)
    const then = { process, contract, moves, now }
    if (by === 'clock') return acted(then, action, by)
    const offered = availableActions(process, contract, by as Party, now, tokyo)
    const act = offered.find(({ name }) => name === action)
    expect(act).toBeDefined()
    const { amount: _, date: __, ...input } = inputFor(act!, 1)
    const named = { ...(amount === undefined ? {} : { amount }), ...(date ? { date } : {}) }
    return acted(then, action, by, { ...input, ...named })
  }, world)

const isOver = ({ process, contract }: World) => waitingState(process, contract.state) === null

/** The earliest end that a party reaches alone: every act of theirs at once, or the clock. */
const soonestEnd = (world: World, party: Party): Instant => {
  const waiting = [world]
  const seen = new Set<string>()
  while (waiting.length > 0) {
    waiting.sort((a, b) => a.now - b.now)
    const at = waiting.shift()!
    if (isOver(at)) return at.now
    const { dueAt, enteredAt: _, ...rest } = at.contract
    const key = JSON.stringify(rest, (__, value) =>
      typeof value === 'bigint' ? `${value}` : value,
    )
    if (seen.has(key)) continue
    seen.add(key)
    for (const act of availableActions(at.process, at.contract, party, at.now, tokyo))
      waiting.push(acted(at, act.name, party, inputFor(act, 0)))
    if (dueAt !== null) waiting.push(caughtUp({ ...at, now: Math.max(at.now, dueAt) }))
  }
  return Infinity
}

const withinDays = (world: World, days: number): Instant =>
  endOfDay(addDays(dayOf(world.now, tokyo), days), tokyo)

const keepsItsWord = (world: World, { bounds }: Verdict): void => {
  const { process, contract, now } = world
  for (const side of ['client', 'worker'] as const) {
    const { ifOtherSilent, endsBy, youReceive, ifYouSilent } = forecast(
      process,
      contract,
      side,
      now,
      tokyo,
    )
    const silent = followed(world, ifYouSilent.steps)
    expect(isOver(silent)).toBe(true)
    expect(silent.contract.enteredAt).toBe(ifYouSilent.endsBy)
    expect(received(silent, side)).toBe(ifYouSilent.youReceive)
    expect(ifYouSilent.endsBy).toBeLessThanOrEqual(withinDays(world, bounds.everybodySilent))
    const willing = followed(world, ifOtherSilent)
    expect(isOver(willing)).toBe(true)
    expect(willing.contract.enteredAt).toBe(endsBy)
    expect(received(willing, side)).toBe(youReceive)
    expect(soonestEnd(world, side)).toBeLessThanOrEqual(
      withinDays(world, bounds.othersSilent[side]),
    )
  }
  expect(caughtUp({ ...world, now: withinDays(world, bounds.everybodySilent) }).contract.pot).toBe(
    0n,
  )
}

/** How many mutants are made, and how many of them, at least, keep every rule. */
const likes = [
  { name: fixedPrice.name, process: fixedPrice, mutants: 250, sound: 50 },
  { name: hourlyWeek.name, process: hourlyWeek, mutants: 150, sound: 30 },
  { name: recurring.name, process: recurring, mutants: 60, sound: 8 },
  { name: milestones.name, process: milestones, mutants: 150, sound: 30 },
]

test.each(likes)(
  'whoever falls silent, mutants of $name keep bounds and forecasts',
  ({ process: original, mutants, sound }) => {
    let kept = 0
    const mutant = mutantOf(original)
    fc.assert(
      fc.property(mutant, fc.array(story, { minLength: 6, maxLength: 6 }), (process, stories) => {
        const verdict = verify(process)
        if (verdict.findings.length > 0) return
        kept += 1
        for (const one of stories) keepsItsWord(lived(process, one), verdict)
      }),
      { numRuns: mutants },
    )
    expect(kept).toBeGreaterThan(sound)
  },
  300_000,
)

test.each(likes)(
  '$name itself keeps its word in a thousand stories',
  ({ process }) => {
    const verdict = verify(process)
    fc.assert(
      fc.property(story, (one) => keepsItsWord(lived(process, one), verdict)),
      { numRuns: 1_000 },
    )
  },
  60_000,
)

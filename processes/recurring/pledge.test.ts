import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, availableActions, dayOf, decide, mondayOf, startContract } from '#engine'
import type { Contract, Day, Event, Input, Move, Party } from '#engine'
import { day, recurring, tokyo, weekly } from '../../test/engine.ts'

/** What became of a frame: its events, what they moved, and the Mondays of the weeks it opened. */
type Played = { contract: Contract; events: Event[]; moves: Move[]; weeks: Set<Day> }

const begun = Temporal.ZonedDateTime.from('2026-12-09T10:00:00[Asia/Tokyo]').epochMilliseconds

const since = (months: number): Day =>
  Temporal.PlainDate.from('2026-12-07').subtract({ months }).toString()

const started = (months: number): Played => {
  const plan = weekly('2026-12-20', since(months))
  const terms = { price: 40_000n, deliverOn: '2026-12-20', plan }
  const offered = startContract(recurring, terms, begun, tokyo)
  if (!offered.ok) throw new Error(offered.refusal.code)
  return { contract: offered.contract, events: [], moves: [], weeks: new Set() }
}

type Does = Party | 'clock'

const does = (played: Played, by: Does, action: string, input: Input, now: number): boolean => {
  const decided = decide(recurring, played.contract, action, by, input, now, tokyo)
  if (!decided.ok) return false
  played.contract = decided.contract
  played.events.push(decided.event)
  played.moves.push(...decided.moves)
  if (decided.spawned) played.weeks.add(mondayOf(decided.spawned.contract.deliverOn))
  return true
}

/** The clock carries out what is due by then. */
const goTo = (played: Played, now: number): void => {
  for (;;) {
    const { dueAt, state } = played.contract
    const waiting = recurring.states[state]
    if (dueAt === null || dueAt > now || !waiting || 'final' in waiting) return
    if (waiting.silence === 'nothing') return
    does(played, 'clock', waiting.silence.does, {}, now)
  }
}

type Step = { wait: number; who: Party; pick: number; early: number }

const steps = fc.array(
  fc.record({
    wait: fc.oneof(fc.nat(day / 2), fc.nat(9 * day)),
    who: fc.constantFrom<Party>('client', 'client', 'client', 'worker'),
    pick: fc.nat(1_000),
    early: fc.nat(40),
  }),
  { minLength: 5, maxLength: 40 },
)

/** The worker agrees and hands over, and never helps to end it; the client does what they like. */
const mayDo = (who: Party, action: string): boolean =>
  who === 'client' || ['agreeToOffer', 'askReason', 'handOver'].includes(action)

const inputFor = (takes: object, { min, max }: { min: Day; max: Day }, { pick, early }: Step) => ({
  ...('date' in takes ? { date: [addDays(min, early % 12), max, min][pick % 3]! } : {}),
  ...('exception' in takes && early % 3 === 0 ? { exception: 'disaster' } : {}),
  ...('note' in takes ? { note: 'said' } : {}),
  ...('reason' in takes ? { reason: 'said' } : {}),
})

const play = (months: number, taken: readonly Step[]): Played => {
  const played = started(months)
  does(played, 'worker', 'agreeToOffer', {}, begun)
  let now = begun
  for (const step of taken) {
    now += step.wait
    goTo(played, now)
    const offered = availableActions(recurring, played.contract, step.who, now, tokyo)
    const possible = offered.filter(({ name }) => mayDo(step.who, name))
    const action = possible[step.pick % Math.max(1, possible.length)]
    if (!action) continue
    const bounds = action.date ?? { min: '', max: '' }
    does(played, step.who, action.name, inputFor(action.takes, bounds, step), now)
  }
  goTo(played, now + 200 * day)
  return played
}

const sum = (moves: readonly Move[], kind: Move['kind']): bigint =>
  moves.reduce((all, move) => (move.kind === kind ? all + move.amount : all), 0n)

test('whatever a client tries alone, a pledge comes back only after a notice that was long enough and paid for', () => {
  const ends = new Map<string, number>()
  fc.assert(
    fc.property(fc.constantFrom(0, 3, 5, 6, 14), steps, (months, taken) => {
      const { contract, events, moves, weeks } = play(months, taken)
      ends.set(contract.state, (ends.get(contract.state) ?? 0) + 1)
      expect([contract.dueAt, contract.pot]).toEqual([null, 0n])
      expect(sum(moves, 'release') + sum(moves, 'refund')).toBe(sum(moves, 'fund'))
      if (sum(moves, 'refund') === 0n) return
      const notice = events.find(({ action }) => action === 'giveNotice')
      const [given, last] = [dayOf(notice?.at ?? 0, tokyo), notice?.input.date ?? '']
      const long = months >= 6 && notice?.input.exception === undefined
      expect(last >= addDays(given, long ? 30 : 7)).toBe(true)
      const next = addDays(mondayOf(given), 7)
      for (let monday = next; monday <= last; monday = addDays(monday, 7))
        expect([events, weeks.has(monday)]).toEqual([events, true])
    }),
    { numRuns: 3_000, seed: 16 },
  )
  for (const state of ['ended', 'endedInSilence']) expect(ends.get(state)).toBeGreaterThan(50)
})

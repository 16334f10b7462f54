import fc from 'fast-check'
import { expect, test } from 'vitest'
import { steadyPace } from '../time/pace.ts'
import {
  answers,
  away,
  fadedTo,
  habitsFromBytes,
  habitsToBytes,
  noHabits,
  turns,
} from './habits.ts'
import { learn } from './learn.ts'
import type { Debt } from './mixture.ts'
import { openDebt } from './open.ts'
import { shippedFit } from './shipped.ts'

const hour = 3_600_000
const day = 24 * hour
const pace = steadyPace([])
const fit = shippedFit

type Known = { person: ReturnType<typeof noHabits>; pair: ReturnType<typeof noHabits> }
const nobody = (): Known => ({ person: noHabits(), pair: noHabits() })
const debtAt = ({ person, pair }: Known, openedAt: number, others: Debt[] = []): Debt => ({
  openedAt,
  opened: openDebt(fit, person, pair, others, openedAt),
  pace,
})
/** Turns one after another, every second day; a delay of null is silence. */
const after = (delays: readonly (number | null)[]): Known =>
  delays.reduce<Known>((known, delay, turn) => {
    const debt = debtAt(known, turn * 2 * day)
    const answeredAt = delay === null ? null : debt.openedAt + delay
    return learn(fit, known.person, known.pair, debt, answeredAt)
  }, nobody())

const delays = fc.array(
  fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 29 * day })),
  { maxLength: 25 },
) // prettier-ignore

test('88 bytes hold what is known of a side, without loss', () => {
  fc.assert(
    fc.property(delays, (some) => {
      const { person } = after(some)
      const bytes = habitsToBytes(person)
      expect(bytes.byteLength).toBe(88)
      expect(habitsFromBytes(bytes)).toEqual(person)
    }),
  )
  expect(() => habitsFromBytes(new Uint8Array(87))).toThrow(RangeError)
})

test('a restart in between changes no bit of what is learnt', () => {
  fc.assert(
    fc.property(delays, (some) => {
      const stored = some.reduce<Known>((known, delay, turn) => {
        const person = habitsFromBytes(habitsToBytes(known.person))
        const pair = habitsFromBytes(habitsToBytes(known.pair))
        const opened = JSON.parse(
          JSON.stringify(debtAt({ person, pair }, turn * 2 * day).opened),
        ) as Debt['opened']
        const debt = { openedAt: turn * 2 * day, opened, pace }
        const sameFit = JSON.parse(JSON.stringify(fit)) as typeof fit
        return learn(sameFit, person, pair, debt, delay === null ? null : debt.openedAt + delay)
      }, nobody())
      const { person, pair } = after(some)
      expect(habitsToBytes(stored.person)).toEqual(habitsToBytes(person))
      expect(habitsToBytes(stored.pair)).toEqual(habitsToBytes(pair))
    }),
  )
})

test('what was learnt weighs half as much after 120 days', () => {
  const { person } = after([hour, hour])
  const later = fadedTo(person, person[0]! + 120 * day)
  expect(later[turns]).toBeCloseTo(person[turns]! / 2, 12)
})

test('shares are shares, and speeds are positive, whatever happened', () => {
  fc.assert(
    fc.property(delays, (some) => {
      const known = after(some)
      const other = debtAt(known, some.length * 2 * day)
      const { opened } = debtAt(known, some.length * 2 * day + 9 * day, [other])
      for (const number of [...opened.alpha, ...opened.beta]) expect(number).toBeGreaterThan(0)
      expect(opened.away + opened.never + opened.left).toBeLessThan(1)
      expect(Math.min(opened.away, opened.never, opened.left)).toBeGreaterThan(0)
    }),
  )
})

test('a long absence counts as an absence, not as slowness', () => {
  const quick = Array.from({ length: 20 }, () => 3 * hour)
  const [before, since] = [after(quick), after([...quick, 12 * day])]
  expect(since!.person[away]! - before!.person[away]!).toBeGreaterThan(0.8)
  expect(since!.person[answers + 2]! - before!.person[answers + 2]!).toBeLessThan(0.2)
})

test('whoever leaves others waiting is thought slower before any of it is over', () => {
  const known = after(Array.from({ length: 10 }, () => hour))
  const others = [21, 22, 23, 24].map((on) => debtAt(known, on * day))
  const [alone, busy] = [[], others].map((owed) => debtAt(known, 25 * day, owed).opened)
  expect(busy!.beta[1]).toBeGreaterThan(alone!.beta[1])
})

test('whoever does not answer a partner is expected less by this one than by others', () => {
  const silent = after([null, null, null])
  const towards = debtAt(silent, 100 * day).opened
  const towardsOthers = debtAt({ ...silent, pair: noHabits() }, 100 * day).opened
  expect(towards.never).toBeGreaterThan(towardsOthers.never)
  expect(towardsOthers.never).toBeGreaterThan(debtAt(nobody(), 100 * day).opened.never)
})

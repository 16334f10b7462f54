import fc from 'fast-check'
import { expect, test } from 'vitest'
import { learn } from '../model/learn.ts'
import { noHabits } from '../model/habits.ts'
import type { Debt } from '../model/mixture.ts'
import { openDebt } from '../model/open.ts'
import { shippedFit } from '../model/shipped.ts'
import { paceOf, steadyPace } from '../time/pace.ts'
import type { Pace } from '../time/pace.ts'
import type { Activity } from './activity.ts'
import { alarmAt } from './alarm.ts'
import { explain } from './explain.ts'
import { foresee } from './foresee.ts'

const hour = 3_600_000
const day = 24 * hour
const fit = shippedFit
const steady = steadyPace([])

/** A debt of somebody who answered so far after these delays; they began at the given instant. */
const debtOf = (delays: readonly (number | null)[], pace: Pace = steady, from = 0): Debt => {
  const known = delays.reduce<{ person: Float64Array; pair: Float64Array }>(
    ({ person, pair }, delay, turn) => {
      const openedAt = from + turn * 2 * day
      const debt = { openedAt, opened: openDebt(fit, person, pair, [], openedAt), pace: steady }
      return learn(fit, person, pair, debt, delay === null ? null : openedAt + delay)
    },
    { person: noHabits(), pair: noHabits() },
  )
  const openedAt = from + delays.length * 2 * day + 30 * day
  return { openedAt, opened: openDebt(fit, known.person, known.pair, [], openedAt), pace }
}

const anyDebt = fc
  .array(fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 20 * day })), { maxLength: 20 })
  .map((delays) => debtOf(delays, paceOf(fit, null, { holidays: [] }, [])))
const anyWait = fc.integer({ min: 0, max: 30 * day })

const quiet: Activity = {
  sessionsSince: 0,
  expectedSessions: 3,
  hoursSinceSeen: 70,
  unseenSince: true,
  nudges: 1,
  openedByReply: false,
}
const knots = (weights: readonly number[]) => Array.from({ length: 6 }, () => weights)
const layer = knots([0.1, 0.2, -0.3, 0.3, 0.4, -0.2, 0.1, 0, 0, 0, -0.1])
const layered = { ...fit, layers: { day: layer, week: layer, horizon: layer } }

test('a longer silence is never less unusual', () => {
  fc.assert(
    fc.property(anyDebt, anyWait, anyWait, (debt, one, other) => {
      const [early, late] = [Math.min(one, other), Math.max(one, other)]
      const [before, after] = [early, late].map((wait) => foresee(fit, debt, debt.openedAt + wait))
      expect(after!.surprise).toBeLessThanOrEqual(before!.surprise)
      expect(after!.tailOneIn).toBeGreaterThanOrEqual(before!.tailOneIn)
    }),
  )
})

test('a longer time promises no less, with and without what is known elsewhere', () => {
  fc.assert(
    fc.property(anyDebt, anyWait, fc.boolean(), (debt, wait, more) => {
      const now = debt.openedAt + wait
      const told = foresee(layered, debt, now, more ? quiet : undefined)
      const { within, byHorizon, surprise } = told
      expect(within.day).toBeLessThanOrEqual(within.week)
      expect(within.week).toBeLessThanOrEqual(byHorizon)
      for (const chance of [within.day, byHorizon, surprise]) {
        expect(chance).toBeGreaterThanOrEqual(0)
        expect(chance).toBeLessThanOrEqual(1)
      }
    }),
  )
})

test('a debt begins with nothing unusual, ends with no hope, and nothing is told as rarer than 1 in 400', () => {
  const debt = debtOf(Array.from({ length: 24 }, () => 2 * hour))
  expect(foresee(fit, debt, debt.openedAt).surprise).toBe(1)
  expect(foresee(fit, debt, debt.openedAt).tailOneIn).toBe(1)
  const last = foresee(fit, debt, debt.openedAt + 30 * day)
  expect(last).toMatchObject({ surprise: 0, tailOneIn: 400, byHorizon: 0 })
})

test('six days are far less usual of who answers within hours than of who takes a week', () => {
  const [quick, slow] = [2 * hour, 7 * day].map((delay) => {
    const debt = debtOf(Array.from({ length: 20 }, () => delay))
    return foresee(fit, debt, debt.openedAt + 6 * day)
  })
  expect(quick!.tailOneIn).toBeGreaterThan(20)
  expect(slow!.tailOneIn).toBeLessThan(8)
})

test('an absence of five days that was announced leaves it as unusual as it was, to 3 %', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), (hours) => {
      const delays = Array.from({ length: 15 }, (_, turn) => (turn % 5) * 3 * hour)
      const debt = debtOf(delays)
      const from = debt.openedAt + hours * hour
      const absence = { from, to: from + 5 * day, announcedAt: from }
      const away = { ...debt, pace: steadyPace([absence]) }
      const before = foresee(fit, debt, from).surprise
      const after = foresee(fit, away, from + 5 * day).surprise
      expect(Math.abs(after / before - 1)).toBeLessThanOrEqual(0.03)
    }),
  )
})

test('the same at other weeks: whole weeks earlier or later change nothing', () => {
  const weekly = paceOf(fit, null, { holidays: [] }, [])
  const debt = debtOf([hour, day, 2 * hour], weekly)
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), anyWait, (weeks, wait) => {
      const later = { ...debt, openedAt: debt.openedAt + weeks * 7 * day }
      const one = foresee(fit, debt, debt.openedAt + wait)
      const other = foresee(fit, later, later.openedAt + wait)
      expect(other.surprise).toBeCloseTo(one.surprise, 9)
      expect(other.byHorizon).toBeCloseTo(one.byHorizon, 9)
    }),
  )
})

test('an alarm goes off at the first instant at which its level is reached', () => {
  fc.assert(
    fc.property(anyDebt, (debt) => {
      const notice = alarmAt(fit, debt, 'notice')!
      const ask = alarmAt(fit, debt, 'ask')!
      const { notice: level } = fit.alarms
      expect(foresee(fit, debt, notice).surprise).toBeLessThan(level)
      expect(foresee(fit, debt, notice - 6000).surprise).toBeGreaterThanOrEqual(level)
      expect(ask).toBeGreaterThanOrEqual(notice)
      expect(ask).toBeLessThanOrEqual(debt.openedAt + 30 * day)
    }),
  )
})

test('who answers reliably is asked by how unusual it is, others sooner', () => {
  const reliable = debtOf(Array.from({ length: 20 }, () => 3 * hour))
  const asked = foresee(fit, reliable, alarmAt(fit, reliable, 'ask')!)
  expect(asked.surprise).toBeCloseTo(fit.alarms.ask, 3)
  const careless = debtOf([3 * hour, null, 3 * hour, null, null, 3 * hour, null, null, null])
  const sooner = foresee(fit, careless, alarmAt(fit, careless, 'ask')!)
  expect(sooner.surprise).toBeGreaterThan(fit.alarms.ask)
  expect(sooner.hope).toBeLessThan(fit.alarms.askHope)
})

test('what is told names what moved the chance most, each against its neutral', () => {
  const debt = debtOf(Array.from({ length: 24 }, () => 2 * hour))
  const now = debt.openedAt + 2 * day
  const facts = { turns: 24, answered: 24, q95Ms: 3 * hour, pairTurns: 8, pairAnswered: 8 }
  const told = explain(layered, debt, now, facts, quiet)
  expect(told).toMatchObject(foresee(layered, debt, now, quiet))
  expect(told.ofPeopleInGeneral).toBe(false)
  expect(told.share[0]).toBeCloseTo(0.862, 3)
  expect(told.factors.length).toBeGreaterThan(1)
  expect(told.factors.every(({ to }) => to === told.within.week)).toBe(true)
  const sizes = told.factors.map(({ from, to }) => Math.abs(to - from))
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a))
  expect(told.factors.find(({ what }) => what === 'elsewhere')!.from).toBe(
    foresee(fit, debt, now).within.week,
  )
  expect(explain(fit, debt, now, { ...facts, turns: 4 }).ofPeopleInGeneral).toBe(true)
})

test('an announced absence is among what moved the chance', () => {
  const debt = debtOf(Array.from({ length: 24 }, () => 2 * hour))
  const from = debt.openedAt + hour
  const pace = steadyPace([{ from, to: from + 5 * day, announcedAt: from }])
  const facts = { turns: 24, answered: 24, q95Ms: 3 * hour, pairTurns: 24, pairAnswered: 24 }
  const told = explain(fit, { ...debt, pace }, from + 4 * day, facts, undefined, steady)
  const absence = told.factors.find(({ what }) => what === 'absence')!
  expect(absence.to).toBeGreaterThan(absence.from)
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shippedFit } from '../model/shipped.ts'
import type { Absence, OwnHours, Span } from './pace.ts'
import { holidayRate, paceOf, steadyPace } from './pace.ts'
import { halfHourOf, halfHours } from './week.ts'

const hour = 3_600_000
const day = 24 * hour
const week = 7 * day
const at = (text: string) => Temporal.Instant.from(text).epochMilliseconds
const japaneseDay = (date: string): Span => {
  const from = at(`${date}T00:00:00+09:00`)
  return { from, to: from + day }
}

/** Whoever writes on weekdays from nine to six in Japan. */
const office: OwnHours = {
  counts: Uint16Array.from({ length: halfHours }, (_, bin) => {
    const local = (bin + 18) % halfHours
    const [weekday, half] = [Math.floor(local / 48), local % 48]
    return weekday < 5 && half >= 18 && half < 36 ? 20 : 0
  }),
}
const golden = ['04-29', '05-03', '05-04', '05-05', '05-06'].map((date) =>
  japaneseDay(`2026-${date}`),
)

const instants = fc.integer({ min: at('2026-01-01T00:00Z'), max: at('2026-12-31T00:00Z') })
const absences = fc.array(
  fc
    .record({ from: instants, length: fc.integer({ min: hour, max: 30 * day }), before: instants })
    .map(({ from, length, before }): Absence => ({ from, to: from + length, announcedAt: before })),
  { maxLength: 4 },
)
const paces = absences.map((some) => paceOf(shippedFit, office, { holidays: golden }, some))

test('time never stands still and never runs back', () => {
  fc.assert(
    fc.property(paces, instants, fc.integer({ min: 60_000, max: 40 * day }), (pace, from, more) => {
      expect(pace.timeAt(from + more)).toBeGreaterThan(pace.timeAt(from))
      expect(pace.presentAt(from + more)).toBeGreaterThan(pace.presentAt(from))
    }),
  )
})

test('the instant of a time is where that time is reached', () => {
  fc.assert(
    fc.property(paces, instants, (pace, instant) => {
      expect(Math.abs(pace.instantAt(pace.timeAt(instant)) - instant)).toBeLessThan(1000)
    }),
  )
})

test('an ordinary week takes a week, and any week is like another', () => {
  const pace = paceOf(shippedFit, office, { holidays: [] }, [])
  fc.assert(
    fc.property(instants, fc.integer({ min: 1, max: 50 }), (instant, weeks) => {
      const wait = pace.timeAt(instant + 30 * hour) - pace.timeAt(instant)
      const later = instant + weeks * week
      expect(pace.timeAt(instant + week) - pace.timeAt(instant)).toBeCloseTo(week, -1)
      expect(pace.timeAt(later + 30 * hour) - pace.timeAt(later)).toBeCloseTo(wait, -1)
      expect(halfHourOf(later)).toBe(halfHourOf(instant))
    }),
  )
})

test('over Golden Week at most 45 % of the usual time passes for an office', () => {
  const pace = paceOf(shippedFit, office, { holidays: golden }, [])
  const spent = (from: string, to: string) => pace.timeAt(at(from)) - pace.timeAt(at(to))
  const then = spent('2026-05-01T18:00+09:00', '2026-05-07T09:00+09:00')
  const before = spent('2026-04-17T18:00+09:00', '2026-04-23T09:00+09:00')
  expect(then / before).toBeLessThanOrEqual(0.45)
})

test('an announced absence all but stops the clock, and only from when it is announced', () => {
  const absence = { from: 10 * day, to: 15 * day, announcedAt: 12 * day }
  const pace = steadyPace([absence])
  expect(pace.timeAt(12 * day)).toBe(12 * day)
  expect(pace.timeAt(15 * day)).toBeCloseTo(12 * day + 0.0005 * 3 * day, 0)
  expect(pace.timeAt(20 * day) - pace.timeAt(15 * day)).toBeCloseTo(5 * day, 0)
  const afterwards = steadyPace([{ ...absence, announcedAt: 16 * day }])
  expect(afterwards.timeAt(20 * day)).toBe(20 * day)
})

test('who works on holidays is taken at their word from the third holiday on', () => {
  expect(holidayRate(2, 30, 20)).toBe(0.2)
  expect(holidayRate(6, 60, 60)).toBeGreaterThan(0.9)
  expect(holidayRate(6, 0, 60)).toBeLessThan(0.05)
})

test('whoever wrote little keeps the hours of everybody', () => {
  const few = { counts: Uint16Array.from({ length: halfHours }, (_, bin) => (bin === 7 ? 19 : 0)) }
  const [one, all] = [few, null].map((own) => paceOf(shippedFit, own, { holidays: [] }, []))
  expect(one!.timeAt(1e12)).toBe(all!.timeAt(1e12))
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { recurring, tokyo, tokyoTime, weekly } from '../../../test/engine.ts'
import { addDays, dayOf } from '../time/calendar.ts'
import { earliestEnd, noticeDays, noticePeriodOf } from './notice.ts'

const lawful = { days: 7, longer: { days: 30, afterMonths: 6 } }

test.each([
  ['2026-06-01', '2026-11-23', 7],
  ['2026-06-01', '2026-11-24', 30],
  ['2026-06-01', '2027-03-01', 30],
  ['2026-08-31', '2027-02-20', 7],
  ['2026-08-31', '2027-02-21', 30],
  ['2027-08-31', '2028-02-21', 7],
  ['2027-08-31', '2028-02-22', 30],
  ['2028-02-29', '2028-08-21', 7],
  ['2028-02-29', '2028-08-22', 30],
  ['2026-07-01', '2026-12-24', 7],
  ['2026-07-01', '2026-12-25', 30],
])('begun on %s, notice on %s needs %i days', (since, today, needed) => {
  expect(noticeDays(lawful, { since }, today)).toBe(needed)
})

test('the longer notice is needed once even the shorter one would end after six months', () => {
  const day = fc.date({
    min: new Date('2024-01-01'),
    max: new Date('2032-12-31'),
    noInvalidDate: true,
  })
  fc.assert(
    fc.property(day, fc.nat(400), (date, later) => {
      const since = date.toISOString().slice(0, 10)
      const today = addDays(since, later)
      const halfYear = Temporal.PlainDate.from(since).add({ months: 6 }).toString()
      const lasts = addDays(today, 7) >= halfYear
      expect(noticeDays(lawful, { since }, today)).toBe(lasts ? 30 : 7)
      expect(noticeDays({ days: 7 }, { since }, today)).toBe(7)
    }),
  )
})

const endOf = (since: string, at: string, excepted = false) =>
  earliestEnd(lawful, { plan: weekly('2026-12-13', since) }, tokyoTime(at), tokyo, excepted)

test('the earliest end is counted from the day in the market’s zone', () => {
  expect(endOf('2026-12-01', '2026-12-10 23:59')).toBe('2026-12-17')
  expect(endOf('2026-12-01', '2026-12-11 00:00')).toBe('2026-12-18')
  expect(endOf('2026-06-01', '2026-12-10 23:59')).toBe('2027-01-09')
  expect(endOf('2026-06-01', '2028-02-01 00:00')).toBe('2028-03-02')
})

test('a lawful exception leaves the shorter notice, and so does having no plan', () => {
  expect(endOf('2026-06-01', '2026-12-10 12:00', true)).toBe('2026-12-17')
  const now = tokyoTime('2026-12-10 12:00')
  expect(earliestEnd(lawful, { plan: null }, now, tokyo)).toBe('2026-12-17')
})

test('waiting never brings the earliest end nearer', () => {
  const begins = tokyoTime('2026-06-01 00:00')
  const plan = weekly('2026-12-13', '2026-06-01')
  fc.assert(
    fc.property(fc.nat(300 * 86_400_000), fc.nat(30 * 86_400_000), (wait, more) => {
      const ends = (now: number) => earliestEnd(lawful, { plan }, now, tokyo)
      expect(ends(begins + wait + more) >= ends(begins + wait)).toBe(true)
      expect(ends(begins + wait) > dayOf(begins + wait, tokyo)).toBe(true)
    }),
  )
})

test('each side’s notice is found in the process, whatever the state', () => {
  expect(noticePeriodOf(recurring, 'client')).toEqual(lawful)
  expect(noticePeriodOf(recurring, 'worker')).toEqual({ days: 7 })
  expect(noticePeriodOf(recurring, 'desk')).toBeNull()
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tokyo, tokyoTime } from '../../../test/engine.ts'
import type { Weekday } from '../language.ts'
import {
  addBusinessDays,
  addDays,
  dayLength,
  dayOf,
  endOfDay,
  firstDayBefore,
  isDay,
  momentDay,
} from './calendar.ts'

const at = (text: string, zone: string) =>
  Temporal.PlainDateTime.from(text).toZonedDateTime(zone).epochMilliseconds

const said = (instant: number, zone = 'Asia/Tokyo') =>
  Temporal.Instant.fromEpochMilliseconds(instant)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString()

const instants = fc.integer({
  min: tokyoTime('2026-01-01 00:00'),
  max: tokyoTime('2027-12-31 00:00'),
})

test('a day ends at 24:00 in the market, wherever the machine stands', () => {
  expect(said(endOfDay('2026-12-31', tokyo))).toBe('2027-01-01T00:00:00')
  expect(dayOf(tokyoTime('2026-12-31 23:59'), tokyo)).toBe('2026-12-31')
  expect(dayOf(endOfDay('2026-12-31', tokyo), tokyo)).toBe('2027-01-01')
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
})

test('five business days from the Friday before Golden Week take thirteen days', () => {
  expect(said(addBusinessDays(tokyoTime('2026-04-24 18:30'), 5, tokyo))).toBe('2026-05-07T18:30:00')
  expect(said(addBusinessDays(tokyoTime('2026-04-17 18:30'), 10, tokyo))).toBe(
    '2026-05-07T18:30:00',
  )
})

test('business days go over the end of the year', () => {
  const calendar = { ...tokyo, holidays: new Set(['2027-01-01']) }
  const due = addBusinessDays(tokyoTime('2026-12-28 09:00'), 5, calendar)
  expect(said(due)).toBe('2027-01-05T09:00:00')
})

test('what begins at the weekend begins with Monday and ends when its last day is over', () => {
  expect(said(addBusinessDays(tokyoTime('2026-12-05 10:00'), 1, tokyo))).toBe('2026-12-08T00:00:00')
  expect(said(addBusinessDays(tokyoTime('2026-12-06 23:59'), 5, tokyo))).toBe('2026-12-12T00:00:00')
})

test('who starts later never has the earlier deadline', () => {
  const lengths = fc.integer({ min: 1, max: 15 })
  fc.assert(
    fc.property(
      instants,
      fc.integer({ min: 0, max: 4 * dayLength }),
      lengths,
      (from, later, length) => {
        const first = addBusinessDays(from, length, tokyo)
        expect(first).toBeGreaterThan(from)
        expect(addBusinessDays(from + later, length, tokyo)).toBeGreaterThanOrEqual(first)
      },
    ),
  )
})

test('with summer time days end at midnight, business days keep the time of day', () => {
  const calendar = { zone: 'America/New_York', holidays: new Set<string>() }
  const { zone } = calendar
  expect(endOfDay('2026-03-08', calendar) - endOfDay('2026-03-07', calendar)).toBe(23 * 3_600_000)
  expect(endOfDay('2026-11-01', calendar) - endOfDay('2026-10-31', calendar)).toBe(25 * 3_600_000)
  const friday = at('2026-03-06T09:00', zone)
  expect(said(addBusinessDays(friday, 1, calendar), zone)).toBe('2026-03-09T09:00:00')
})

test('a zone whose midnight is skipped ends its day at the first moment of the next', () => {
  const calendar = { zone: 'America/Sao_Paulo', holidays: new Set<string>() }
  expect(said(endOfDay('2018-11-03', calendar), calendar.zone)).toBe('2018-11-04T01:00:00')
})

const moment = (endOf: Weekday, week: -1 | 0 | 1) => ({ endOf, week, daysAhead: 35 })
const begins = moment('sunday', -1)
const closes = moment('sunday', 0)

test('a week is the same, whichever of its days was agreed', () => {
  for (const agreed of ['2026-12-07', '2026-12-10', '2026-12-13']) {
    expect(momentDay(begins, agreed)).toBe('2026-12-06')
    expect(momentDay(closes, agreed)).toBe('2026-12-13')
    expect(momentDay(moment('monday', 1), agreed)).toBe('2026-12-14')
    expect(momentDay(moment('thursday', 1), agreed)).toBe('2026-12-17')
  }
})

test('weeks go over the end of the year, and over the 29th of February', () => {
  expect(momentDay(begins, '2027-01-01')).toBe('2026-12-27')
  expect(momentDay(closes, '2027-01-01')).toBe('2027-01-03')
  expect(momentDay(moment('thursday', 1), '2026-12-31')).toBe('2027-01-07')
  expect(momentDay(moment('tuesday', 0), '2028-03-02')).toBe('2028-02-29')
  expect(momentDay(moment('wednesday', 1), '2028-02-27')).toBe('2028-03-01')
})

test('with summer time a week has an hour less, or one more', () => {
  const calendar = { zone: 'America/New_York', holidays: new Set<string>() }
  const length = (agreed: string) =>
    endOfDay(momentDay(closes, agreed), calendar) - endOfDay(momentDay(begins, agreed), calendar)
  expect(length('2026-03-05') / 3_600_000).toBe(7 * 24 - 1)
  expect(length('2026-10-29') / 3_600_000).toBe(7 * 24 + 1)
  expect(length('2026-06-03') / 3_600_000).toBe(7 * 24)
})

test('the first day to agree on is the first whose moment still lies ahead', () => {
  expect(firstDayBefore(begins, '2026-12-06')).toBe('2026-12-07')
  expect(firstDayBefore(begins, '2026-12-07')).toBe('2026-12-14')
  expect(firstDayBefore(begins, '2026-12-12')).toBe('2026-12-14')
  expect(firstDayBefore(closes, '2026-12-10')).toBe('2026-12-10')
  expect(firstDayBefore(moment('wednesday', 0), '2026-12-10')).toBe('2026-12-14')
})

test('only real days written in full are days', () => {
  for (const text of ['2026-12-31', '2028-02-29', '0001-01-01']) expect(isDay(text)).toBe(true)
  const wrong = [
    '2026-02-29',
    '2026-13-01',
    '2026-1-1',
    '2026-12-31T00:00',
    '',
    ' 2026-12-31',
    7,
    null,
  ]
  for (const text of wrong) expect(isDay(text)).toBe(false)
})

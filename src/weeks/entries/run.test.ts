import { expect, test } from 'vitest'
import { earned, minutesOf, mostMinutes } from '#engine'
import { calendarOf } from '#platform'
import { at } from '../../../test/hourly/weeks.ts'
import { cutAfter, uncovered } from './list.ts'
import { byWeek, minutesRun } from './run.ts'

const minute = 60_000
const hour = 60 * minute

/** The minutes that fall into each week of a run, by the week's Sunday. */
const weeksRun = (zone: string, from: string, to: string) =>
  byWeek({ from: at(from, zone), to: at(to, zone) }, calendarOf(zone)).map(({ sunday, span }) => [
    sunday,
    minutesOf([span]),
  ])

test('a run within a week is one stretch, and one over Monday 00:00 is two', () => {
  expect(weeksRun('Asia/Tokyo', '2026-11-24 09:00', '2026-11-24 10:00')).toEqual([
    ['2026-11-29', 60],
  ])
  expect(weeksRun('Asia/Tokyo', '2026-11-29 23:15', '2026-11-30 01:00')).toEqual([
    ['2026-11-29', 45],
    ['2026-12-06', 60],
  ])
  expect(weeksRun('Asia/Tokyo', '2026-11-29 22:00', '2026-11-30 00:00')).toEqual([
    ['2026-11-29', 120],
  ])
})

test('a forgotten timer fills whole weeks', () => {
  expect(weeksRun('Asia/Tokyo', '2026-11-29 23:00', '2026-12-07 01:00')).toEqual([
    ['2026-11-29', 60],
    ['2026-12-06', 7 * 24 * 60],
    ['2026-12-13', 60],
  ])
})

test.each([
  // Sunday has an hour more, or less, of which none is lost.
  ['America/New_York', '2026-10-31 23:00', '2026-11-02 01:00', '2026-11-01', 26],
  ['America/New_York', '2027-03-13 23:00', '2027-03-15 01:00', '2027-03-14', 24],
  ['Europe/Berlin', '2026-10-24 23:00', '2026-10-26 01:00', '2026-10-25', 26],
  ['Australia/Lord_Howe', '2026-10-03 23:00', '2026-10-05 01:00', '2026-10-04', 24.5],
  ['Australia/Lord_Howe', '2027-04-03 23:00', '2027-04-05 01:00', '2027-04-04', 25.5],
])(
  'in %s a run over summer time’s change is cut at its Monday',
  (zone, from, to, sunday, hours) => {
    const ran = weeksRun(zone, from, to)
    expect(ran.map(([day]) => day)).toEqual([sunday, expect.any(String)])
    expect(ran.map(([, minutes]) => minutes)).toEqual([hours * 60, 60])
  },
)

test('where midnight does not exist, the week begins with the first minute of Monday', () => {
  // Santiago's clocks go from Saturday 24:00 to Sunday 01:00; Beirut's in the same way.
  expect(weeksRun('America/Santiago', '2026-09-05 23:00', '2026-09-07 00:30')).toEqual([
    ['2026-09-06', 60 + 23 * 60],
    ['2026-09-13', 30],
  ])
})

test('years end within weeks, also in a year of 53 and a leap year', () => {
  expect(weeksRun('Asia/Tokyo', '2026-12-31 23:00', '2027-01-01 01:00')).toEqual([
    ['2027-01-03', 120],
  ])
  expect(weeksRun('Asia/Tokyo', '2027-01-03 23:00', '2027-01-04 01:00')).toEqual([
    ['2027-01-03', 60],
    ['2027-01-10', 60],
  ])
  expect(weeksRun('Asia/Tokyo', '2028-02-27 23:30', '2028-02-28 00:30')).toEqual([
    ['2028-02-27', 30],
    ['2028-03-05', 30],
  ])
})

test('a run counts the whole minutes that it lasted, and runs that follow never overlap', () => {
  const start = at('2026-11-24 09:00')
  expect(minutesRun(start + 50_000, start + 109_999)).toBe(null)
  expect(minutesRun(start + 50_000, start + 110_000)).toEqual({ from: start, to: start + minute })
  expect(minutesRun(start + 30_000, start + hour)).toEqual({
    from: start,
    to: start + 59 * minute,
  })
  for (let began = 0; began < 200_000; began += 7_919)
    for (let lasted = 0; lasted < 300_000; lasted += 9_973) {
      const [first, second] = [
        minutesRun(start + began, start + began + lasted),
        minutesRun(start + began + lasted, start + began + lasted + 90_000),
      ]
      if (first && second) expect(second.from).toBeGreaterThanOrEqual(first.to)
      if (first) expect(first.to).toBeLessThanOrEqual(start + began + lasted)
    }
})

test('time that is recorded already is left out, whatever it covers', () => {
  const span = { from: 100, to: 200 }
  const left = (...entries: [number, number][]) =>
    uncovered(
      span,
      entries.map(([from, to]) => ({ from, to })),
    ).map(({ from, to }) => [from, to])
  expect(left()).toEqual([[100, 200]])
  expect(left([50, 100], [200, 250])).toEqual([[100, 200]])
  expect(left([120, 150])).toEqual([
    [100, 120],
    [150, 200],
  ])
  expect(left([50, 120], [180, 300])).toEqual([[120, 180]])
  expect(left([100, 200])).toEqual([])
  expect(left([50, 300])).toEqual([])
  expect(left([150, 160], [110, 120], [120, 130])).toEqual([
    [100, 110],
    [130, 150],
    [160, 200],
  ])
})

test('at the limit time is cut to the minute, and what is over is told', () => {
  const spans = [
    { from: 0, to: hour },
    { from: 2 * hour, to: 3 * hour },
  ]
  expect(cutAfter(spans, 90)).toEqual({
    fits: [spans[0], { from: 2 * hour, to: 2.5 * hour }],
    over: [{ from: 2.5 * hour, to: 3 * hour }],
  })
  expect(cutAfter(spans, 120)).toEqual({ fits: spans, over: [] })
  expect(cutAfter(spans, -5)).toEqual({ fits: [], over: spans })
})

test('as many minutes as the limit pays for, and not one more', () => {
  for (const rate of [1n, 7n, 999n, 1_000n, 1_234n, 60_000n])
    for (const limit of [1n, 59n, 1_000n, 20_000n, 123_457n]) {
      const most = mostMinutes(limit, rate)
      const worth = (minutes: number) => earned([{ from: 0, to: minutes * minute }], rate)
      expect([worth(most) <= limit, worth(most + 1) > limit]).toEqual([true, true])
    }
})

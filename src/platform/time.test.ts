import { expect, test } from 'vitest'
import { calendarOf, makeVirtualTime, sleep, toSql } from '#platform'

test('virtual time runs with real time and jumps forward, never back', () => {
  let real = 1000
  const time = makeVirtualTime(0, () => real)
  time.advanceTo(5000)
  expect([time.now(), time.real(), time.offset()]).toEqual([5000, 1000, 4000])
  real = 1500
  expect(time.now()).toBe(5500)
  time.advanceTo(3000)
  expect(time.now()).toBe(5500)
})

test('a sleeper can be woken', async () => {
  const waking = new AbortController()
  const asleep = sleep(60_000, waking.signal)
  waking.abort()
  await asleep
  await sleep(60_000, waking.signal)
})

test('an instant is written in UTC', () => {
  expect(toSql(Date.UTC(2026, 4, 6, 0, 0, 0, 7))).toBe('2026-05-06T00:00:00.007Z')
})

test('the calendar knows the substitute holiday of 6 May 2026 and no ordinary day', () => {
  const { zone, holidays } = calendarOf('Asia/Tokyo')
  expect(zone).toBe('Asia/Tokyo')
  expect(holidays.has('2026-05-06')).toBe(true)
  expect(holidays.has('2026-05-07')).toBe(false)
})

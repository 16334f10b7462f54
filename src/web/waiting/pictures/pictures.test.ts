import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { formatsFor, wordsFor } from '#locale'
import type { Locale } from '#locale'
import { testContext } from '../../../../test/context.ts'
import { gridOf } from '../grid.ts'
import { CalibrationPicture } from './calibration.tsx'
import { HoursPicture } from './hours.tsx'
import { placeOf, stacksOf, TimesPicture } from './times.tsx'

const hour = 3_600_000
const day = 24 * hour

const tongue = (locale: Locale) => ({
  t: wordsFor(locale).t,
  format: formatsFor(locale, 'Asia/Tokyo', 0),
})

const count = (html: string, tag: string): number => html.split(`<${tag}`).length - 1

const times = [2 * hour, 3 * hour, 3 * hour, 20 * hour]

const drawn = (locale: Locale, given: readonly number[], wait: number | null): string =>
  render(TimesPicture({ ...tongue(locale), times: given, wait }))

test('every answer is a dot, and the present wait a line behind them all', () => {
  const html = drawn('ja', times, 6 * day)
  expect(count(html, 'circle')).toBe(times.length + 1)
  expect(html).toContain('いま 6日')
  expect(stacksOf(times).reduce((sum, { many }) => sum + many, 0)).toBe(4)
  expect(placeOf(6 * day)).toBeGreaterThan(placeOf(20 * hour))
  expect(placeOf(1)).toBe(placeOf(60_000))
  expect(placeOf(90 * day)).toBe(placeOf(30 * day))
})

test('what the picture shows stands below it in words', () => {
  const caption = (html: string) => /<figcaption[^>]*>(.*)<\/figcaption>/.exec(html)?.[1]
  expect(caption(drawn('ja', times, 6 * day))).toBe(
    '点は、返信4件それぞれにかかった時間です。最短2時間、中央値3時間、最長20時間。縦線は、いまの待ち時間（6日）です。',
  )
  expect(caption(drawn('en', times, null))).toBe(
    'Each dot is the time that one of 4 answers took: ' +
      '2 hours at least, 3 hours in the middle, 20 hours at most.',
  )
  expect(caption(drawn('en', [hour], day))).toBe(
    'The dot is the time that 1 answer took: 1 hour. The line is the present wait (1 day).',
  )
  expect(caption(drawn('ja', [], hour))).toBe(
    '返信の記録はまだありません。縦線は、いまの待ち時間（1時間）です。',
  )
})

test('no pile of dots leaves the picture', () => {
  const html = drawn(
    'en',
    Array.from({ length: 400 }, () => hour),
    null,
  )
  const heights = [...html.matchAll(/cy="([\d.]+)"/g)].map(([, at]) => Number(at))
  expect(Math.min(...heights)).toBeGreaterThan(30)
})

test('a forecast that came true as foretold stands on the dashed line', () => {
  const bins = [
    { predicted: 0, observed: 0, n: 10 },
    { predicted: 0.5, observed: 0.5, n: 1000 },
  ]
  const html = render(CalibrationPicture({ ...tongue('en'), bins }))
  const [low, middle] = [...html.matchAll(/cx="([\d.]+)" cy="([\d.]+)" r="([\d.]+)"/g)].map(
    ([, x, y, r]) => ({ x: Number(x), y: Number(y), r: Number(r) }),
  )
  expect(middle!.r).toBeGreaterThan(low!.r)
  const ideal = /fit-ideal" d="M([\d.]+) ([\d.]+)L([\d.]+) ([\d.]+)"/.exec(html)!.map(Number)
  expect(low).toMatchObject({ x: ideal[1], y: ideal[2] })
  expect(middle!.x).toBeCloseTo((ideal[1]! + ideal[3]!) / 2, 0)
  expect(middle!.y).toBeCloseTo((ideal[2]! + ideal[4]!) / 2, 0)
})

test('half-hours of the week in UTC are shown as hours of the market’s own week', () => {
  const context = testContext(undefined as never)
  const counts = Array.from({ length: 336 }, () => 0)
  // Monday 00:30 UTC is Monday 09:30 in Tokyo; Sunday 23:00 UTC is Monday 08:00.
  counts[1] = 3
  counts[334] = 2
  const grid = gridOf({ context, now: 0 }, counts)
  expect([grid[0]![9], grid[0]![8]]).toEqual([3, 2])
  expect(grid.flat().reduce((sum, one) => sum + one, 0)).toBe(5)
  const html = render(HoursPicture({ ...tongue('ja'), grid }))
  expect(count(html, 'rect')).toBe(168)
  expect(html).toContain('これまでの5回のうち、いちばん多いのは月曜日の9時台です。')
})

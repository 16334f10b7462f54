import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tokyo, tokyoTime } from '../../../test/engine.ts'
import type { Calendar, TimeEntry } from '../contract.ts'
import { earned, entriesLimit, entryNoteLimit, minutesOf, weekOf, wrongEntries } from './entries.ts'

const sunday = '2026-12-13'
const minute = 60_000
const monday = tokyoTime('2026-12-07 00:00')
const over = tokyoTime('2026-12-14 00:00')

const entry = (from: number, to: number, id = `${from}`): TimeEntry => ({
  id,
  from: monday + from * minute,
  to: monday + to * minute,
  note: '登録',
})
const wrong = (entries: unknown, now = over) =>
  wrongEntries(entries, { deliverOn: sunday }, now, tokyo)
const code = (entries: unknown, now = over) => wrong(entries, now)?.code ?? null

test('a week runs from Monday 00:00 to Sunday 24:00, whichever of its days is agreed', () => {
  for (const agreed of ['2026-12-07', '2026-12-10', '2026-12-13'])
    expect(weekOf(agreed, tokyo)).toEqual({ from: monday, to: over })
})

test('with summer time a week is an hour shorter or longer', () => {
  const hours = (zone: string, agreed: string) => {
    const { from, to } = weekOf(agreed, { zone, holidays: new Set() } satisfies Calendar)
    return (to - from) / 3_600_000
  }
  expect(hours('Europe/Berlin', '2026-03-29')).toBe(167)
  expect(hours('Europe/Berlin', '2026-10-25')).toBe(169)
  expect(hours('America/New_York', '2026-03-08')).toBe(167)
  expect(hours('America/New_York', '2026-11-01')).toBe(169)
  expect(hours('Asia/Tokyo', '2026-03-29')).toBe(168)
})

test.each<[string | null, string, unknown]>([
  [null, 'no time at all', []],
  [null, 'the whole week', [entry(0, 7 * 24 * 60)]],
  [null, 'one entry after the other', [entry(60, 120), entry(0, 60), entry(120, 121)]],
  ['input.malformed', 'no list', { 0: entry(0, 1) }],
  ['input.malformed', 'what is no entry', [null]],
  ['input.malformed', 'a field too many', [{ ...entry(0, 1), paid: true }]],
  ['input.malformed', 'a text for a time', [{ ...entry(0, 1), from: '0' }]],
  ['input.malformed', 'half a minute', [{ ...entry(0, 1), to: monday + 30_000 }]],
  ['input.malformed', 'an id that is empty', [entry(0, 1, '')]],
  ['input.malformed', 'an id that is long', [entry(0, 1, 'x'.repeat(41))]],
  ['input.malformed', 'an id with a zero character', [entry(0, 1, 'a\0')]],
  ['input.malformed', 'an id with half a character', [entry(0, 1, '\ud800')]],
  ['input.malformed', 'an id that is markup', [entry(0, 1, '"><b>')]],
  ['input.malformed', 'an id that is a path', [entry(0, 1, '../..')]],
  ['input.malformed', 'an id with a line after it', [entry(0, 1, 'a\n')]],
  ['input.malformed', 'a broken character', [{ ...entry(0, 1), note: '\ud800' }]],
  ['input.malformed', 'a zero character', [{ ...entry(0, 1), note: 'a\0' }]],
  ['input.required', 'no note', [{ ...entry(0, 1), note: ' \n' }]],
  ['input.too_long', 'a long note', [{ ...entry(0, 1), note: 'x'.repeat(entryNoteLimit + 1) }]],
  ['entry.backwards', 'no time between', [entry(5, 5)]],
  ['entry.backwards', 'an end before the beginning', [entry(5, 4)]],
  ['entry.outside_week', 'the Sunday before', [entry(-1, 5)]],
  ['entry.outside_week', 'the Monday after', [entry(7 * 24 * 60 - 1, 7 * 24 * 60 + 1)]],
  ['entry.twice', 'the same id twice', [entry(0, 1, 'a'), entry(1, 2, 'a')]],
  ['entry.overlapping', 'a minute in common', [entry(10, 20), entry(0, 11)]],
  ['entry.overlapping', 'one within the other', [entry(0, 60), entry(10, 20)]],
])('%s: %s', (expected, _, entries) => {
  expect(code(entries)).toBe(expected)
})

test('what is refused is named, in milliseconds', () => {
  expect(wrong([entry(10, 20), entry(0, 11)])).toEqual({
    code: 'entry.overlapping',
    params: { from: monday + 10 * minute, to: monday + 20 * minute },
  })
})

test('time is recorded until now, not a minute further', () => {
  const now = monday + 60 * minute
  expect(code([entry(0, 60)], now)).toBeNull()
  expect(code([entry(0, 60)], now - 1)).toBe('entry.in_future')
})

test('a hundred entries are a week, one more is not', () => {
  const many = Array.from({ length: entriesLimit + 1 }, (_, at) => entry(at, at + 1))
  expect(code(many.slice(1))).toBeNull()
  expect(code(many)).toBe('input.malformed')
})

test('the notes of a week are together as long as one text, not a character longer', () => {
  const long = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ ...entry(at, at + 1), note: 'あ'.repeat(500) }))
  expect(code(long(20))).toBeNull()
  expect(code([...long(20), entry(30, 31)])).toBe('input.too_long')
})

/** Stretches of the week that do not touch, in any order. */
const week = fc
  .uniqueArray(fc.nat(7 * 24 * 60), { minLength: 2, maxLength: 2 * entriesLimit })
  .map((marks) => marks.toSorted((a, b) => a - b))
  .chain((marks) => {
    const pairs = marks.flatMap((from, at) =>
      at % 2 === 0 && marks[at + 1] !== undefined ? [entry(from, marks[at + 1]!)] : [],
    )
    return fc.shuffledSubarray(pairs, { minLength: pairs.length })
  })

test('stretches apart from each other are right in any order, and all their minutes count', () => {
  fc.assert(
    fc.property(week, fc.bigInt(1n, 100_000n), (entries, rate) => {
      expect(wrong(entries)).toBeNull()
      const minutes = entries.reduce((sum, { from, to }) => sum + (to - from) / minute, 0)
      expect(minutesOf(entries)).toBe(minutes)
      expect(earned(entries, rate)).toBe((BigInt(minutes) * rate) / 60n)
      expect(earned(entries, rate) * 60n <= BigInt(minutes) * rate).toBe(true)
    }),
  )
})

test('two stretches are refused exactly when they have a minute in common', () => {
  const stretch = fc
    .tuple(fc.nat(600), fc.integer({ min: 1, max: 300 }))
    .map(([from, length]): [number, number] => [from, from + length])
  fc.assert(
    fc.property(stretch, stretch, ([a, b], [c, d]) => {
      const common = a < d && c < b
      const found = code([entry(a, b, 'x'), entry(c, d, 'y')])
      expect(found).toBe(common ? 'entry.overlapping' : null)
    }),
  )
})

test('whatever is handed in, the answer is a refusal or none', () => {
  fc.assert(
    fc.property(fc.anything({ withBigInt: true }), (anything) => {
      expect(wrong([anything])).toMatchObject({ code: expect.stringMatching(/^(input|entry)\./) })
    }),
  )
})

import { expect, test } from 'vitest'
import { sideOf, spokenUnder, nudgesOf } from './contract.ts'
import type { Side } from './contract.ts'
import { fateOf } from './fate.ts'
import { strangeNature, usualNature } from './nature.ts'
import { afterWork, personOf, presentIn } from './person.ts'
import type { Person } from './person.ts'
import { weekOf } from './rhythm.ts'
import { dayMs, hourMs, restDays, spansOf, worldBegins, worldDays, worldEnds } from './span.ts'
import { messageWorld, strangeMessageWorld } from './world.ts'

const first = messageWorld(1, 0.25)

const rest = restDays()
const calm = { ...usualNature, announcedAYear: 1e-6, unannouncedAYear: 1e-6, leavingAYear: 1e-6 }
const officeOnly = { ...calm, night: 0, mondays: 0, abroad: 0, anytime: 0 }
const someone = (nature = officeOnly, seed = 1): Person => personOf(nature, fateOf(seed), rest)

/** An instant of the world by its day and hour in Japan. */
const on = (date: string, hour = 0) =>
  Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: 'Asia/Tokyo', plainTime: { hour } })
    .epochMilliseconds

const workBetween = (person: Person, from: number, to: number): number => {
  let sum = 0
  for (let at = from; at < to; at += hourMs / 2)
    sum += presentIn(person, Math.round((at - worldBegins) / (hourMs / 2))) / 2
  return sum
}

test('the same seed gives the same world, another seed another one', () => {
  const [one, same, other] = [first, messageWorld(1, 0.25), messageWorld(2, 0.25)]
  expect(JSON.stringify(same.messages)).toBe(JSON.stringify(one.messages))
  expect(same.known.sessions).toEqual(one.known.sessions)
  expect(other.messages.length).not.toBe(one.messages.length)
  expect(strangeNature(5)).toEqual(strangeNature(5))
  expect(strangeNature(5).ghosting).not.toBe(strangeNature(6).ghosting)
})

test('messages are in order, between two, and within the time that was watched', () => {
  const { messages, people, until, known } = strangeMessageWorld(9, 0.25)
  expect(messages.length).toBeGreaterThan(25_000)
  let last = 0
  for (const { at, from, to } of messages) {
    if (at < last || at >= until || at < worldBegins) throw new Error(`${at} is out of order`)
    if (from === to[0] || to.length !== 1 || from >= people) throw new Error(`${from} to ${to}`)
    last = at
  }
  expect(
    known.sessions.every((visits) => visits.every((at, index) => at >= (visits[index - 1] ?? 0))),
  ).toBe(true)
})

test('whoever is gone answers that partner no more, and has answered until then', () => {
  const { messages, known } = first
  const since = new Map<string, number>()
  for (const { from, to } of messages) {
    const gone = known.goneAt(to[0]!, from)
    if (gone !== undefined) since.set(`${to[0]} ${from}`, gone)
  }
  expect(since.size).toBeGreaterThan(150)
  for (const { at, from, to } of messages) {
    const gone = since.get(`${from} ${to[0]}`)
    if (gone !== undefined && at >= gone) throw new Error(`${from} was gone and wrote at ${at}`)
  }
})

test('nudges hang on who waits and for how long, not on whether the other is gone', () => {
  const waits = someone()
  const begins = on('2025-06-02', 10)
  const firstNudges = (turnsLeft: number): number[] => {
    const nature = {
      ...officeOnly,
      remindedByNudge: 0,
      forgotten: 0,
      exchanges: 1.01,
      passes: 1.01,
    }
    return Array.from({ length: 1_000 }, (_, seed) => {
      // Who answers here takes weeks, so that both are still waited for when a nudge is due.
      const slow: Person = { ...someone(nature), atOnce: 0, pace: waits.pace.map(() => 2_000) }
      const side = (id: number, person: Person): Side => ({
        ...sideOf(nature, fateOf(seed, id), id, person, 1),
        turnsLeft: id === 2 ? turnsLeft : 1_000,
        speedsUp: false,
      })
      const sides = [side(1, waits), side(2, slow)] as const
      const { messages } = spokenUnder(nature, fateOf(seed, 3), sides, begins)
      return messages.length > 1 ? messages[1]!.at - messages[0]!.at : Infinity
    })
  }
  // The same chance, the same nudge, to the millisecond.
  expect(firstNudges(0)).toEqual(firstNudges(1_000))
  expect(nudgesOf(usualNature, fateOf(7), waits, begins)).toHaveLength(usualNature.nudges)
})

test('in a whole world as many of those who answer late are nudged by day 5 as of the gone', () => {
  const { messages, known } = first
  const counts = { gone: { all: 0, nudged: 0 }, late: { all: 0, nudged: 0 } }
  const byPair = Map.groupBy(messages, ({ from, to }) =>
    [from, to[0]!].toSorted((a, b) => a - b).join(),
  )
  for (const said of byPair.values())
    said.forEach(({ at, from, to, asks }, index) => {
      const before = said[index - 1]
      const opens = asks && !(before?.from === from && before.asks)
      if (!opens || at + 30 * dayMs > worldEnds) return
      const answer = said.slice(index + 1).find((one) => one.from === to[0])
      const isGone = known.goneAt(to[0]!, from) === at
      if (!isGone && !(answer && answer.at > at + 5 * dayMs)) return
      const count = isGone ? counts.gone : counts.late
      count.all += 1
      const next = said[index + 1]
      if (next?.from === from && next.at <= at + 5 * dayMs) count.nudged += 1
    })
  const share = ({ all, nudged }: { all: number; nudged: number }) => nudged / all
  expect(counts.gone.all).toBeGreaterThan(100)
  expect(Math.abs(share(counts.gone) - share(counts.late))).toBeLessThan(0.1)
})

test('holidays, the New Year and Obon are days of rest, whatever weekday they are', () => {
  const spans = spansOf(rest)
  const rests = (day: string) => spans.some(({ from, to }) => from <= on(day) && on(day) < to)
  expect(rest).toHaveLength(worldDays)
  // 2026-05-06 stands in for a holiday on a Sunday.
  for (const day of ['2025-05-05', '2025-08-14', '2025-12-31', '2026-01-02', '2026-05-06'])
    expect(rests(day)).toBe(true)
  for (const day of ['2025-05-07', '2025-08-18', '2026-01-05']) expect(rests(day)).toBe(false)
})

test('Golden Week holds at most a tenth of an office’s work, and all of it for who works abroad', () => {
  const [from, to] = [on('2026-05-03'), on('2026-05-07')]
  const office = someone()
  const usual = workBetween(office, on('2026-05-10'), on('2026-05-14'))
  expect(workBetween(office, from, to) / usual).toBeLessThan(0.1)
  const abroad = someone({ ...officeOnly, abroad: 1 })
  expect(workBetween(abroad, from, to)).toBe(
    workBetween(abroad, on('2026-05-10'), on('2026-05-14')),
  )
})

test('working time runs at the person’s hours: Mondays only, at night, or at the office', () => {
  const friday = on('2025-06-06', 12)
  const monday = { ...someone({ ...officeOnly, mondays: 1 }), week: weekOf('mondays', 0) }
  const office = { ...someone(), week: weekOf('office', 0) }
  const night = { ...someone({ ...officeOnly, night: 1 }), week: weekOf('night', 0) }
  expect(afterWork(monday, friday, 2)!).toBeGreaterThan(on('2025-06-09', 9))
  expect(afterWork(monday, friday, 2)!).toBeLessThan(on('2025-06-09', 12))
  expect(afterWork(office, friday, 2)!).toBeLessThan(on('2025-06-06', 16))
  expect(afterWork(night, friday, 3)!).toBeGreaterThan(on('2025-06-06', 20))
  expect(afterWork(office, worldEnds - hourMs, 40)).toBeUndefined()
})

test('absences stop the work, and are announced beforehand by those who announce them', () => {
  const often = { ...officeOnly, announcedAYear: 6, unannouncedAYear: 6 }
  const people = Array.from({ length: 50 }, (_, seed) => someone(often, seed))
  const announced = people.flatMap((one) => one.announced.map((span) => ({ one, ...span })))
  expect(announced.length).toBeGreaterThan(100)
  for (const { one, from, to, announcedAt } of announced) {
    expect(announcedAt).toBeLessThan(from)
    if (to < worldEnds) expect(workBetween(one, from, to)).toBeLessThan(3)
  }
  const untold = people.flatMap(({ days, announced: told }) =>
    [...days].filter((share, day) => {
      const at = worldBegins + day * dayMs
      return share < 0.02 && !told.some(({ from, to }) => from <= at && at < to)
    }),
  )
  expect(untold.length).toBeGreaterThan(300)
})

test('those who speed up before they leave are quick in their last turns', () => {
  const nature = { ...officeOnly, forgotten: 0, exchanges: 3, passes: 12 }
  const last: Record<'usual' | 'hurried', number[]> = { usual: [], hurried: [] }
  for (let seed = 0; seed < 1_000; seed += 1) {
    const hurries = seed % 2 === 0
    const [waits, leaves] = [someone(nature, 1), someone(nature, 2)]
    const side = (id: number, person: Person): Side => ({
      ...sideOf(nature, fateOf(seed, id), id, person, 1),
      pace: 1,
      turnsLeft: id === 2 ? 3 : 1_000,
      speedsUp: hurries,
    })
    const sides = [side(1, waits), side(2, leaves)] as const
    const { messages, gone } = spokenUnder(nature, fateOf(seed, 3), sides, on('2025-06-02', 10))
    const answer = messages.findIndex(({ from }) => from === 2)
    if (gone?.id !== 2 || answer < 1) continue
    last[hurries ? 'hurried' : 'usual'].push(messages[answer]!.at - messages[0]!.at)
  }
  const middle = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!
  expect(last.hurried.length).toBeGreaterThan(100)
  expect(middle(last.hurried)).toBeLessThan(0.75 * middle(last.usual))
})

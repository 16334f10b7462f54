import { expect, test } from 'vitest'
import { messageWorld } from '#simulation'
import { turnsOf } from '../../../bench/silence/streams/turns.ts'
import { dayMs } from '../model/cells.ts'
import { habitsToBytes } from '../model/habits.ts'
import { shippedFit } from '../model/shipped.ts'
import { foresee } from '../telling/foresee.ts'
import { steadyPace } from '../time/pace.ts'
import { fitTo } from './fit-to.ts'
import { replay } from './replay.ts'
import type { Known, Turn } from './replay.ts'

const world = messageWorld(7, 0.02)
const turns: readonly Turn[] = turnsOf(world.messages, world.people)
const middle = world.split
const pace = steadyPace([])
const paceAt = () => pace

/** Everything that is known, as it would be stored; in no order. */
const stored = ({ persons, pairs }: Known): Record<string, string> => {
  const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
  const towards = [...pairs].flatMap(([by, known]) =>
    [...known].map(([to, habits]) => [`${by} ${to}`, hex(habitsToBytes(habits))] as const),
  )
  const all = [...persons].map(([by, habits]) => [by, hex(habitsToBytes(habits))] as const)
  return Object.fromEntries([...all, ...towards])
}

/** What was foretold of each turn a day after it opened. */
const foretold = (some: readonly Turn[], until: number, of = some): number[] => {
  const told = new Map<string, number>()
  const nameOf = ({ owedBy, owedTo, openedAt }: Turn) => `${owedBy} ${owedTo} ${openedAt}`
  replay(shippedFit, some, paceAt, until, {
    opened: (turn, debt) =>
      told.set(nameOf(turn), foresee(shippedFit, debt, turn.openedAt + dayMs).within.week),
  })
  return of.map((turn) => told.get(nameOf(turn)) ?? NaN)
}

test('nothing that comes later changes what was foretold', () => {
  const before = turns.filter(({ openedAt }) => openedAt <= middle)
  const cut = before.map((turn) => {
    const { owedBy, owedTo, openedAt, answeredAt } = turn
    const known = answeredAt !== null && answeredAt <= middle ? answeredAt : null
    return { owedBy, owedTo, openedAt, answeredAt: known }
  })
  const [whole, less] = [foretold(turns, world.until, before), foretold(cut, middle)]
  expect(before.length).toBeGreaterThan(500)
  expect(whole.every(Number.isFinite)).toBe(true)
  expect(less).toEqual(whole)
  const later = turns.map((turn) =>
    turn.openedAt > middle ? { ...turn, answeredAt: turn.openedAt + 1 } : turn,
  )
  expect(stored(replay(shippedFit, later, paceAt, middle))).toEqual(
    stored(replay(shippedFit, turns, paceAt, middle)),
  )
  expect(fitTo(later, paceAt, middle, shippedFit)).toEqual(fitTo(turns, paceAt, middle, shippedFit))
})

test('the order in which turns are handed in, and what people are called, change nothing', () => {
  const known = stored(replay(shippedFit, turns, paceAt, world.until))
  const shuffled = turns.toSorted(
    (one, other) => ((one.openedAt * 7919) % 104_729) - ((other.openedAt * 7919) % 104_729),
  )
  expect(stored(replay(shippedFit, shuffled, paceAt, world.until))).toEqual(known)
  const renamed = turns.map(({ owedBy, owedTo, openedAt, answeredAt }) => {
    const called = (id: string) => `p${100_000 - Number(id)}`
    return { owedBy: called(owedBy), owedTo: called(owedTo), openedAt, answeredAt }
  })
  expect(foretold(renamed, world.until)).toEqual(foretold(turns, world.until))
})

test('the same history gives the same fit, bit for bit, and it comes back from JSON as it was', () => {
  const fit = fitTo(turns, paceAt, world.until, shippedFit)
  expect(JSON.stringify(fitTo(turns, paceAt, world.until, shippedFit))).toBe(JSON.stringify(fit))
  expect(JSON.parse(JSON.stringify(fit))).toEqual(fit)
})

test('a fit foretells what was put into the history: how fast they are, how many are late, how many are gone', () => {
  let chance = 12_345
  const next = () => (chance = (chance * 48_271) % 2_147_483_647) / 2_147_483_647
  // Usual answers take four hours on average; one in twenty comes after days, one in fifty never.
  const played = Array.from({ length: 12_000 }, (_, index): Turn => {
    const openedAt = world.split + index * 600_000
    const kind = next()
    const usual = -4 * Math.log(next())
    const took = kind < 0.02 ? Infinity : kind < 0.07 ? 100 - 50 * Math.log(next()) : usual
    const answeredAt = took < 700 ? openedAt + took * 3_600_000 : null
    return { owedBy: `p${index % 300}`, owedTo: `w${index % 7}`, openedAt, answeredAt }
  })
  const until = world.split + 12_000 * 600_000 + 40 * dayMs
  const fit = fitTo(played, paceAt, until, shippedFit)
  const chances: { day: number; week: number; month: number }[][] = [[], []]
  replay(fit, played, paceAt, until, {
    opened: (turn, debt, index) => {
      if (index < 6_000) return
      ;[0, 4 * dayMs].forEach((wait, nth) => {
        const now = turn.openedAt + wait
        if (turn.answeredAt !== null && turn.answeredAt <= now) return
        const { within, byHorizon } = foresee(fit, debt, now)
        chances[nth]!.push({ ...within, month: byHorizon })
      })
    },
  })
  const mean = (nth: 0 | 1, of: 'day' | 'week' | 'month') =>
    chances[nth]!.reduce((sum, one) => sum + one[of], 0) / chances[nth]!.length
  // 93 of 100 answer as usual, nearly all of them on the same day.
  expect(mean(0, 'day')).toBeCloseTo(0.928, 1)
  expect(mean(0, 'month')).toBeCloseTo(0.98, 1)
  // After four days only those are left who are away, five in seven, of whom most are back soon.
  expect(mean(1, 'week')).toBeGreaterThan(0.6)
  expect(mean(1, 'week')).toBeLessThan(0.76)
})

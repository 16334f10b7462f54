import fc from 'fast-check'
import { expect, test } from 'vitest'
import { medianWithin, stepEnds, stepOf } from './figures/buckets.ts'
import { averageOf, prior, ratingOf } from './rating.ts'
import { figuresOfReview } from './reviews/items.ts'
import { limits, summaryOf, verdicts } from './summary.ts'
import type { Behaviour, Facts } from './summary.ts'

const items = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 5, maxLength: 5 })

const ratingFrom = (reviews: readonly number[][]) => {
  const sums = new Map<string, number>()
  for (const [figure, n] of reviews.flatMap(figuresOfReview))
    sums.set(figure, (sums.get(figure) ?? 0) + n)
  return ratingOf((name) => sums.get(name) ?? 0, reviews.length)
}

test('half of the times came within the median, and not half within the step before it', () => {
  const times = fc.array(fc.integer({ min: 0, max: 60 * 86_400_000 }), { maxLength: 60 })
  fc.assert(
    fc.property(times, fc.nat(30), (came, never) => {
      const counts = stepEnds.map((_, step) => came.filter((ms) => stepOf(ms) === step).length)
      const median = medianWithin(counts, never)
      const all = came.length + never
      if (median === null) {
        expect(all).toBe(0)
        return
      }
      const within = (end: number) => came.filter((ms) => ms <= end).length
      if (median === Infinity) {
        const last = stepEnds.at(-2) ?? 0
        expect(within(last) * 2).toBeLessThan(all)
        return
      }
      expect(within(median) * 2).toBeGreaterThanOrEqual(all)
      const before = stepEnds[stepEnds.indexOf(median) - 1]
      if (before !== undefined) expect(within(before) * 2).toBeLessThan(all)
    }),
  )
})

test('an average lies between where everybody begins and what others gave, nearer with every review', () => {
  fc.assert(
    fc.property(fc.array(items, { maxLength: 80 }), (reviews) => {
      const { count, mean, average, spread, bad } = ratingFrom(reviews)
      expect(count).toBe(reviews.length)
      expect(spread.reduce((sum, n) => sum + n, 0)).toBe(count)
      expect(bad).toBeLessThanOrEqual(count)
      const [low, high] = [Math.min(mean ?? 5, prior.stars), Math.max(mean ?? 1, prior.stars)]
      expect(average).toBeGreaterThanOrEqual(count === 0 ? prior.stars : low - 1e-9)
      expect(average).toBeLessThanOrEqual(count === 0 ? prior.stars : high + 1e-9)
    }),
  )
  fc.assert(
    fc.property(fc.nat(500), fc.integer({ min: 1, max: 5 }), (count, stars) => {
      const [now, next] = [
        averageOf(count, count * stars),
        averageOf(count + 1, (count + 1) * stars),
      ]
      expect(Math.abs(next - stars)).toBeLessThan(Math.abs(now - stars))
    }),
  )
})

const count = fc.nat(60)
const behaviour: fc.Arbitrary<Behaviour> = fc
  .record({
    paid: count,
    weeks: count,
    answers: count,
    unanswered: count,
    answeredWithinMs: fc.option(fc.constantFrom(...stepEnds.slice(0, -1))),
    inspections: count,
    inspectedInTime: count,
    inStead: count,
    neverFunded: count,
    silent: count,
    due: count,
    dueInTime: count,
    gaveUp: count,
    emptyWeeks: count,
  }) // prettier-ignore
  .map((one) =>
    Object.assign(one, {
      inspectedInTime: Math.min(one.inspectedInTime, one.inspections),
      inStead: Math.min(one.inStead, one.inspections),
      dueInTime: Math.min(one.dueInTime, one.due),
    }),
  )
const facts: fc.Arbitrary<Facts> = fc.record({
  side: fc.constantFrom('client', 'worker'),
  rating: fc.array(items, { maxLength: 12 }).map(ratingFrom),
  checked: fc.boolean(),
  partners: fc.nat(4),
  lately: behaviour,
  finalNotices: fc.nat(2),
  unanswered: fc.nat(2),
})

const rank = (one: Facts) => verdicts.indexOf(summaryOf(one).verdict)

test('more silence never makes a verdict better, and every silence of the present stops a client', () => {
  const worse = ['silent', 'inStead', 'neverFunded', 'gaveUp', 'emptyWeeks'] as const
  fc.assert(
    fc.property(facts, fc.constantFrom(...worse), (before, figure) => {
      const lately = { ...before.lately, [figure]: before.lately[figure] + 1 }
      expect(rank({ ...before, lately })).toBeLessThanOrEqual(rank(before))
      const waited = { ...before, finalNotices: before.finalNotices + 1 }
      expect(rank(waited)).toBeLessThanOrEqual(rank(before))
      if (before.side === 'client') expect(summaryOf(waited).verdict).toBe('wait')
    }),
  )
})

test('a bad review never makes a verdict better, a checked identity never worse', () => {
  const worst = [1, 1, 1, 1, 1]
  fc.assert(
    fc.property(facts, fc.array(items, { maxLength: 12 }), (before, reviews) => {
      const rated = (all: number[][]) => rank({ ...before, rating: ratingFrom(all) })
      // The first review of all is something to go by, where there was nothing.
      if (reviews.length >= limits.manyRatings)
        expect(rated([...reviews, worst])).toBeLessThanOrEqual(rated(reviews))
      const checked = rank({ ...before, checked: true })
      expect(checked).toBeGreaterThanOrEqual(rank({ ...before, checked: false }))
    }),
  )
})

test('what is safe has a ground and nothing against it; what says nothing is new', () => {
  fc.assert(
    fc.property(facts, (one) => {
      const { verdict, good, watch } = summaryOf(one)
      if (verdict === 'safe') expect([good.length > 0, watch]).toEqual([true, []])
      if (verdict === 'new') expect(watch).toEqual([])
      if (verdict === 'watch' || verdict === 'wait') expect(watch.length).toBeGreaterThan(0)
      for (const { n, of } of [...good, ...watch]) if (of > 0) expect(n).toBeLessThanOrEqual(of)
    }),
  )
})

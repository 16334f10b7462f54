import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lossOf } from './distribution.ts'
import type { Exposure } from './distribution.ts'

/** Every way in which clients may fall silent, one by one. */
const bruteForce = (exposures: readonly Exposure[]): Map<bigint, number> => {
  const sums = new Map<bigint, number>()
  for (let silent = 0; silent < 2 ** exposures.length; silent += 1) {
    let [loss, probability] = [0n, 1]
    for (const [index, one] of exposures.entries()) {
      const falls = Math.floor(silent / 2 ** index) % 2 === 1
      if (falls) loss += one.loss
      probability *= falls ? one.probability : 1 - one.probability
    }
    sums.set(loss, (sums.get(loss) ?? 0) + probability)
  }
  return sums
}

const probabilityOf = fc.oneof(
  fc.double({ min: 0.001, max: 0.999, noNaN: true }),
  fc.constantFrom(0, 0.02, 0.5, 1),
)
const amount = fc.oneof(
  fc.bigInt(0n, 9n).map((tens) => tens * 10_000n),
  fc.bigInt(0n, 300_000n),
)
const clients = (maxLength: number) =>
  fc.array(fc.record({ loss: amount, probability: probabilityOf }), { maxLength })

test('the distribution is what trying every way of falling silent gives, with up to 16 clients', () => {
  const level = fc.constantFrom(0.5, 0.8, 0.95, 0.99)
  fc.assert(
    fc.property(clients(10), level, (exposures, wanted) => {
      const truth = bruteForce(exposures)
      const { steps, quantile, expected, most } = lossOf(exposures, wanted)
      let upTo = 0
      for (const [loss, probability] of [...truth].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
        const step = steps.find((one) => one.loss === loss)
        if (step) expect(step.probability).toBeCloseTo(probability, 12)
        else if (loss <= quantile) expect(probability).toBeCloseTo(0, 12)
        if (loss < quantile) expect(upTo + probability).toBeLessThan(wanted + 1e-9)
        if (loss <= quantile) upTo += probability
      }
      expect(upTo).toBeGreaterThan(wanted - 1e-9)
      const mean = exposures.reduce((sum, one) => sum + Number(one.loss) * one.probability, 0)
      expect(expected).toBeCloseTo(mean, 4)
      const possible = exposures.filter(({ probability }) => probability > 0)
      expect(most).toBe(possible.reduce((sum, { loss }) => sum + loss, 0n))
    }),
    { numRuns: 300 },
  )
  for (const [size, unit] of [[16, 1n], [16, 5_000n], [15, 7n]] as const) {
    const exposures = Array.from({ length: size }, (_, index) => ({
      loss: BigInt((index * 7919) % 104_729) * unit,
      probability: ((index * 37) % 90) / 100 + 0.01,
    }))
    const truth = bruteForce(exposures)
    for (const { loss, probability } of lossOf(exposures).steps)
      expect(probability).toBeCloseTo(truth.get(loss)!, 12)
  }
}) // prettier-ignore

test('the figures are the same bit for bit, in whatever order the clients come', () => {
  fc.assert(
    fc.property(
      clients(30).chain((all) =>
        fc.tuple(
          fc.constant(all),
          fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
        ),
      ),
      ([all, shuffled]) => {
        expect(lossOf(shuffled)).toEqual(lossOf(all))
      },
    ),
    { numRuns: 100 },
  )
})

test('one client loses all with its own probability, and who cannot lose is in nothing', () => {
  const one = [{ loss: 50_000n, probability: 0.1 }]
  expect(lossOf(one)).toMatchObject({ expected: 5_000, quantile: 50_000n, most: 50_000n })
  expect(lossOf(one, 0.8)).toMatchObject({ quantile: 0n })
  expect(lossOf([{ loss: 0n, probability: 0.9 }, ...one])).toEqual(lossOf(one))
  expect(lossOf([])).toEqual({
    expected: 0,
    quantile: 0n,
    most: 0n,
    steps: [{ loss: 0n, probability: 1, upTo: 1 }],
    roundedTo: null,
  })
})

test('more silence, or more to lose, never makes the loss smaller', () => {
  fc.assert(
    fc.property(clients(12), amount, probabilityOf, (all, loss, probability) => {
      const [before, after] = [lossOf(all), lossOf([...all, { loss, probability }])]
      expect(after.quantile >= before.quantile).toBe(true)
      expect(after.expected).toBeGreaterThanOrEqual(before.expected)
    }),
    { numRuns: 200 },
  )
})

test('hundreds of clients and amounts without a common measure are exact in a moment', () => {
  const exposures = Array.from({ length: 300 }, (_, index) => ({
    loss: BigInt(10_000 + ((index * 7919) % 60_000)),
    probability: 0.01 + (index % 7) / 200,
  }))
  const began = performance.now()
  const { quantile, steps } = lossOf(exposures)
  expect(performance.now() - began).toBeLessThan(5_000)
  expect(steps.at(-1)!.upTo).toBeGreaterThanOrEqual(0.95)
  expect(steps.at(-2)!.upTo).toBeLessThan(0.95)
  expect(quantile).toBeGreaterThan(200_000n)
})

test('nobody keeps the server busy: of losses too many or too large each is rounded, and it is said', () => {
  let seed = 1
  const random = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647
  const odd = (count: number, most: number, probability: number) =>
    Array.from({ length: count }, () => ({
      loss: BigInt(1 + Math.floor(random() * most)),
      probability,
    }))
  for (const [count, most, probability] of [
    [40, 1e12, 0.3],
    [200, 1e6, 0.1],
    [5_000, 1e12, 0.02],
    [10_000, 100_000, 0.05],
  ] as const) {
    const exposures = odd(count, most, probability)
    const began = performance.now()
    const loss = lossOf(exposures)
    expect(performance.now() - began).toBeLessThan(10_000)
    expect(loss.roundedTo).not.toBe(null)
    expect(loss.steps.length).toBeLessThan(200_000)
    expect(loss.steps.at(-1)!.upTo).toBeGreaterThanOrEqual(0.95)
    const sure = lossOf(exposures.map(({ loss: yen }) => ({ loss: yen, probability: 1 })))
    const off = Number(sure.quantile - sure.most)
    expect(Math.abs(off)).toBeLessThanOrEqual(Number(sure.roundedTo ?? 0n))
  }
  const few = odd(60, 30_000, 0.1)
  const exact = lossOf(few)
  expect(exact.roundedTo).toBe(null)
  // A thousandfold of it, and a yen: hardly a sum is the same, and it comes to the same.
  const large = lossOf(
    few.map(({ loss, probability }, index) => ({
      loss: loss * 1_000_003n + BigInt(index),
      probability,
    })),
  )
  expect(large.roundedTo).not.toBe(null)
  const ratio = Number(large.quantile) / 1_000_003 / Number(exact.quantile)
  expect(Math.abs(ratio - 1)).toBeLessThan(0.005)
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { packageRoot } from '#platform'
import { bgNbd, mbgNbd } from './bg-nbd.ts'
import { hypergeometric, lnGamma } from './functions.ts'
import { fitLeaving } from './model.ts'
import type { History, LeavingModel } from './model.ts'
import { nbd } from './nbd.ts'
import { paretoNbd } from './pareto-nbd.ts'

/** 2,357 people in 39 weeks; see origin.md. */
const cdnow: readonly History[] = readFileSync(
  join(packageRoot, 'src/silence/buy-till-you-die/cdnow.csv'),
  'utf8',
)
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [, again, last, watched] = line.split(',').map(Number)
    return { again: again!, last: last!, watched: watched! }
  })

const of = (again: number, last: number, watched: number): History => ({ again, last, watched })

const published = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }
const publishedPareto = { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 }

const fitsTo = <Names extends string>(
  model: LeavingModel<Names>,
  law: Record<Names, number>,
  logLikelihood: number,
) => {
  const found = fitLeaving(model, cdnow)
  expect(found.logLikelihood).toBeCloseTo(logLikelihood, 1)
  for (const name of model.parameters)
    expect(Math.abs(found.law[name] - law[name])).toBeLessThan(0.01)
  return found.law
}

test('BG/NBD finds the published law of CDNOW', () => {
  fitsTo(bgNbd, { r: 0.2426, alpha: 4.4138, a: 0.7928, b: 2.4257 }, -9582.43)
})

test('MBG/NBD finds the law of CDNOW that other programs find', () => {
  fitsTo(mbgNbd, { r: 0.5248, alpha: 6.1827, a: 0.8913, b: 1.6142 }, -9582.13)
})

test('NBD, where nobody leaves, is the worst of the four', () => {
  fitsTo(nbd, { r: 0.3848, alpha: 12.072 }, -9763.66)
})

test('Pareto/NBD finds the law of CDNOW that other programs find', () => {
  const law = fitsTo(paretoNbd, { r: 0.5533, alpha: 10.5784, s: 0.6062, beta: 11.6672 }, -9594.97)
  expect(Math.abs(paretoNbd.alive(law, of(0, 0, 39)) - 0.2941633)).toBeLessThan(1e-3)
})

test('the chance that somebody is still there is the one in the table', () => {
  const modified = { r: 0.5248, alpha: 6.1827, a: 0.8913, b: 1.6142 }
  const table: [History, number, number, number][] = [
    [of(0, 0, 38.86), 1, 0.3897, 0.2953],
    [of(1, 1.71, 38.86), 0.2121, 0.1708, 0.168],
    [of(2, 30.43, 38.86), 0.7266, 0.7062, 0.8692],
    [of(10, 35, 39), 0.8426, 0.8309, 0.9237],
    [of(20, 25, 39), 0.0101, 0.0119, 0.0313],
  ]
  for (const [history, bg, mbg, pareto] of table) {
    expect(Math.abs(bgNbd.alive(published, history) - bg)).toBeLessThan(1e-3)
    expect(Math.abs(mbgNbd.alive(modified, history) - mbg)).toBeLessThan(1e-3)
    expect(Math.abs(paretoNbd.alive(publishedPareto, history) - pareto)).toBeLessThan(1e-3)
  }
  const lifetimes = { r: 0.5534, alpha: 10.5802, s: 0.6061, beta: 11.6562 }
  expect(paretoNbd.alive(lifetimes, of(26, 30.86, 31))).toBeCloseTo(0.9979, 4)
})

test('how often they will come within 39 weeks is the one in the table', () => {
  const table: [History, number, number][] = [
    [of(0, 0, 38.86), 0.1951, 0.1071],
    [of(1, 1.71, 38.86), 0.2032, 0.1711],
    [of(2, 30.43, 38.86), 1.226, 1.4551],
    [of(10, 35, 39), 6.1161, 6.377],
    [of(20, 25, 39), 0.1429, 0.4202],
  ]
  for (const [history, bg, pareto] of table) {
    expect(Math.abs(bgNbd.expected(published, history, 39) - bg)).toBeLessThan(1e-3)
    expect(Math.abs(paretoNbd.expected(publishedPareto, history, 39) - pareto)).toBeLessThan(1e-3)
  }
  const law = fitLeaving(paretoNbd, cdnow).law
  expect(paretoNbd.expected(law, of(26, 30.86, 31), 52)).toBeCloseTo(25.46, 1)
})

test('somebody new comes as often as Hardie’s sheet says', () => {
  const sheet = [
    [0.1429, 0.0078], [1, 0.0533], [3, 0.1509], [31.8571, 1.042], [32, 1.0452], [78, 1.8605],
  ] as const // prettier-ignore
  for (const [weeks, times] of sheet)
    expect(Math.abs(bgNbd.expected(published, of(0, 0, 0), weeks) - times)).toBeLessThan(1e-3)
})

test('the functions hold where they are known in closed form', () => {
  expect(lnGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 13)
  expect(lnGamma(11)).toBeCloseTo(Math.log(3_628_800), 12)
  // ₂F₁(1, 1; 2; z) = −ln(1 − z)/z, and ₂F₁(a, b; b; z) = (1 − z)^−a.
  for (const z of [0, 0.1, 0.5, 0.9, 0.99]) {
    const log = z === 0 ? 1 : -Math.log(1 - z) / z
    expect(hypergeometric(1, 1, 2, z)).toBeCloseTo(log, 10)
    expect(hypergeometric(3.5, 2, 2, z) * (1 - z) ** 3.5).toBeCloseTo(1, 10)
  }
})

test('a history of any length gives a finite law and a chance between 0 and 1', () => {
  for (const again of [0, 1, 40, 400, 4_000])
    for (const last of again === 0 ? [0] : [1, 99, 100]) {
      const history = of(again, last, 100)
      const chances = [
        bgNbd.alive(published, history),
        mbgNbd.alive(published, history),
        paretoNbd.alive(publishedPareto, history),
      ]
      for (const value of chances) {
        expect(value).toBeGreaterThanOrEqual(0)
        expect(value).toBeLessThanOrEqual(1)
      }
      expect(bgNbd.logLikelihood(published, history)).toBeLessThan(Infinity)
      expect(bgNbd.expected(published, history, 30)).toBeGreaterThanOrEqual(0)
    }
})

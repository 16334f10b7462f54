import type { Fit } from '#silence'
import { messageWorld } from '#simulation'
import { thresholdAt } from './alarms/detection.ts'
import { pathsOf } from './alarms/paths.ts'
import { horizon } from './streams/stream.ts'
import { casesOf, watch } from './watch.ts'

/** Where the fit begins: nothing that anybody has measured. */
const flat: Fit = {
  turns: 0,
  until: 0,
  hazard: Array.from({ length: 26 }, (_, cell) => (cell < 7 ? 0.3 : cell < 15 ? 0.1 : 0.03)),
  between: [1, 1, 1],
  within: [1, 1, 1],
  awayHazard: Array.from({ length: 18 }, () => 1 / 168),
  away: 0.04,
  never: 0.01,
  left: 0.01,
  layers: null,
  alarms: { notice: 0.05, ask: 0.02, askHope: 0.1 },
  profile: Array.from({ length: 336 }, () => 1),
}

/**
 * What nobody knows before a market has seen it. How many never answer: two in a hundred turns,
 * half of whom have left for good. How many are away without a word: the middle of records of real
 * mail (.017 to .060); with it, six days after 24 answers of 24 are 1 in 100, as they were there.
 */
const guess = { away: 0.04, never: 0.01, left: 0.01 }

/** A thousandth is as exact as a played world can be. */
const short = (_: string, value: unknown): unknown =>
  typeof value === 'number' ? Number(value.toPrecision(4)) : value

/**
 * What `src/silence/model/shipped.ts` holds, as JSON: the fit to a whole played world, without
 * layers, whose signs differ from market to market, and with a guess of how many never answer.
 */
export const fitToShip = (): string => {
  const world = messageWorld(1)
  const watched = watch({ ...world, split: world.until }, flat)
  const fit: Fit = { ...watched.fit, ...guess, layers: null, turns: 0, until: 0 }
  const cases = casesOf(fit, watched.turns, watched.paces, world.until)
  const all = { from: -Infinity, to: world.until - horizon }
  const paths = pathsOf({ ...watched, fit, cases }, all, world.until)
  const askHope = thresholdAt(paths, 'hope', 0.02)
  return JSON.stringify({ ...fit, alarms: { ...fit.alarms, askHope } }, short)
}

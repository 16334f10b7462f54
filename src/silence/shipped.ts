import { awayEdges, cellEdges } from './cells.ts'
import type { Fit } from './fit.ts'

/** What is thought of people in a market that has no history of its own yet. */
export const shippedFit: Fit = {
  turns: 0,
  until: 0,
  hazard: cellEdges.map((_, cell) => (cell < 7 ? 0.35 : cell < 15 ? 0.1 : 0.025)),
  between: [1, 1, 1],
  within: [1, 1, 1],
  awayHazard: awayEdges.map(() => 1 / 168),
  away: 0.04,
  never: 0.015,
  left: 0.01,
  layers: null,
  alarms: { notice: 0.05, ask: 0.02, askHope: 0.1 },
  profile: Array.from({ length: 336 }, () => 1),
}

import type { Bands } from '../model/cells.ts'
import { awayEdges, bandOfCell, cellEdges, hourMs } from '../model/cells.ts'
import type { Fit } from '../model/fit.ts'
import type { Instant } from '../model/habits.ts'
import type { Debt } from '../model/mixture.ts'
import { reasonsOfAnswer, reasonsOfSilence, standing, waited } from '../model/mixture.ts'
import type { PaceAt, Turn } from './replay.ts'
import { answerOf, endOf, replay } from './replay.ts'
import type { Count } from './spread.ts'
import { shapeOf } from './spread.ts'

/** More passes fit the training days better and later days worse. */
const passes = 2

/** Sums of one pass over the history. */
type Sums = {
  turns: number
  away: number
  never: number
  left: number
  hazard: { events: number[]; time: number[] }
  awayHazard: { events: number[]; time: number[] }
  persons: Map<string, Count[]>
  pairs: Map<string, Count[]>
}

const emptySums = (): Sums => ({
  turns: 0,
  away: 0,
  never: 0,
  left: 0,
  hazard: { events: cellEdges.map(() => 0), time: cellEdges.map(() => 0) },
  awayHazard: { events: awayEdges.map(() => 0), time: awayEdges.map(() => 0) },
  persons: new Map(),
  pairs: new Map(),
})

/** Adds the time spent in each cell up to x, each with its weight. */
const spend = (
  time: number[],
  edges: readonly number[],
  x: number,
  weight: (cell: number) => number,
) => {
  for (let cell = 0; cell < edges.length && x > edges[cell]!; cell += 1)
    time[cell]! += weight(cell) * (Math.min(x, edges[cell + 1] ?? Infinity) - edges[cell]!)
}

const countOf = (counts: Map<string, Count[]>, key: string): Count[] => {
  const found = counts.get(key)
  if (found !== undefined) return found
  const made = [0, 1, 2].map(() => ({ n: 0, endured: 0, speed: 1 }))
  counts.set(key, made)
  return made
}

/** One turn that ended, or as far as it went until the end of the window. */
const addTurn = (sums: Sums, fit: Fit, turn: Turn, debt: Debt, until: Instant) => {
  const ended = endOf(turn) <= until
  const answeredAt = ended ? answerOf(turn) : null
  const at = Math.min(endOf(turn), until)
  const answer = answeredAt === null ? null : reasonsOfAnswer(fit, debt, answeredAt)
  const state = answer?.state ?? standing(fit, debt, at)
  const reasons = answer ?? reasonsOfSilence(state)
  const { operational, present } = waited(debt, at)
  const { alpha, beta } = debt.opened
  spend(sums.hazard.time, cellEdges, operational, (cell) => {
    const band = bandOfCell(cell)
    return (reasons.normal * alpha[band]) / beta[band]
  })
  spend(sums.awayHazard.time, awayEdges, present, () => reasons.away)
  const counts = [
    countOf(sums.persons, turn.owedBy),
    countOf(sums.pairs, JSON.stringify([turn.owedBy, turn.owedTo])),
  ]
  for (const count of counts)
    for (const band of [0, 1, 2] as const)
      count[band]!.endured += reasons.normal * state.endured[band]
  if (answer !== null) {
    sums.hazard.events[answer.cell]! += answer.normal
    const cell = awayEdges.findLastIndex((edge) => edge < present || edge === 0)
    sums.awayHazard.events[cell]! += answer.away
    for (const count of counts) count[answer.band]!.n += answer.normal
  }
  if (!ended) return
  sums.turns += 1
  sums.away += reasons.away
  sums.never += reasons.never
  sums.left += reasons.left
}

/** A few thousandths of an event in every cell: what never happened is rare, not impossible. */
const rates = ({ events, time }: { events: number[]; time: number[] }, usual: readonly number[]) =>
  events.map((count, cell) => (count + 0.5) / (time[cell]! + 0.5 / usual[cell]!))

const bandsFrom = (of: (band: 0 | 1 | 2) => number): Bands => [of(0), of(1), of(2)]

/**
 * Speeds between people, and of a person's partners: there what is expected beforehand is the
 * person's speed towards everybody else.
 */
const shapesOf = ({ persons, pairs }: Sums, fit: Fit) => {
  const towards = [...pairs].map(([pair, counts]) => {
    const [owedBy] = JSON.parse(pair) as [string]
    const all = persons.get(owedBy)!
    return counts.map((count, band) => {
      const shape = fit.between[band]!
      const n = shape + all[band]!.n - count.n
      return { ...count, speed: n / (shape + all[band]!.endured - count.endured) }
    })
  })
  return {
    between: bandsFrom((band) => shapeOf([...persons.values()].map((counts) => counts[band]!))),
    within: bandsFrom((band) => shapeOf(towards.map((counts) => counts[band]!))),
  }
}

const better = (fit: Fit, sums: Sums): Fit => ({
  ...fit,
  ...shapesOf(sums, fit),
  turns: sums.turns,
  hazard: rates(sums.hazard, fit.hazard),
  awayHazard: rates(sums.awayHazard, fit.awayHazard),
  away: (sums.away + 1) / (sums.turns + 20),
  never: (sums.never + 0.5) / (sums.turns + 20),
  left: (sums.left + 0.5) / (sums.turns + 20),
})

/** Where the passes begin, whatever the prior: most answer as usual, and nobody is quite alike. */
const start = {
  between: [2, 4, 2.5],
  within: [3, 5, 5],
  away: 0.0175,
  never: 0.01,
  left: 0.01,
} as const

/** A population of which only the times of all answers together are known. */
const crude = (turns: readonly Turn[], prior: Fit, until: Instant): Fit => {
  const events = cellEdges.map(() => 0.5)
  const time = cellEdges.map((_, cell) => 0.5 / prior.hazard[cell]!)
  for (const turn of turns) {
    if (turn.openedAt > until) continue
    const x = (Math.min(endOf(turn), until) - turn.openedAt) / hourMs
    spend(time, cellEdges, x, () => 1)
    if (endOf(turn) <= until && answerOf(turn) !== null)
      events[cellEdges.findLastIndex((edge) => edge < x || edge === 0)]! += 1
  }
  return { ...prior, ...start, hazard: events.map((count, cell) => count / time[cell]!) }
}

/**
 * Fits the population to its history up to `until`: hazards, shares of the modes and the spread
 * of speeds, by two passes of expectation and maximisation; layers and alarms stay the prior's.
 * @param turns in any order; those opened later are left out
 * @param prior where cells are empty, and for what is not fitted here
 */
export const fitTo = (turns: readonly Turn[], paceAt: PaceAt, until: Instant, prior: Fit): Fit => {
  let fit: Fit = { ...crude(turns, prior, until), until }
  for (let pass = 0; pass < passes; pass += 1) {
    const sums = emptySums()
    const now = fit
    const known = replay(now, turns, paceAt, until, {
      closed: (turn, debt) => addTurn(sums, now, turn, debt, until),
    })
    for (const owed of known.owed.values())
      for (const { turn, debt } of owed.values()) addTurn(sums, now, turn, debt, until)
    fit = better(fit, sums)
  }
  return fit
}

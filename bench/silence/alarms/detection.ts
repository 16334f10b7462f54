import { mean, medianOf } from '../scores/scores.ts'
import { day } from '../streams/stream.ts'
import { looks, statistics } from './paths.ts'
import type { Path, Statistic } from './paths.ts'

const answered = ({ one: { turn } }: Path): boolean => turn.answeredAt !== null

/** The smallest value of a statistic before the answer came; Infinity if it came before a look. */
const lowest = ({ one: { turn }, least }: Path, name: Statistic): number => {
  const delay = turn.answeredAt === null ? Infinity : turn.answeredAt - turn.openedAt
  const before = looks.findLastIndex((wait) => wait < delay)
  return before < 0 ? Infinity : least[name][before]!
}

/** Share of answered turns for which the alarm would have gone before the answer. */
export const falseAlarms = (paths: readonly Path[], name: Statistic, threshold: number): number =>
  mean(paths.filter(answered).map((path) => (lowest(path, name) < threshold ? 1 : 0)))

/** The threshold at which a share `rate` of answered turns is alarmed before the answer. */
export const thresholdAt = (paths: readonly Path[], name: Statistic, rate: number): number => {
  const values = paths
    .filter(answered)
    .map((path) => lowest(path, name))
    .toSorted((a, b) => a - b)
  return values[Math.round(rate * values.length)] ?? Infinity
}

/** The rate of false alarms of a fixed rule: answers that took longer. */
export const rateOfRule = (paths: readonly Path[], days: number): number =>
  mean(
    paths
      .filter(answered)
      .map(({ one: { turn } }) => (turn.answeredAt! - turn.openedAt > days * day ? 1 : 0)),
  )

/** Days until the alarm; 30 where it never goes. */
export const daysTo = ({ least }: Path, name: Statistic, threshold: number): number => {
  const look = least[name].findIndex((value) => value < threshold)
  return look < 0 ? 30 : looks[look]! / day
}

export type Detection = {
  name: Statistic
  threshold: number
  /** Days until the alarm, had every turn gone silent, and for those that did. */
  injected: { median: number; mean: number }
  natural: { median: number; mean: number }
}

/** How fast each statistic is at one rate of false alarms. */
export const detections = (paths: readonly Path[], rate: number): Detection[] =>
  statistics.map((name) => {
    const threshold = thresholdAt(paths, name, rate)
    const days = (some: readonly Path[]) => {
      const taken = some.map((path) => daysTo(path, name, threshold))
      return { median: medianOf(taken), mean: mean(taken) }
    }
    return {
      name,
      threshold,
      injected: days(paths),
      natural: days(paths.filter((path) => !answered(path))),
    }
  })

import { foresee } from '#silence'
import { mean, medianOf, quantile } from '../scores/scores.ts'
import { day } from '../streams/stream.ts'
import { debtAt } from '../watch.ts'
import type { Case, Watched } from '../watch.ts'
import { looks } from './paths.ts'
import type { Path } from './paths.ts'

export const levels = [0.0025, 0.01, 0.05, 0.1] as const

/** Partners by how long nine in ten of their past answers took at most, in days. */
const classes = [
  { name: 'p90 ≤ 1 d', from: 0, to: 1 },
  { name: 'p90 1–3 d', from: 1, to: 3 },
  { name: 'p90 3–7 d', from: 3, to: 7 },
  { name: 'p90 > 7 d', from: 7, to: Infinity },
] as const

const inClass = ({ record }: Case, { from, to }: (typeof classes)[number]): boolean => {
  const slow = quantile(record.delays, 0.9) / day
  return slow > from && slow <= to
}

/** S at the answer of every answered reliable turn: how unusual the wait was just before. */
export type Tail = { one: Case; surprise: number }

export const tailsOf = ({ fit, paces }: Watched, paths: readonly Path[]): Tail[] =>
  paths.flatMap(({ one }) => {
    const { answeredAt } = one.turn
    if (answeredAt === null) return []
    return [{ one, surprise: foresee(fit, debtAt(one, paces, answeredAt), answeredAt).surprise }]
  })

/** Share of answers that came later than S says one in so many does. */
export const beyond = (tails: readonly Tail[], level: number): number =>
  mean(tails.map(({ surprise }) => (surprise < level ? 1 : 0)))

/** What a level of S means to partners of one class. */
export type ClassRow = {
  name: string
  n: number
  /** Days until the alarm, had they gone silent. */
  median: number
  rate: number
  /** False alarms of the 7-day rule. */
  rule: number
  tails: readonly Tail[]
}

export const classRows = (
  paths: readonly Path[],
  tails: readonly Tail[],
  level: number,
): ClassRow[] =>
  classes.map((one) => {
    const own = tails.filter((tail) => inClass(tail.one, one))
    const days = paths
      .filter((path) => inClass(path.one, one))
      .map(({ least }) => {
        const look = least.S.findIndex((value) => value < level)
        return look < 0 ? 30 : looks[look]! / day
      })
    const late = own.map(({ one: { turn } }) =>
      turn.answeredAt! - turn.openedAt > 7 * day ? 1 : 0,
    )
    return {
      name: one.name,
      n: own.length,
      median: medianOf(days),
      rate: beyond(own, level),
      rule: mean(late),
      tails: own,
    }
  })

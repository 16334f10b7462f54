import { minimise } from './minimise.ts'

/**
 * What buy-till-you-die models know of somebody: how often they came again (x), when the last
 * time was, counted from the first (t_x), and for how long they have been watched (T).
 */
export type History = { again: number; last: number; watched: number }

/** A law of coming again and of leaving for good; all parameters are above 0. */
export type LeavingModel<Names extends string = string> = {
  parameters: readonly Names[]
  logLikelihood(law: Law<Names>, history: History): number
  /** Chance that they have not left for good. */
  alive(law: Law<Names>, history: History): number
  /** How often they will come within `ahead` from now on. */
  expected(law: Law<Names>, history: History, ahead: number): number
}

export type Law<Names extends string> = Readonly<Record<Names, number>>

type Counted = History & { count: number }

/** Those of whom the same is known are reckoned once. */
const counted = (histories: readonly History[]): Counted[] => {
  const known = new Map<string, Counted>()
  for (const history of histories) {
    const key = `${history.again} ${history.last} ${history.watched}`
    const same = known.get(key)
    if (same) same.count += 1
    else known.set(key, { ...history, count: 1 })
  }
  return [...known.values()]
}

/** The law of greatest likelihood, and its logarithm. */
export const fitLeaving = <Names extends string>(
  model: LeavingModel<Names>,
  histories: readonly History[],
): { law: Law<Names>; logLikelihood: number } => {
  const groups = counted(histories)
  const lawOf = (logs: readonly number[]): Law<Names> =>
    Object.fromEntries(
      model.parameters.map((name, index) => [name, Math.exp(logs[index]!)]),
    ) as Law<Names>
  const against = (logs: readonly number[]): number => {
    const law = lawOf(logs)
    let sum = 0
    for (const group of groups) sum -= group.count * model.logLikelihood(law, group)
    return Number.isFinite(sum) ? sum : Number.MAX_VALUE
  }
  const found = minimise(
    against,
    model.parameters.map(() => 0),
  )
  return { law: lawOf(found.at), logLikelihood: -found.value }
}

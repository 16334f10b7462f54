import { foresee } from '#silence'
import { mean, quantile } from '../scores/scores.ts'
import { day, horizon } from '../streams/stream.ts'
import { debtAt } from '../watch.ts'
import type { Case, Watched } from '../watch.ts'

/** Instants after the opening at which is looked: every quarter of a day. */
export const looks: readonly number[] = Array.from({ length: 120 }, (_, n) => ((n + 1) * day) / 4)

export const statistics = ['S', 'hope', 'P30', '10× mean', 'own 95 %', '7 days'] as const
export type Statistic = (typeof statistics)[number]

/** A turn, and each statistic's smallest value so far at every look; small alarms. */
export type Path = { one: Case; least: { [name in Statistic]: Float64Array } }

const valuesAt = (
  { fit, paces, presence }: Watched,
  one: Case,
): ((wait: number) => { [name in Statistic]: number }) => {
  const { turn, record } = one
  const activityOf = presence.hadTheyNot(turn)
  const usual = mean(record.delays)
  const slow = quantile(record.delays, 0.95)
  return (wait) => {
    const now = turn.openedAt + wait
    const debt = debtAt(one, paces, now)
    const { surprise, hope, byHorizon } = foresee(fit, debt, now, activityOf(debt, now))
    const rules = { '10× mean': -wait / usual, 'own 95 %': -wait / slow, '7 days': -wait }
    return { S: surprise, hope, P30: byHorizon, ...rules }
  }
}

/** What each statistic says of a turn, had it never been answered. */
const pathOf = (watched: Watched, one: Case): Path => {
  const values = valuesAt(watched, one)
  const least = Object.fromEntries(
    statistics.map((name) => [name, new Float64Array(looks.length)]),
  ) as Path['least']
  looks.forEach((wait, look) => {
    const here = values(wait)
    for (const name of statistics)
      least[name][look] = Math.min(here[name], look === 0 ? Infinity : least[name][look - 1]!)
  })
  return { one, least }
}

/** Of more turns than that, every so-manieth stands for the others; real ghosts are all taken. */
const enough = 10_000

/** Whether somebody was truly gone when this turn opened; only the simulator knows. */
export const isGhost = ({ stream }: Watched, { turn }: Case): boolean =>
  stream.known?.goneAt(turn.by, turn.to) === turn.openedAt

/** Reliable turns with 30 days' sight, opened in [from, to). */
export const pathsOf = (
  watched: Watched,
  opened: { from: number; to: number },
  known: number,
): Path[] => {
  const cases = watched.cases.filter(({ reliable, turn: { openedAt } }) => {
    const within = openedAt >= opened.from && openedAt < opened.to
    return reliable && within && openedAt + horizon <= known
  })
  const step = Math.ceil(cases.length / enough)
  return cases
    .filter((one, index) => index % step === 0 || isGhost(watched, one))
    .map((one) => pathOf(watched, one))
}

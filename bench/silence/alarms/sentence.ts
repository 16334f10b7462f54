import { foresee } from '#silence'
import { mean, quantile } from '../scores/scores.ts'
import { day, horizon } from '../streams/stream.ts'
import { debtAt, isOpen } from '../watch.ts'
import type { Watched } from '../watch.ts'

/** One line of the promised sentence: told and true, after so many days. */
export type Sentence = {
  days: number
  oneIn: [told: number, came: number]
  week: [told: number, came: number]
  horizon: [told: number, came: number]
}

/** Turns of pairs of whom at least 15 of 15 were answered, 95 % of them within a day. */
export const sentences = (watched: Watched): { n: number; lines: Sentence[] } => {
  const { cases, fit, paces, presence, stream } = watched
  const taken = cases.filter(({ turn, record: { turns, delays } }) => {
    const seen = turn.openedAt >= stream.split && turn.openedAt + horizon <= stream.until
    return seen && turns >= 15 && delays.length === turns && quantile(delays, 0.95) <= day
  })
  const answered = taken.filter(({ turn }) => turn.answeredAt !== null)
  const lines = [1, 2, 3, 4, 6, 8].map((days): Sentence => {
    const told = taken.map((one) => {
      const now = one.turn.openedAt + days * day
      const debt = debtAt(one, paces, now)
      return foresee(fit, debt, now, presence.hadTheyNot(one.turn)(debt, now))
    })
    const open = taken.flatMap(({ turn }, index) => {
      const now = turn.openedAt + days * day
      return isOpen(turn, now) ? [{ turn, now, told: told[index]! }] : []
    })
    const later = answered.filter(({ turn }) => isOpen(turn, turn.openedAt + days * day))
    const share = (some: readonly boolean[]) => mean(some.map((one) => (one ? 1 : 0)))
    return {
      days,
      oneIn: [1 / mean(told.map(({ surprise }) => surprise)), answered.length / later.length],
      week: [
        mean(open.map(({ told }) => told.within.week)),
        share(open.map(({ turn, now }) => !isOpen(turn, now + 7 * day))),
      ],
      horizon: [
        mean(open.map(({ told }) => told.byHorizon)),
        share(open.map(({ turn }) => turn.answeredAt !== null)),
      ],
    }
  })
  return { n: taken.length, lines }
}

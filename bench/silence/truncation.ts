import { chanceOf } from '../../src/simulation/chance.ts'
import { foresee } from '#silence'
import { pacesIn, presenceIn } from './streams/presence.ts'
import { turnsOf } from './streams/turns.ts'
import { testQueries } from './queries.ts'
import type { Query } from './queries.ts'
import { casesOf, debtAt } from './watch.ts'
import type { Watched } from './watch.ts'

const asked = 20

/** What is told of a wait. */
const told = ({ fit, paces, presence }: Watched, { one, now }: Query): number[] => {
  const debt = debtAt(one, paces, now)
  const { surprise, within, byHorizon, hope } = foresee(
    fit,
    debt,
    now,
    presence.activityOf(one.turn, debt, now),
  )
  return [surprise, within.day, within.week, byHorizon, hope]
}

/** The same record as it was at that instant, gone through anew with the same fit. */
const asOf = (watched: Watched, now: number): Watched => {
  const { messages, known } = watched.stream
  const sessions = known?.sessions.map((times) => times.filter((at) => at <= now))
  const stream = {
    ...watched.stream,
    messages: messages.filter(({ at }) => at <= now),
    until: now,
    ...(known && sessions ? { known: { ...known, sessions } } : {}),
  }
  const turns = turnsOf(stream.messages, stream.people)
  const paces = pacesIn(stream, watched.fit)
  const cases = casesOf(watched.fit, turns, paces, now)
  return { ...watched, stream, turns, cases, paces, presence: presenceIn(stream, turns) }
}

/**
 * Deletes everything after a query and goes through what is left: the greatest difference over
 * some queries drawn by chance, which must be 0.
 */
export const futureShows = (watched: Watched): number => {
  const queries = testQueries(watched, 'week')
  const chance = chanceOf(80)
  let most = 0
  for (let count = 0; count < asked; count += 1) {
    const query = chance.one(queries)
    const { turn } = query.one
    const cut = asOf(watched, query.now)
    const same = cut.cases.find(
      (one) =>
        one.turn.by === turn.by && one.turn.to === turn.to && one.turn.openedAt === turn.openedAt,
    )
    if (!same) return Infinity
    const [before, after] = [told(watched, query), told(cut, { ...query, one: same })]
    before.forEach((value, index) => (most = Math.max(most, Math.abs(value - after[index]!))))
  }
  return most
}

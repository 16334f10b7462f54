import { bgNbd, fitLeaving } from '#silence'
import type { Rival } from '../queries.ts'
import { countUntil } from '../streams/counting.ts'
import { day } from '../streams/stream.ts'
import { endOf } from '../watch.ts'
import type { Watched } from '../watch.ts'

/** On which days who wrote to whom, in whole days since 1970, ascending. */
const daysOf = ({ stream }: Watched): Map<number, number[]> => {
  const days = new Map<number, number[]>()
  for (const { at, from, to } of stream.messages)
    for (const other of to) {
      const name = from * stream.people + other
      const known = days.get(name) ?? []
      const today = Math.floor(at / day)
      if (known.at(-1) !== today) known.push(today)
      days.set(name, known)
    }
  return days
}

/** Buy till you die: whoever wrote on so many days, the last time then, will write again. */
export const buyTillYouDie = (watched: Watched): Rival => {
  const { stream } = watched
  const days = daysOf(watched)
  const none = { again: 0, last: 0, watched: 0 }
  const historyOf = (days: readonly number[], now: number) => {
    const n = countUntil(days, now / day)
    if (n === 0) return none
    const first = days[0]!
    return { again: n - 1, last: days[n - 1]! - first, watched: Math.max(0, now / day - first) }
  }
  const known = [...days.values()].filter((days) => days[0]! * day < stream.split)
  const { law } = fitLeaving(
    bgNbd,
    known.map((days) => {
      const { again, last, watched } = historyOf(days, stream.split)
      return { again, last, watched: Math.floor(watched) }
    }),
  )
  return {
    name: 'BG/NBD',
    chance: ({ one, now }, span) => {
      const { turn } = one
      const history = historyOf(days.get(turn.by * stream.people + turn.to) ?? [], now)
      const ahead = (endOf(span, turn.openedAt, now) - now) / day
      const from = law.alpha + Math.max(history.last, history.watched)
      const comes = 1 - (from / (from + ahead)) ** (law.r + history.again)
      return bgNbd.alive(law, history) * comes
    },
  }
}

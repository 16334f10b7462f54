import type { Query, Rival } from '../queries.ts'
import { countUntil } from '../streams/counting.ts'
import { horizon } from '../streams/stream.ts'
import { endOf } from '../watch.ts'
import type { Watched } from '../watch.ts'

/** Everybody alike: Kaplan and Meier's curve of the delays before the split. */
export const kaplanMeier = ({ turns, stream }: Watched): Rival => {
  const seen = turns
    .filter(({ openedAt }) => openedAt < stream.split)
    .map(({ openedAt, answeredAt }) => {
      const end = Math.min(answeredAt ?? Infinity, openedAt + horizon, stream.split)
      return { delay: end - openedAt, answered: end === answeredAt }
    })
    .toSorted((a, b) => a.delay - b.delay || Number(b.answered) - Number(a.answered))
  const delays: number[] = []
  const open = [1]
  let still = 1
  seen.forEach(({ delay, answered }, index) => {
    if (!answered) return
    still *= 1 - 1 / (seen.length - index)
    delays.push(delay)
    open.push(still)
  })
  const openAt = (delay: number) => open[countUntil(delays, delay)]!
  return {
    name: 'KM',
    chance: ({ one, wallMs, now }: Query, span) => {
      const { openedAt } = one.turn
      return 1 - openAt(endOf(span, openedAt, now) - openedAt) / openAt(wallMs)
    },
  }
}

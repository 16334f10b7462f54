import type { Rival } from '../queries.ts'
import type { Owed } from '../streams/turns.ts'
import { cameBy, endOf, isOpen } from '../watch.ts'
import type { Watched } from '../watch.ts'

/** Counting: of this person's past turns that were open so long, how many were answered in time. */
export const ownRecord = ({ turns, stream }: Watched): Rival => {
  const own: Owed[][] = Array.from({ length: stream.people }, () => [])
  for (const turn of turns) own[turn.by]!.push(turn)
  return {
    name: 'emp',
    chance: ({ one, wallMs, now }, span) => {
      let [hits, n] = [0, 0]
      for (const past of own[one.turn.by]!) {
        const then = past.openedAt + wallMs
        const end = endOf(span, past.openedAt, then)
        if (end > now) break
        if (!isOpen(past, then)) continue
        n += 1
        hits += cameBy(past, end, now) ? 1 : 0
      }
      return (hits + 1) / (n + 2)
    },
  }
}

/** The plain rule: until day 7 they will answer, from then on they will not. */
export const sevenDays: Rival = {
  name: '7-day rule',
  chance: ({ wallMs }) => (wallMs < 7 * 86_400_000 ? 1 : 0),
}

import { toldBy, trainQueries } from '../queries.ts'
import type { Rival } from '../queries.ts'
import { along, lineThrough } from '../scores/line.ts'
import type { Line } from '../scores/line.ts'
import { waits } from '../watch.ts'
import type { Span, Watched } from '../watch.ts'

/** The same rival, set right by what came of its chances before the split, each wait by itself. */
export const setRight = (rival: Rival, watched: Watched, name: string): Rival => {
  const linesOf = (span: Span) => {
    const queries = trainQueries(watched, span)
    return new Map<number, Line>(
      waits.map((wait) => {
        const asked = queries.filter(({ wallMs }) => wallMs === wait)
        return [wait, lineThrough(toldBy(rival, asked, span))]
      }),
    )
  }
  const lines: Partial<Record<Span, Map<number, Line>>> = {}
  return {
    name,
    chance: (query, span) => {
      lines[span] ??= linesOf(span)
      return along(lines[span].get(query.wallMs)!, rival.chance(query, span))
    },
  }
}

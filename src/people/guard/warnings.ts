import type { Kind } from '#guard'
import { isId } from '#platform'
import type { Context } from '#platform'
import type { Place } from './heed.ts'

/** A warning that somebody was shown; `at` in the market's epoch ms. */
export type Warned = {
  id: string
  place: Place
  aboutId: string | null
  kinds: Kind[]
  /** Whether it was sent all the same. */
  sent: boolean
  at: number
}

const mostShown = 50

/** The latest warnings of a person, newest first, for the desk. */
export const warningsOf = async ({ db }: Context, personId: string): Promise<Warned[]> =>
  isId('per', personId)
    ? db.query<Warned>(
        `select id, place, about_id as "aboutId", kinds, sent, at from guard_warnings
         where person_id = $1 order by at desc, id desc limit $2`,
        [personId, mostShown],
        'people.warnings',
      )
    : []

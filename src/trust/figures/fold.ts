import { json, newId, toSql } from '#platform'
import type { Context } from '#platform'
import { figuresOfReview } from '../reviews/items.ts'
import { invitationsOf } from '../reviews/invite.ts'
import { countsOf, monthOf } from './count.ts'
import type { Ended } from './count.ts'
import { endedColumns } from './read.ts'

/** Contracts or reviews that are read and added at once. */
const batchSize = 200

/**
 * Adds what has ended, and the reviews that have opened since, to the figures, batch by batch until
 * nothing is left. Any number of servers may do it at the same time: each is added once. Gives how
 * many were added.
 */
export const foldFigures = async (context: Context): Promise<number> => {
  let folded = 0
  for (const fold of [foldContracts, foldReviews])
    for (;;) {
      const { found, added } = await fold(context)
      folded += added
      if (found < batchSize) break
    }
  return folded
}

type Folded = { found: number; added: number }

const foldContracts = async (context: Context): Promise<Folded> => {
  const rows = await context.db.query<{ ended: Ended }>(
    `with fresh as materialized (
       select contract_id from standings where turn is null and not counted
       order by contract_id limit ${batchSize}
     ), ended as (
       select ${endedColumns} from fresh f
       join agreements a on a.id = f.contract_id join standings s on s.contract_id = a.id
     ) select to_json(ended) as ended from ended`,
    [],
    'trust.fresh_contracts',
  )
  const all = rows.map(({ ended }) => ended)
  if (all.length === 0) return { found: 0, added: 0 }
  const [added] = await context.db.query<{ n: number }>(
    'select fold_contracts($1, $2, $3) as n',
    [
      all.map(({ id }) => id),
      json(all.flatMap((ended) => countsOf(ended, context.calendar))),
      json(all.flatMap((ended) => invitationsOf(context, ended))),
    ],
    'trust.fold_contracts',
  )
  return { found: all.length, added: added?.n ?? 0 }
}

type Opened = {
  contract_id: string
  side: 'client' | 'worker'
  about_id: string
  items: number[]
  weighs: boolean
  hidden: boolean
  opens_at: number
}

const foldReviews = async (context: Context): Promise<Folded> => {
  const rows = await context.db.query<Opened>(
    `select contract_id, side, about_id, items, weighs, hidden_at is not null as hidden, opens_at
     from reviews where not counted and opens_at <= $1
     order by opens_at, contract_id, side limit ${batchSize}`,
    [toSql(context.time.now())],
    'trust.fresh_reviews',
  )
  if (rows.length === 0) return { found: 0, added: 0 }
  const [added] = await context.db.query<{ n: number }>(
    'select fold_reviews($1, $2, $3) as n',
    [
      rows.map((row) => idOf(row)),
      json(rows.flatMap((row) => (row.weighs && !row.hidden ? countedOf(context, row) : []))),
      json(rows.filter(({ hidden }) => !hidden).map(toldOf)),
    ],
    'trust.fold_reviews',
  )
  return { found: rows.length, added: added?.n ?? 0 }
}

const idOf = ({ contract_id: contract, side }: Opened): string => `${contract} ${side}`

const countedOf = (context: Context, row: Opened) =>
  figuresOfReview(row.items).map(([figure, n]) => ({
    review: idOf(row),
    person_id: row.about_id,
    side: row.side === 'client' ? 'worker' : 'client',
    month: monthOf(row.opens_at, context.calendar),
    figure,
    n,
  }))

/** Whom it is about hears that it can be read. */
const toldOf = (row: Opened) => ({
  review: idOf(row),
  id: newId('mail'),
  owner_id: row.contract_id,
  to_id: row.about_id,
  kind: 'reviewOpened',
  facts: { by: row.side, party: row.side === 'client' ? 'worker' : 'client' },
  at: toSql(row.opens_at),
})

import { contractFor, processOf } from '#contracts'
import type { Actor } from '#contracts'
import { lookingUp, perDatabase, refuse, toSql } from '#platform'
import type { Context, Db } from '#platform'
import { fundAction } from '../means.ts'

/**
 * A client's standing instruction for a frame. `on`: each next week is funded from the wallet with
 * the reminder that it is not, or a day before it where the worker is leaving. `rest`: what was not
 * recorded of a week goes `back` to the wallet, or `rolls` into the next week, which is funded with
 * it at once.
 */
export type StandingOrder = { on: boolean; rest: 'back' | 'rolls' }

/** What holds where nobody has said otherwise. */
const usual: StandingOrder = { on: false, rest: 'back' }

const ordersOf = perDatabase((db: Db) =>
  lookingUp<StandingOrder>(async (ids) => {
    const rows = await db.glance<StandingOrder & { id: string }>(
      'select frame_id as id, funds as on, rest from standing_orders where frame_id = any($1)',
      [ids],
      'weeks.orders',
    )
    return rows.map(({ id, ...order }) => [id, order])
  }),
)

/** The standing order of a frame. Whoever calls has checked who asks. */
export const standingOrderOf = async (db: Db, frameId: string): Promise<StandingOrder> =>
  (await ordersOf(db)(frameId)) ?? usual

/**
 * Sets the standing order of a frame; both sides can see it. Refuses `contract.not_found`,
 * `contract.action_unavailable` (no frame of weeks), `contract.already_final`,
 * `contract.not_your_turn` (to all but the client), `contract.deputy_may_not_fund`.
 */
export const setStandingOrder = async (
  context: Context,
  person: Actor,
  frameId: string,
  { on, rest }: StandingOrder,
): Promise<StandingOrder> => {
  const { row, party, standsFor } = await contractFor(context.db, frameId, person)
  if (party !== 'client') refuse('contract.not_your_turn')
  if (standsFor?.mayFund === false) refuse('contract.deputy_may_not_fund')
  if (fundAction(processOf(row)) === null) refuse('contract.action_unavailable')
  if (row.turn === null) refuse('contract.already_final', { state: row.state })
  const [set] = await context.db.query<StandingOrder>(
    `insert into standing_orders as o (frame_id, client_id, funds, rest, set_at)
       values ($1, $2, $3, $4, $5)
     on conflict (frame_id) do update set funds = $3, rest = $4,
       set_at = case when o.rest = $4 then o.set_at else $5 end, short_on = null
     returning funds as on, rest`,
    [frameId, row.client_id, on, rest, toSql(context.time.now())],
    'weeks.set_order',
  )
  return set ?? usual
}

import { lastMovesOf, rowOf } from '#contracts'
import { dayLength } from '#engine'
import { walletOf } from '#ledger'
import { toSql } from '#platform'
import type { Context } from '#platform'
import { nextWeekOf } from '../week.ts'
import { fundNext } from './carry-out.ts'

/** What is left of a week goes into one that begins this soon; a later one can wait. */
const soon = 7 * dayLength

type Over = { frameId: string; contractId: string; version: number }

/** Weeks looked at in one round. */
const batchSize = 100

/** For so long after its end a week is looked for: longer than any server is away. */
const lookedBack = 14 * dayLength

const overSince = ({ db, time }: Context, looked: ReadonlySet<string>): Promise<Over[]> =>
  db.query<Over>(
    `select o.frame_id as "frameId", c.id as "contractId", c.version
     from standing_orders o join contracts c on c.frame_id = o.frame_id
     where o.rest = 'rolls' and c.turn is null and c.plan is not null
       and c.entered_at >= $2 and c.entered_at >= o.set_at
       and not exists (select from rolled_weeks r
         where r.frame_id = o.frame_id and r.contract_id = c.id)
       and c.id <> all($1)
     order by c.entered_at, c.id limit ${batchSize}`,
    [[...looked], toSql(time.now() - lookedBack)],
    'weeks.over_since',
  )

/** Funds the next week with what came back of this one; false: the money is still on its way. */
const rollInto = async (context: Context, { frameId, contractId, version }: Over) => {
  const moves = (await lastMovesOf(context.db, [{ id: contractId, version }])).get(contractId) ?? []
  const row = (await rowOf(context.db, frameId))?.row
  const now = context.time.now()
  const next = row && nextWeekOf(row, now, context.calendar)
  if (!row || !next || next.fundBy - now > soon) return true
  if (!moves.some(({ kind, amount }) => kind === 'refund' && amount > 0)) return true
  const { incoming } = await walletOf(context.db, row.client_id)
  const outcome = await fundNext(context, row, `rolls:${contractId}`)
  return outcome !== 'short' || incoming === 0n
}

const noteRolled = ({ db, time }: Context, { frameId, contractId }: Over) =>
  db.query(
    `insert into rolled_weeks (frame_id, contract_id, rolled_at) values ($1, $2, $3)
     on conflict do nothing`,
    [frameId, contractId, toSql(time.now())],
    'weeks.note_rolled',
  )

/** One after the other; gives how many were looked at for good. */
const rollAllInto = async (context: Context, ofOneFrame: readonly Over[]): Promise<number> => {
  let done = 0
  for (const one of ofOneFrame) {
    try {
      if (!(await rollInto(context, one))) continue
      await noteRolled(context, one)
      done += 1
    } catch (error) {
      const { contractId } = one
      context.log.error({ contractId, error: String(error) }, 'a rest could not roll over')
    }
  }
  return done
}

/**
 * Where a client wants the rest of a week to roll over: when one is over and something has come
 * back, the next week is funded at once, if it begins within seven days and the wallet suffices.
 * Gives how many weeks were looked at for good.
 */
export const rollOver = async (context: Context): Promise<number> => {
  const looked = new Set<string>()
  let done = 0
  for (;;) {
    const over = await overSince(context, looked)
    if (over.length === 0) return done
    for (const { contractId } of over) looked.add(contractId)
    const byFrame = Map.groupBy(over, ({ frameId }) => frameId)
    const counts = await Promise.all(
      [...byFrame.values()].map((ofFrame) => rollAllInto(context, ofFrame)),
    )
    done += counts.reduce((sum, count) => sum + count, 0)
  }
}

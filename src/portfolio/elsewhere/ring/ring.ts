import type { Instant } from '#engine'
import { toSql } from '#platform'
import type { Context, Db } from '#platform'
import { contractById, entriesOf } from '../rows/rows.ts'
import { nextOf, ringsAfter } from './next.ts'

/** Contracts looked at in one round trip. */
const batchSize = 100

/** What a clock is made of. */
type Ringing = {
  nextRing(): Promise<Instant | null>
  fire(until: Instant): Promise<number>
}

const nextElsewhere = async (db: Db): Promise<Instant | null> => {
  const [next] = await db.query<{ ring: Instant | null }>(
    'select min(rings_at) as ring from elsewhere_contracts where rings_at is not null',
    [],
    'elsewhere.next_ring',
  )
  return next?.ring ?? null
}

type Due = { id: string; ring: Instant }

/** Tells the owner what has come at that instant, and sets when they hear of it next. */
const ringOne = (context: Context, { id, ring }: Due): Promise<boolean> =>
  context.db.transaction(async (tx) => {
    const [held] = await tx.query<{ ring: Instant | null }>(
      'select rings_at as ring from elsewhere_contracts where id = $1 for update',
      [id],
    )
    const row = held?.ring === ring ? await contractById(tx, id) : null
    if (!row) return false
    const entries = await entriesOf(tx, [id])
    const { calendar } = context
    const come = ringsAfter(row, entries, ring - 1, calendar).filter(({ at }) => at === ring)
    const { title, clientName, platform } = row
    for (const { what, name } of come)
      await tx.query(
        `insert into outbox (owner_id, id, to_id, kind, facts, at)
         values ($1, $2, $3, 'elsewhere', $4, $5) on conflict do nothing`,
        [id, `${what} ${name} ${ring}`, row.ownerId,
          { what, name, title, clientName, platform }, toSql(ring)],
      ) // prettier-ignore
    const next = nextOf(ringsAfter(row, entries, ring, calendar))
    await tx.query('update elsewhere_contracts set rings_at = $2 where id = $1', [
      id,
      next === null ? null : toSql(next),
    ])
    return true
  })

/** All that is due, in order; one that fails is logged and left out, the others go on. */
const ringAll = async (context: Context, until: Instant): Promise<number> => {
  const skipped: string[] = []
  for (let count = 0; ;) {
    const due = await context.db.query<Due>(
      `select id, rings_at as ring from elsewhere_contracts
       where rings_at <= $1 and id <> all($2) order by rings_at, id limit $3`,
      [toSql(until), skipped, batchSize],
      'elsewhere.due',
    )
    if (due.length === 0) return count
    for (const one of due) {
      const done = await ringOne(context, one).catch((error: unknown) => {
        const facts = { contractId: one.id, error: String(error) }
        context.log.error(facts, 'a contract made elsewhere could not be rung')
        return false
      })
      if (done) count += 1
      else skipped.push(one.id)
    }
  }
}

/** The clock, with the days of contracts made elsewhere: their owners are told of them. */
export const withElsewhere = (context: Context, { nextRing, fire }: Ringing): Ringing => ({
  async nextRing() {
    const rings = await Promise.all([nextRing(), nextElsewhere(context.db)])
    const known = rings.filter((one) => one !== null)
    return known.length === 0 ? null : Math.min(...known)
  },
  fire: async (until) => (await fire(until)) + (await ringAll(context, until)),
})

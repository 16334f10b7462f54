import type { Instant } from '#engine'
import { dayOf } from '#engine'
import { perDatabase, toSql } from '#platform'
import type { Context, Db } from '#platform'
import type { Holding } from '../holding.ts'
import { holdingOf } from './value.ts'
import type { OpenRow } from './value.ts'

/** More open contracts than anybody can have. */
const mostOpen = 20_000

/** What an open contract was worth at a version, on a day. */
type Known = { version: number; day: string; holding: Holding | null }

/** Contracts whose worth is remembered; some hundred bytes each. */
const mostRemembered = 20_000

/** Who looks again, or has thousands of contracts, pays for what has changed since. */
const rememberedOf = perDatabase((_db: Db) => new Map<string, Known>())

type Standing = { id: string; version: number; late: boolean }
type Standings = { all: string | null; settled_until: Instant | null; count: number }

/** What changes, in one text: of thousands of contracts, rows would take longer to read. */
const standingsFrom = (which: string): string =>
  `select string_agg(id || ' ' || version || case when due_at <= $2 then ' late' else '' end,
       ',' order by id desc) as all, min(rings_at) as settled_until,
     (select count(*)::int from agreements where worker_id = $1) as count
   from (${which} order by id desc limit ${mostOpen}) o`

const fromAll = standingsFrom(
  `select a.id, s.version, s.due_at, s.rings_at from agreements a
   join standings s on s.contract_id = a.id where a.worker_id = $1 and s.turn is not null`,
)
const fromKnown = standingsFrom(
  `select contract_id as id, version, due_at, rings_at from standings
   where contract_id = any($3) and turn is not null`,
)

/** A worker's open contracts, when there were so many in all. */
type KnownOpen = { count: number; ids: readonly string[] }

const openKnownOf = perDatabase((_db: Db) => new Map<string, KnownOpen>())

/** Workers whose open contracts are remembered by name. */
const mostWorkers = 1_000

/**
 * Where the open contracts stand, the newest first. A contract that is over stays so, and none goes
 * away: as long as there are no more of them, only those that were open are looked at.
 */
const standingsOf = async ({ db, time }: Context, workerId: string) => {
  const workers = openKnownOf(db)
  const known = workers.get(workerId)
  const values = [workerId, toSql(time.now())]
  const read = async (sql: string, name: string, ids?: readonly string[]) =>
    (await db.query<Standings>(sql, ids ? [...values, ids] : values, name))[0]!
  let found = known && (await read(fromKnown, 'portfolio.known_standings', known.ids))
  if (!found || found.count !== known?.count) found = await read(fromAll, 'portfolio.standings')
  const standings = (found.all?.split(',') ?? []).map((text): Standing => {
    const [id = '', version, late] = text.split(' ')
    return { id, version: Number(version), late: late !== undefined }
  })
  if (workers.size >= mostWorkers) workers.clear()
  workers.set(workerId, { count: found.count, ids: standings.map(({ id }) => id) })
  return { standings, settledUntil: found.settled_until ?? Infinity }
}

const rowsOf = (db: Db, ids: readonly string[]): Promise<OpenRow[]> =>
  db.query<OpenRow>(
    `select c.id, c.frame_id, c.job_id, c.proposal_id, c.client_id, c.worker_id, c.process,
       c.process_version, c.price, c.clocks, c.created_at, c.version, c.last_hash, c.state, c.turn,
       c.entered_at, c.due_at, c.rings_at, c.deliver_on, c.funded, c.counts, c.claim, c.offer,
       c.settlement_client, c.settlement_worker, c.sealed_by, c.first_delivered_at,
       c.last_delivered_at, c.plan, b.pot, json_build_object('title', c.terms -> 'title',
         'clientName', c.terms -> 'clientName', 'fees', c.terms -> 'fees') as terms
     from contracts c join contract_balances b on b.contract_id = c.id
     where c.id = any($1) and c.turn is not null`,
    [ids],
    'portfolio.rows',
  )

const learn = async (context: Context, ids: readonly string[], day: string): Promise<void> => {
  if (ids.length === 0) return
  const all = rememberedOf(context.db)
  const rows = await rowsOf(context.db, ids)
  for (const id of ids) all.delete(id)
  for (const row of rows) {
    all.set(row.id, { version: row.version, day, holding: holdingOf(context, row) })
  }
}

const forget = ({ db }: Context): void => {
  const all = rememberedOf(db)
  for (const id of all.keys()) {
    if (all.size <= mostRemembered) return
    all.delete(id)
  }
}

export type Open = {
  holdings: Holding[]
  /** Nothing of these contracts is still to happen before this instant. */
  settledUntil: Instant
}

/** The open contracts of a worker on this marketplace as money, the newest first. */
export const openOf = async (context: Context, workerId: string): Promise<Open> => {
  const day = dayOf(context.time.now(), context.calendar)
  const { standings, settledUntil } = await standingsOf(context, workerId)
  const all = rememberedOf(context.db)
  const isFresh = ({ id, version, late }: Standing): boolean => {
    const known = all.get(id)
    return known?.version === version && known.day === day && !late
  }
  const changed = standings.filter((one) => !isFresh(one))
  await learn(
    context,
    changed.map(({ id }) => id),
    day,
  )
  const holdings = standings.flatMap(({ id }) => {
    const { holding } = all.get(id) ?? {}
    return holding ? [{ ...holding }] : []
  })
  forget(context)
  return { holdings, settledUntil }
}

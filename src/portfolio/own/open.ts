import type { Instant } from '#engine'
import { dayOf } from '#engine'
import { perDatabase } from '#platform'
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

type Standing = { id: string; version: number; due_at: Instant; rings_at: Instant }

/** All that changes: small, so that the rest is read only of what has changed. */
const standingsOf = (db: Db, workerId: string): Promise<Standing[]> =>
  db.query<Standing>(
    `select a.id, s.version, s.due_at, s.rings_at from agreements a
     join standings s on s.contract_id = a.id
     where a.worker_id = $1 and s.turn is not null order by a.id desc limit ${mostOpen}`,
    [workerId],
    'portfolio.standings',
  )

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
  const { db, time, calendar } = context
  const now = time.now()
  const day = dayOf(now, calendar)
  const standings = await standingsOf(db, workerId)
  const all = rememberedOf(db)
  const isFresh = ({ id, version, due_at: dueAt }: Standing): boolean => {
    const known = all.get(id)
    return known?.version === version && known.day === day && now < dueAt
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
  return {
    holdings,
    settledUntil: standings.reduce((first, { rings_at: at }) => Math.min(first, at), Infinity),
  }
}

import type { Instant } from '#engine'
import { toSql } from '#platform'
import type { Context } from '#platform'
import { measure } from './quality.ts'
import type { Quality } from './quality.ts'

/** A night's fit, and how well the one before it had foretold. */
export type FitMade = {
  at: Instant
  turns: number
  n: number
  ece: number
  logLoss: number
}

/** How well what is foretold comes true, for who runs the market; of no one person. */
export type FitQuality = Quality & {
  /** The newest first; none: what is shipped is in use. */
  fits: FitMade[]
  openDebts: number
  levels: { notice: number; ask: number; protect: number }
  /** Of how many people the last night reckoned everything again, and found other numbers. */
  rebuilt: { people: number; differing: number }
}

type Now = {
  open: number
  notice: number
  ask: number
  protect: number
  people: number
  differing: number
}

/** Measured over what opened in the last five weeks, each as it was foretold then. */
export const fitQuality = async (context: Context): Promise<FitQuality> => {
  const { db, time } = context
  const now = time.now()
  const fits = await db.query<FitMade>(
    `select at, turns, (quality ->> 'n')::int as n, (quality ->> 'ece')::float8 as ece,
       (quality ->> 'logLoss')::float8 as "logLoss" from fits order by at desc limit 60`,
    [],
    'waiting.fits_made',
  )
  const [counts] = await db.query<Now>(
    `select count(d.id)::int as open,
       (count(*) filter (where d.notice_from <= $1))::int as notice,
       (count(*) filter (where d.ask_from <= $1))::int as ask,
       (count(*) filter (where d.protect_from <= $1))::int as protect,
       coalesce((select rebuilt from follower), 0) as people,
       coalesce((select differing from follower), 0) as differing
     from debts d where d.closed_at is null and d.over_at is null`,
    [toSql(now)],
    'waiting.levels',
  )
  const { open = 0, notice = 0, ask = 0, protect = 0, people = 0, differing = 0 } = counts ?? {}
  return {
    ...(await measure(context, db, now)),
    fits,
    openDebts: open,
    levels: { notice, ask, protect },
    rebuilt: { people, differing },
  }
}

import { shippedFit } from '#silence'
import type { Fit, Instant } from '#silence'
import { perDatabase, toSql } from '#platform'
import type { Db } from '#platform'

/** What was known of people in general from an instant on; null: what is shipped. */
export type FitAt = { at: Instant | null; fit: Fit }

const shipped: FitAt = { at: null, fit: shippedFit }

/** They never change, and many debts share one. */
const knownOn = perDatabase(() => new Map<Instant, FitAt>())

const load = async (db: Db, instants: readonly Instant[]): Promise<void> => {
  const known = knownOn(db)
  const missing = instants.filter((at) => !known.has(at))
  if (missing.length === 0) return
  const rows = await db.query<{ at: Instant; fit: Fit }>(
    'select at, fit from fits where at = any($1)',
    [missing.map(toSql)],
    'waiting.fits',
  )
  for (const row of rows) known.set(row.at, row)
}

/** Tells the fit that a debt was opened under, by its instant. */
export type FitBy = (at: Instant | null) => FitAt

/** Those fits; one that is not there is a bug. */
export const fitsBy = async (db: Db, instants: readonly (Instant | null)[]): Promise<FitBy> => {
  await load(db, [...new Set(instants.filter((at) => at !== null))])
  const known = knownOn(db)
  return (at) => {
    const found = at === null ? shipped : known.get(at)
    if (!found) throw new Error(`no fit of ${at}`)
    return found
  }
}

/**
 * Tells the fit that is in force at an instant, of all that are needed between two instants; where
 * the first is after the second, none is.
 */
export const fitsIn = async (db: Db, from: Instant, to: Instant): Promise<FitBy> => {
  if (from > to) return fitsBy(db, [])
  const rows = await db.query<{ at: Instant }>(
    `select at from fits where at <= $2
       and at >= coalesce((select max(at) from fits where at <= $1), $1) order by at`,
    [toSql(from), toSql(to)],
    'waiting.fits_in_force',
  )
  const by = await fitsBy(
    db,
    rows.map(({ at }) => at),
  )
  return (at) => by(rows.findLast((row) => at !== null && row.at <= at)?.at ?? null)
}

/** The newest fit. */
export const newestFit = async (db: Db, now: Instant): Promise<FitAt> =>
  (await fitsIn(db, now, now))(now)

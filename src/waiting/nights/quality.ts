import type { Instant } from '#engine'
import { calibration, calibrationError, dayMs, foresee, horizonMs } from '#silence'
import type { Bin, Debt, Fit, Prediction } from '#silence'
import { toSql } from '#platform'
import type { Context, Db } from '#platform'
import { fitsBy } from '../numbers/fits.ts'
import { frozenAs } from '../numbers/fold.ts'
import { debtColumns, readAbsences, readHours } from '../numbers/known.ts'
import type { DebtRow } from '../numbers/known.ts'

/** Of the share `q` of the answers that should take so long, so many of `n` did. */
export type Tail = { q: number; observed: number; n: number }

/** How what was foretold of the last thirty days has come true. */
export type Quality = { n: number; bins: Bin[]; tails: Tail[]; ece: number; logLoss: number }

const hour = 3_600_000
const waits = [hour, 6 * hour, dayMs, 3 * dayMs, 7 * dayMs]
const ahead = 7 * dayMs
const levels = [0.0025, 0.01, 0.05, 0.1]
/** So many turns are enough, the newest. */
const most = 5000
const clip = 0.001

type Seen = { debt: Debt; fit: Fit; closedAt: Instant | null; answered: boolean }

const readSeen = async (context: Pick<Context, 'calendar'>, tx: Db, at: Instant) => {
  const debts = await tx.query<DebtRow>(
    `select ${debtColumns} from debts d
     where d.opened_at > $1 and d.opened_at <= $2 and d.opened is not null
       and not (d.how is not distinct from 'ended')
     order by d.opened_at desc, d.id limit ${most}`,
    [toSql(at - horizonMs - ahead), toSql(at)],
    'waiting.seen_debts',
  )
  const ids = [...new Set(debts.map(({ owedBy }) => owedBy))]
  const hours = await readHours(tx, ids)
  const absences = await readAbsences(tx, ids)
  const fitOf = await fitsBy(
    tx,
    debts.map(({ fitAt }) => fitAt),
  )
  return debts.map((row): Seen => {
    const by = fitOf(row.fitAt)
    const own = hours.get(row.owedBy)?.find(({ since }) => since === row.hoursAt) ?? null
    const { calendar } = context
    const ground = { fitAt: fitOf, calendar, absences: absences.get(row.owedBy) ?? [] }
    const { debt } = frozenAs(row, by, own, row.opened!, ground)
    const closedAt = row.closedAt !== null && row.closedAt <= at ? row.closedAt : null
    return { debt, fit: by.fit, closedAt, answered: closedAt !== null && row.how !== 'silent' }
  })
}

/** "They answer within a week": what was to be said of it while they had not, and what came. */
const predictionsOf = ({ debt, fit, closedAt, answered }: Seen, at: Instant): Prediction[] =>
  waits
    .map((wait) => debt.openedAt + wait)
    .filter((now) => now + ahead <= at && (closedAt === null || closedAt > now))
    .map((now) => ({
      chance: foresee(fit, debt, now).within.week,
      came: answered && closedAt !== null && closedAt <= now + ahead,
    }))

const tailsOf = (seen: readonly Seen[]): Tail[] => {
  const surprises = seen.flatMap(({ debt, fit, closedAt, answered }) =>
    answered && closedAt !== null ? [foresee(fit, debt, closedAt).surprise] : [],
  )
  const n = surprises.length
  return levels.map((q) => {
    const late = surprises.filter((surprise) => surprise < q).length
    return { q, observed: n === 0 ? 0 : late / n, n }
  })
}

const logLossOf = (predictions: readonly Prediction[]): number => {
  const losses = predictions.map(({ chance, came }) => {
    const p = Math.min(1 - clip, Math.max(clip, chance))
    return -Math.log(came ? p : 1 - p)
  })
  return losses.length === 0 ? 0 : losses.reduce((sum, loss) => sum + loss, 0) / losses.length
}

/** Measures what was foretold of the debts of the last weeks, each as it was frozen then. */
export const measure = async (
  context: Pick<Context, 'calendar'>,
  db: Db,
  at: Instant,
): Promise<Quality> => {
  const seen = await readSeen(context, db, at)
  const predictions = seen.flatMap((one) => predictionsOf(one, at))
  const bins = calibration(predictions)
  return {
    n: predictions.length,
    bins,
    tails: tailsOf(seen),
    ece: calibrationError(bins),
    logLoss: logLossOf(predictions),
  }
}

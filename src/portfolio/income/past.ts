import type { Instant } from '#engine'
import { perDatabase } from '#platform'
import type { Context, Db } from '#platform'
import { stoodAt } from '../own/months.ts'
import type { StoodAt } from '../own/months.ts'
import { paidByMonth } from './payments.ts'
import type { MonthOfClient } from './payments.ts'

/** What has been: what every client paid, month by month, and what stood where at months' ends. */
export type Past = { paid: readonly MonthOfClient[]; stood: readonly StoodAt[] }

type Known = Past & { until: Instant }

/** People whose past is remembered; a few thousand figures each at most. */
const mostRemembered = 200

/** A month that is over never changes: it is read once, and then only what came after it. */
const rememberedOf = perDatabase((_db: Db) => new Map<string, Known>())

const remember = (all: Map<string, Known>, workerId: string, past: Known): void => {
  all.delete(workerId)
  all.set(workerId, past)
  const [oldest] = all.keys()
  if (all.size > mostRemembered && oldest !== undefined) all.delete(oldest)
}

/**
 * The past of a worker on this marketplace. `ends`: when the months end that are looked at, the
 * last of them the beginning of the present one. `settled`: nothing that belongs into those months
 * is still to come, from a late clock or a payment on its way.
 */
export const pastOf = async (
  { db, settings }: Context,
  workerId: string,
  ends: readonly Instant[],
  settled: boolean,
): Promise<Past> => {
  const until = ends.at(-1)!
  const all = rememberedOf(db)
  const known = settled ? all.get(workerId) : undefined
  const whole = known?.until === until ? known : null
  const [paid, stood] = await Promise.all([
    paidByMonth(db, workerId, settings.zone, whole ? until : null),
    whole ? whole.stood : stoodAt(db, workerId, ends),
  ])
  if (whole) return { paid: [...whole.paid, ...paid], stood }
  if (settled) {
    const before = paid.filter(({ from }) => from < until)
    remember(all, workerId, { until, paid: before, stood })
  }
  return { paid, stood }
}

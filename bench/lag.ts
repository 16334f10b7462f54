import { setTimeout as pause } from 'node:timers/promises'
import { startClock } from '#clock'
import { fireDue, nextRing } from '#contracts'
import { makeTime, toSql } from '#platform'
import { contractId, seedContracts } from './contracts-seed.ts'
import { atMost } from './ground.ts'
import type { Ground, Measured } from './ground.ts'

const week = 7 * 86_400_000
const first = 50_000_000
const spreadMs = 20_000
/** The clock is started before the first deadline, so that it has to wake for it. */
const headStartMs = 1_000
/** After the last deadline; whoever is later than this has missed it. */
const graceMs = 5_000

/** Contracts that fall due at random instants of the next seconds, among many that do not. */
const seedDue = async ({ owner }: Ground, count: number): Promise<void> => {
  const now = makeTime().now()
  await seedContracts(owner, { from: 20_000_000, count: 20_000, deliveredAt: now })
  await seedContracts(owner, { from: first, count, deliveredAt: now - week })
  await owner.query('vacuum analyze')
  const start = toSql(makeTime().now() + headStartMs)
  await owner.query(
    `update standings s set due_at = due, rings_at = due from (
       select contract_id, date_trunc('milliseconds',
         $1::timestamptz + random() * make_interval(secs => $2)) as due
       from standings where contract_id between $3 and $4) d
     where s.contract_id = d.contract_id`,
    [start, spreadMs / 1000, contractId(first), contractId(first + count - 1)],
  )
}

/**
 * How late a running clock is when little is due: from each deadline to the return of the round
 * that committed it, in real time.
 */
export const benchLag = async (ground: Ground, count = 300): Promise<Measured[]> => {
  const { context } = ground
  const real = { ...context, time: makeTime() }
  await seedDue(ground, count)
  const rounds: { until: number; doneAt: number }[] = []
  const clock = startClock({
    time: real.time,
    log: real.log,
    nextRing: () => nextRing(real.db),
    async fire(until) {
      const fired = await fireDue(real, until)
      rounds.push({ until, doneAt: real.time.real() })
      return fired
    },
  })
  await pause(headStartMs + spreadMs + graceMs)
  await clock.stop()
  const events = await real.db.query<{ at: number }>(
    `select at from events where seq = 5 and by = 'clock' and contract_id between $1 and $2`,
    [contractId(first), contractId(first + count - 1)],
  )
  const lags = events
    .map(({ at }) => (rounds.find(({ until }) => until >= at)?.doneAt ?? Infinity) - at)
    .concat(Array<number>(count - events.length).fill(Infinity))
    .toSorted((a, b) => a - b)
  const at = (part: number) => lags[Math.ceil(count * part) - 1] ?? Infinity
  const what = `lag: ${count} deadlines in ${spreadMs / 1000} s, p50 ${at(0.5)} ms, p99`
  return [atMost(what, at(0.99), 1_000, 'ms')]
}

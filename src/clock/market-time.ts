import { makeVirtualTime, sleep } from '#platform'
import type { Database, Db, VirtualTime } from '#platform'

const channel = 'market_time'

const aheadOf = async (db: Db): Promise<number> => {
  const [row] = await db.query<{ ahead_ms: bigint }>(
    'select ahead_ms from market_time where id = 1',
  )
  return Number(row?.ahead_ms ?? 0n)
}

/** Whether this database has a market time of its own: a demo's has, from its first start on. */
export const hasMarketTime = async (db: Db): Promise<boolean> =>
  (await db.query('select from market_time')).length > 0

/**
 * The demo's market time as it was left, and as other servers on the same database move it. From
 * now on the database is a demo's.
 */
export const openMarketTime = async (
  db: Database,
): Promise<{ time: VirtualTime; close(): Promise<void> }> => {
  await db.query('insert into market_time (id, ahead_ms) values (1, 0) on conflict do nothing')
  const time = makeVirtualTime(await aheadOf(db))
  const stop = await db.listen(channel, () => {
    // Only a hint: a database that is away at this moment must not end the server.
    aheadOf(db).then(
      (ahead) => time.advanceTo(time.real() + ahead),
      () => undefined,
    )
  })
  return { time, close: stop }
}

/** Keeps how far the market's time runs ahead, and tells the other servers. It never goes back. */
export const keepMarketTime = async (db: Db, time: VirtualTime): Promise<void> => {
  await db.query(
    `insert into market_time as m (id, ahead_ms) values (1, $1)
     on conflict (id) do update set ahead_ms = greatest(m.ahead_ms, excluded.ahead_ms)`,
    [Math.round(time.offset())],
  )
  await db.query(`select pg_notify('${channel}', '')`)
}

export type Journey = {
  time: VirtualTime
  nextRing(): Promise<number | null>
  fire(until: number): Promise<number>
}

/** How often something due that others hold is looked for again, and the pause between. */
const looks = 50
const pauseMs = 20

/**
 * Carries out all that is due until then, and waits for what another clock is just carrying out.
 * False: something is due that nobody can carry out.
 */
const carryOut = async ({ nextRing, fire }: Journey, until: number): Promise<boolean> => {
  for (let look = 0; look < looks; look += 1) {
    const fired = await fire(until)
    const ring = await nextRing()
    if (ring === null || ring > until) return true
    if (fired === 0) await sleep(pauseMs)
  }
  return false
}

/**
 * Moves the market's time forward to `target` (epoch ms), stopping at every due instant on the way,
 * so that everything that falls due happens at its own time and in order.
 */
export const travel = async (journey: Journey, target: number): Promise<void> => {
  const { time, nextRing } = journey
  for (let ring = await nextRing(); ring !== null && ring <= target; ring = await nextRing()) {
    time.advanceTo(ring)
    // What nobody can carry out must not stop the journey.
    if (!(await carryOut(journey, ring))) break
  }
  time.advanceTo(target)
  await carryOut(journey, target)
}

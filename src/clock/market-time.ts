import { makeVirtualTime } from '#platform'
import type { Database, Db, VirtualTime } from '#platform'

const channel = 'market_time'

const aheadOf = async (db: Db): Promise<number> => {
  const [row] = await db.query<{ ahead_ms: bigint }>(
    'select ahead_ms from market_time where id = 1',
  )
  return Number(row?.ahead_ms ?? 0n)
}

/** The demo's market time as it was left, and as other servers on the same database move it. */
export const openMarketTime = async (
  db: Database,
): Promise<{ time: VirtualTime; close(): Promise<void> }> => {
  const time = makeVirtualTime(await aheadOf(db))
  const stop = await db.listen(channel, () => {
    void aheadOf(db).then((ahead) => time.advanceTo(time.real() + ahead))
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

/**
 * Moves the market's time forward to `target` (epoch ms), stopping at every due instant on the way,
 * so that everything that falls due happens at its own time and in order.
 */
export const travel = async ({ time, nextRing, fire }: Journey, target: number): Promise<void> => {
  for (let ring = await nextRing(); ring !== null && ring <= target; ring = await nextRing()) {
    time.advanceTo(ring)
    // Nothing to fire at a due instant: it cannot be carried out, and must not stop the journey.
    if ((await fire(ring)) === 0) break
  }
  time.advanceTo(target)
  await fire(target)
}

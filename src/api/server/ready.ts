import { sleep } from '#platform'
import type { Context } from '#platform'

/** Longer than a database that is there ever takes for nothing. */
const patienceMs = 3_000

/** Whether the database answers and holds our tables; the server migrated it when it started. */
export async function isReady({ db }: Context): Promise<boolean> {
  const patience = new AbortController()
  const asked = db
    .query<{ ready: boolean }>(`select to_regclass('answers') is not null as ready`)
    .then(([row]) => row?.ready ?? false)
    .catch(() => false)
  const late = sleep(patienceMs, patience.signal).then(() => false)
  try {
    return await Promise.race([asked, late])
  } finally {
    patience.abort()
  }
}

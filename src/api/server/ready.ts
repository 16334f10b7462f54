import type { Context } from '#platform'

/** Longer than a database that is there ever takes for nothing. */
const patienceMs = 3_000

/** Whether the database answers and holds our tables; the server migrated it when it started. */
export async function isReady({ db }: Context): Promise<boolean> {
  const { promise: late, resolve } = Promise.withResolvers<boolean>()
  const timer = setTimeout(() => resolve(false), patienceMs)
  const asked = db
    .query<{ ready: boolean }>(`select to_regclass('answers') is not null as ready`)
    .then(([row]) => row?.ready ?? false)
    .catch(() => false)
  try {
    return await Promise.race([asked, late])
  } finally {
    clearTimeout(timer)
  }
}

import { walletOf } from '#ledger'
import type { Context, Database } from '#platform'

class Undone extends Error {}

/** Does something of which nothing remains, so that whoever asks next finds the same market. */
export const undone = async <T>(context: Context, work: (there: Context) => Promise<T>) => {
  const { db } = context
  let result: T | undefined
  await db
    .transaction(async (tx) => {
      const within: Database = { ...db, ...tx, transaction: (inner) => inner(tx) }
      result = await work({ ...context, db: within })
      // What was begun on the way and is not waited for ends first: it uses the same connection.
      await walletOf(within, 'nobody')
      throw new Undone()
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error
    })
  return result as T
}

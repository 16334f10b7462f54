import { flagRepeaters } from '#desk'
import { regardAsSent } from '#outbox'
import { hasPeople } from '#people'
import { Refused } from '#platform'
import type { Context, Database, Db } from '#platform'
import { noting } from './elsewhere.ts'
import { identifying } from './identities.ts'
import { openJobs } from './jobs/index.ts'
import { payments } from './payments.ts'
import { actorOf, newStage, play } from './stage.ts'
import { joining, paying, posting, telling } from './steps.ts'
import { notedElsewhere, silentStory, stories } from './stories/index.ts'

/**
 * Fills an empty demo with a small living world, acted out through the ordinary operations in the
 * past of the market's time; gives whether it did. One transaction: a server that is killed on the
 * way leaves nothing behind, and of two that start at once, one settles and the other finds it so.
 */
export const settleDemo = async (context: Context): Promise<boolean> => {
  if (!context.settings.demo || (await hasPeople(context))) return false
  try {
    await context.db.transaction((tx) => settle({ ...context, db: within(context.db, tx) }))
    return true
  } catch (error) {
    if (error instanceof Refused && (await hasPeople(context))) return false
    throw error
  }
}

/** A database whose transactions are parts of one that is under way. */
const within = (db: Database, tx: Db): Database => ({
  ...db,
  ...tx,
  transaction: (work) => work(tx),
})

const settle = async (context: Context): Promise<void> => {
  const stage = newStage(context)
  await play(stage, [
    ...joining(stage),
    ...identifying(stage),
    ...paying(stage, payments),
    ...openJobs.flatMap((job) => posting(stage, job)),
    ...stories.flatMap((story) => telling(stage, story)),
    ...telling(stage, silentStory),
    ...notedElsewhere.flatMap((noted, number) => noting(stage, noted, number)),
  ])
  await flagRepeaters(context)
  await regardAsSent(context.db, actorOf(stage, 'saeki').id)
}

import { hasMarketTime, openMarketTime } from '#clock'
import { hasPeople } from '#people'
import { SetupError } from '#platform'
import type { Context, OpenContext } from '#platform'
import { storyContract } from '#simulation'

/**
 * Everybody can be everybody in a demo, and anybody moves its time: what began as the one is never
 * served as the other.
 */
const mismatch = async (context: Context): Promise<string | null> => {
  const { db, settings } = context
  const known = await hasMarketTime(db)
  if (!settings.demo)
    return known ? 'the database holds a demo: YAKUSOKU_DEMO=0 needs another one' : null
  // A demo that was filled before it kept a time of its own has its story.
  const ours = known || !(await hasPeople(context)) || (await storyContract(context)) !== null
  return ours ? null : 'the database has people of its own, and no demo'
}

/**
 * The context of a demo runs on the market's own time, as it was left. Throws SetupError, with
 * everything closed, where a demo is served as a market of its own or the other way round.
 */
export const onMarketTime = async ({ context, close }: OpenContext): Promise<OpenContext> => {
  const wrong = await mismatch(context)
  if (wrong !== null) {
    await close()
    throw new SetupError(wrong)
  }
  if (!context.settings.demo) return { context, close }
  const market = await openMarketTime(context.db)
  return {
    context: { ...context, time: market.time },
    async close() {
      await market.close()
      await close()
    },
  }
}

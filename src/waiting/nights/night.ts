import { addDays, dayOf, endOfDay } from '#engine'
import type { Instant } from '#engine'
import { toSql } from '#platform'
import type { Context } from '#platform'
import { holdFollower } from '../follow.ts'
import { compareRebuilt, renew } from './rebuild.ts'
import { refit } from './refit.ts'

/** A night is over at three in the morning, the market's time. */
const hoursIn = 3 * 3_600_000

/** The first end of a night after an instant. */
export const nightAfter = (instant: Instant, { calendar }: Pick<Context, 'calendar'>): Instant => {
  const midnight = endOfDay(addDays(dayOf(instant, calendar), -1), calendar)
  return midnight + hoursIn > instant
    ? midnight + hoursIn
    : endOfDay(dayOf(instant, calendar), calendar) + hoursIn
}

/** The last end of a night that is not after an instant. */
const nightBefore = (instant: Instant, context: Context): Instant => {
  const next = nightAfter(instant, context)
  return nightAfter(next - 36 * 3_600_000, context)
}

/**
 * What a night does where something was answered since the last: what is known of people in general
 * is fitted anew, and what is known of some of them is reckoned again from the beginning. Where
 * several nights have been missed, the last of them does for all: the one that was over last at
 * that instant. One that cannot be done is told of and over, too, and the next tries again: it is
 * not begun anew each second beside the market's deadlines. Gives how many nights it did.
 */
export const passNight = async (context: Context, until: Instant): Promise<number> => {
  const at = nightBefore(until, context)
  try {
    return await doNight(context, at)
  } catch (error) {
    context.log.error({ error: String(error) }, 'a night could not be done')
    return await giveUp(context, at)
  }
}

const giveUp = async ({ db }: Context, at: Instant): Promise<number> => {
  const rows = await db.query(
    `update follower set nights_to = $1
     where id = 1 and (nights_to is null or nights_to < $1) returning 1`,
    [toSql(at)],
    'waiting.give_up_night',
  )
  return rows.length
}

const doNight = (context: Context, at: Instant): Promise<number> =>
  context.db.transaction(async (tx) => {
    await holdFollower(tx)
    const [row] = await tx.query<{ nights_to: Instant | null }>(
      `select nights_to from follower where id = 1 and (nights_to is null or nights_to < $1)`,
      [toSql(at)],
      'waiting.nights_to',
    )
    if (!row) return 0
    const { rebuilt, differing } = await compareRebuilt(context, tx, row.nights_to ?? 0, at)
    await renew(context, tx)
    await refit(context, tx, at)
    await tx.query(
      'update follower set nights_to = $1, rebuilt = $2, differing = $3 where id = 1',
      [toSql(at), rebuilt, differing],
      'waiting.put_night',
    )
    return 1
  })

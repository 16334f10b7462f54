import type { Instant } from '#engine'
import type { Context } from '#platform'
import { carryOutOrders } from './carry-out.ts'

/**
 * What the clock does at a ring, with the standing orders: those whose reminder is due come before
 * it. `fire` carries out the deadlines.
 */
export const withOrders =
  (context: Context, fire: (until: Instant) => Promise<number>) =>
  async (until: Instant): Promise<number> =>
    (await carryOutOrders(context, until)) + (await fire(until))

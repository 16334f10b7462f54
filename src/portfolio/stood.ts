import type { Day, Yen } from '#engine'
import type { Context } from '#platform'
import { elsewhereExposure } from './elsewhere/exposure.ts'
import type { Holding, MoneyState } from './holding.ts'
import { monthFrom, startOf } from './income/months.ts'
import { stoodOnesAt } from './own/months.ts'

/** A contract, where its money stood then, and how much that was after fees. */
export type Stood = Pick<Holding, 'id' | 'place' | 'client' | 'title'> & {
  state: MoneyState
  amount: Yen
}

/**
 * The contracts behind what stood at the end of a month that is over, told by its first day.
 * Whoever calls has checked that it is the worker who asks.
 */
export const stoodAfter = async (
  context: Context,
  workerId: string,
  month: Day,
): Promise<Stood[]> => {
  const at = startOf(monthFrom(month, 1), context.calendar)
  const [own, { spans }] = await Promise.all([
    stoodOnesAt(context.db, workerId, at),
    elsewhereExposure(context, workerId),
  ])
  const elsewhere = spans
    .filter(({ from, to }) => from < at && (to === null || to >= at))
    .map(({ contract, state, amount }) => Object.assign({ state, amount }, contract))
  return [...own.map((one) => Object.assign(one, { place: 'here' })), ...elsewhere]
}

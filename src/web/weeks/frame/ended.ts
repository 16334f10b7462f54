import type { ContractView } from '#contracts'
import type { Yen } from '#engine'
import { feesOn } from '#ledger'
import type { Context } from '#platform'
import { weeksOf } from '#weeks'

/** More than any frame has had. */
const allWeeks = 1_000

/** What the weeks of a frame came to that is over. */
export type EndedWeeks = {
  /** How many were paid. */
  paid: number
  /** What of that reached who looks as the worker; what it cost who looks as the client. */
  yen: Yen
  /** How many are not settled yet. */
  open: number
}

/** The same for a party of the frame. */
export const endedWeeksOf = async (
  context: Context,
  person: Parameters<typeof weeksOf>[1],
  { row, party }: Pick<ContractView, 'row' | 'party'>,
): Promise<EndedWeeks> => {
  const weeks = await weeksOf(context, person, row.id, { limit: allWeeks })
  const paid = weeks.filter(({ status }) => status === 'paid')
  const mine = (amount: Yen) => (party === 'worker' ? feesOn(amount, row.terms.fees).net : amount)
  return {
    paid: paid.length,
    yen: paid.reduce((sum, { amount }) => sum + mine(amount), 0n),
    open: weeks.filter(({ row: week }) => week.turn !== null).length,
  }
}

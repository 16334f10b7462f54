import { contractOf, processOf } from '#contracts'
import type { ContractRow } from '#contracts'
import { dayOf, earliestEnd, noticeDays, noticePeriodOf } from '#engine'
import type { Day, Side } from '#engine'
import type { Context } from '#platform'

/** A notice given now: how long it must be, and the first day with which the contract can end. */
export type Notice = { days: number; earliest: Day }

/**
 * With which day each side could end a frame by a notice given now: the law's earliest, without an
 * exception. Null for what is no frame with notice, or is over.
 */
export const noticeOf = (
  { time, calendar }: Pick<Context, 'time' | 'calendar'>,
  row: ContractRow,
): Record<Side, Notice> | null => {
  const [process, contract, now] = [processOf(row), contractOf(row), time.now()]
  const { plan } = contract
  const client = noticePeriodOf(process, 'client')
  const worker = noticePeriodOf(process, 'worker')
  if (!plan || row.turn === null || !client || !worker) return null
  const noticeBy = (period: typeof client): Notice => ({
    days: noticeDays(period, plan, dayOf(now, calendar)),
    earliest: earliestEnd(period, contract, now, calendar),
  })
  return { client: noticeBy(client), worker: noticeBy(worker) }
}

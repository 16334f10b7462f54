import { contractOf, processOf } from '#contracts'
import type { ContractRow, EventRow } from '#contracts'
import { dayOf, earliestEnd, noticeDays, noticePeriodOf } from '#engine'
import type { Day, Side } from '#engine'
import type { Context } from '#platform'
import { fundAction } from './means.ts'

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

/**
 * Whether an event ended a frame of weeks in silence: the clock did it, after weeks that were
 * funded, and not on the day that a notice had named.
 */
export const isSilentEnd = (
  { calendar }: Pick<Context, 'calendar'>,
  row: ContractRow,
  { by, at, to_state: to }: EventRow,
): boolean => {
  const process = processOf(row)
  const state = process.states[to]
  const over = state !== undefined && 'final' in state
  const endsOn = contractOf(row).plan?.endsOn ?? null
  const early = endsOn === null || dayOf(at - 1, calendar) < endsOn
  return over && by === 'clock' && fundAction(process) !== null && row.funded && early
}

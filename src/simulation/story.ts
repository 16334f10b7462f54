import { act, contractOf, processOf, rowOf } from '#contracts'
import type { ContractRow } from '#contracts'
import { forecast, waysFrom } from '#engine'
import type { Input, Instant, Step, TimeEntry } from '#engine'
import { refuse } from '#platform'
import type { Context } from '#platform'
import { advanceClock } from './travel.ts'

/** More steps than any contract has; a longer one is a bug. */
const stepsLimit = 50

/**
 * The client never comes back, nor does the desk: the worker takes the best of their ways, time
 * passes, until the contract is over. Gives it then. Refuses `contract.not_found`, `demo.off`.
 */
export const playStory = async (context: Context, contractId: string): Promise<ContractRow> => {
  for (let step = 0; step < stepsLimit; step += 1) {
    const found = await rowOf(context.db, contractId)
    const row = found?.row ?? refuse('contract.not_found')
    if (row.turn === null) return row
    await playStep(context, row)
  }
  throw new Error(`the story of ${contractId} does not end`)
}

const playStep = async (context: Context, row: ContractRow): Promise<void> => {
  const now = context.time.now()
  const { ifOtherSilent } = forecast(
    processOf(row),
    contractOf(row),
    'worker',
    now,
    context.calendar,
  )
  const [next] = ifOtherSilent
  if (!next) throw new Error(`nothing follows for ${row.id}`)
  if (next.by === 'worker')
    await act(
      context,
      row.id,
      next.action,
      { id: row.worker_id, roles: [] },
      inputFor(row, next, now),
    )
  else await advanceClock(context, { to: Math.max(next.at, now) })
}

/** What the worker says where an act asks for words. */
const words = 'デモ：クライアントから返事がないあいだ、ワーカーはこのように進めました。'

const minute = 60_000

/** The time that fills the pot of a week, ending now, as the forecast foresees it. */
const workedUntil = (row: ContractRow, now: Instant): TimeEntry[] => {
  const rate = contractOf(row).plan?.rate ?? 1n
  const to = Math.floor(now / minute) * minute
  const from = to - Number((row.pot * 60n) / rate) * minute
  return [{ id: 'story', from, to, note: words }]
}

/** What the forecast foresaw to be given, and words where the act asks for them. */
const inputFor = (row: ContractRow, { action, amount, date }: Step, now: Instant): Input => {
  const ways = waysFrom(processOf(row), row.state).get(action)
  const takes = ways?.find(({ by }) => by.includes('worker'))?.takes
  return {
    ...(amount === undefined ? {} : { amount }),
    ...(date === undefined ? {} : { date }),
    ...(takes?.reason === 'required' ? { reason: words } : {}),
    ...(takes?.criterion === 'required' ? { criterion: words } : {}),
    ...(takes?.note === 'required' ? { note: words } : {}),
    ...(takes?.entries === 'required' ? { entries: workedUntil(row, now) } : {}),
  }
}

import { act, processOf } from '#contracts'
import { mondayOf } from '#engine'
import { walletOf } from '#ledger'
import { depositSandbox } from '#payments'
import type { Context } from '#platform'
import { sendMessage } from '#talk'
import { canRecord, costOfWeeks, fundWeeks } from '#weeks'
import { entriesOf } from '../half-year/moments.ts'
import { hoursIn } from './frames.ts'
import type { Cast, HalfYearFrame } from './frames.ts'

/** What the client writes with the money for the next week, in turn. */
const thanksInTurn = [
  'ありがとうございます。次週もお願いします。',
  '今週もありがとうございました。来週もよろしくお願いします。',
  'いつも助かっています。次週もお願いします。',
  '早くて丁寧で、ありがたいです。来週もお願いします。',
] as const

/** What the worker writes when the money does not come, and when it still does not. */
export const asking = [
  '今週分の仮払いを確認できませんでしたので、作業をお休みしております。お体など、崩されていませんか。',
  'いつもすぐにお返事をくださるので、案じております。ご都合のよいときにご連絡ください。',
] as const

const trader = ({ id }: { id: string }) => ({ id, roles: [] })

/** The worker reports the hours of a week that runs, unless something is recorded already. */
export const report = async (
  context: Context,
  { worker }: Cast,
  { weeks }: HalfYearFrame,
): Promise<void> => {
  const [last] = weeks
  if (!last || last.claim !== null || !canRecord(processOf(last), last.state)) return
  const monday = mondayOf(last.deliver_on)
  const hours = hoursIn(weeks.length - 1)
  const now = context.time.now()
  const entries = entriesOf(monday, hours, '登録と確認', context.calendar)
  const done = entries.filter(({ to }) => to <= now)
  if (done.length === 0) return
  await act(context, last.id, 'record', trader(worker), { entries: done })
}

/** The client pays in what is missing, funds the next week, and thanks for the last one. */
export const fund = async (
  context: Context,
  { client }: Cast,
  { row, weeks }: HalfYearFrame,
): Promise<void> => {
  const key = `half-year ${row.id} ${row.deliver_on}`
  const cost = costOfWeeks(context, row, 1)
  const { available } = await walletOf(context.db, client.id)
  if (available < cost) await depositSandbox(context, client, cost - available, key)
  await fundWeeks(context, trader(client), row.id, 1, key)
  if (weeks.length === 0) return
  const text = thanksInTurn[weeks.length % thanksInTurn.length] ?? thanksInTurn[0]
  await sendMessage(context, trader(client), row.id, { text }, key)
}

/** The worker asks what has happened. */
export const ask = (context: Context, { worker }: Cast, { row }: HalfYearFrame, text: string) =>
  sendMessage(context, trader(worker), row.id, { text }, `half-year ${row.id} ${text.length}`)

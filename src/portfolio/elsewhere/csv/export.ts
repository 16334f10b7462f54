import { dayOf, waitingState } from '#engine'
import type { Context } from '#platform'
import { csvOf } from '../../csv-file.ts'
import { isOver } from '../fold/fold.ts'
import type { Stage } from '../shape.ts'
import { readAll } from '../rows/read.ts'
import type { Read } from '../rows/read.ts'
import { columns } from './columns.ts'

/** Where a contract stands, in the words in which it could be entered again. */
const stageOf = ({ folded: { current, rules } }: Read): Stage => {
  const { contract } = current
  if (isOver(rules, current)) return contract.state === 'paid' ? 'paid' : 'ended'
  const waiting = waitingState(rules.process, contract.state)
  if (waiting?.delivered) return waiting.working ? 'reworking' : 'delivered'
  return contract.funded || waiting?.working ? 'working' : 'agreed'
}

/** All of a person's contracts made elsewhere as CSV, as `importElsewhere` reads it. */
export const exportElsewhere = async (
  context: Context,
  person: { id: string },
): Promise<string> => {
  const reads = await readAll(context, person.id)
  const lines = reads.map((read) => {
    const { row } = read
    const since = dayOf(read.folded.current.contract.enteredAt, context.calendar)
    return [
      row.platform,
      row.clientName,
      row.title,
      row.price,
      row.agreedOn,
      row.deliverOn ?? '',
      stageOf(read),
      since < row.agreedOn ? row.agreedOn : since,
      row.payOn ?? '',
      row.reference,
    ]
  })
  return csvOf([Object.keys(columns), ...lines])
}

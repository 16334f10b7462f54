import { addDays, mondayOf } from '#engine'
import type { Day, Process, Spawned } from '#engine'
import type { AgreedTerms, ContractRow } from '../row.ts'
import { opened } from './opened.ts'

/** Whether contracts of the process are agreed week by week. */
const isWeekly = (process: Process): boolean =>
  Object.values(process.clocks).some((clock) => 'endOf' in clock)

/**
 * What a child is called wherever it is met alone: as its frame, with the name of the part or the
 * days of the week, in figures that every language reads.
 */
const titleOf = (title: string, part: string | null, process: Process, deliverOn: Day): string => {
  if (part !== null) return `${title} – ${part}`
  if (!isWeekly(process)) return title
  const monday = mondayOf(deliverOn)
  return `${title} ${monday} – ${addDays(monday, 6)}`
}

const termsOf = (frame: ContractRow, { process, contract, title }: Spawned): AgreedTerms => {
  const { deliverOn } = contract
  return {
    ...frame.terms,
    title: titleOf(frame.terms.title, title, process, deliverOn),
    deliverOn,
  }
}

/**
 * The contract that an act on a frame opens, between the same people, under the fees that were
 * agreed then. It belongs to its frame and not to a job: who was hired is counted once.
 */
export const childOf = (
  frame: ContractRow,
  spawned: Spawned,
  id: string,
  by: { seq: number; hash: string; personId: string | null },
): ReturnType<typeof opened> => {
  const { process, contract, event, moves } = spawned
  const agreement = {
    id,
    frame_id: frame.id,
    job_id: null,
    proposal_id: null,
    client_id: frame.client_id,
    worker_id: frame.worker_id,
    process: process.name,
    process_version: process.version,
    price: contract.price,
    terms: termsOf(frame, spawned),
    clocks: { ...contract.clocks },
    created_at: event.at,
  }
  const { seq, hash, personId } = by
  const opening = { frame: { id: frame.id, seq, hash }, personId, moves }
  return opened(process, agreement, contract, { ...event, ...opening })
}

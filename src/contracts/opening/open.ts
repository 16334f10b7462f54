import { startContract } from '#engine'
import type { Day, Plan, Yen } from '#engine'
import type { Fees } from '#ledger'
import { Refused, json, newId, refuse, toSql } from '#platform'
import type { Context } from '#platform'
import { offeringOf } from '#processes'
import type { AgreedTerms } from '../row.ts'
import { opened } from './opened.ts'

export type Opening = {
  /** Given where a retry must find the same contract. */
  id?: string
  clientId: string
  clientName: string
  workerId: string
  workerName: string
  jobId?: string
  proposalId?: string
  /** The name of a process that we sell. */
  process: string
  title: string
  description: string
  category: string
  /** Of a frame, its pledge: it may be nothing. */
  price: Yen
  /** Of a frame, the day of its first part. */
  deliverOn: Day
  clocks?: Readonly<Record<string, number>>
  /** Of a frame, its parts; of work by the hour, what an hour costs. */
  plan?: Plan | null
}

/**
 * Opens a contract with the client's offer as its first event; gives its id. Opening an id that
 * exists changes nothing. Refuses `process.unknown`, `contract.own_side` (client and worker are one
 * person), and whatever `startContract` refuses of price, date, clocks and plan.
 */
export const open = async (context: Context, opening: Opening): Promise<string> => {
  const process = offeringOf(opening.process)?.process
  if (!process) return refuse('process.unknown', { process: opening.process })
  if (opening.clientId === opening.workerId) refuse('contract.own_side')
  const now = context.time.now()
  const started = startContract(process, opening, now, context.calendar)
  if (!started.ok) throw new Refused(started.refusal)
  const id = opening.id ?? newId('ctr')
  const agreement = {
    id,
    frame_id: null,
    job_id: opening.jobId ?? null,
    proposal_id: opening.proposalId ?? null,
    client_id: opening.clientId,
    worker_id: opening.workerId,
    process: process.name,
    process_version: process.version,
    price: opening.price,
    terms: termsOf(opening, context.settings.fees),
    clocks: { ...started.contract.clocks },
    created_at: now,
  }
  const event = { action: 'offer', by: 'client', from: null, personId: opening.clientId } as const
  const { columns } = opened(process, agreement, started.contract, event)
  const mail = {
    owner_id: id,
    id: newId('mail'),
    to_id: opening.workerId,
    kind: 'act',
    facts: { seq: 1, party: 'worker', turn: true },
    at: toSql(now),
  }
  await context.db.query('select open_contract($1, $2)', [json(columns), json([mail])])
  return id
}

const termsOf = (opening: Opening, fees: Fees): AgreedTerms => ({
  title: opening.title,
  description: opening.description,
  category: opening.category,
  clientName: opening.clientName,
  workerName: opening.workerName,
  deliverOn: opening.deliverOn,
  fees,
})

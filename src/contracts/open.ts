import { startContract } from '#engine'
import type { Contract, Day, Yen } from '#engine'
import type { Fees } from '#ledger'
import { Refused, json, newId, refuse, toSql } from '#platform'
import type { Context } from '#platform'
import { offeringOf } from '#processes'
import { hashOf, noHash, storedText } from './chain.ts'
import { changedColumns } from './row.ts'
import type { AgreedTerms } from './row.ts'

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
  price: Yen
  deliverOn: Day
  clocks?: Readonly<Record<string, number>>
}

/**
 * Opens a contract with the client's offer as its first event; gives its id. Opening an id that
 * exists changes nothing. Refuses `process.unknown`, `contract.own_side` (client and worker are one
 * person), and whatever `startContract` refuses of price, date and clocks.
 */
export const open = async (context: Context, opening: Opening): Promise<string> => {
  const process = offeringOf(opening.process)?.process
  if (!process) return refuse('process.unknown', { process: opening.process })
  if (opening.clientId === opening.workerId) refuse('contract.own_side')
  const now = context.time.now()
  const started = startContract(process, opening, now, context.calendar)
  if (!started.ok) throw new Refused(started.refusal)
  const id = opening.id ?? newId('ctr')
  const terms = termsOf(opening, context.settings.fees)
  const event = firstEvent(id, opening, terms, started.contract, now)
  const mail = {
    owner_id: id,
    id: newId('mail'),
    to_id: opening.workerId,
    kind: 'act',
    facts: { seq: 1, party: 'worker', turn: true },
    at: toSql(now),
  }
  await context.db.query('select open_contract($1, $2, $3)', [
    json({
      id,
      job_id: opening.jobId ?? null,
      proposal_id: opening.proposalId ?? null,
      client_id: opening.clientId,
      worker_id: opening.workerId,
      process: process.name,
      process_version: process.version,
      price: opening.price,
      terms: storedText(terms),
      clocks: started.contract.clocks,
      created_at: toSql(now),
      last_hash: event.hash,
      ...changedColumns(process, started.contract, now),
    }),
    json(event),
    json([mail]),
  ])
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

/** The offer binds the terms, the price and the clocks into the chain. */
const firstEvent = (
  id: string,
  opening: Opening,
  terms: AgreedTerms,
  contract: Contract,
  now: number,
) => {
  const input = storedText({ terms, price: opening.price, clocks: contract.clocks })
  const link = { action: 'offer', by: 'client', to: contract.state, at: now, input }
  const hash = hashOf({
    ...link,
    contractId: id,
    seq: 1,
    personId: opening.clientId,
    from: null,
    moves: '[]',
    previousHash: noHash,
  })
  const { action, by } = link
  return {
    action,
    by,
    person_id: opening.clientId,
    to_state: contract.state,
    at: toSql(now),
    input,
    hash,
  }
}

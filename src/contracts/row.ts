import type { Contract, Part, Plan, Process, Side, Yen } from '#engine'
import { remindersOf, waitingState } from '#engine'
import type { Fees } from '#ledger'
import { toSql } from '#platform'

/** What was agreed, in words and figures, with the names of that day. Never changed afterwards. */
export type AgreedTerms = {
  title: string
  description: string
  category: string
  clientName: string
  workerName: string
  deliverOn: string
  fees: Fees
}

/** A plan as the table holds it: yen are JSON's whole numbers. */
export type StoredPlan = Omit<Plan, 'parts' | 'rate'> & {
  parts: readonly (Omit<Part, 'price' | 'rate'> & { price: number; rate: number | null })[]
  rate: number | null
}

/** What no act changes of a contract. A child of a frame has its frame's id. */
export type Agreement = {
  id: string
  frame_id: string | null
  job_id: string | null
  proposal_id: string | null
  client_id: string
  worker_id: string
  process: string
  process_version: number
  price: Yen
  terms: AgreedTerms
  clocks: Record<string, number>
  created_at: number
}

/** A contract as the tables hold it, with its balances. */
export type ContractRow = Agreement & {
  version: number
  last_hash: string
  state: string
  turn: 'client' | 'worker' | 'desk' | null
  entered_at: number
  due_at: number | null
  rings_at: number | null
  deliver_on: string
  funded: boolean
  counts: Record<string, number>
  claim: Yen | null
  offer: Yen | null
  settlement_client: Yen | null
  settlement_worker: Yen | null
  /** Whose proposal is under seal; what it says is in the events of who may know it. */
  sealed_by: Side | null
  first_delivered_at: number | null
  last_delivered_at: number | null
  plan: StoredPlan | null
  pot: Yen
}

/**
 * Everything of a contract but its unchanging job description is small; all columns, with the pot.
 */
export const contractColumns = 'c.*, b.pot'
export const contractTables = 'contracts c join contract_balances b on b.contract_id = c.id'

const yenOrNull = (amount: number | null): Yen | null => (amount === null ? null : BigInt(amount))

/** The engine's plan of a stored one. */
export const planOf = (stored: StoredPlan | null): Plan | null =>
  stored && {
    ...stored,
    rate: yenOrNull(stored.rate),
    parts: stored.parts.map((part) => ({
      ...part,
      price: BigInt(part.price),
      rate: yenOrNull(part.rate),
    })),
  }

const numberOrNull = (amount: Yen | null): number | null =>
  amount === null ? null : Number(amount)

const storedPlan = (plan: Plan | null): StoredPlan | null =>
  plan && {
    ...plan,
    rate: numberOrNull(plan.rate),
    parts: plan.parts.map((part) => ({
      ...part,
      price: Number(part.price),
      rate: numberOrNull(part.rate),
    })),
  }

/** The engine's view of a row; `sealed`: what is under seal, known to the one door alone. */
export const contractOf = (
  row: Omit<ContractRow, 'terms'>,
  sealed: Yen | null = null,
): Contract => ({
  process: row.process,
  version: row.process_version,
  state: row.state,
  enteredAt: row.entered_at,
  dueAt: row.due_at,
  price: row.price,
  pot: row.pot,
  funded: row.funded,
  deliverOn: row.deliver_on,
  clocks: row.clocks,
  counts: row.counts,
  claim: row.claim,
  offer: row.offer,
  settlements: { client: row.settlement_client, worker: row.settlement_worker },
  sealed: row.sealed_by && { by: row.sealed_by, amount: sealed },
  firstDeliveredAt: row.first_delivered_at,
  lastDeliveredAt: row.last_delivered_at,
  plan: planOf(row.plan),
})

const orNull = (instant: number | null): string | null => (instant === null ? null : toSql(instant))

/** When the clock has something to do next, after `after`: a reminder, or the deadline. */
export const ringsAt = (process: Process, contract: Contract, after: number): number | null =>
  remindersOf(process, contract).find((instant) => instant > after) ?? contract.dueAt

/** The columns that an act may change, from the engine's contract. */
const changed = (process: Process, contract: Contract, at: number) => ({
  state: contract.state,
  turn: contract.dueAt === null ? null : (waitingState(process, contract.state)?.turn ?? null),
  entered_at: contract.enteredAt,
  due_at: contract.dueAt,
  rings_at: ringsAt(process, contract, at),
  deliver_on: contract.deliverOn,
  funded: contract.funded,
  counts: contract.counts as Record<string, number>,
  claim: contract.claim,
  offer: contract.offer,
  settlement_client: contract.settlements.client,
  settlement_worker: contract.settlements.worker,
  sealed_by: contract.sealed?.by ?? null,
  first_delivered_at: contract.firstDeliveredAt,
  last_delivered_at: contract.lastDeliveredAt,
  plan: storedPlan(contract.plan),
})

/** The same as `commit_acts` takes them: instants as text. */
export const changedColumns = (process: Process, contract: Contract, at: number) => {
  const columns = changed(process, contract, at)
  return {
    ...columns,
    entered_at: toSql(columns.entered_at),
    due_at: orNull(columns.due_at),
    rings_at: orNull(columns.rings_at),
    first_delivered_at: orNull(columns.first_delivered_at),
    last_delivered_at: orNull(columns.last_delivered_at),
    sealed_amount: contract.sealed?.amount ?? null,
  }
}

/** A row as it stands after an act, so that nobody has to read it again. */
export const rowAfter = (
  row: Agreement & { version: number },
  process: Process,
  contract: Contract,
  at: number,
  hash: string,
): ContractRow => ({
  ...row,
  version: row.version + 1,
  last_hash: hash,
  ...changed(process, contract, at),
  pot: contract.pot,
})

/** Which side of the contract a person is, or null. */
export const sideOf = (
  row: Pick<ContractRow, 'client_id' | 'worker_id'>,
  personId: string,
): Side | null =>
  personId === row.client_id ? 'client' : personId === row.worker_id ? 'worker' : null

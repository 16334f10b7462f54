import type { Contract, Event, Move, Process } from '#engine'
import { toSql } from '#platform'
import { hashOf, noHash, storedText } from '../chain.ts'
import { changedColumns, rowAfter } from '../row.ts'
import type { Agreement, ContractRow } from '../row.ts'

/** By what a contract is opened, and what that moves. */
export type FirstEvent = Pick<Event, 'action' | 'by'> & {
  from: string | null
  personId: string | null
  moves?: readonly Move[]
  /** For a child: the event of its frame that opened it. */
  frame?: { id: string; seq: number; hash: string }
}

/**
 * A new contract with its first event, as `put_contracts` takes them, and its row. The event binds
 * the terms, the price, the clocks and the plan into the chain, and a child to the event of its
 * frame.
 */
export const opened = (
  process: Process,
  agreement: Agreement,
  contract: Contract,
  { action, by, from, personId, moves = [], frame }: FirstEvent,
): { row: ContractRow; columns: Record<string, unknown> } => {
  const { id, terms, price, clocks, created_at: at } = agreement
  const { plan } = contract
  const bound = { terms, price, clocks, ...(plan && { plan }), ...(frame && { frame }) }
  const input = storedText(bound)
  const moved = storedText(moves)
  const link = { contractId: id, seq: 1, action, by, personId, from, to: contract.state, at }
  const hash = hashOf({ ...link, input, moves: moved, previousHash: noHash })
  return {
    row: rowAfter({ ...agreement, version: 0 }, process, contract, at, hash),
    columns: {
      ...agreement,
      terms: storedText(terms),
      created_at: toSql(at),
      last_hash: hash,
      ...changedColumns(process, contract, at),
      action,
      by,
      person_id: personId,
      from_state: from,
      input,
      moves: moved,
    },
  }
}

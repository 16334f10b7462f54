import type { Actor, Party } from '#engine'
import { json, randomToken, sha256, toSql } from '#platform'
import type { Db } from '#platform'
import { mayKnow, sealedColumn } from './history.ts'

/** What of an event is bound into the chain, in this order, one line each. */
export type Link = {
  contractId: string
  seq: number
  action: string
  by: string
  personId: string | null
  from: string | null
  to: string
  at: number
  /** The very text that is stored. */
  input: string
  moves: string
  previousHash: string
}

/** The first event has no event before it. */
export const noHash = ''

/**
 * The hash of an event: SHA-256, hex, of its fields and the hash before it, joined by newlines.
 * `checks/event-chains-verify.sql` computes the same in the database.
 */
export const hashOf = (link: Link): string =>
  sha256(
    [
      link.previousHash,
      link.contractId,
      link.seq,
      link.action,
      link.by,
      link.personId ?? '',
      link.from ?? '',
      link.to,
      toSql(link.at),
      link.input,
      link.moves,
    ].join('\n'),
  )

/** The stored text of an input or of moves. */
export const storedText = (value: unknown): string => json(value)

const salt = /,"salt":"[\w-]{32}"\}$/

/**
 * The stored text of what goes under seal: its hash is read by who may not know it, and would be
 * guessed amount by amount.
 */
export const saltedText = (input: object): string => storedText({ ...input, salt: randomToken(24) })

/** The text as it was before it was salted. */
export const unsalted = (text: string): string => text.replace(salt, '}')

/** An event with the very characters that its hash is made of. */
export type ChainEvent = Omit<Link, 'contractId' | 'by' | 'input'> & {
  by: Actor
  /** Null: under seal for who reads; the hash is of what was said. */
  input: string | null
  hash: string
}

/**
 * A contract's events up to a version of it, as they were hashed and as a party may read them.
 * Whoever calls has checked who asks.
 */
export const chainOf = async (
  db: Db,
  contractId: string,
  reader: Party,
  version: number,
): Promise<ChainEvent[]> => {
  const events = await db.query<ChainEvent & { sealed: boolean }>(
    `select e.seq, e.action, e.by, e.person_id as "personId", e.from_state as "from",
       e.to_state as "to", e.at, e.input::text as input, e.moves::text as moves, e.hash,
       e.previous_hash as "previousHash", ${sealedColumn}
     from standings s join events e on e.contract_id = s.contract_id
     where s.contract_id = $1 and e.seq <= $2 order by e.seq`,
    [contractId, version],
    'chain_of',
  )
  return events.map(({ sealed, input, ...event }) =>
    Object.assign(event, { input: mayKnow({ by: event.by, sealed }, reader) ? input : null }),
  )
}

import { json, sha256, toSql } from '#platform'

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

import type { Decision, Notice } from '#engine'
import { entriesFor } from '#ledger'
import type { Owed } from '#ledger'
import { inBatches, json, newId, perDatabase, toSql } from '#platform'
import type { Db } from '#platform'
import { hashOf, storedText } from './chain.ts'
import { deputyIn } from './party.ts'
import { processOf } from './read.ts'
import { changedColumns, rowAfter } from './row.ts'
import type { ContractRow } from './row.ts'

type Decided = Extract<Decision, { ok: true }>

/** One act, ready to be committed: what it was decided from, what was decided, and by whom. */
export type Act = {
  row: ContractRow
  decided: Decided
  personId: string | null
  key: string | null
}

export type Mail = {
  owner_id: string
  id: string
  to_id: string
  kind: string
  facts: Record<string, unknown>
  at: string
}

type Prepared = {
  after: ContractRow
  act: Record<string, unknown>
  entries: unknown[]
  owed: Owed[]
  mails: Mail[]
}

/** Everything that one act writes, and the row as it stands afterwards. */
const prepare = (made: Act): Prepared => {
  const { row, decided, personId, key } = made
  const process = processOf(row)
  const { event, contract, moves } = decided
  const seq = row.version + 1
  const input = storedText(event.input)
  const moved = storedText(moves)
  const hash = hashOf({
    contractId: row.id,
    seq,
    ...event,
    personId,
    input,
    moves: moved,
    previousHash: row.last_hash,
  })
  const at = toSql(event.at)
  const { client_id: clientId, worker_id: workerId } = row
  const posting = { contractId: row.id, seq, clientId, workerId, fees: row.terms.fees, at }
  return {
    after: rowAfter(row, process, contract, event.at, hash),
    act: {
      id: row.id,
      was: row.version,
      hash,
      ...changedColumns(process, contract, event.at),
      action: event.action,
      by: event.by,
      person_id: personId,
      from_state: event.from,
      at,
      input,
      moves: moved,
      key,
      previous_hash: row.last_hash,
    },
    ...entriesFor(posting, moves),
    mails: mailsOf(made, seq, at),
  }
}

/** Whom an act is told to; also whom it was done for, where a deputy did it. */
const noticesOf = ({ row, decided, personId }: Act): readonly Notice[] => {
  const { notices, event } = decided
  const [deputy, by] = [deputyIn(row, event.by, personId), event.by]
  if (deputy === null || by === 'clock' || notices.some(({ to }) => to === by)) return notices
  return [...notices, { to: by, turn: false }]
}

const mailsOf = (made: Act, seq: number, at: string): Mail[] => {
  const { row, decided } = made
  const notices = noticesOf(made).map(({ to, turn }) => ({
    owner_id: row.id,
    at,
    id: newId('mail'),
    to_id: to === 'client' ? row.client_id : to === 'worker' ? row.worker_id : 'desk',
    kind: 'act',
    facts: { seq, party: to, turn },
  }))
  const fills = row.job_id !== null && decided.contract.funded && !row.funded
  if (!fills) return notices
  const facts = { jobId: row.job_id }
  const filled = { id: newId('mail'), to_id: 'applicants', kind: 'filled', facts }
  return [...notices, { owner_id: row.id, at, ...filled }]
}

/**
 * Commits acts of different contracts in one round trip; gives the rows of those that won. An act
 * whose contract has moved since it was read is left out whole.
 */
export const commit = async (
  db: Db,
  acts: readonly Act[],
): Promise<{ rows: Map<string, ContractRow>; owed: Owed[] }> => {
  const prepared = acts.map(prepare)
  const values = [
    json(prepared.map(({ act }) => act)),
    json(prepared.flatMap(({ entries }) => entries)),
    json(prepared.flatMap(({ owed }) => owed)),
    json(prepared.flatMap(({ mails }) => mails)),
  ]
  const won = await db.query<{ id: string }>(
    'select commit_acts($1, $2, $3, $4) as id',
    values,
    'commit_acts',
  )
  const ids = new Set(won.map(({ id }) => id))
  const kept = prepared.filter(({ after }) => ids.has(after.id))
  return {
    rows: new Map(kept.map(({ after }) => [after.id, after])),
    owed: kept.flatMap(({ owed }) => owed),
  }
}

export type Committed = { row: ContractRow; owed: Owed[] }

const committerOf = perDatabase((db: Db) =>
  inBatches<Act, Committed | null>(
    async (acts) => {
      const { rows, owed } = await commit(db, acts)
      return acts.map(({ row: { id } }) => {
        const row = rows.get(id)
        return row ? { row, owed: owed.filter((one) => one.contract_id === id) } : null
      })
    },
    { lanes: 4, most: 8, keyOf: ({ row }) => row.id },
  ),
)

/**
 * Commits one act, sharing the round trip with others that come at the same moment; null when it
 * lost.
 */
export const commitOne = (db: Db, act: Act): Promise<Committed | null> => committerOf(db)(act)

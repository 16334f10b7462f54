import type { Calendar, Decision, Event, Move, Notice } from '#engine'
import { entriesFor } from '#ledger'
import type { Owed, Reserve } from '#ledger'
import { inBatches, json, newId, perDatabase, toSql } from '#platform'
import type { Db } from '#platform'
import { hashOf, saltedText, storedText } from './chain.ts'
import { caseChanges } from './concerns.ts'
import type { CaseChange } from './concerns.ts'
import { rests } from './lists/resting.ts'
import { childOf } from './opening/child.ts'
import { deputyIn } from './party.ts'
import { processOf } from './read.ts'
import { changedColumns, rowAfter } from './row.ts'
import type { ContractRow } from './row.ts'

export type Decided = Extract<Decision, { ok: true }>

/** One act, ready to be committed: what it was decided from, what was decided, and by whom. */
export type Act = {
  row: ContractRow
  decided: Decided
  personId: string | null
  key: string | null
  /** By which the desk's own clock runs, where the act opens a case. */
  calendar: Calendar
  /** What was set aside for what it puts into pots. */
  reserves?: readonly Reserve[]
  /** The id of the contract that it opens, where it is an act on a frame that opens one. */
  childId?: string | null
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
  child: ReturnType<typeof childOf> | null
  entries: unknown[]
  owed: Owed[]
  mails: readonly Mail[]
  cases: readonly CaseChange[]
}

/** How long the one whose turn it was took to act, in ms; null for what others did. */
const waitedFor = ({ turn, entered_at: entered }: ContractRow, { by, at }: Event): number | null =>
  by === turn ? at - entered : null

/** Everything that one act writes, and the row as it stands afterwards. */
const prepare = (made: Act): Prepared => {
  const { row, decided, personId, key } = made
  const process = processOf(row)
  const { event, contract, moves } = decided
  const seq = row.version + 1
  const seals = contract.sealed !== null && row.sealed_by === null
  const input = seals ? saltedText(event.input) : storedText(event.input)
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
  const child = openedBy(made, seq, hash)
  const own = postingsOf(made, row, seq, moves)
  const childs = child ? postingsOf(made, child.row, 1, decided.spawned?.moves ?? []) : nothing
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
      waited_ms: waitedFor(row, event),
    },
    child,
    entries: [...own.entries, ...childs.entries],
    owed: [...own.owed, ...childs.owed],
    mails: mailsOf(made, seq, at, child?.row),
    cases: caseChanges(row, decided, made.calendar),
  }
}

const openedBy = ({ row, decided, personId, childId }: Act, seq: number, hash: string) =>
  decided.spawned && childOf(row, decided.spawned, childId ?? newId('ctr'), { seq, hash, personId })

const nothing: ReturnType<typeof entriesFor> = { entries: [], owed: [] }

/** What an act moves within one contract. A funding names what was set aside for it. */
const postingsOf = (
  { decided, reserves = [] }: Act,
  row: ContractRow,
  seq: number,
  moves: readonly Move[],
) => {
  const { id, client_id: clientId, worker_id: workerId, terms } = row
  const reserveKey = reserves.find(({ contractId }) => contractId === id)?.key
  const at = toSql(decided.event.at)
  return entriesFor(
    { contractId: id, seq, clientId, workerId, fees: terms.fees, at, reserveKey },
    moves,
  )
}

/** Also whom it was done for is told of it, where a deputy did it. */
const withPrincipal = (
  notices: readonly Notice[],
  { row, decided: { event }, personId }: Act,
): readonly Notice[] => {
  const [deputy, by] = [deputyIn(row, event.by, personId), event.by]
  if (deputy === null || by === 'clock' || notices.some(({ to }) => to === by)) return notices
  return [...notices, { to: by, turn: false }]
}

const noticeMails = (row: ContractRow, seq: number, at: string, notices: readonly Notice[]) =>
  notices.map(({ to, turn }) => ({
    owner_id: row.id,
    at,
    id: newId('mail'),
    to_id: to === 'client' ? row.client_id : to === 'worker' ? row.worker_id : 'desk',
    kind: 'act',
    facts: { seq, party: to, turn },
  }))

/** An act that opens a contract is told of by that one; by the frame only to whose turn it is. */
const mailsOf = (
  made: Act,
  seq: number,
  at: string,
  child: ContractRow | undefined,
): readonly Mail[] => {
  const { row, decided } = made
  const { event, notices } = decided
  const told = child
    ? [
        ...noticeMails(
          row,
          seq,
          at,
          notices.filter(({ turn }) => turn),
        ),
        ...noticeMails(child, 1, at, withPrincipal(sidesBut(event.by, child), made)),
      ]
    : noticeMails(row, seq, at, withPrincipal(notices, made))
  const fills = row.job_id !== null && decided.contract.funded && !row.funded
  if (!fills) return told
  const facts = { jobId: row.job_id }
  const filled = { id: newId('mail'), to_id: 'applicants', kind: 'filled', facts }
  return [...told, { owner_id: row.id, at, ...filled }]
}

const sidesBut = (by: string, child: ContractRow): Notice[] => {
  const waitsFor = rests(processOf(child), child.state) ? null : child.turn
  const others = (['client', 'worker'] as const).filter((side) => side !== by)
  return others.map((to) => ({ to, turn: to === waitsFor }))
}

/**
 * Commits acts of different contracts in one round trip; gives the rows of those that won. An act
 * whose contract has moved since it was read is left out whole.
 */
export const commit = async (
  db: Db,
  acts: readonly Act[],
): Promise<{ won: Map<string, Committed>; owed: Owed[] }> => {
  const prepared = acts.map(prepare)
  const values = [
    json(prepared.map(({ act }) => act)),
    json(prepared.flatMap(({ child }) => child?.columns ?? [])),
    json(prepared.flatMap(({ entries }) => entries)),
    json(prepared.flatMap(({ owed }) => owed)),
    json(prepared.flatMap(({ mails }) => mails)),
    json(prepared.flatMap(({ cases }) => cases)),
  ]
  const moved = await db.query<{ id: string }>(
    'select commit_acts($1, $2, $3, $4, $5, $6) as id',
    values,
    'commit_acts',
  )
  const ids = new Set(moved.map(({ id }) => id))
  const kept = prepared.filter(({ after }) => ids.has(after.id))
  return {
    won: new Map(
      kept.map(({ after: row, child, owed }) => [row.id, { row, child: child?.row ?? null, owed }]),
    ),
    owed: kept.flatMap(({ owed }) => owed),
  }
}

/** An act that won: the row as it stands, and the contract that it opened. */
export type Committed = { row: ContractRow; child: ContractRow | null; owed: Owed[] }

const committerOf = perDatabase((db: Db) =>
  inBatches<Act, Committed | null>(
    async (acts) => {
      const { won } = await commit(db, acts)
      return acts.map(({ row: { id } }) => won.get(id) ?? null)
    },
    { lanes: 4, most: 8, keyOf: ({ row }) => row.id },
  ),
)

/**
 * Commits one act, sharing the round trip with others that come at the same moment; null when it
 * lost.
 */
export const commitOne = (db: Db, act: Act): Promise<Committed | null> => committerOf(db)(act)

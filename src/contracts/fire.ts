import { decide, silenceIn, waitingState } from '#engine'
import type { Decision, Party } from '#engine'
import { payOut, payoutOf } from '#ledger'
import { json, newId, toSql } from '#platform'
import type { Context, Db } from '#platform'
import { commit } from './commit.ts'
import type { Act, Committed, Decided, Mail } from './commit.ts'
import { processOf } from './read.ts'
import { contractColumns, contractOf, ringsAt } from './row.ts'
import type { ContractRow } from './row.ts'

/** Contracts claimed at once. */
const batchSize = 500

/** A ring this soon is worth telling a clock that may be asleep for longer. */
const soonMs = 60_000

type Reminder = { row: ContractRow; next: number | null; mails: Mail[] }
type Batch = { acts: Act[]; reminders: Reminder[] }

/** What the clock does to a contract at its deadline, dated at that deadline. */
const clockAct = (context: Context, row: ContractRow): Decision => {
  const process = processOf(row)
  const action = silenceIn(process, row.state)?.does ?? ''
  const at = row.due_at ?? 0
  return decide(process, contractOf(row), action, 'clock', {}, at, context.calendar)
}

const actOfClock = ({ calendar }: Context, row: ContractRow, decided: Decided): Act => ({
  row,
  decided,
  personId: null,
  key: null,
  calendar,
})

/** With the last reminder, who is to be warned hears that nobody has acted yet. */
const reminderOf = (row: ContractRow, ring: number): Reminder => {
  const process = processOf(row)
  const next = ringsAt(process, contractOf(row), ring)
  const { turn } = row
  const warned = next === row.due_at ? waitingState(process, row.state)?.warns : undefined
  const told = (kind: string, to: Party | null): Mail => ({
    owner_id: row.id,
    id: newId('mail'),
    to_id: to === 'client' ? row.client_id : to === 'worker' ? row.worker_id : 'desk',
    kind,
    facts: { version: row.version, state: row.state, dueAt: row.due_at },
    at: toSql(ring),
  })
  const mails = [told('reminder', turn)]
  if (warned && warned !== turn) mails.push(told('warning', warned))
  return { row, next, mails }
}

/** When the clock has something to do next on a contract, and on one that the act opens. */
const ringsAfter = (row: ContractRow, { contract, spawned }: Decided): number[] =>
  [{ process: processOf(row), contract }, ...(spawned ? [spawned] : [])].map(
    ({ process, contract: next }) => ringsAt(process, next, next.enteredAt) ?? Infinity,
  )

/**
 * What is to be done for these rows, in the order of their rings. Stops before a row that rings
 * later than something that the rows before it have set in motion, so that everything happens in
 * order.
 */
const planOf = (context: Context, rows: readonly ContractRow[], skipped: Set<string>): Batch => {
  const batch: Batch = { acts: [], reminders: [] }
  let nextRing = Infinity
  for (const row of rows) {
    const ring = row.rings_at ?? Infinity
    if (ring > nextRing) break
    if (row.due_at !== null && ring < row.due_at) {
      const reminder = reminderOf(row, ring)
      batch.reminders.push(reminder)
      nextRing = Math.min(nextRing, reminder.next ?? Infinity)
      continue
    }
    const decided = clockAct(context, row)
    if (!decided.ok) {
      context.log.error({ contractId: row.id, refusal: decided.refusal }, 'the clock was refused')
      skipped.add(row.id)
      continue
    }
    batch.acts.push(actOfClock(context, row, decided))
    nextRing = Math.min(nextRing, ...ringsAfter(row, decided))
  }
  return batch
}

const commitReminders = (tx: Db, reminders: readonly Reminder[]) => {
  if (reminders.length === 0) return
  const changes = reminders.map(({ row, next }) => ({
    id: row.id,
    was: row.version,
    ring: toSql(row.rings_at ?? 0),
    next: next === null ? null : toSql(next),
  }))
  const values = [json(changes), json(reminders.flatMap(({ mails }) => mails))]
  return tx.query('select commit_reminders($1, $2)', values, 'commit_reminders')
}

/**
 * Everything that is due until then, in order of due time, in batches that any number of machines
 * may share: a claimed contract is locked, and the version guards it all the same. Gives how many
 * rings there were. A backlog is worked off in two lanes, so that deciding one batch overlaps with
 * committing another. A contract that fails is logged and left out; the others go on.
 */
export const fireDue = async (context: Context, until: number): Promise<number> => {
  const skipped = new Set<string>()
  const first = await fireBatch(context, until, skipped)
  if (first === 0) return 0
  const lane = () => fireLane(context, until, skipped)
  const rest = first < batchSize ? [await lane()] : await Promise.all([lane(), lane()])
  return rest.reduce((sum, count) => sum + count, first)
}

const fireLane = async (context: Context, until: number, skipped: Set<string>): Promise<number> => {
  let fired = 0
  for (;;) {
    const count = await fireBatch(context, until, skipped)
    if (count === 0) return fired
    fired += count
  }
}

const fireBatch = async (
  context: Context,
  until: number,
  skipped: Set<string>,
): Promise<number> => {
  let claimed: ContractRow[] = []
  try {
    const { owed, count } = await context.db.transaction(async (tx) => {
      claimed = await claim(tx, until, [...skipped])
      const { acts, reminders } = planOf(context, claimed, skipped)
      await commitReminders(tx, reminders)
      const done = acts.length > 0 ? await commit(tx, acts) : { owed: [] }
      return { owed: done.owed, count: claimed.length === 0 ? 0 : acts.length + reminders.length }
    })
    await payOut(context.db, owed.map(payoutOf))
    return count === 0 && claimed.length > 0 ? claimed.length : count
  } catch (error) {
    return isolate(context, claimed, skipped, error)
  }
}

const claim = (tx: Db, until: number, skipped: string[]): Promise<ContractRow[]> =>
  tx.query<ContractRow>(
    `select ${contractColumns} from claim_due($1, $2, $3) due
     join contracts c on c.id = due join contract_balances b on b.contract_id = c.id
     order by c.rings_at, c.id`,
    [toSql(until), skipped, batchSize],
    'claim_due',
  )

/** One of a batch could not be committed: try each alone, and leave out those that fail. */
const isolate = async (
  context: Context,
  rows: readonly ContractRow[],
  skipped: Set<string>,
  cause: unknown,
): Promise<number> => {
  if (rows.length === 0) throw cause
  for (const row of rows) {
    try {
      await fireContract(context, row)
    } catch (error) {
      context.log.error({ contractId: row.id, error }, 'a deadline could not be carried out')
      skipped.add(row.id)
    }
  }
  return rows.length
}

/**
 * Carries out what is due on one contract as it was read: a reminder or the deadline. A lost race
 * is fine.
 */
export const fireContract = async (context: Context, row: ContractRow): Promise<void> => {
  if (row.due_at === null) return
  const ring = row.rings_at ?? row.due_at
  if (ring < row.due_at && row.due_at > context.time.now()) {
    await commitReminders(context.db, [reminderOf(row, ring)])
    return
  }
  const decided = clockAct(context, row)
  if (!decided.ok) throw new Error(`the clock was refused: ${decided.refusal.code}`)
  const { owed } = await commit(context.db, [actOfClock(context, row, decided)])
  await payOut(context.db, owed.map(payoutOf))
}

/** The next instant at which the clock has something to do, or null. */
export const nextRing = async (db: Db): Promise<number | null> => {
  const [next] = await db.query<{ rings_at: number | null }>(
    'select min(rings_at) as rings_at from standings where rings_at is not null',
    [],
    'next_ring',
  )
  return next?.rings_at ?? null
}

/**
 * Tells clocks, which may sleep for longer, that after an act a contract rings soon. A hint,
 * nothing depends on it.
 */
export const hintClock = async (context: Context, { row, child }: Committed): Promise<void> => {
  const rings = Math.min(row.rings_at ?? Infinity, child?.rings_at ?? Infinity)
  if (rings - context.time.now() < soonMs)
    await context.db.query("select pg_notify('clock', $1)", [row.id])
}

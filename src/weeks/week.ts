import { childrenOf, contractFor, contractOf, lastMovesOf, processOf } from '#contracts'
import type { Actor, ContractRow } from '#contracts'
import { addDays, endOfDay, minutesOf, mondayOf, waitingState } from '#engine'
import type { Day, Instant, TimeEntry, Yen } from '#engine'
import type { Calendar, Context, Db } from '#platform'
import { entriesIn } from './entries/read.ts'
import { canFund, canRecord, fundAction } from './means.ts'

/**
 * Where a funded week stands: `funded`, not yet begun; `running`; `recorded`, closed and open for
 * corrections; `checking` by the client; `contested`; `paid`; `returned`, nothing was paid.
 */
export type WeekStatus =
  | 'funded'
  | 'running'
  | 'recorded'
  | 'checking'
  | 'contested'
  | 'paid'
  | 'returned'

/** A week of a frame that is funded, or was: a contract of its own. */
export type Week = {
  contractId: string
  frameId: string
  monday: Day
  sunday: Day
  status: WeekStatus
  /** What is held for it, or was: at most so much can be earned. */
  limit: Yen
  /** Yen an hour. */
  rate: Yen
  minutes: number
  /** What the recorded time comes to, or what was paid; before the fee. */
  amount: Yen
  dueAt: Instant | null
  row: ContractRow
}

/** The week of a frame that can be funded next; nobody works in it before it is. */
export type NextWeek = {
  frameId: string
  monday: Day
  sunday: Day
  status: 'unfunded'
  price: Yen
  rate: Yen
  /** When it begins. */
  fundBy: Instant
  row: ContractRow
}

/** What became of a week's money when it was over; before the fee. */
type Ending = { paid: Yen; held: Yen }

const statusOf = (row: ContractRow, { paid }: Ending): WeekStatus => {
  const process = processOf(row)
  const waiting = waitingState(process, row.state)
  if (!waiting) return paid > 0n ? 'paid' : 'returned'
  if (!row.funded) return 'returned'
  if (waiting.contested) return 'contested'
  if (waiting.working) return 'running'
  if (waiting.turn === 'client') return 'checking'
  return canRecord(process, row.state) ? 'recorded' : 'funded'
}

/** The endings of these that are over, by contract. */
const endingsOf = async (db: Db, rows: readonly ContractRow[]): Promise<Map<string, Ending>> => {
  const over = rows.filter(({ turn }) => turn === null)
  const sumOf = (moves: readonly { amount: number }[]) =>
    moves.reduce((sum, { amount }) => sum + BigInt(amount), 0n)
  return new Map(
    [...(await lastMovesOf(db, over))].map(([id, moves]) => [
      id,
      { paid: sumOf(moves.filter(({ kind }) => kind === 'release')), held: sumOf(moves) },
    ]),
  )
}

const nothingPaid: Ending = { paid: 0n, held: 0n }

const weekOf = (row: ContractRow, entries: readonly TimeEntry[], ending: Ending): Week => {
  const monday = mondayOf(row.deliver_on)
  const over = row.turn === null
  return {
    contractId: row.id,
    frameId: row.frame_id ?? row.id,
    monday,
    sunday: addDays(monday, 6),
    status: statusOf(row, ending),
    limit: over ? ending.held : row.pot,
    rate: contractOf(row).plan?.rate ?? 0n,
    minutes: minutesOf(entries),
    amount: over ? ending.paid : (row.claim ?? 0n),
    dueAt: row.due_at,
    row,
  }
}

/** Weeks as they stand, in the order of their rows. Whoever calls has checked who asks. */
export const weeksIn = async (db: Db, rows: readonly ContractRow[]): Promise<Week[]> => {
  const ids = rows.map(({ id }) => id)
  const [entries, endings] = await Promise.all([entriesIn(db, ids), endingsOf(db, rows)])
  return rows.map((row) =>
    weekOf(row, entries.get(row.id) ?? [], endings.get(row.id) ?? nothingPaid),
  )
}

/**
 * The funded weeks of a frame, the last one first; `before` is the contract of the last one seen.
 * None of what is no frame of weeks.
 * Refuses `contract.not_found` to strangers.
 */
export const weeksOf = async (
  { db }: Context,
  person: Actor,
  frameId: string,
  page: { limit: number; before?: string } = { limit: 100 },
): Promise<Week[]> => {
  const { row } = await contractFor(db, frameId, person)
  if (fundAction(processOf(row)) === null) return []
  return weeksIn(db, await childrenOf(db, frameId, page))
}

/**
 * The week of a frame that can be funded next, at an instant: never one that is over. Null where
 * there is none: the frame is no frame of weeks, is over, or ends before it.
 */
export const nextWeekOf = (row: ContractRow, now: Instant, calendar: Calendar): NextWeek | null => {
  const { plan } = contractOf(row)
  const part = plan?.parts[0]
  if (!part || row.turn === null || !canFund(processOf(row), row.state)) return null
  let sunday = addDays(mondayOf(row.deliver_on), 6)
  while (endOfDay(sunday, calendar) <= now) sunday = addDays(sunday, 7)
  const monday = addDays(sunday, -6)
  if (plan.endsOn !== null && monday > plan.endsOn) return null
  return {
    frameId: row.id,
    monday,
    sunday,
    status: 'unfunded',
    price: part.price,
    rate: part.rate ?? 0n,
    fundBy: endOfDay(addDays(monday, -1), calendar),
    row,
  }
}

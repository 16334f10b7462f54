import { addBusinessDays, clockIn, waitingState, waysFrom, waysIn } from '#engine'
import type { Actor, Calendar, Process } from '#engine'
import { newId, toSql } from '#platform'
import type { Decided } from './commit.ts'
import { processOf } from './read.ts'
import type { ContractRow } from './row.ts'

/** Why the desk looks into a contract without anybody having asked. */
export type ClockCause = 'finalNotice' | 'contested' | 'silentEnd'

/** So long, in business days, the desk has for what no clock of a contract ends. */
const deskDays = 10

/** A case that an act opens or ends, as `put_cases` takes it. */
export type CaseChange = {
  id: string
  owner_id: string
  cause: ClockCause
  client_id: string
  worker_id: string
  silent_id: string | null
  money: number
  at: string
  due_at: string | null
  /** Null: it is open, with this clock. Else the act that ended it, and whose. */
  outcome: string | null
  closed_by: string | null
}

/** What the desk has to do with a state: it is contested, or the desk may step in. */
const causeIn = (process: Process, state: string): 'finalNotice' | 'contested' | null => {
  const waiting = waitingState(process, state)
  if (!waiting) return null
  if (waiting.contested) return 'contested'
  return waysIn(process, state).some(({ by }) => by.includes('desk')) ? 'finalNotice' : null
}

const personOf = (row: ContractRow, party: string | null | undefined): string | null =>
  party === 'client' ? row.client_id : party === 'worker' ? row.worker_id : null

/**
 * Whose silence ended a contract that had been agreed to: the clock did what only the clock does.
 * Where the silent side could have done the very same, as in checking a week, silence is an answer;
 * and the day that a notice named is no silence.
 */
export const silencedBy = (
  process: Process,
  event: { action: string; by: Actor; from: string; to: string },
): 'client' | 'worker' | null => {
  const turn = waitingState(process, event.from)?.turn
  if (event.by !== 'clock' || event.from === process.start) return null
  if (waitingState(process, event.to) || turn === undefined || turn === 'desk') return null
  const clock = clockIn(process, event.from)
  if (clock && 'until' in clock && clock.until === 'endsOn') return null
  const ways = waysFrom(process, event.from).get(event.action) ?? []
  return ways.some(({ by }) => by.includes(turn)) ? null : turn
}

/** Who ended a case by an act; that a clock of the desk's ran out counts against the desk. */
const endedBy = (process: Process, { by, from }: Decided['event']): string =>
  by === 'clock' && waitingState(process, from)?.turn === 'desk' ? 'deskClock' : by

/**
 * The cases that an act opens, moves on or ends, in the same commit. Their clock is the contract's
 * own; where the contract is over, the desk's.
 */
export const caseChanges = (
  row: ContractRow,
  { event, contract }: Decided,
  calendar: Calendar,
): CaseChange[] => {
  const process = processOf(row)
  const [was, is] = [causeIn(process, event.from), causeIn(process, contract.state)]
  const silent = silencedBy(process, event)
  if (!was && !is && !silent) return []
  const change = { owner_id: row.id, client_id: row.client_id, worker_id: row.worker_id }
  const at = toSql(event.at)
  const opened = (cause: ClockCause, silentId: string | null, due: number, money: bigint) => ({
    ...change,
    id: newId('cas'),
    cause,
    silent_id: silentId,
    money: Number(money),
    at,
    due_at: toSql(due),
    outcome: null,
    closed_by: null,
  })
  const changes: CaseChange[] = []
  if (was && was !== is)
    changes.push({
      ...opened(was, null, event.at, 0n),
      outcome: event.action,
      closed_by: endedBy(process, event),
    })
  if (is && contract.dueAt !== null) {
    const turn = waitingState(process, contract.state)?.turn
    changes.push(opened(is, personOf(row, turn), contract.dueAt, contract.pot))
  }
  if (silent) {
    const due = addBusinessDays(event.at, deskDays, calendar)
    changes.push(opened('silentEnd', personOf(row, silent), due, row.pot))
  }
  return changes
}

import { contractFor, contractOf, isAllowedOutside, processOf, rowOf } from '#contracts'
import type { Actor, ContractRow } from '#contracts'
import { availableActions, entryNoteLimit, weekOf } from '#engine'
import type { Instant } from '#engine'
import { heed } from '#people'
import { lookingUp, perDatabase, refuse, toSql } from '#platform'
import type { Context, Db } from '#platform'
import { recordAction } from '../means.ts'

/** A worker's timer, running on a week; `startedAt` in epoch milliseconds. */
export type Timer = { contractId: string; note: string; startedAt: Instant; row: ContractRow }

type TimerRow = Omit<Timer, 'row'>

const timersOf = perDatabase((db: Db) =>
  lookingUp<TimerRow>(async (ids) => {
    const rows = await db.glance<TimerRow & { id: string }>(
      `select person_id as id, contract_id as "contractId", note, started_at as "startedAt"
       from timers where person_id = any($1)`,
      [ids],
      'weeks.timers',
    )
    return rows.map(({ id, ...timer }) => [id, timer])
  }),
)

const readTimer = (db: Db, personId: string): Promise<TimerRow | undefined> =>
  timersOf(db)(personId)

/** The timer of a worker that runs now, with the week as it stands; null: none. */
export const timerOf = async ({ db }: Context, person: { id: string }): Promise<Timer | null> => {
  const timer = await readTimer(db, person.id)
  const found = timer && (await rowOf(db, timer.contractId))
  return found ? { ...timer, row: found.row } : null
}

const noteOf = (text: string): string => {
  const note = text.trim()
  if (note === '') refuse('input.required', { input: 'note' })
  if (note.length > entryNoteLimit)
    refuse('input.too_long', { input: 'note', limit: entryNoteLimit })
  if (!note.isWellFormed() || note.includes('\0')) refuse('input.malformed', { input: 'note' })
  return note
}

/** Whether the worker can record in the week now, and it runs. */
const runsNow = ({ time, calendar }: Context, row: ContractRow): boolean => {
  const [process, contract, now] = [processOf(row), contractOf(row), time.now()]
  const action = recordAction(process)
  const offered = availableActions(process, contract, 'worker', now, calendar)
  const { from, to } = weekOf(row.deliver_on, calendar)
  return offered.some(({ name }) => name === action) && from <= now && now < to
}

/**
 * Starts the timer of a worker on a week that runs; the same again is the same. Refuses
 * `contract.not_found`, `contract.not_your_turn`, `timer.week_not_running`, `timer.running` (on
 * something else), `input.*`, `guard.warned`.
 */
export const startTimer = async (
  context: Context,
  person: Actor,
  contractId: string,
  text: string,
  despiteWarning?: boolean,
): Promise<Timer> => {
  const { row } = await contractFor(context.db, contractId, person)
  if (row.worker_id !== person.id) refuse('contract.not_your_turn')
  const note = noteOf(text)
  if (!runsNow(context, row)) refuse('timer.week_not_running')
  const said = await heed(context, {
    personId: person.id,
    place: 'act',
    aboutId: contractId,
    texts: { note },
    despiteWarning,
    isAllowed: () => isAllowedOutside(context.db, row),
  })
  const started = await context.db.query(
    `insert into timers (person_id, contract_id, note, started_at) values ($1, $2, $3, $4)
     on conflict do nothing returning person_id`,
    [person.id, contractId, note, toSql(context.time.now())],
    'weeks.start_timer',
  )
  if (started.length > 0) await said()
  const timer = await readTimer(context.db, person.id)
  if (timer?.contractId !== contractId || timer.note !== note) refuse('timer.running')
  return { ...timer!, row }
}

/** Forgets a timer, if it is still that one. */
export const forgetTimer = ({ db }: Context, personId: string, { startedAt }: TimerRow) =>
  db.query(
    'delete from timers where person_id = $1 and started_at = $2',
    [personId, toSql(startedAt)],
    'weeks.forget_timer',
  )

import { contractFor } from '#contracts'
import type { Actor, ContractRow } from '#contracts'
import { addDays, dayOf, endOfDay, isDay } from '#engine'
import type { Instant, Side } from '#engine'
import { limitReach } from '#people'
import { newId, refuse, toSql } from '#platform'
import type { Context, Db } from '#platform'
import { saySeen } from '#talk'
import { holdFollower } from '../follow.ts'
import { reckon } from '../numbers/reckon.ts'
import { setRings } from '../ringing.ts'

/** So many days ahead one may say that one is away. */
export const mostDaysAway = 60

/** "I am here", or the day on which they are back, YYYY-MM-DD. */
export type HereDraft = { backOn?: string | undefined }

/** What was said: from and to are the same where no day was named. */
export type Here = { at: Instant; from: Instant; to: Instant }

const refuseDay = (day: string, today: string): void => {
  const [min, max] = [addDays(today, 1), addDays(today, mostDaysAway)]
  if (!isDay(day)) refuse('input.malformed')
  if (day < min) refuse('date.past', { min })
  if (day > max) refuse('date.too_far', { max })
}

const isWaitedFor = async (tx: Db, contractId: string, side: Side): Promise<boolean> => {
  const rows = await tx.query(
    `select 1 from debts where contract_id = $1 and side = $2 and closed_at is null
       and over_at is null`,
    [contractId, side],
    'waiting.is_waited_for',
  )
  return rows.length > 0
}

type Saying = { row: ContractRow; side: Side; here: Here }

/** What was said until the same day before; it is said once. */
const saidBefore = async (tx: Db, personId: string, { here }: Saying): Promise<Here | null> => {
  const [said] = await tx.query<Here>(
    `select announced_at as at, from_at as "from", to_at as "to" from absences
     where person_id = $1 and to_at > announced_at and to_at = $2
     order by announced_at desc limit 1`,
    [personId, toSql(here.to)],
    'waiting.said_before',
  )
  return said ?? null
}

const write = (context: Context, saying: Saying): Promise<Here> =>
  context.db.transaction(async (tx) => {
    const { row, side, here } = saying
    const personId = side === 'client' ? row.client_id : row.worker_id
    await holdFollower(tx)
    if (!(await isWaitedFor(tx, row.id, side))) refuse('wait.over')
    const before = await saidBefore(tx, personId, saying)
    if (before) return before
    await tx.query(
      `insert into absences (person_id, id, contract_id, from_at, to_at, announced_at)
       values ($1, $2, $3, $4, $5, $6)`,
      [personId, newId('abs'), row.id, toSql(here.from), toSql(here.to), toSql(here.at)],
      'waiting.put_absence',
    )
    await reckon({ db: tx, calendar: context.calendar }, new Map([[personId, here.at]]), true)
    await setRings(tx, [personId])
    return here
  })

/** Where it is their turn, and the day lies before the deadline, the other side hears of it. */
const alsoSeen = async (context: Context, person: Actor, saying: Saying, day: string) => {
  const { row, side, here } = saying
  if (row.turn !== side || row.due_at === null || row.due_at <= here.at) return
  if (day > dayOf(row.due_at - 1, context.calendar)) return
  await saySeen(context, person, row.id, { by: day })
}

/**
 * Says to whoever waits that one is here, or on what day one is back: until then one's clock all
 * but stands still. It moves no deadline. The same day said again is the same.
 *
 * Refuses `contract.not_found` (to strangers), `wait.over` (nothing of theirs is waited for here,
 * as for the desk), `input.malformed`, `date.past {min}`, `date.too_far {max}`, `rate.limited`.
 */
export const sayHere = async (
  context: Context,
  person: Actor,
  contractId: string,
  { backOn }: HereDraft,
): Promise<Here> => {
  const { row, party } = await contractFor(context.db, contractId, person)
  await limitReach(context, 'seen', person.id)
  if (party === 'desk') return refuse('wait.over')
  const at = context.time.now()
  if (backOn !== undefined) refuseDay(backOn, dayOf(at, context.calendar))
  const to = backOn === undefined ? at : endOfDay(addDays(backOn, -1), context.calendar)
  const saying: Saying = { row, side: party, here: { at, from: at, to } }
  const said = await write(context, saying)
  if (backOn !== undefined) await alsoSeen(context, person, saying, backOn)
  return said
}

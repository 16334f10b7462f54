import { act, processOf, rowOf } from '#contracts'
import type { ContractRow } from '#contracts'
import type { Instant } from '#engine'
import { Refused, json, newId, toSql } from '#platform'
import type { Context } from '#platform'
import { fundAction } from '../means.ts'
import { nextWeekOf } from '../week.ts'
import type { NextWeek } from '../week.ts'

/**
 * What is told of a standing order by mail: the next week is `funded` (to the client), or the
 * wallet is `short` (to both).
 */
export type OrderFacts = {
  party: 'client' | 'worker'
  outcome: 'funded' | 'short'
  /** The days of the week, and whole yen. */
  monday: string
  sunday: string
  price: number
}

/** `moved`: that week is no longer the next one, as somebody else has just funded it. */
type Outcome = OrderFacts['outcome'] | 'refused' | 'moved'

/** How often it is tried anew because the frame has moved meanwhile. */
const attempts = 5

/** Funds the next week of a frame, and no other, as the act of its client. */
export const fundNext = async (
  context: Context,
  row: ContractRow,
  key?: string,
): Promise<Outcome> => {
  const action = fundAction(processOf(row)) ?? ''
  let now: ContractRow | undefined = row
  for (let attempt = 0; attempt < attempts && now?.deliver_on === row.deliver_on; attempt += 1) {
    const options = { seen: now.version, ...(key === undefined ? {} : { key }) }
    try {
      await act(context, row.id, action, { id: row.client_id, roles: [] }, {}, options)
      return 'funded'
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      const { code } = error.refusal
      if (code !== 'contract.moved_on')
        return code === 'pot.insufficient_funds' ? 'short' : 'refused'
      now = (await rowOf(context.db, row.id))?.row
    }
  }
  return 'moved'
}

const mailsOf = (row: ContractRow, { monday, sunday, price }: NextWeek, outcome: Outcome) => {
  const told = outcome === 'short' ? ['client', 'worker'] : outcome === 'funded' ? ['client'] : []
  return told.map((party) => ({
    id: newId('mail'),
    to_id: party === 'client' ? row.client_id : row.worker_id,
    facts: { party, outcome, monday, sunday, price: Number(price) },
  }))
}

/** `sunday`: of the week that was not funded when the order was looked for. */
type Due = {
  frameId: string
  clientId: string
  ring: Instant
  sunday: string
  shortOn: string | null
}

/** Orders looked at in one round trip. */
const batchSize = 100

/**
 * Frames whose next week is not funded although a reminder of it is due, and not yet tried. Of one
 * that the worker is leaving nobody is reminded: it is tried on the day before the week begins.
 */
const dueOrders = (
  { db, time, calendar }: Context,
  until: Instant,
  skipped: ReadonlySet<string>,
): Promise<Due[]> =>
  db.query<Due>(
    `select o.frame_id as "frameId", o.client_id as "clientId", ring, s.deliver_on as sunday,
       o.short_on as "shortOn"
     from standing_orders o join standings s on s.contract_id = o.frame_id,
       lateral (select case s.turn when 'client' then s.rings_at
         else (s.deliver_on - 7)::timestamp at time zone $4 end as ring) r
     where o.funds and ring <= $1 and ring < s.due_at and s.due_at > $2
       and o.tried_at is distinct from ring and o.frame_id <> all($3)
     order by ring, o.frame_id limit ${batchSize}`,
    [toSql(until), toSql(time.now()), [...skipped], calendar.zone],
    'weeks.due_orders',
  )

/** Writes that it was tried with this reminder, with its mails: once, whoever else tries it too. */
const noteTried = (
  context: Context,
  { frameId, ring }: Due,
  shortOn: string | null,
  mails: unknown,
) =>
  context.db.query(
    `with tried as (
       update standing_orders set tried_at = $2, short_on = $3
       where frame_id = $1 and tried_at is distinct from $2 returning frame_id)
     insert into outbox (owner_id, id, to_id, kind, facts, at)
       select frame_id, m.id, m.to_id, 'standingOrder', m.facts, $5::timestamptz
       from tried, jsonb_to_recordset($4::jsonb) as m(id text, to_id text, facts jsonb)`,
    [frameId, toSql(ring), shortOn, json(mails), toSql(context.time.now())],
    'weeks.note_tried',
  )

const carryOut = async (context: Context, due: Due): Promise<void> => {
  const row = (await rowOf(context.db, due.frameId))?.row
  if (row?.deliver_on !== due.sunday) return
  const next = nextWeekOf(row, context.time.now(), context.calendar)
  if (!next) return void (await noteTried(context, due, due.shortOn, []))
  const outcome = await fundNext(context, row)
  if (outcome === 'moved') return
  // Of one week that cannot be paid for both are told once; the reminders go on.
  const known = outcome === 'short' && due.shortOn === next.monday
  const shortOn = outcome === 'short' ? next.monday : null
  await noteTried(context, due, shortOn, known ? [] : mailsOf(row, next, outcome))
}

/** One after the other, so that a wallet that is short pays for the first ones. */
const carryOutOf = async (context: Context, ofOneClient: readonly Due[]): Promise<void> => {
  for (const one of ofOneClient)
    await carryOut(context, one).catch((error: unknown) =>
      context.log.error({ frameId: one.frameId, error: String(error) }, 'a standing order failed'),
    )
}

/**
 * Carries out the standing orders of all frames about which a reminder is due by then, before it is
 * sent: funds the next week as the client's act, or tells both sides that the wallet is short, once
 * a week. Tried again with every reminder. One that fails is logged; the others go on. Gives how
 * many there were.
 */
export const carryOutOrders = async (context: Context, until: Instant): Promise<number> => {
  const looked = new Set<string>()
  for (;;) {
    const due = await dueOrders(context, until, looked)
    if (due.length === 0) return looked.size
    for (const { frameId } of due) looked.add(frameId)
    const byClient = Map.groupBy(due, ({ clientId }) => clientId)
    await Promise.all([...byClient.values()].map((orders) => carryOutOf(context, orders)))
  }
}

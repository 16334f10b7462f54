import { contractFor } from '#contracts'
import type { Actor, ContractRow } from '#contracts'
import { addDays, dayOf, isDay } from '#engine'
import type { Instant, Party } from '#engine'
import { limitReach } from '#people'
import { json, newId, refuse, toSql } from '#platform'
import type { Calendar, Context, Db } from '#platform'

/** What a party said whose turn it was: seen, I will answer by the end of that day. */
export type Seen = {
  id: string
  contractId: string
  personId: string
  party: Party
  /** YYYY-MM-DD, in the market's zone. */
  by: string
  /** The version of the contract that was seen. */
  version: number
  /** The deadline of then, which stays. Epoch ms, as `at`. */
  dueAt: Instant
  at: Instant
}

/** `version`: the one that was seen; refused when the contract has moved on since. */
export type SeenDraft = { by: string; version?: number | undefined }

/** What the outbox tells the others of: what was said, and what the receiver is to the contract. */
export type SeenFacts = { seenId: string; party: 'client' | 'worker' }

/** The first and the last day that may be named: today, and the deadline's own. */
const daysUntil = (now: Instant, dueAt: Instant, calendar: Calendar) => ({
  min: dayOf(now, calendar),
  // A deadline at midnight belongs to the day that it ends.
  max: dayOf(dueAt - 1, calendar),
})

/**
 * The days to choose from: today, tomorrow, in three days, the day before the deadline, as far as
 * they are not behind it. Never none.
 */
export const daysToAnswer = (now: Instant, dueAt: Instant, calendar: Calendar): string[] => {
  const { min, max } = daysUntil(now, dueAt, calendar)
  const days = [min, addDays(min, 1), addDays(min, 3), addDays(max, -1)]
  return [...new Set(days.filter((day) => day >= min && day <= max))].toSorted()
}

/**
 * Says to the other side, and by mail, that whoever has the turn has seen it and by when they will
 * answer. The clock goes on as before. The same day said again is the same; another day is added.
 *
 * Refuses `contract.not_found` (to strangers), `contract.already_final`, `contract.not_your_turn`,
 * `contract.deadline_passed`, `seen.moved_on`, `input.malformed`, `date.past {min}`,
 * `date.too_far {max}`, `rate.limited`.
 */
export async function saySeen(
  context: Context,
  person: Actor,
  contractId: string,
  draft: SeenDraft,
): Promise<Seen> {
  const { row, party } = await contractFor(context.db, contractId, person)
  await limitReach(context, 'seen', person.id)
  if (row.due_at === null) return refuse('contract.already_final')
  if (row.turn !== party) refuse('contract.not_your_turn')
  const at = context.time.now()
  if (row.due_at <= at) refuse('contract.deadline_passed')
  if (draft.version !== undefined && draft.version !== row.version) refuse('seen.moved_on')
  refuseDay(draft.by, daysUntil(at, row.due_at, context.calendar))
  const known = { row, personId: person.id, party, by: draft.by }
  await write(context.db, known, at)
  return (await writtenOf(context.db, known)) ?? refuse('seen.moved_on')
}

const refuseDay = (day: string, { min, max }: { min: string; max: string }): void => {
  if (!isDay(day)) refuse('input.malformed')
  if (day < min) refuse('date.past', { min })
  if (day > max) refuse('date.too_far', { max })
}

type Saying = { row: ContractRow; personId: string; party: Party; by: string }

/** A mail to everybody else. */
const mailsOf = ({ row, party }: Saying, seenId: string) =>
  (['client', 'worker'] as const)
    .filter((other) => other !== party)
    .map((other) => {
      const facts: SeenFacts = { seenId, party: other }
      return { id: newId('mail'), to_id: row[`${other}_id`], facts }
    })

/** Writes it with its mails, unless it was said before or the contract has just moved. */
const write = (db: Db, saying: Saying, at: Instant) => {
  const { row, personId, party, by } = saying
  const id = newId('seen')
  return db.query(
    `with said as (
       insert into seen (contract_id, id, version, person_id, party, answer_by, due_at, at)
         select contract_id, $2::text, version, $4::text, turn, $6::date, due_at, $7::timestamptz
         from standings where contract_id = $1 and version = $3 and turn = $5
       on conflict (contract_id, version, person_id, answer_by) do nothing
       returning contract_id, at)
     insert into outbox (owner_id, id, to_id, kind, facts, at)
       select contract_id, m.id, m.to_id, 'seen', m.facts, at
       from said, jsonb_to_recordset($8::jsonb) as m(id text, to_id text, facts jsonb)`,
    [row.id, id, row.version, personId, party, by, toSql(at), json(mailsOf(saying, id))],
    'talk.say_seen',
  )
}

const columns = `id, contract_id as "contractId", person_id as "personId", party,
  answer_by as by, version, due_at as "dueAt", at`

const writtenOf = async (db: Db, { row, personId, by }: Saying): Promise<Seen | undefined> => {
  const [found] = await db.query<Seen>(
    `select ${columns} from seen
     where contract_id = $1 and version = $2 and person_id = $3 and answer_by = $4`,
    [row.id, row.version, personId, by],
    'talk.seen_written',
  )
  return found
}

/**
 * Who said "seen" on a contract, the newest first: `limit` (100) at most, all older than the one
 * with the id `after`. Whoever calls has checked who asks.
 */
export const seenOf = (
  db: Db,
  contractId: string,
  page: { limit?: number; after?: string | undefined } = {},
): Promise<Seen[]> =>
  db.query<Seen>(
    `select ${columns} from seen where contract_id = $1 and ($2::text is null or id < $2)
     order by id desc limit $3`,
    [contractId, page.after ?? null, page.limit ?? 100],
    'talk.seen',
  )

import { json, toSql } from '#platform'
import type { Db } from '#platform'
import type { Instant } from '#engine'
import type { DebtFact } from './happened.ts'
import type { Passed, Sitting } from './passed.ts'

/** A debt with the people whom it is between. */
export type Between = DebtFact & { owedBy: string; owedTo: string }

const orNull = (instant: Instant | null): string | null =>
  instant === null ? null : toSql(instant)

/** Writes what was opened, and how what was open went on. */
export const writeDebts = (tx: Db, debts: readonly Between[]) =>
  tx.query(
    `insert into debts as d (id, contract_id, kind, side, owed_by, owed_to, opened_at, state,
       by_reply, nudges, due_at, over_at, closed_at, how)
       select id, contract_id, kind, side, owed_by, owed_to, opened_at, state, by_reply, nudges,
         due_at, over_at, closed_at, how
       from jsonb_to_recordset($1) as n(id text, contract_id text, kind text, side text,
         owed_by text, owed_to text, opened_at timestamptz, state text, by_reply boolean,
         nudges int, due_at timestamptz, over_at timestamptz, closed_at timestamptz, how text)
       -- What ends first, so that of two of one kind never both are open.
       order by closed_at nulls last
     on conflict (id) do update set nudges = excluded.nudges, over_at = excluded.over_at,
       closed_at = excluded.closed_at, how = excluded.how,
       rings_at = case when excluded.closed_at is null then d.rings_at end,
       -- What was not reached before the answer never was.
       notice_from = case when excluded.closed_at < d.notice_from then null else d.notice_from end,
       ask_from = case when excluded.closed_at < d.ask_from then null else d.ask_from end,
       protect_from = case when excluded.closed_at < d.protect_from then null
         else d.protect_from end`,
    [
      json(
        debts.map((debt) => ({
          id: debt.id,
          contract_id: debt.contractId,
          kind: debt.kind,
          side: debt.side,
          owed_by: debt.owedBy,
          owed_to: debt.owedTo,
          opened_at: toSql(debt.openedAt),
          state: debt.state,
          by_reply: debt.byReply,
          nudges: debt.nudges,
          due_at: orNull(debt.dueAt),
          over_at: orNull(debt.overAt),
          closed_at: orNull(debt.closedAt),
          how: debt.how,
        })),
      ),
    ],
    'waiting.put_debts',
  )

/** Notes how far these contracts have been looked at. */
export const writeFollowed = (tx: Db, passed: readonly (Passed & { state: string | null })[]) =>
  tx.query(
    `insert into followed (contract_id, seq, state)
       select * from unnest($1::text[], $2::int[], $3::text[])
     on conflict (contract_id) do update set seq = excluded.seq, state = excluded.state`,
    [
      passed.map(({ place }) => place.id),
      passed.map(({ seq }) => seq),
      passed.map(({ state }) => state ?? ''),
    ],
    'waiting.put_followed',
  )

/**
 * Notes the sittings that are not known yet. Gives of whom something has come to light that
 * happened before what was reckoned in, and when that was.
 */
export const writeSittings = (
  tx: Db,
  sittings: readonly Sitting[],
): Promise<{ person: string; at: Instant }[]> =>
  tx.query(
    `with written as (
       insert into sittings (person_id, half_hour, at)
         select * from unnest($1::text[], $2::int[], $3::timestamptz[])
       on conflict do nothing returning person_id, at)
     select w.person_id as person, min(w.at) as at
     from written w join answering a on a.person_id = w.person_id and a.folded_to >= w.at
     group by w.person_id`,
    [
      sittings.map(({ person }) => person),
      sittings.map(({ halfHour }) => halfHour),
      sittings.map(({ at }) => toSql(at)),
    ],
    'waiting.put_sittings',
  )

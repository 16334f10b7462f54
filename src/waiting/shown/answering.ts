import { habitsFromBytes } from '#silence'
import type { Absence, Habits, Instant } from '#silence'
import { peopleOf } from '#people'
import type { Context, Db } from '#platform'
import { countsFromBytes } from '../numbers/bytes.ts'
import { countedOf, quantile } from './facts.ts'
import { readWaited } from './open-debts.ts'
import { waitsFrom } from './waits.ts'
import type { Wait } from './wait.ts'

/** An answer that was owed and is over, as it is held. */
export type Past = {
  contractId: string
  kind: 'turn' | 'message'
  openedAt: Instant
  closedAt: Instant
  how: 'acted' | 'answered' | 'ended' | 'silent'
  nudges: number
}

/** Everything that is held about how somebody answers. */
export type Answering = {
  counted: {
    turns: number
    answered: number
    silent: number
    q50Ms: number | null
    q95Ms: number | null
    since: Instant | null
  }
  /** How long the answers took, in order of time, the newest 40. */
  times: readonly number[]
  /** Sittings by half-hour of the week, UTC, from Monday 00:00; null: none yet. */
  hours: readonly number[] | null
  /** The half-hours, each by its first act or message: the newest thousand. */
  sittings: readonly Instant[]
  /** The eleven numbers, and up to when they are reckoned; null: none yet. */
  habits: { at: Instant; numbers: readonly number[] } | null
  partners: { id: string; name: string | null; turns: number; answered: number }[]
  /** "Back on …", and "I am here", where from and to are the same: the newest hundred. */
  absences: Absence[]
  /** What is waited for of them now. */
  open: Wait[]
  /** The newest thousand. */
  past: Past[]
}

type Kept = { at: Instant; habits: Uint8Array; hours: Uint8Array }

const readPast = (db: Db, id: string): Promise<Past[]> =>
  db.query<Past>(
    `select contract_id as "contractId", kind, opened_at as "openedAt", closed_at as "closedAt",
       how, nudges
     from debts where owed_by = $1 and closed_at is not null
     order by closed_at desc, id limit 1000`,
    [id],
    'waiting.past',
  )

const readSittings = async (db: Db, id: string): Promise<Instant[]> => {
  const rows = await db.query<{ at: Instant }>(
    'select at from sittings where person_id = $1 order by half_hour desc limit 1000',
    [id],
    'waiting.own_sittings',
  )
  return rows.map(({ at }) => at)
}

const readSaid = (db: Db, id: string): Promise<Absence[]> =>
  db.query<Absence>(
    `select from_at as "from", to_at as "to", announced_at as "announcedAt"
     from absences where person_id = $1 order by announced_at desc, absences.id desc limit 100`,
    [id],
    'waiting.own_said',
  )

const readPartners = (db: Db, id: string) =>
  db.query<{ id: string; turns: number; answered: number }>(
    `select owed_to as id, count(*)::int as turns,
       (count(*) filter (where how <> 'silent'))::int as answered
     from debts where owed_by = $1 and how <> 'ended' and opened_at < closed_at
     group by owed_to order by 2 desc, 1 limit 200`,
    [id],
    'waiting.partners',
  )

const habitsOf = (kept: Kept | undefined): Answering['habits'] => {
  if (!kept) return null
  const numbers: Habits = habitsFromBytes(kept.habits)
  return { at: kept.at, numbers: [...numbers] }
}

/** What is held about how this person answers: for themself alone. */
export const answeringOf = async (context: Context, personId: string): Promise<Answering> => {
  const { db, time } = context
  const [kept] = await db.query<Kept>(
    'select folded_to as at, habits, hours from answering where person_id = $1',
    [personId],
    'waiting.kept',
  )
  const counted = (await countedOf(db, [personId], time.now()))({ owedBy: personId, owedTo: '' })
  const partners = await readPartners(db, personId)
  const names = await peopleOf(
    context,
    partners.map(({ id }) => id),
  )
  const { turns, answered, q95Ms } = counted.facts
  return {
    counted: {
      turns,
      answered,
      silent: turns - answered,
      q50Ms: quantile(counted.times, 0.5),
      q95Ms,
      since: counted.firstAt,
    },
    times: counted.times,
    hours: kept ? [...countsFromBytes(kept.hours)] : null,
    sittings: await readSittings(db, personId),
    habits: habitsOf(kept),
    partners: partners.map(({ id, turns: n, answered: m }) => ({
      id,
      name: names.get(id)?.name ?? null,
      turns: n,
      answered: m,
    })),
    absences: await readSaid(db, personId),
    open: await waitsFrom(
      context,
      await readWaited(context, 'owed_by', [personId]),
      () => 'awaited',
    ),
    past: await readPast(db, personId),
  }
}

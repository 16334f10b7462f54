import { habitsFromBytes } from '#silence'
import type { Absence, Instant, Opened } from '#silence'
import { toSql } from '#platform'
import type { Calendar, Db } from '#platform'
import { countsFromBytes } from './bytes.ts'
import { fingerprint } from './fingerprint.ts'
import { fitsBy, fitsIn } from './fits.ts'
import { frozenAs, nobodyKnown } from './fold.ts'
import type { Ground, Hours, Owed, Person } from './fold.ts'

/** A debt as the table holds it. */
export type DebtRow = Owed & {
  owedBy: string
  fitAt: Instant | null
  hoursAt: Instant | null
  opened: Opened | null
}

export const debtColumns = `d.id, d.contract_id as "contractId", d.kind, d.owed_by as "owedBy",
  d.owed_to as "owedTo", d.opened_at as "openedAt", d.closed_at as "closedAt", d.how,
  d.due_at as "dueAt", d.fit_at as "fitAt", d.hours_at as "hoursAt", d.opened`

const grouped = <T, V>(
  rows: readonly T[],
  keyOf: (row: T) => string,
  valueOf: (row: T) => V,
): Map<string, V[]> => {
  const groups = new Map<string, V[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group) group.push(valueOf(row))
    else groups.set(keyOf(row), [valueOf(row)])
  }
  return groups
}

type PersonRow = {
  id: string
  folded_to: Instant
  model: string
  habits: Uint8Array
  hours: Uint8Array
}

/** When somebody's numbers have to be taken up; `from` is the earliest that is new. */
export type Since = ReadonlyMap<string, Instant>

/**
 * Where to begin: where it was left; from the beginning where something has come to light that
 * happened before, or where another version of the model left it.
 */
const beginnings = async (db: Db, since: Since): Promise<Map<string, Person>> => {
  const rows = await db.query<PersonRow>(
    `select person_id as id, folded_to, model, habits, hours from answering
     where person_id = any($1)`,
    [[...since.keys()]],
    'waiting.answering',
  )
  const people = new Map([...since.keys()].map((id) => [id, nobodyKnown()]))
  for (const { id, folded_to: foldedTo, model, habits, hours } of rows) {
    if (since.get(id)! <= foldedTo || model !== fingerprint()) continue
    const counts = countsFromBytes(hours)
    people.set(id, { ...nobodyKnown(), foldedTo, habits: habitsFromBytes(habits), counts })
  }
  return people
}

const orNull = (instant: Instant): string | null => (instant === -Infinity ? null : toSql(instant))

/** All that a fold needs of some people, each from where it begins. */
export type Loaded = {
  people: Map<string, Person>
  owed: Map<string, DebtRow[]>
  sittings: Map<string, Instant[]>
  ground(id: string): Ground
}

const readDebts = (db: Db, ids: string[], from: (string | null)[]): Promise<DebtRow[]> =>
  db.query<DebtRow>(
    `select ${debtColumns}
     from unnest($1::text[], $2::timestamptz[]) as p(id, since)
     join debts d on d.owed_by = p.id
       and (d.closed_at is null or p.since is null or d.closed_at > p.since)`,
    [ids, from],
    'waiting.owed',
  )

const readSittings = (db: Db, ids: string[], from: (string | null)[]) =>
  db.query<{ id: string; at: Instant }>(
    `select p.id, s.at from unnest($1::text[], $2::timestamptz[]) as p(id, since)
     join sittings s on s.person_id = p.id
       and (p.since is null or (s.at > p.since
         and s.half_hour >= floor(extract(epoch from p.since) / 1800)::int))`,
    [ids, from],
    'waiting.sittings',
  )

const readHabits = (db: Db, ids: string[]) =>
  db.query<{ id: string; partner: string; numbers: Uint8Array }>(
    `select person_id as id, partner_id as partner, numbers from habits
     where person_id = any($1)`,
    [ids],
    'waiting.habits',
  )

export const readHours = async (db: Db, ids: readonly string[]): Promise<Map<string, Hours[]>> => {
  const rows = await db.query<{ id: string; since: Instant; counts: Uint8Array }>(
    `select person_id as id, since, counts from hours
     where person_id = any($1) order by person_id, since`,
    [ids],
    'waiting.hours',
  )
  return grouped(
    rows,
    ({ id }) => id,
    ({ since, counts }) => ({
      since,
      counts: countsFromBytes(counts),
    }),
  )
}

export const readAbsences = async (
  db: Db,
  ids: readonly string[],
): Promise<Map<string, Absence[]>> => {
  const rows = await db.query<Absence & { id: string }>(
    `select person_id as id, from_at as "from", to_at as "to", announced_at as "announcedAt"
     from absences where person_id = any($1) and to_at > from_at
     order by person_id, announced_at, from_at`,
    [ids],
    'waiting.absences',
  )
  return grouped(
    rows,
    ({ id }) => id,
    ({ from, to, announcedAt }) => ({ from, to, announcedAt }),
  )
}

/** Reads what is needed to go on with these people. */
export const load = async (
  { db, calendar }: { db: Db; calendar: Calendar },
  since: Since,
): Promise<Loaded> => {
  const people = await beginnings(db, since)
  const ids = [...people.keys()]
  const from = ids.map((id) => orNull(people.get(id)!.foldedTo))
  const debts = await readDebts(db, ids, from)
  const sittings = await readSittings(db, ids, from)
  const goingOn = ids.filter((_, index) => from[index] !== null)
  const pairs = await readHabits(db, goingOn)
  const hours = await readHours(db, goingOn)
  const absences = await readAbsences(db, ids)
  const opened = debts.map(({ openedAt }) => openedAt)
  const fitAt = await fitsIn(db, Math.min(...opened, Infinity), Math.max(...opened, -Infinity))
  const fitOf = await fitsBy(
    db,
    debts.map((debt) => debt.fitAt),
  )
  const ground = (id: string): Ground => ({ fitAt, calendar, absences: absences.get(id) ?? [] })
  for (const { id, partner, numbers } of pairs)
    people.get(id)!.pairs.set(partner, habitsFromBytes(numbers))
  for (const id of goingOn) people.get(id)!.hours = hours.get(id)?.at(-1) ?? null
  for (const debt of debts) {
    const person = people.get(debt.owedBy)!
    if (debt.opened === null || debt.openedAt > person.foldedTo) continue
    const at = hours.get(debt.owedBy)?.find(({ since: taken }) => taken === debt.hoursAt) ?? null
    const frozen = frozenAs(debt, fitOf(debt.fitAt), at, debt.opened, ground(debt.owedBy))
    person.owed.set(debt.id, frozen)
  }
  return {
    people,
    owed: grouped(
      debts,
      ({ owedBy }) => owedBy,
      (debt) => debt,
    ),
    sittings: grouped(
      sittings,
      ({ id }) => id,
      ({ at }) => at,
    ),
    ground,
  }
}

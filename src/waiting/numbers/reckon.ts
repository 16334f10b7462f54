import { habitsToBytes } from '#silence'
import type { Instant } from '#silence'
import { json, toSql } from '#platform'
import type { Calendar, Db } from '#platform'
import { alarmsOf } from './alarms.ts'
import type { Alarms } from './alarms.ts'
import { countsToBytes } from './bytes.ts'
import { fingerprint } from './fingerprint.ts'
import { fold } from './fold.ts'
import type { Frozen, Hours, Person } from './fold.ts'
import { load } from './known.ts'
import type { Loaded, Since } from './known.ts'

type Work = { db: Db; calendar: Calendar }

/** What has become of some people, ready to be written. */
type Written = {
  people: [id: string, person: Person][]
  hours: [id: string, hours: Hours][]
  debts: Map<string, { frozen: Frozen; alarms: Alarms }>
}

const hex = (bytes: Uint8Array): string => bytes.toHex()
const orNull = (instant: Instant | null): string | null =>
  instant === null ? null : toSql(instant)

const writePeople = (db: Db, people: Written['people']) =>
  db.query(
    `insert into answering (person_id, folded_to, model, habits, hours)
       select id, folded_to, $5, decode(habits, 'hex'), decode(hours, 'hex')
       from unnest($1::text[], $2::timestamptz[], $3::text[], $4::text[])
         as p(id, folded_to, habits, hours)
     on conflict (person_id) do update set folded_to = excluded.folded_to,
       model = excluded.model, habits = excluded.habits, hours = excluded.hours`,
    [
      people.map(([id]) => id),
      people.map(([, { foldedTo }]) => toSql(foldedTo)),
      people.map(([, { habits }]) => hex(habitsToBytes(habits))),
      people.map(([, { counts }]) => hex(countsToBytes(counts))),
      fingerprint(),
    ],
    'waiting.put_answering',
  )

const writePairs = (db: Db, people: Written['people']) => {
  const pairs = people.flatMap(([id, person]) =>
    [...person.pairs].map(([partner, habits]) => ({ id, partner, habits })),
  )
  return db.query(
    `insert into habits (person_id, partner_id, numbers)
       select id, partner, decode(numbers, 'hex')
       from unnest($1::text[], $2::text[], $3::text[]) as p(id, partner, numbers)
     on conflict (person_id, partner_id) do update set numbers = excluded.numbers
       where habits.numbers <> excluded.numbers`,
    [
      pairs.map(({ id }) => id),
      pairs.map(({ partner }) => partner),
      pairs.map(({ habits }) => hex(habitsToBytes(habits))),
    ],
    'waiting.put_habits',
  )
}

const writeHours = (db: Db, hours: Written['hours']) =>
  db.query(
    `insert into hours (person_id, since, counts)
       select id, since, decode(counts, 'hex')
       from unnest($1::text[], $2::timestamptz[], $3::text[]) as h(id, since, counts)
     on conflict (person_id, since) do update set counts = excluded.counts`,
    [
      hours.map(([id]) => id),
      hours.map(([, { since }]) => toSql(since)),
      hours.map(([, { counts }]) => hex(countsToBytes(counts))),
    ],
    'waiting.put_hours',
  )

/** Rings are the clock's: see `ringing`. */
const writeDebts = (db: Db, debts: Written['debts']) => {
  const all = [...debts.values()]
  return db.query(
    `update debts d set fit_at = n.fit_at, hours_at = n.hours_at,
       opened = n.opened::json, notice_from = n.notice_from, ask_from = n.ask_from,
       protect_from = n.protect_from
     from unnest($1::text[], $2::timestamptz[], $3::timestamptz[], $4::text[],
       $5::timestamptz[], $6::timestamptz[], $7::timestamptz[])
       as n(id, fit_at, hours_at, opened, notice_from, ask_from, protect_from)
     where d.id = n.id`,
    [
      all.map(({ frozen }) => frozen.owed.id),
      all.map(({ frozen }) => orNull(frozen.by.at)),
      all.map(({ frozen }) => orNull(frozen.hours?.since ?? null)),
      all.map(({ frozen }) => json(frozen.debt.opened)),
      all.map(({ alarms }) => orNull(alarms.notice)),
      all.map(({ alarms }) => orNull(alarms.ask)),
      all.map(({ alarms }) => orNull(alarms.protect)),
    ],
    'waiting.put_numbers',
  )
}

/**
 * Goes on with everybody that was loaded; changes them in place. `anew`: an absence has come to be
 * known, by which the alarms of what is still owed go.
 */
const foldAll = ({ people, owed, sittings, ground }: Loaded, anew: boolean): Written => {
  const written: Written = { people: [...people], hours: [], debts: new Map() }
  for (const [id, person] of people) {
    const reckoned = fold(person, owed.get(id) ?? [], sittings.get(id) ?? [], ground(id))
    for (const hours of reckoned.hours) written.hours.push([id, hours])
    for (const one of reckoned.opened) written.debts.set(one.frozen.owed.id, one)
    if (!anew) continue
    for (const frozen of person.owed.values()) {
      const alarms = alarmsOf(frozen.by.fit, frozen.debt, frozen.owed)
      written.debts.set(frozen.owed.id, { frozen, alarms })
    }
  }
  written.people = written.people.filter(([, { foldedTo }]) => foldedTo > -Infinity)
  return written
}

/**
 * Reckons in what is new of some people since those instants, and writes it. Whoever calls holds
 * the follower's row, so that nobody else does the same.
 */
export const reckon = async (work: Work, since: Since, anew = false): Promise<void> => {
  if (since.size === 0) return
  const { db } = work
  const loaded = await load(work, since)
  const begun = [...loaded.people].filter(([, { foldedTo }]) => foldedTo === -Infinity)
  const { people, hours, debts } = foldAll(loaded, anew)
  await db.query(
    'delete from hours where person_id = any($1)',
    [begun.map(([id]) => id)],
    'waiting.forget_hours',
  )
  await writePeople(db, people)
  await writePairs(db, people)
  if (hours.length > 0) await writeHours(db, hours)
  if (debts.size > 0) await writeDebts(db, debts)
}

/**
 * The same from the beginning, written nowhere: what the tables should hold of these people, each
 * as far as it was reckoned.
 */
export const rebuilt = async (work: Work, until: Since): Promise<Written> => {
  const loaded = await load(work, new Map([...until.keys()].map((id) => [id, -Infinity])))
  for (const [id, sittings] of loaded.sittings)
    loaded.sittings.set(
      id,
      sittings.filter((at) => at <= until.get(id)!),
    )
  return foldAll(loaded, false)
}

import type { Actor } from '#contracts'
import { foresee, habitsFromBytes, noHabits, openDebt, steadyPace } from '#silence'
import type { Habits } from '#silence'
import type { Context, Db } from '#platform'
import { newestFit } from '../numbers/fits.ts'
import { readWaited, thawed } from './open-debts.ts'

type Sides = { id: string; client_id: string; worker_id: string }

const readSides = (db: Db, contractIds: readonly string[]) =>
  db.query<Sides>(
    'select id, client_id, worker_id from agreements where id = any($1)',
    [contractIds],
    'waiting.sides',
  )

type Known = { id: string; habits: Uint8Array; towards: Uint8Array | null }

const readKnown = (db: Db, others: readonly string[], own: string) =>
  db.query<Known>(
    `select a.person_id as id, a.habits, h.numbers as towards from answering a
     left join habits h on h.person_id = a.person_id and h.partner_id = $2
     where a.person_id = any($1)`,
    [others, own],
    'waiting.known',
  )

/**
 * How likely it is that the other side of each of these contracts gives this person no answer for
 * thirty days: of what they owe now, or, where they owe nothing, of what they would owe from now
 * on. It is the same for all contracts with one person, who falls silent as a whole. Contracts that
 * this person is no side of are left out.
 */
export const silenceOf = async (
  context: Context,
  person: Pick<Actor, 'id'>,
  contractIds: readonly string[],
): Promise<Map<string, number>> => {
  const { db, time } = context
  const now = time.now()
  const own = person.id
  const others = new Map(
    (await readSides(db, contractIds)).flatMap((row) =>
      row.client_id === own ? [[row.id, row.worker_id]]
      : row.worker_id === own ? [[row.id, row.client_id]]
      : [],
    ) as [string, string][],
  ) // prettier-ignore
  const people = [...new Set(others.values())]
  if (people.length === 0) return new Map()
  const { fit } = await newestFit(db, now)
  const known = new Map((await readKnown(db, people, own)).map((row) => [row.id, row]))
  const silence = new Map<string, number>()
  const note = (id: string, answers: number) =>
    silence.set(id, Math.max(silence.get(id) ?? 0, 1 - answers))
  const pace = steadyPace([])
  const habitsIn = (stored: Uint8Array | null | undefined): Habits =>
    stored ? habitsFromBytes(stored) : noHabits()
  for (const id of people) {
    const { habits, towards } = known.get(id) ?? {}
    const opened = openDebt(fit, habitsIn(habits), habitsIn(towards), [], now)
    note(id, foresee(fit, { openedAt: now, opened, pace }, now).byHorizon)
  }
  const rows = await readWaited(context, 'owed_to', [own])
  const { open } = await thawed(
    context,
    rows.filter(({ owedBy }) => silence.has(owedBy)),
  )
  for (const { row, fit: then, debt } of open) note(row.owedBy, foresee(then, debt, now).byHorizon)
  return new Map([...others].map(([contractId, other]) => [contractId, silence.get(other) ?? 0]))
}

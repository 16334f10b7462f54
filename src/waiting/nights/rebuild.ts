import { habitsToBytes } from '#silence'
import type { Instant } from '#engine'
import { toSql } from '#platform'
import type { Context, Db } from '#platform'
import { countsToBytes } from '../numbers/bytes.ts'
import { fingerprint } from '../numbers/fingerprint.ts'
import { rebuilt, reckon } from '../numbers/reckon.ts'
import { setRings } from '../ringing.ts'

/** People looked at in one night. */
const most = 200

type Stored = {
  id: string
  foldedTo: Instant
  habits: Uint8Array
  hours: Uint8Array
  pairs: Record<string, string>
}

const storedOf = (tx: Db, ids: readonly string[]): Promise<Stored[]> =>
  tx.query<Stored>(
    `select a.person_id as id, a.folded_to as "foldedTo", a.habits, a.hours,
       coalesce((select jsonb_object_agg(h.partner_id, encode(h.numbers, 'hex'))
         from habits h where h.person_id = a.person_id), '{}') as pairs
     from answering a where a.person_id = any($1) and a.model = $2`,
    [ids, fingerprint()],
    'waiting.stored',
  )

const hex = (bytes: Uint8Array): string => new Uint8Array(bytes).toHex()

/**
 * Reckons everything that is known of these people again from the beginning, and compares it with
 * what is kept. Gives who differs; nothing is repaired in silence.
 */
const differingOf = async (
  { calendar }: Pick<Context, 'calendar'>,
  tx: Db,
  ids: readonly string[],
): Promise<string[]> => {
  const stored = await storedOf(tx, ids)
  const until = new Map(stored.map(({ id, foldedTo }) => [id, foldedTo]))
  const anew = new Map((await rebuilt({ db: tx, calendar }, until)).people)
  return stored
    .filter(({ id, habits, hours, pairs }) => {
      const person = anew.get(id)
      if (!person) return true
      const others = [...person.pairs]
      return (
        hex(habits) !== hex(habitsToBytes(person.habits)) ||
        hex(hours) !== hex(countsToBytes(person.counts)) ||
        Object.keys(pairs).length !== others.length ||
        others.some(([partner, numbers]) => pairs[partner] !== hex(habitsToBytes(numbers)))
      )
    })
    .map(({ id }) => id)
}

/** People reckoned anew in one night. */
const mostRenewed = 2000

/** Reckons from the beginning who was left by another version of the model. */
export const renew = async ({ calendar }: Pick<Context, 'calendar'>, tx: Db): Promise<void> => {
  const rows = await tx.query<{ id: string }>(
    `select person_id as id from answering where model <> $1 order by 1 limit ${mostRenewed}`,
    [fingerprint()],
    'waiting.left_by_another',
  )
  const ids = rows.map(({ id }) => id)
  await reckon({ db: tx, calendar }, new Map(ids.map((id) => [id, -Infinity])))
  await setRings(tx, ids)
}

/** Looks at some of those of whom something was learnt in between. */
export const compareRebuilt = async (
  context: Context,
  tx: Db,
  from: Instant,
  to: Instant,
): Promise<{ rebuilt: number; differing: number }> => {
  const rows = await tx.query<{ id: string }>(
    `select distinct owed_by as id from debts
     where closed_at > $1 and closed_at <= $2 order by owed_by limit ${most}`,
    [toSql(from), toSql(to)],
    'waiting.learnt_of',
  )
  const ids = rows.map(({ id }) => id)
  const differing = await differingOf(context, tx, ids)
  for (const personId of differing)
    context.log.error({ personId }, 'what is known of how they answer is not what happened')
  return { rebuilt: ids.length, differing: differing.length }
}

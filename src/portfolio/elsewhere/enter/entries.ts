import { limitReach } from '#people'
import { newId, refuse, toSql } from '#platform'
import type { Context, Db } from '#platform'
import { entriesOf, ownContract, standingOf } from '../rows/rows.ts'
import { ringAgain } from '../ring/next.ts'
import type { EntryDraft } from '../shape.ts'
import { entryFrom } from './draft.ts'

/** So much may be told of one contract, corrections included. */
const mostEntries = 1_000

type Writing = { draft: EntryDraft; key: string; replaces: string | null; takenBack: boolean }

/** One more entry of a contract whose row is held; the same key gives the first one again. */
const write = async (
  context: Context,
  tx: Db,
  contractId: string,
  { draft, key, replaces, takenBack }: Writing,
): Promise<{ id: string }> => {
  const id = newId('eln')
  const { kind, action, by, at, text, amount } = draft
  const [count] = await tx.query<{ count: number }>(
    'select count(*)::int as count from elsewhere_entries where contract_id = $1',
    [contractId],
  )
  const [known] = await tx.query<{ id: string }>(
    'select id from elsewhere_entries where contract_id = $1 and key = $2',
    [contractId, key],
  )
  if (known) return known
  if ((count?.count ?? 0) >= mostEntries) refuse('elsewhere.too_many_entries', { max: mostEntries })
  await tx.query(
    `insert into elsewhere_entries (contract_id, id, key, kind, action, by, at, text, amount,
       recorded_at, replaces, taken_back)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [contractId, id, key, kind, action, by, toSql(at), text, amount, toSql(context.time.now()),
      replaces, takenBack],
  ) // prettier-ignore
  await ringAgain(context, tx, contractId)
  return { id }
}

/** Two changes of one contract wait for each other. */
const holding = (
  context: Context,
  ownerId: string,
  id: string,
  work: (tx: Db) => Promise<{ id: string }>,
) =>
  context.db.transaction(async (tx) => {
    const held = await tx.query(
      'select 1 from elsewhere_contracts where owner_id = $1 and id = $2 for update',
      [ownerId, id],
    )
    return held.length === 0 ? refuse('elsewhere.not_found') : work(tx)
  })

/**
 * Tells one thing more of a contract made elsewhere; the same `key` is the same entry. What the
 * rules there do not know is kept all the same. Refusals: `elsewhere.not_found`,
 * `elsewhere.too_many_entries {max}`, `rate.limited`, and in `issues` those of `entryFrom`.
 */
export const addEntry = async (
  context: Context,
  person: { id: string },
  id: string,
  given: EntryDraft,
  key: string,
): Promise<{ id: string }> => {
  const { platform } = await ownContract(context.db, person.id, id)
  const draft = entryFrom(context, platform, given)
  await limitReach(context, 'elsewhere', person.id)
  return holding(context, person.id, id, (tx) =>
    write(context, tx, id, { draft, key: `told ${key}`, replaces: null, takenBack: false }),
  )
}

const standingEntry = async (tx: Db, contractId: string, entryId: string) => {
  const standing = standingOf(await entriesOf(tx, [contractId]))
  return standing.find(({ id }) => id === entryId) ?? refuse('entry.not_found')
}

/**
 * Puts another entry in the place of one; the earlier stays in the record. Refusals: as `addEntry`,
 * and `entry.not_found` (also of what was corrected already).
 */
export const correctEntry = async (
  context: Context,
  person: { id: string },
  id: string,
  entryId: string,
  given: EntryDraft,
): Promise<{ id: string }> => {
  const { platform } = await ownContract(context.db, person.id, id)
  const draft = entryFrom(context, platform, given)
  await limitReach(context, 'elsewhere', person.id)
  return holding(context, person.id, id, async (tx) => {
    await standingEntry(tx, id, entryId)
    return write(context, tx, id, {
      draft,
      key: `instead of ${entryId}`,
      replaces: entryId,
      takenBack: false,
    })
  })
}

/** Takes an entry back; that it was there stays in the record. Refuses as `correctEntry`. */
export const removeEntry = async (
  context: Context,
  person: { id: string },
  id: string,
  entryId: string,
): Promise<void> => {
  await ownContract(context.db, person.id, id)
  await limitReach(context, 'elsewhere', person.id)
  await holding(context, person.id, id, async (tx) => {
    const {
      contractId: _of,
      id: _id,
      recordedAt: _at,
      replaces: _before,
      takenBack: _not,
      ...draft
    } = await standingEntry(tx, id, entryId)
    return write(context, tx, id, {
      draft,
      key: `instead of ${entryId}`,
      replaces: entryId,
      takenBack: true,
    })
  })
}

import { limitReach } from '#people'
import { json, newId, refuse, sha256, toSql } from '#platform'
import type { Context, Db } from '#platform'
import { entriesOf, ownContract, standingOf } from '../rows/rows.ts'
import { ringAgain } from '../ring/next.ts'
import type { EntryDraft } from '../shape.ts'
import { entryFrom } from './draft.ts'

/** So much may be told of one contract, corrections included. */
const mostEntries = 1_000

type Writing = { draft: EntryDraft; key: string; replaces: string | null; takenBack: boolean }

const digestOf = ({ draft, takenBack }: Writing): string => sha256(json([draft, takenBack]))

/** What was written under the key before; undefined: nothing. `otherwise`: why not, if other. */
const writtenBefore = async (
  tx: Db,
  contractId: string,
  writing: Writing,
  otherwise: 'idempotency.conflict' | 'entry.not_found',
) => {
  const [known] = await tx.query<{ id: string; digest: string }>(
    'select id, digest from elsewhere_entries where contract_id = $1 and key = $2',
    [contractId, writing.key],
  )
  if (known && known.digest !== digestOf(writing)) refuse(otherwise)
  return known && { id: known.id }
}

/** One more entry of a contract whose row is held. */
const write = async (
  context: Context,
  tx: Db,
  contractId: string,
  writing: Writing,
): Promise<{ id: string }> => {
  const { draft, key, replaces, takenBack } = writing
  const id = newId('eln')
  const { kind, action, by, at, text, amount } = draft
  const [count] = await tx.query<{ count: number }>(
    'select count(*)::int as count from elsewhere_entries where contract_id = $1',
    [contractId],
  )
  if ((count?.count ?? 0) >= mostEntries) refuse('elsewhere.too_many_entries', { max: mostEntries })
  await tx.query(
    `insert into elsewhere_entries (contract_id, id, key, kind, action, by, at, text, amount,
       recorded_at, replaces, taken_back, digest)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [contractId, id, key, kind, action, by, toSql(at), text, amount, toSql(context.time.now()),
      replaces, takenBack, digestOf(writing)],
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
 * `idempotency.conflict` (something else under the key),
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
  const writing = { draft, key: `told ${key}`, replaces: null, takenBack: false }
  return holding(
    context,
    person.id,
    id,
    async (tx) =>
      (await writtenBefore(tx, id, writing, 'idempotency.conflict')) ??
      write(context, tx, id, writing),
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
  const key = `instead of ${entryId}`
  const writing = { draft, key, replaces: entryId, takenBack: false }
  return holding(context, person.id, id, async (tx) => {
    const before = await writtenBefore(tx, id, writing, 'entry.not_found')
    if (before) return before
    await standingEntry(tx, id, entryId)
    return write(context, tx, id, writing)
  })
}

/**
 * Takes an entry back; that it was there stays in the record, and twice is once. Refuses as
 * `correctEntry`.
 */
export const removeEntry = async (
  context: Context,
  person: { id: string },
  id: string,
  entryId: string,
): Promise<void> => {
  await ownContract(context.db, person.id, id)
  await limitReach(context, 'elsewhere', person.id)
  await holding(context, person.id, id, async (tx) => {
    const gone = (await entriesOf(tx, [id])).find(
      ({ replaces, takenBack }) => takenBack && replaces === entryId,
    )
    if (gone) return { id: gone.id }
    const { kind, action, by, at, text, amount } = await standingEntry(tx, id, entryId)
    const draft = { kind, action, by, at, text, amount }
    const key = `instead of ${entryId}`
    return write(context, tx, id, { draft, key, replaces: entryId, takenBack: true })
  })
}

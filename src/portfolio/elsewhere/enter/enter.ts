import { limitReach } from '#people'
import { json, newId, refuse, refuseAny, sha256, toSql } from '#platform'
import type { Context, Db } from '#platform'
import { ownContract } from '../rows/rows.ts'
import { ringAgain } from '../ring/next.ts'
import type { ElsewhereDraft } from '../shape.ts'
import { changeFrom, draftIn } from './draft.ts'
import type { ElsewhereChange } from './draft.ts'
import { firstEntries } from './stages.ts'

/** So many contracts one person may write down. */
const mostContracts = 5_000

/**
 * Writes a contract down that was made elsewhere, with the entries that led to where it stands. The
 * same `key` of the same owner is the same contract. Refusals: `elsewhere.too_many {max}`,
 * `idempotency.conflict` (another contract under the key), `rate.limited`, and in `issues` those of
 * `draftIn`.
 */
export const enterElsewhere = async (
  context: Context,
  person: { id: string },
  given: ElsewhereDraft,
  key: string,
): Promise<{ id: string }> => {
  const { draft, issues } = draftIn(context, given)
  refuseAny(issues)
  await limitReach(context, 'elsewhere', person.id)
  return context.db.transaction(async (tx) => enterOne(context, tx, person.id, draft, key))
}

/** Within a transaction, what has been looked at already. */
export const enterOne = async (
  context: Context,
  tx: Db,
  ownerId: string,
  draft: ElsewhereDraft,
  key: string,
): Promise<{ id: string; isNew: boolean }> => {
  const id = newId('els')
  const now = toSql(context.time.now())
  const { platform, clientName, title, price, agreedOn, deliverOn, payOn, reference } = draft
  const [there] = await tx.query<{ count: number }>(
    'select count(*)::int as count from elsewhere_contracts where owner_id = $1',
    [ownerId],
  )
  const digest = sha256(json(draft))
  const [known] = await tx.query<{ id: string; digest: string }>(
    'select id, digest from elsewhere_contracts where owner_id = $1 and key = $2',
    [ownerId, key],
  )
  if (known && known.digest !== digest) refuse('idempotency.conflict')
  if (known) return { id: known.id, isNew: false }
  if ((there?.count ?? 0) >= mostContracts) refuse('elsewhere.too_many', { max: mostContracts })
  const inserted = await tx.query(
    `insert into elsewhere_contracts (owner_id, id, key, platform, client_name, title, price,
       agreed_on, deliver_on, pay_on, reference, created_at, digest)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
     on conflict (owner_id, key) do nothing returning 1`,
    [ownerId, id, key, platform, clientName, title, price, agreedOn, deliverOn, payOn,
      reference, now, digest],
  ) // prettier-ignore
  if (inserted.length === 0) return enterOne(context, tx, ownerId, draft, key)
  const acts = firstEntries(context, draft)
  const ids = acts.map(() => newId('eln')).toSorted()
  for (const [place, { by, action, at }] of acts.entries())
    await tx.query(
      `insert into elsewhere_entries (contract_id, id, key, digest, kind, action, by, at, text,
         recorded_at) values ($1, $2, $3, '', 'act', $4, $5, $6, '', $7)`,
      [id, ids[place], `first ${place}`, action, by, toSql(at), now],
    )
  await ringAgain(context, tx, id)
  return { id, isNew: true }
}

/** What was agreed, told anew. Its platform stays, as its entries follow those rules. */
export const changeElsewhere = async (
  context: Context,
  person: { id: string },
  id: string,
  change: ElsewhereChange,
): Promise<void> => {
  const { platform } = await ownContract(context.db, person.id, id)
  const draft = changeFrom(context, { ...change, platform })
  await limitReach(context, 'elsewhere', person.id)
  await context.db.transaction(async (tx) => {
    await tx.query(
      `update elsewhere_contracts set client_name = $3, title = $4, price = $5, agreed_on = $6,
         deliver_on = $7, pay_on = $8, reference = $9 where owner_id = $1 and id = $2`,
      [person.id, id, draft.clientName, draft.title, draft.price, draft.agreedOn, draft.deliverOn,
        draft.payOn, draft.reference],
    ) // prettier-ignore
    await ringAgain(context, tx, id)
  })
}

/** Forgets a contract and everything that was told of it. Refuses `elsewhere.not_found`. */
export const removeElsewhere = async (
  context: Context,
  person: { id: string },
  id: string,
): Promise<void> => {
  await ownContract(context.db, person.id, id)
  await context.db.transaction(async (tx) => {
    // The contract first: who is just telling something of it is waited for, and goes with it.
    await tx.query('delete from elsewhere_contracts where owner_id = $1 and id = $2', [
      person.id,
      id,
    ])
    await tx.query('delete from elsewhere_entries where contract_id = $1', [id])
  })
}

import { refuse, toSql } from '#platform'
import type { Context, Db } from '#platform'
import { limitOwnChange } from '../access/rate-limits.ts'
import { tell } from '../tell.ts'
import { lockMembership } from './members.ts'

/** Somebody in whose place a person may act; `mayFund`: from their wallet, too. */
export type StandIn = { id: string; mayFund: boolean }

/** Everybody in whose place the person of a table `people` named p may act. */
export const standsForColumn = `coalesce((select jsonb_agg(
    jsonb_build_object('id', d.person_id, 'mayFund', d.may_fund) order by d.person_id)
  from deputies d where d.deputy_id = p.id), '[]') as "standsFor"`

/** Everybody in whose place a person may act now. */
export async function standInsOf(context: Context, personId: string): Promise<StandIn[]> {
  const [found] = await context.db.glance<{ standsFor: StandIn[] }>(
    `select ${standsForColumn} from people p where p.id = $1`,
    [personId],
    'people.stand_ins',
  )
  return found?.standsFor ?? []
}

/** The ids of a person's deputies. */
export async function deputiesOf(context: Context, personId: string): Promise<string[]> {
  const rows = await context.db.glance<{ id: string }>(
    `select d.deputy_id as id from members m
      join deputies d using (organisation_id, person_id) where m.person_id = $1 order by id`,
    [personId],
    'people.deputies',
  )
  return rows.map(({ id }) => id)
}

/**
 * Lets a fellow member see and act on all of one's contracts in one's place, until it is taken back
 * or either leaves the organisation. Naming again changes what they may. They are told. Refusals:
 * `organisation.not_found`, `member.not_found` (also oneself), `rate.limited`.
 */
export async function nameDeputy(
  context: Context,
  person: { id: string },
  deputyId: string,
  { mayFund }: { mayFund: boolean },
): Promise<void> {
  await limitOwnChange(context, person.id)
  await context.db.transaction(async (tx) => {
    const { organisationId } = await lockMembership(tx, person.id)
    const named = await tx.query(
      `insert into deputies (deputy_id, person_id, organisation_id, may_fund, named_at)
        select person_id, $2, organisation_id, $4, $5 from members
          where person_id = $1 and organisation_id = $3 and person_id <> $2
        on conflict (deputy_id, person_id) do update set may_fund = $4, named_at = $5
        returning 1`,
      [deputyId, person.id, organisationId, mayFund, toSql(context.time.now())],
    )
    if (named.length === 0) refuse('member.not_found')
    await tell(context, tx, deputyId, 'deputyNamed', { by: await nameOf(tx, person.id), mayFund })
  })
}

async function nameOf(tx: Db, personId: string): Promise<string> {
  const [found] = await tx.query<{ name: string }>('select name from people where id = $1', [
    personId,
  ])
  return found?.name ?? ''
}

/** Takes it back, at once. Refusals: `deputy.not_found`, `rate.limited`. */
export async function dismissDeputy(
  context: Context,
  person: { id: string },
  deputyId: string,
): Promise<void> {
  await limitOwnChange(context, person.id)
  const gone = await context.db.query(
    'delete from deputies where deputy_id = $1 and person_id = $2 returning 1',
    [deputyId, person.id],
  )
  if (gone.length === 0) refuse('deputy.not_found')
}

/**
 * Stops being somebody's deputy, at once, and stays in the organisation; they are told. Refusals:
 * `deputy.not_found`, `rate.limited`.
 */
export async function stepDown(
  context: Context,
  deputy: { id: string },
  personId: string,
): Promise<void> {
  await limitOwnChange(context, deputy.id)
  await context.db.transaction(async (tx) => {
    const gone = await tx.query(
      'delete from deputies where deputy_id = $1 and person_id = $2 returning 1',
      [deputy.id, personId],
    )
    if (gone.length === 0) refuse('deputy.not_found')
    await tell(context, tx, personId, 'deputyGone', { by: await nameOf(tx, deputy.id) })
  })
}

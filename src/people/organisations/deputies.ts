import { refuse, toSql } from '#platform'
import type { Context } from '#platform'
import { limitOwnChange } from '../access/rate-limits.ts'
import { lockMembership } from './members.ts'

/** Somebody in whose place a person may act; `mayFund`: from their wallet, too. */
export type StandIn = { id: string; mayFund: boolean }

/** Everybody in whose place the person of a table `people` named p may act. */
export const standsForColumn = `coalesce((select jsonb_agg(
    jsonb_build_object('id', d.person_id, 'mayFund', d.may_fund) order by d.person_id)
  from deputies d where d.deputy_id = p.id), '[]') as "standsFor"`

/**
 * Lets a fellow member see and act on all of one's contracts in one's place, until it is taken back
 * or either leaves the organisation. Naming again changes what they may. Refusals:
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
  })
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

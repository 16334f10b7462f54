import { contractFor, isAllowedOutside } from '#contracts'
import type { Actor } from '#contracts'
import { limitReach } from '#people'
import { refuse, toSql } from '#platform'
import type { Context } from '#platform'
import { openCase, wordsIn } from './opening.ts'

const dayMs = 86_400_000
/** So many texts sent despite a warning are a matter for the desk, or so many contracts. */
const repeated = { days: 30, texts: 3, contracts: 2 }

/**
 * Opens a case about everybody who has sent too much despite warnings within 30 days, and since the
 * desk last looked into it: 3 texts, or texts in 2 contracts. Gives how many were opened.
 */
export const flagRepeaters = async (context: Context): Promise<number> => {
  const { db, time } = context
  const rows = await db.query<{ personId: string }>(
    `select w.person_id as "personId" from guard_warnings w
     left join cases k on k.about_id = w.person_id and k.cause = 'offPlatform'
     where w.sent and w.at > $1 and (k.id is null or k.closed_at < w.at)
     group by w.person_id
     having count(*) >= $2
       or count(distinct w.about_id) filter (where w.place in ('message', 'act')) >= $3
     limit 100`,
    [toSql(time.now() - repeated.days * dayMs), repeated.texts, repeated.contracts],
    'desk.repeaters',
  )
  for (const { personId } of rows)
    await openCase(context, {
      aboutId: personId,
      cause: 'offPlatform',
      openedBy: 'rules',
      openerId: null,
      silentId: personId,
    })
  return rows.length
}

/**
 * A side asks the desk whether the two may talk elsewhere too; 'granted' is what the desk closes
 * the case with. Refuses `contract.not_found`, `case.parties_only`, `permission.granted`,
 * `text.required|too_long|malformed`, `rate.limited`.
 */
export const askPermission = async (
  context: Context,
  person: Actor,
  contractId: string,
  draft: { text: string },
): Promise<{ id: string; opened: boolean }> => {
  const { row, party } = await contractFor(context.db, contractId, person)
  if (party === 'desk') return refuse('case.parties_only')
  const text = wordsIn(draft.text)
  if (await isAllowedOutside(context.db, row)) refuse('permission.granted')
  await limitReach(context, 'enquiry', person.id)
  const opening = { aboutId: contractId, cause: 'permission', openerId: person.id, text } as const
  return openCase(context, { ...opening, openedBy: party })
}

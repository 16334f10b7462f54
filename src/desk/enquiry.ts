import { contractFor } from '#contracts'
import type { Actor } from '#contracts'
import type { Side } from '#engine'
import { limitReach } from '#people'
import { refuse, refuseAny, wordIn } from '#platform'
import type { Context, Issue } from '#platform'
import { enquiryCauses } from './case.ts'
import type { EnquiryCause } from './case.ts'
import { openCase, wordsIn } from './opening.ts'

/** Whose doing, or not doing, an enquiry is about: the other side, unless the cause names one. */
const waitedFor = (cause: EnquiryCause, asker: Side): Side | null => {
  if (cause === 'other') return null
  if (cause === 'notInspected' || cause === 'unfairRework') return 'client'
  return asker === 'client' ? 'worker' : 'client'
}

/**
 * A side of a contract asks the desk to look into something. Of one contract and cause there is one
 * case: what is asked again is added to it. Refuses `contract.not_found`, `case.parties_only`,
 * `cause.unknown`, `text.required|too_long|malformed`, `rate.limited`.
 */
export const enquire = async (
  context: Context,
  person: Actor,
  contractId: string,
  draft: { cause: string; text: string },
): Promise<{ id: string; opened: boolean }> => {
  const { row, party } = await contractFor(context.db, contractId, person)
  if (party === 'desk') return refuse('case.parties_only')
  const issues: Issue[] = []
  const cause = wordIn(issues, 'cause', draft.cause, enquiryCauses)
  refuseAny(issues)
  const text = wordsIn(draft.text)
  await limitReach(context, 'enquiry', person.id)
  const silent = waitedFor(cause, party)
  return openCase(context, {
    aboutId: contractId,
    cause,
    openedBy: party,
    openerId: person.id,
    text,
    silentId: silent && (silent === 'client' ? row.client_id : row.worker_id),
  })
}

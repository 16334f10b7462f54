import { dayLength } from '#engine'
import { newId, toSql } from '#platform'
import type { Context } from '#platform'
import type { Ended } from '../figures/count.ts'
import { windowOf } from './window.ts'

/** What ended longer ago is asked about no more. */
const askedWithinDays = 3

/** The mails that ask the sides of a contract that has just ended for a review. */
export const invitationsOf = (context: Context, ended: Ended) => {
  const { id, ended_at: at } = ended
  if (context.time.now() - at > askedWithinDays * dayLength) return []
  return (['client', 'worker'] as const).flatMap((party) => {
    const window = windowOf(ended, party)
    if (!window) return []
    const facts = { party, until: window.until }
    const toId = party === 'client' ? ended.client_id : ended.worker_id
    return [
      { id: newId('mail'), owner_id: id, to_id: toId, kind: 'reviewAsked', facts, at: toSql(at) },
    ]
  })
}

import { checkText } from '#guard'
import { newId, refuse, toSql } from '#platform'
import type { Context, Issue } from '#platform'
import { limitReach } from '../access/rate-limits.ts'

/** Where a text is read by others. */
export type Place = 'message' | 'act' | 'proposal' | 'job' | 'profile' | 'review'

/** What somebody is about to say. */
export type Saying = {
  personId: string
  place: Place
  /** The contract or the job; null: what they say of themself. */
  aboutId: string | null
  /** By the path of its field, in the order in which they are read. */
  texts: Readonly<Record<string, string>>
  /** What they said there just before, oldest first. */
  earlier?: readonly string[]
  /** They were warned, and say it all the same. */
  despiteWarning?: boolean | undefined
  /** Whether the desk has allowed it there; asked only where something is found. */
  isAllowed?: () => Promise<boolean>
}

/** To be called once it has been said: whoever says it again and again is looked at by the desk. */
export type Said = () => Promise<void>

/**
 * Warns before something is said that tells how to be reached or asks to leave the marketplace,
 * where nothing that is promised here holds. Nothing is ever held back: who was warned may say it
 * all the same. Refuses `guard.warned {kinds}` with an issue `guard.KIND {found}` for each kind of
 * each field, `rate.limited`.
 */
export const heed = async (context: Context, saying: Saying): Promise<Said> => {
  const issues = issuesOf(saying)
  const kinds = [...new Set(issues.map(({ code }) => code.replace('guard.', '')))]
  if (kinds.length === 0 || (await saying.isAllowed?.())) return () => Promise.resolve()
  if (saying.despiteWarning) return () => keep(context, saying, kinds, true)
  await limitReach(context, 'warning', saying.personId)
  await keep(context, saying, kinds, false)
  return refuse('guard.warned', { kinds: kinds.join(', ') }, issues)
}

const issuesOf = ({ texts, earlier = [] }: Saying): Issue[] => {
  const read = [...earlier]
  return Object.entries(texts).flatMap(([path, text]) => {
    const warnings = checkText(text, read)
    read.push(text)
    return warnings.map(({ kind, found }) => ({ path, code: `guard.${kind}`, params: { found } }))
  })
}

const keep = async (
  { db, time }: Context,
  { personId, place, aboutId }: Saying,
  kinds: readonly string[],
  sent: boolean,
): Promise<void> => {
  await db.query(
    `insert into guard_warnings (id, person_id, place, about_id, kinds, sent, at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [newId('wrn'), personId, place, aboutId, kinds, sent, toSql(time.now())],
    'people.warned',
  )
}

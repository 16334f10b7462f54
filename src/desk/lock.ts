import type { Instant } from '#engine'
import { refuse, toSql } from '#platform'
import type { Context, Db } from '#platform'
import { isAllowedOutside } from '#contracts'
import type { Actor } from '#contracts'
import { heed } from '#people'
import { caseById, hasSides } from './case.ts'
import type { Case } from './case.ts'
import { addEntry } from './entries.ts'
import { wordsIn } from './opening.ts'
import { tell } from './tell.ts'

/** Why a client can neither post nor hire: who waits for them, or whom they left without a word. */
export type Lock = {
  caseId: string
  contractId: string
  cause: 'finalNotice' | 'silentEnd'
  since: Instant
  /** When the final notice runs out. */
  dueAt: Instant
  /** Of the contract. */
  title: string
}

/**
 * What keeps each of these clients from posting and hiring, the oldest first; whom nothing keeps is
 * left out.
 */
export const lockOf = async (
  { db }: Pick<Context, 'db'>,
  clientIds: readonly string[],
): Promise<Map<string, Lock[]>> => {
  if (clientIds.length === 0) return new Map()
  const rows = await db.query<Lock & { silentId: string }>(
    `select k.silent_id as "silentId", k.id as "caseId", k.about_id as "contractId", k.cause,
       k.opened_at as since, k.due_at as "dueAt", a.terms ->> 'title' as title
     from cases k join agreements a on a.id = k.about_id
     where k.silent_id = any($1) and k.client_id = k.silent_id and k.answered_at is null
       and (k.cause = 'silentEnd' or k.cause = 'finalNotice' and k.closed_at is null)
     order by k.opened_at, k.id`,
    [[...new Set(clientIds)]],
    'desk.locks',
  )
  const locks = new Map<string, Lock[]>()
  for (const { silentId, ...lock } of rows)
    locks.set(silentId, [...(locks.get(silentId) ?? []), lock])
  return locks
}

/**
 * Refuses `client.locked {count}` where others wait for a client after the final notice, or where
 * they have not yet said why they left somebody in silence.
 */
export const refuseLocked = async (
  context: Pick<Context, 'db'>,
  clientId: string,
): Promise<void> => {
  const count = (await lockOf(context, [clientId])).get(clientId)?.length ?? 0
  if (count > 0) refuse('client.locked', { count })
}

/**
 * Whose silence ended a contract says why; the other side is told, and the case is over. Said once.
 * Refuses `case.not_found` to everybody else, `case.answered`, `guard.warned {kinds}` unless
 * `despiteWarning`, `text.required|too_long|malformed`.
 */
export const answerForSilence = async (
  context: Context,
  person: Pick<Actor, 'id'>,
  caseId: string,
  text: string,
  despiteWarning = false,
): Promise<void> => {
  const answer = wordsIn(text)
  const seen = await caseById(context.db, caseId)
  const own = seen?.cause === 'silentEnd' && seen.silentId === person.id ? seen : null
  const aboutId = own?.aboutId ?? refuse('case.not_found')
  const said = await heed(context, {
    personId: person.id,
    place: 'message',
    aboutId,
    texts: { text: answer },
    despiteWarning,
    isAllowed: () => isAllowedOutside(context.db, { id: aboutId, frame_id: null }),
  })
  await context.db.transaction(async (tx) => {
    const found = await caseById(tx, caseId, true)
    if (found?.cause !== 'silentEnd' || found.silentId !== person.id || !hasSides(found))
      return refuse('case.not_found')
    if (found.answeredAt !== null) return refuse('case.answered')
    await writeAnswer(context, tx, found, answer)
  })
  await said()
}

const writeAnswer = async (
  context: Context,
  tx: Db,
  found: Case & { clientId: string; workerId: string },
  answer: string,
): Promise<void> => {
  const { id: caseId, cause, clientId, workerId, silentId } = found
  const [by, party] =
    silentId === clientId ? (['client', 'worker'] as const) : (['worker', 'client'] as const)
  await tx.query(
    `update cases set answered_at = $2, answer = $3, closed_at = coalesce(closed_at, $2),
       outcome = coalesce(outcome, 'answered'), closed_by = coalesce(closed_by, $4)
     where id = $1`,
    [caseId, toSql(context.time.now()), answer, by],
  )
  const told = ['client', 'worker'] as const
  const entry = { by, personId: silentId, told: [...told], text: answer }
  await addEntry(context, tx, caseId, { kind: 'answered', ...entry })
  const toId = party === 'client' ? clientId : workerId
  await tell(context, tx, found, toId, 'caseAnswered', { caseId, cause, party, text: answer })
}

import { refuse, refuseAny, toSql, wordIn } from '#platform'
import type { Context, Db, Issue } from '#platform'
import { limitReach } from '../access/rate-limits.ts'
import { staffOf } from '../staff/roles.ts'
import { tell } from '../tell.ts'
import {
  begunCheck,
  dueAfter,
  endCheck,
  filesOfCheck,
  lastCheckOf,
  lockedCheck,
  refuseWithoutChecker,
  today,
} from './checks.ts'
import type { IdentityCheck, IdentityFile } from './checks.ts'
import { removeDocument, removeDocuments } from './documents.ts'
import { identityDocuments, identityMethods, isLawful, noImagesFrom, sidesOf } from './methods.ts'
import type { IdentityDocument, IdentityMethod } from './methods.ts'
import { providers } from './providers.ts'
import type { IdentityProvider } from './providers.ts'

/** The methods that somebody carries out, and that are lawful today. */
export const methodsOffered = (
  context: Context,
  by: readonly IdentityProvider[] = providers,
): IdentityMethod[] =>
  by.flatMap(({ methods }) => methods.filter((method) => isLawful(method, today(context))))

type Draft = { method: IdentityMethod; document: IdentityDocument }

/**
 * Sends a person's documents to be checked; whoever holds the role is told. Sent again while it
 * waits, it is the same check. Refuses `person.unverified`, `method.unknown`, `document.unknown`,
 * `identity.method_ended {date}`, `identity.method_not_offered`, `identity.no_checker`,
 * `rate.limited`, and in `issues` `front.required`, `back.required`, `selfie.required`.
 */
export async function sendIdentity(
  context: Context,
  person: { id: string; verified: boolean },
  input: { method: string; document: string },
  by: readonly IdentityProvider[] = providers,
): Promise<IdentityCheck> {
  if (!person.verified) refuse('person.unverified')
  const issues: Issue[] = []
  const draft = {
    method: wordIn(issues, 'method', input.method, identityMethods),
    document: wordIn(issues, 'document', input.document, identityDocuments),
  }
  refuseAny(issues)
  const known = await lastCheckOf(context.db, person.id)
  if (known?.state === 'waiting') return known
  if (!isLawful(draft.method, today(context)))
    refuse('identity.method_ended', { date: noImagesFrom })
  const provider = by.find(({ methods }) => methods.includes(draft.method))
  if (!provider) return refuse('identity.method_not_offered')
  if (provider.byStaff) await refuseWithoutChecker(context, person.id)
  const begun = known?.state === 'collecting' ? known.id : null
  refuseMissing(draft, begun === null ? [] : await filesOfCheck(context.db, begun))
  // What is not complete reaches nobody, and so costs nothing.
  await limitReach(context, 'identity', person.id)
  const id = begun ?? (await begunCheck(context, person.id))
  const check = await context.db.transaction((tx) => send(context, tx, id, draft, provider))
  return settle(context, check, draft, provider)
}

function refuseMissing({ document, method }: Draft, files: readonly IdentityFile[]): void {
  const missing = sidesOf(document, method).filter(
    (side) => !files.some((file) => file.side === side),
  )
  refuseAny(missing.map((side) => ({ path: side, code: `${side}.required` })))
}

/** The pictures that this document does not need go before anybody can look. */
async function send(
  context: Context,
  tx: Db,
  id: string,
  draft: Draft,
  { byStaff }: IdentityProvider,
): Promise<IdentityCheck> {
  const check = await lockedCheck(tx, id)
  if (check.state === 'waiting') return check
  if (check.state !== 'collecting') refuse('identity.under_way')
  const files = await filesOfCheck(tx, id)
  refuseMissing(draft, files)
  const wanted = sidesOf(draft.document, draft.method)
  for (const file of files.filter(({ side }) => !wanted.includes(side))) {
    await tx.query('delete from identity_files where check_id = $1 and id = $2', [id, file.id])
    await removeDocument(context, id, file.id)
  }
  const sentAt = context.time.now()
  const dueAt = dueAfter(context, sentAt)
  await tx.query(
    `update identity_checks c set state = 'waiting', name = p.name, method = $2, document = $3,
       sent_at = $4, due_at = $5
     from people p where c.id = $1 and p.id = c.person_id`,
    [id, draft.method, draft.document, toSql(sentAt), toSql(dueAt)],
  )
  const sent = await lockedCheck(tx, id)
  if (byStaff) await tellCheckers(context, tx, sent)
  return sent
}

/** Whoever holds the role is told; but of their own. */
async function tellCheckers(context: Context, tx: Db, { id, personId, dueAt }: IdentityCheck) {
  for (const checker of await staffOf(context, 'identity'))
    if (checker.id !== personId)
      await tell(context, tx, checker.id, 'identityWaiting', { check: id, dueAt: dueAt ?? 0 })
}

/** Most checks wait for people. A provider that knows at once decides in their stead. */
async function settle(
  context: Context,
  check: IdentityCheck,
  draft: Draft,
  provider: IdentityProvider,
): Promise<IdentityCheck> {
  const said = await provider.ask({ checkId: check.id, personId: check.personId, ...draft })
  if (said.outcome === 'pending') return check
  const reason = said.outcome === 'refused' ? { reason: said.reason } : {}
  await context.db.transaction(async (tx) => {
    const { state } = await lockedCheck(tx, check.id)
    if (state !== 'waiting') return
    await endCheck(context, tx, check, { state: said.outcome, by: provider.name, ...reason })
    if (said.outcome === 'approved') await tell(context, tx, check.personId, 'identityApproved', {})
    else
      await tell(context, tx, check.personId, 'identityRefused', { reason: said.reason, note: '' })
  })
  await removeDocuments(context, check.id)
  return (await lastCheckOf(context.db, check.personId)) ?? check
}

/**
 * Takes back what is not decided yet: the documents are removed at once. Gives whether there was
 * anything; twice is once.
 */
export async function withdrawIdentity(context: Context, person: { id: string }): Promise<boolean> {
  const known = await lastCheckOf(context.db, person.id)
  if (!known) return false
  const withdrawn = await context.db.transaction(async (tx) => {
    const check = await lockedCheck(tx, known.id)
    if (check.state !== 'collecting' && check.state !== 'waiting') return false
    await endCheck(context, tx, check, { state: 'withdrawn' })
    return true
  })
  if (withdrawn) await removeDocuments(context, known.id)
  return withdrawn
}

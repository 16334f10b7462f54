import type { Day, Yen } from '#engine'
import { heed, limitReach } from '#people'
import { json, newId, refuse, refuseAny, textIn, wholeIn } from '#platform'
import type { Context, Issue } from '#platform'
import { agreedDayIn, textLimit } from '../jobs/draft.ts'
import { jobById, nowSql, statusOf, today } from '../jobs/jobs.ts'
import { agreedBounds, priceBounds } from '../jobs/kinds.ts'
import type { Kind } from '../jobs/kinds.ts'
import { mustBeVerified } from '../jobs/post.ts'
import type { Trader } from '../jobs/post.ts'
import { proposalById } from './proposals.ts'
import type { Proposal } from './proposals.ts'

export type ProposalDraft = {
  /** Of an hourly job the rate, per hour. */
  price: Yen
  message: string
  /** Of an hourly job the Monday on which the work can begin. */
  deliverOn: Day
  /** The worker was warned of the message, and sends it all the same. */
  despiteWarning?: boolean | undefined
}

/** What the outbox tells the job's owner of. */
export type ProposalFacts = { jobId: string; proposalId: string }

/**
 * Applies for a job; the owner hears of it. The same `key` of the same person gives the proposal
 * of the first time.
 * Refuses `person.unverified`, `job.not_found`, `proposal.own_job`, `job.closed {status}`,
 * `proposal.already_made`, and with `issues` `price.malformed|too_small|too_large`,
 * `message.required|too_long|malformed`, `deliver_on.malformed|past|too_far`, of an hourly job
 * `begins_on.malformed|past|too_far|not_monday`, `rate.limited`, `guard.warned {kinds}` as `heed`.
 */
export async function propose(
  context: Context,
  person: Trader,
  jobId: string,
  draft: ProposalDraft,
  key?: string,
): Promise<Proposal> {
  mustBeVerified(person)
  const known = key === undefined ? undefined : await idByKey(context, person, key)
  if (known) return proposalById(context, person, known)
  const job = await jobById(context, jobId)
  if (job.clientId === person.id) refuse('proposal.own_job')
  if (job.status !== 'open') refuse('job.closed', { status: job.status })
  const { price, message, deliverOn } = checked(context, job.kind, draft)
  await limitReach(context, 'proposal', person.id)
  const said = await heed(context, {
    personId: person.id,
    place: 'proposal',
    aboutId: jobId,
    texts: { message },
    despiteWarning: draft.despiteWarning,
  })
  const id = newId('prp')
  // Locks the job, so that it cannot be rewritten or closed at the same instant.
  const made = await context.db.query<{ id: string }>(
    `with job as materialized (select j.id, j.client_id from jobs j where j.id = $3
       and ${statusOf('$1')} = 'open' for share),
     made as (
       insert into proposals (id, job_id, worker_id, price, message, deliver_on, made_at, key)
       select $2, id, $4, $5, $6, $7, $8, $9 from job on conflict do nothing returning id, made_at)
     insert into outbox (owner_id, id, to_id, kind, facts, at)
       select client_id, $10, client_id, 'proposal', $11, made_at from made, job returning id`,
    [
      today(context),
      id,
      jobId,
      person.id,
      price,
      message,
      deliverOn,
      nowSql(context),
      key ?? null,
      newId('mail'),
      json({ jobId, proposalId: id } satisfies ProposalFacts),
    ],
    'market.propose',
  )
  if (made.length > 0) await said()
  const madeId = made.length > 0 ? id : await whyNotMade(context, person, jobId, key)
  return proposalById(context, person, madeId)
}

function checked(context: Context, kind: Kind, draft: ProposalDraft): ProposalDraft {
  const issues: Issue[] = []
  const proposal = {
    price: wholeIn(issues, 'price', draft.price, priceBounds[kind]),
    message: textIn(issues, 'message', draft.message, {
      max: textLimit,
      required: true,
      lines: true,
    }),
    deliverOn: agreedDayIn(issues, kind, draft.deliverOn, deliveryBounds(context, kind)),
  }
  refuseAny(issues)
  return proposal
}

/**
 * The days that can be agreed for a delivery, from today; of hourly work the first and the last
 * Monday with which it can begin.
 */
export function deliveryBounds(context: Context, kind: Kind): { min: Day; max: Day } {
  return agreedBounds(kind, today(context))
}

/**
 * The id of the proposal that an earlier call with this key made; otherwise says what was in the
 * way.
 */
async function whyNotMade(
  context: Context,
  person: { id: string },
  jobId: string,
  key: string | undefined,
): Promise<string> {
  const known = key === undefined ? undefined : await idByKey(context, person, key)
  if (known) return known
  const { status } = await jobById(context, jobId)
  return status === 'open' ? refuse('proposal.already_made') : refuse('job.closed', { status })
}

async function idByKey(context: Context, person: { id: string }, key: string) {
  const [known] = await context.db.query<{ id: string }>(
    'select id from proposals where worker_id = $1 and key = $2',
    [person.id, key],
  )
  return known?.id
}

/**
 * Takes a proposal back; doing so again changes nothing. Refuses `proposal.not_found` (also to the
 * job's owner), `proposal.already_offered` while an offer for it waits, `proposal.hired`.
 */
export async function withdrawProposal(
  context: Context,
  person: { id: string },
  proposalId: string,
): Promise<Proposal> {
  const proposal = await proposalById(context, person, proposalId)
  if (proposal.workerId !== person.id) refuse('proposal.not_found')
  if (proposal.status === 'offered') refuse('proposal.already_offered')
  if (proposal.status === 'hired') refuse('proposal.hired')
  await context.db.query(
    'update proposals set withdrawn_at = coalesce(withdrawn_at, $2) where id = $1',
    [proposalId, nowSql(context)],
  )
  return proposalById(context, person, proposalId)
}

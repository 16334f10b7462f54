import type { Day, Instant, Yen } from '#engine'
import { refuse } from '#platform'
import type { Context } from '#platform'
import { statusOf, today } from '../jobs/jobs.ts'
import type { JobStatus } from '../jobs/jobs.ts'
import type { Kind } from '../jobs/kinds.ts'
import { ownJob } from '../jobs/post.ts'
import { proposalStatus } from './status.ts'
import type { ProposalStatus } from './status.ts'

/** A worker's answer to a job. Prices in whole yen, instants in the market's epoch ms. */
export type Proposal = {
  id: string
  jobId: string
  jobTitle: string
  jobStatus: JobStatus
  kind: Kind
  clientId: string
  workerId: string
  /** Of an hourly job the rate, per hour. */
  price: Yen
  message: string
  /** Of an hourly job the Monday on which the work can begin. */
  deliverOn: Day
  madeAt: Instant
  withdrawnAt: Instant | null
  status: ProposalStatus
  /** The last contract that was offered for it. */
  contractId: string | null
}

/** The market's day is parameter $1. */
const columns = `p.id, p.job_id as "jobId", j.title as "jobTitle", ${statusOf('$1')} as "jobStatus",
  j.kind, j.client_id as "clientId", p.worker_id as "workerId", p.price, p.message,
  p.deliver_on as "deliverOn", p.made_at as "madeAt", p.withdrawn_at as "withdrawnAt",
  ${proposalStatus} as status,
  (select c.id from contracts c where c.proposal_id = p.id and c.frame_id is null
    order by c.id desc limit 1) as "contractId"`
const tables = 'proposals p join jobs j on j.id = p.job_id'

/** A proposal, for its author and the job's owner; to all others `proposal.not_found`. */
export async function proposalById(
  context: Context,
  viewer: { id: string },
  id: string,
): Promise<Proposal> {
  const [found] = await context.db.query<Proposal>(
    `select ${columns} from ${tables} where p.id = $2 and $3 in (p.worker_id, j.client_id)`,
    [today(context), id, viewer.id],
    'market.proposal',
  )
  return found ?? refuse('proposal.not_found')
}

type Page = { limit?: number | undefined; after?: string | undefined }

/**
 * What was answered to a job, first come first, without what was withdrawn; `limit` after the
 * proposal with the id `after`. For the job's owner alone: refuses `job.not_found`,
 * `job.not_yours`.
 */
export async function proposalsFor(
  context: Context,
  owner: { id: string },
  jobId: string,
  page: Page = {},
): Promise<Proposal[]> {
  await ownJob(context, owner, jobId)
  return context.db.query<Proposal>(
    `select ${columns} from ${tables} where p.job_id = $2 and p.withdrawn_at is null
       and ($3::text is null
         or (p.made_at, p.id) > (select a.made_at, a.id from proposals a where a.id = $3))
     order by p.made_at, p.id limit $4`,
    [today(context), jobId, page.after ?? null, page.limit ?? 100],
    'market.proposals_for',
  )
}

/** What a person has applied for, newest first, `limit` after the proposal with the id `after`. */
export async function myProposals(
  context: Context,
  person: { id: string },
  page: Page = {},
): Promise<Proposal[]> {
  return context.db.query<Proposal>(
    `select ${columns} from ${tables} where p.worker_id = $2 and ($3::text is null
       or (p.made_at, p.id) < (select a.made_at, a.id from proposals a where a.id = $3))
     order by p.made_at desc, p.id desc limit $4`,
    [today(context), person.id, page.after ?? null, page.limit ?? 100],
    'market.my_proposals',
  )
}

/** The proposal that a person has standing for a job, or null. */
export async function standingProposal(
  context: Context,
  person: { id: string },
  jobId: string,
): Promise<Proposal | null> {
  const [found] = await context.db.query<Proposal>(
    `select ${columns} from ${tables}
     where p.job_id = $2 and p.worker_id = $3 and p.withdrawn_at is null`,
    [today(context), jobId, person.id],
    'market.standing_proposal',
  )
  return found ?? null
}

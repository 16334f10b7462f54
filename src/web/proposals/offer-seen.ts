import { walletOf } from '#ledger'
import { jobById, proposalById } from '#market'
import type { Job, Proposal } from '#market'
import { personOf } from '#people'
import { refuse } from '#platform'
import type { Ask } from '../frame/index.ts'

/** What the owner of the job must see before offering. */
export type Seen = { proposal: Proposal; job: Job; workerName: string; available: bigint }

/** The same, for the owner; refuses `proposal.not_found`, `job.not_yours`. */
export const load = async (ask: Ask, personId: string): Promise<Seen> => {
  const { context } = ask
  const proposal = await proposalById(context, { id: personId }, ask.id('prp'))
  if (proposal.clientId !== personId) refuse('job.not_yours')
  const [job, worker, { available }] = await Promise.all([
    jobById(context, proposal.jobId),
    personOf(context, proposal.workerId),
    walletOf(context.db, personId),
  ])
  return { proposal, job, workerName: worker?.name ?? '', available }
}

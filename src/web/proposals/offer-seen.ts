import type { Lock } from '#desk'
import { walletOf } from '#ledger'
import { jobById, proposalById } from '#market'
import type { Job, Proposal } from '#market'
import { personOf } from '#people'
import { refuse } from '#platform'
import { trustCards } from '#trust'
import type { TrustCard } from '#trust'
import type { Ask } from '../frame/index.ts'
import { locksOn } from '../lock/index.ts'

/** What the owner of the job must see before offering. */
export type Seen = {
  proposal: Proposal
  job: Job
  workerName: string
  /** What is known of the worker. */
  card: TrustCard | undefined
  available: bigint
  /** What keeps them from offering anything now. */
  locks: readonly Lock[]
}

/** The same, for the owner; refuses `proposal.not_found`, `job.not_yours`. */
export const load = async (ask: Ask, personId: string): Promise<Seen> => {
  const { context } = ask
  const proposal = await proposalById(context, { id: personId }, ask.id('prp'))
  if (proposal.clientId !== personId) refuse('job.not_yours')
  const { workerId } = proposal
  const [job, worker, cards, { available }, locks] = await Promise.all([
    jobById(context, proposal.jobId),
    personOf(context, workerId),
    trustCards(context, [workerId], 'worker'),
    walletOf(context.db, personId),
    locksOn(ask),
  ])
  const card = cards.get(workerId)
  return { proposal, job, workerName: worker?.name ?? '', card, available, locks }
}

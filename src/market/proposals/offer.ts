import { open, rowOf } from '#contracts'
import { refuseLocked } from '#desk'
import { dayOf } from '#engine'
import { peopleOf } from '#people'
import { newId, refuse, toSql } from '#platform'
import type { Context } from '#platform'
import { jobById } from '../jobs/jobs.ts'
import type { Job } from '../jobs/jobs.ts'
import { processNames } from '../jobs/kinds.ts'
import { mustBeVerified } from '../jobs/post.ts'
import type { Trader } from '../jobs/post.ts'
import { milestonesProcess } from './milestones.ts'
import { checkedTerms, framedBy, isSame } from './offer-terms.ts'
import type { Agreed, Framed, OfferTerms } from './offer-terms.ts'
import { proposalById } from './proposals.ts'
import type { Proposal } from './proposals.ts'
import { workedSince } from './renewed.ts'

/**
 * Puts the terms of a proposal to its author as a contract, and gives the contract's id. An
 * expired job may still be offered to those who applied in time. The same `key` for the same
 * proposal gives the same contract, also when the first call died on the way.
 * Refuses `person.unverified`, `client.locked {count}`, `proposal.not_found`, `job.not_yours` (to
 * the author), `proposal.withdrawn`, `proposal.already_offered`, `proposal.hired`,
 * `job.closed {status}`, and the fields of `checkedTerms`.
 */
export async function offer(
  context: Context,
  person: Trader,
  proposalId: string,
  terms: OfferTerms = {},
  key?: string,
): Promise<string> {
  mustBeVerified(person)
  const proposal = await proposalById(context, person, proposalId)
  if (proposal.clientId !== person.id) refuse('job.not_yours')
  const known = await contractByKey(context, proposalId, key)
  if (known) return known
  try {
    refuseUnlessOpen(proposal)
    await refuseLocked(context, person.id)
    const job = await jobById(context, proposal.jobId)
    const agreed = checkedTerms(context, job, proposal, terms)
    const contractId = await keepOffer(context, proposal.id, agreed, key)
    await openContract(context, job, proposal, agreed, contractId)
    return contractId
  } catch (error) {
    // A twin of this call may have been faster: the same key, the same contract.
    const twin = await contractByKey(context, proposalId, key)
    if (twin) return twin
    throw error
  }
}

function refuseUnlessOpen({ status, jobStatus }: Proposal): void {
  if (status === 'withdrawn') refuse('proposal.withdrawn')
  if (status === 'offered') refuse('proposal.already_offered')
  if (status === 'hired') refuse('proposal.hired')
  if (status === 'passed') refuse('job.closed', { status: jobStatus })
}

/** The terms as `offer` would put them, without offering. Refuses what `offer` refuses of them. */
export async function previewOffer(
  context: Context,
  person: Trader,
  proposalId: string,
  terms: OfferTerms,
): Promise<Agreed> {
  const proposal = await proposalById(context, person, proposalId)
  if (proposal.clientId !== person.id) refuse('job.not_yours')
  refuseUnlessOpen(proposal)
  return checkedTerms(context, await jobById(context, proposal.jobId), proposal, terms)
}

/** The contract that an earlier call with this key opened. */
async function contractByKey(context: Context, proposalId: string, key: string | undefined) {
  if (key === undefined) return undefined
  const [known] = await context.db.query<{ id: string }>(
    `select c.id from offers o join contracts c on c.id = o.contract_id
     where o.proposal_id = $1 and o.key = $2`,
    [proposalId, key],
  )
  return known?.id
}

/**
 * Keeps the offer under the next number of the proposal before its contract is opened, so that two
 * offers of one instant share a number and a contract. An offer whose contract was never opened,
 * because the server died, gives way to the new one. Gives the contract's id.
 */
async function keepOffer(
  context: Context,
  proposalId: string,
  { price, deliverOn, weeklyHours, pledgeWeeks }: Agreed,
  key: string | undefined,
): Promise<string> {
  const [kept] = await context.db.transaction(async (tx) => {
    // One offer on a proposal at a time: twins with one key would trip over each other.
    await tx.query('select from proposals where id = $1 for update', [proposalId])
    return tx.query<{ contract_id: string }>(
      `insert into offers as o
         (proposal_id, number, contract_id, price, deliver_on, offered_at, key, weekly_hours,
           pledge_weeks)
     select $1, 1 + count(c.id), $2, $3, $4, $5, $6, $7, $8 from contracts c
       where c.proposal_id = $1 and c.frame_id is null
       having count(*) filter (where c.turn is not null or c.funded) = 0
     on conflict (proposal_id, number) do update
       set price = excluded.price, deliver_on = excluded.deliver_on, key = excluded.key,
         weekly_hours = excluded.weekly_hours, pledge_weeks = excluded.pledge_weeks
       where not exists (select from contracts c where c.id = o.contract_id)
     returning contract_id`,
      [
        proposalId,
        newId('ctr'),
        price,
        deliverOn,
        toSql(context.time.now()),
        key ?? null,
        weeklyHours,
        pledgeWeeks,
      ],
    )
  })
  return kept?.contract_id ?? refuse('proposal.already_offered')
}

/** As it is agreed; hourly work that goes on under a new contract has not begun with it. */
async function framedFor(
  context: Context,
  { category }: Job,
  { clientId, workerId }: Proposal,
  agreed: Agreed,
): Promise<Framed> {
  const framed = framedBy(agreed, dayOf(context.time.now(), context.calendar))
  if (agreed.weeklyHours === null || !framed.plan) return framed
  const since = await workedSince(context, { clientId, workerId, category }, framed.plan.since)
  return { ...framed, plan: { ...framed.plan, since } }
}

/** Opening a contract that is there changes nothing: then somebody else's terms may stand in it. */
async function openContract(
  context: Context,
  job: Job,
  proposal: Proposal,
  agreed: Agreed,
  contractId: string,
): Promise<void> {
  const { clientId, workerId } = proposal
  const people = await peopleOf(context, [clientId, workerId])
  const framed = await framedFor(context, job, proposal, agreed)
  await open(context, {
    id: contractId,
    clientId,
    clientName: people.get(clientId)?.name ?? '',
    workerId,
    workerName: people.get(workerId)?.name ?? '',
    jobId: job.id,
    proposalId: proposal.id,
    process: agreed.parts ? milestonesProcess : processNames[job.kind],
    title: job.title,
    description: job.description,
    category: job.category,
    clocks: job.clocks,
    ...framed,
  })
  const opened = await rowOf(context.db, contractId)
  if (!opened || !isSame(opened.row, framed)) refuse('proposal.already_offered')
}

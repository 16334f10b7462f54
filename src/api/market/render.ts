import type { z } from '@hono/zod-openapi'
import { lockOf } from '#desk'
import { feesOn } from '#ledger'
import { dayIfAgreed, worstCaseOf } from '#market'
import type { Job, Proposal } from '#market'
import { peopleOf } from '#people'
import type { Person } from '#people'
import type { Context } from '#platform'
import { trustCards } from '#trust'
import type { TrustCard } from '#trust'
import { isoOf, orNull } from '../frame/values.ts'
import { renderCard } from '../trust/render.ts'
import type { job, proposal } from './shapes.ts'

type JobAnswer = z.input<typeof job>

/** Jobs with what is known of their clients; each client is looked up once. */
export async function renderJobs(context: Context, jobs: readonly Job[]): Promise<JobAnswer[]> {
  const ids = [...new Set(jobs.map(({ clientId }) => clientId))]
  const [people, locks, cards] = await Promise.all([
    peopleOf(context, ids),
    lockOf(context, ids),
    trustCards(context, ids, 'client'),
  ])
  return jobs.map((one) => ({
    ...renderJob(context, one, clientOf(context, one.clientId, people, cards)),
    waitingForClient: locks.has(one.clientId),
  }))
}

function clientOf(
  context: Context,
  id: string,
  people: Map<string, Person>,
  cards: Map<string, TrustCard>,
): JobAnswer['client'] {
  const card = cards.get(id)
  if (!card) throw new Error(`nobody is ${id}`)
  return { id, name: people.get(id)?.name ?? '', trust: renderCard(context, card) }
}

function renderJob(
  context: Context,
  one: Job,
  client: JobAnswer['client'],
): Omit<JobAnswer, 'waitingForClient'> {
  const iso = isoOf(context)
  return {
    id: one.id,
    client,
    kind: one.kind,
    title: one.title,
    description: one.description,
    category: one.category,
    price: one.price,
    deliverWithinDays: one.deliverWithinDays,
    weeklyHours: one.weeklyHours,
    expectedWeeks: one.expectedWeeks,
    pledgeWeeks: one.pledgeWeeks,
    clocks: one.clocks,
    closesOn: one.closesOn,
    postedAt: iso(one.postedAt),
    editedAt: orNull(one.editedAt, iso),
    status: one.status,
    proposals: one.proposals,
    forecast: promiseOf(context, one),
  }
}

/** What a worker who agrees today is sure of, after fee and tax. */
function promiseOf(context: Context, one: Job): JobAnswer['forecast'] {
  const worst = worstCaseOf(context, { ...one, deliverOn: dayIfAgreed(context, one) })
  if (!worst) return null
  const iso = isoOf(context)
  return {
    deliveredAt: iso(worst.deliveredAt),
    ifOtherSilent: worst.steps.map(({ at, action, state }) => ({ at: iso(at), action, state })),
    endsBy: orNull(worst.paidBy, iso),
    youReceive: feesOn(worst.amount, context.settings.fees).net,
  }
}

/** Proposals with the names of who made them. */
export async function renderProposals(
  context: Context,
  proposals: readonly Proposal[],
): Promise<z.input<typeof proposal>[]> {
  const people = await peopleOf(
    context,
    proposals.map(({ workerId }) => workerId),
  )
  const iso = isoOf(context)
  return proposals.map((one) => ({
    id: one.id,
    jobId: one.jobId,
    jobTitle: one.jobTitle,
    kind: one.kind,
    worker: { id: one.workerId, name: people.get(one.workerId)?.name ?? '' },
    price: one.price,
    message: one.message,
    deliverOn: one.deliverOn,
    madeAt: iso(one.madeAt),
    status: one.status,
    contractId: one.contractId,
  }))
}

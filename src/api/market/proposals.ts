import { z } from '@hono/zod-openapi'
import { rowOf } from '#contracts'
import {
  jobById,
  myProposals,
  offer,
  proposalById,
  proposalsFor,
  propose,
  withdrawProposal,
} from '#market'
import type { Proposal } from '#market'
import { isId, refuse } from '#platform'
import type { Context } from '#platform'
import { renderContract } from '../contracts/render.ts'
import { contract } from '../contracts/shapes.ts'
import { listOf, pageOf, pageQuery, placeOf } from '../frame/paging.ts'
import { route } from '../frame/route.ts'
import { idParam } from '../frame/values.ts'
import { renderProposals } from './render.ts'
import { offerInput, proposal, proposalInput } from './shapes.ts'

const isPlace = (place: string) => isId('prp', place)

async function only(context: Context, one: Proposal) {
  const [rendered] = await renderProposals(context, [one])
  return rendered!
}

const make = route({
  method: 'post',
  path: '/jobs/{id}/proposals',
  name: 'propose',
  who: 'person',
  params: idParam('job'),
  body: proposalInput,
  status: 201,
  answer: proposal,
  refuses: [
    'person.unverified',
    'job.not_found',
    'job.closed',
    'proposal.own_job',
    'proposal.already_made',
    'price.too_small',
    'price.too_large',
    'message.required',
    'guard.warned',
    'deliver_on.past',
    'deliver_on.too_far',
    'begins_on.past',
    'begins_on.too_far',
    'begins_on.not_monday',
  ],
  handle: async ({ context, person, params, body, key }) =>
    only(context, await propose(context, person, params.id, body, key)),
})

const list = route({
  method: 'get',
  path: '/jobs/{id}/proposals',
  name: 'listProposals',
  who: 'owner',
  ownerOf: async (context, id) => (await jobById(context, id)).clientId,
  params: idParam('job'),
  query: z.strictObject(pageQuery),
  answer: listOf(proposal),
  refuses: ['job.not_found', 'job.not_yours', 'cursor.malformed'],
  async handle({ context, person, params, query: { limit, cursor } }) {
    const after = placeOf(cursor, isPlace)
    const found = await proposalsFor(context, person, params.id, { limit: limit + 1, after })
    const page = pageOf(found, limit, ({ id }) => id)
    return { items: await renderProposals(context, page.items), next: page.next }
  },
})

const mine = route({
  method: 'get',
  path: '/me/proposals',
  name: 'listMyProposals',
  who: 'person',
  query: z.strictObject(pageQuery),
  answer: listOf(proposal),
  refuses: ['cursor.malformed'],
  async handle({ context, person, query: { limit, cursor } }) {
    const after = placeOf(cursor, isPlace)
    const found = await myProposals(context, person, { limit: limit + 1, after })
    const page = pageOf(found, limit, ({ id }) => id)
    return { items: await renderProposals(context, page.items), next: page.next }
  },
})

const withdraw = route({
  method: 'post',
  path: '/proposals/{id}/withdraw',
  name: 'withdrawProposal',
  who: 'owner',
  ownerOf: async (context, id, person) => {
    const { workerId } = await proposalById(context, person, id)
    return workerId === person.id ? workerId : refuse('proposal.not_yours')
  },
  params: idParam('prp'),
  answer: proposal,
  refuses: [
    'proposal.not_found',
    'proposal.not_yours',
    'proposal.already_offered',
    'proposal.hired',
  ],
  handle: async ({ context, person, params }) =>
    only(context, await withdrawProposal(context, person, params.id)),
})

const makeOffer = route({
  method: 'post',
  path: '/proposals/{id}/offer',
  name: 'offer',
  who: 'owner',
  ownerOf: async (context, id, person) => (await proposalById(context, person, id)).clientId,
  params: idParam('prp'),
  body: offerInput,
  status: 201,
  answer: contract,
  refuses: [
    'person.unverified',
    'client.locked',
    'proposal.not_found',
    'job.not_yours',
    'job.closed',
    'proposal.withdrawn',
    'proposal.already_offered',
    'proposal.hired',
    'price.too_small',
    'price.too_large',
    'deliver_on.past',
    'deliver_on.too_far',
    'begins_on.past',
    'begins_on.too_far',
    'begins_on.not_monday',
    'weekly_hours.too_large',
    'pledge_weeks.too_small',
    'pledge_weeks.too_large',
    'milestones.too_few',
    'milestones.too_many',
    'milestones.unexpected',
  ],
  async handle({ context, person, params, body, key, words }) {
    const id = await offer(context, person, params.id, body, key)
    const opened = await rowOf(context.db, id)
    if (!opened) throw new Error(`the offer of ${params.id} opened no contract`)
    return renderContract(context, opened.row, 'client', words)
  },
})

export const proposalRoutes = [make, list, mine, withdraw, makeOffer]

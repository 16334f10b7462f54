import { z } from '@hono/zod-openapi'
import { categories, closeJob, editJob, jobById, myJobs, postJob, searchJobs } from '#market'
import type { Job } from '#market'
import { isId } from '#platform'
import type { Context } from '#platform'
import { listOf, pageOf, pageQuery, placeOf } from '../frame/paging.ts'
import { route } from '../frame/route.ts'
import { idParam } from '../frame/values.ts'
import { renderJobs } from './render.ts'
import { job, jobInput, jobQuery } from './shapes.ts'

/** What is wrong with a job that somebody wants to post. */
const wrongJob = [
  'person.unverified',
  'client.locked',
  'job.kind_unavailable',
  'title.required',
  'description.required',
  'category.unknown',
  'price.too_small',
  'price.too_large',
  'deliver_within_days.required',
  'deliver_within_days.too_large',
  'weekly_hours.required',
  'weekly_hours.too_large',
  'expected_weeks.too_large',
  'pledge_weeks.too_large',
  'closes_on.past',
  'closes_on.too_far',
  'guard.warned',
]

async function only(context: Context, one: Job) {
  const [rendered] = await renderJobs(context, [one])
  return rendered!
}

const post = route({
  method: 'post',
  path: '/jobs',
  name: 'postJob',
  who: 'person',
  body: jobInput,
  status: 201,
  answer: job,
  refuses: wrongJob,
  handle: async ({ context, person, body, key }) =>
    only(context, await postJob(context, person, body, key)),
})

const search = route({
  method: 'get',
  path: '/jobs',
  name: 'listJobs',
  who: 'anyone',
  query: jobQuery,
  answer: listOf(job),
  refuses: ['q.too_long', 'category.unknown', 'kind.unknown', 'sort.unknown', 'cursor.malformed'],
  async handle({ context, query }) {
    const { items, next } = await searchJobs(context, query)
    return { items: await renderJobs(context, items), next }
  },
})

const mine = route({
  method: 'get',
  path: '/me/jobs',
  name: 'listMyJobs',
  who: 'person',
  query: z.strictObject(pageQuery),
  answer: listOf(job),
  refuses: ['cursor.malformed'],
  async handle({ context, person, query: { limit, cursor } }) {
    const after = placeOf(cursor, (place) => isId('job', place))
    const jobs = await myJobs(context, person, { limit: limit + 1, after })
    const page = pageOf(jobs, limit, ({ id }) => id)
    return { items: await renderJobs(context, page.items), next: page.next }
  },
})

const show = route({
  method: 'get',
  path: '/jobs/{id}',
  name: 'showJob',
  who: 'anyone',
  params: idParam('job'),
  answer: job,
  refuses: ['job.not_found'],
  handle: async ({ context, params }) => only(context, await jobById(context, params.id)),
})

const ownerOf = async (context: Context, id: string) => (await jobById(context, id)).clientId

const edit = route({
  method: 'put',
  path: '/jobs/{id}',
  name: 'editJob',
  who: 'owner',
  ownerOf,
  params: idParam('job'),
  body: jobInput,
  answer: job,
  refuses: ['job.not_found', 'job.closed', 'job.has_proposals', ...wrongJob],
  handle: async ({ context, person, params, body }) =>
    only(context, await editJob(context, person, params.id, body)),
})

const close = route({
  method: 'post',
  path: '/jobs/{id}/close',
  name: 'closeJob',
  who: 'owner',
  ownerOf,
  params: idParam('job'),
  answer: job,
  refuses: ['job.not_found'],
  handle: async ({ context, person, params }) =>
    only(context, await closeJob(context, person, params.id)),
})

const listCategories = route({
  method: 'get',
  path: '/categories',
  name: 'listCategories',
  who: 'anyone',
  answer: z.object({ items: z.array(z.object({ id: z.string(), label: z.string() })) }),
  handle: async ({ words }) => ({
    items: categories.map((id) => ({ id, label: words.find(`categories.${id}`) ?? id })),
  }),
})

export const jobRoutes = [post, search, mine, show, edit, close, listCategories]

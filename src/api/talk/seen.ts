import { z } from '@hono/zod-openapi'
import { saySeen, seenOf } from '#talk'
import type { Seen } from '#talk'
import { isId } from '#platform'
import type { Context } from '#platform'
import { listOf, pageOf, pageQuery, placeOf } from '../frame/paging.ts'
import { route } from '../frame/route.ts'
import { idParam, isoOf } from '../frame/values.ts'
import { seen, seenInput } from './shapes.ts'

const renderSeen = (context: Context, one: Seen): z.input<typeof seen> => {
  const iso = isoOf(context)
  const { id, party, personId, by, dueAt, at } = one
  return { id, party, personId, by, dueAt: iso(dueAt), at: iso(at) }
}

const say = route({
  method: 'post',
  path: '/contracts/{id}/seen',
  name: 'saySeen',
  who: 'party',
  params: idParam('ctr'),
  body: seenInput,
  answer: seen,
  acts: true,
  refuses: [
    'contract.not_your_turn',
    'contract.already_final',
    'contract.deadline_passed',
    'seen.moved_on',
    'date.past',
    'date.too_far',
  ],
  async handle({ context, person, params, body }) {
    return renderSeen(context, await saySeen(context, person, params.id, body))
  },
})

const list = route({
  method: 'get',
  path: '/contracts/{id}/seen',
  name: 'listSeen',
  who: 'party',
  params: idParam('ctr'),
  query: z.strictObject(pageQuery),
  answer: listOf(seen),
  refuses: ['cursor.malformed'],
  async handle({ context, params, query: { limit, cursor } }) {
    const after = placeOf(cursor, (place) => isId('seen', place))
    const found = await seenOf(context.db, params.id, { limit: limit + 1, after })
    const page = pageOf(found, limit, ({ id }) => id)
    return { items: page.items.map((one) => renderSeen(context, one)), next: page.next }
  },
})

export const seenRoutes = [say, list]

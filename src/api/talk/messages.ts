import { z } from '@hono/zod-openapi'
import { markRead, messagesOf, sendMessage } from '#talk'
import type { Message } from '#talk'
import { isId } from '#platform'
import type { Context } from '#platform'
import { listOf, pageOf, pageQuery, placeOf } from '../frame/paging.ts'
import { route } from '../frame/route.ts'
import { idParam, isoOf } from '../frame/values.ts'
import { renderFile } from './files.ts'
import { message, messageInput } from './shapes.ts'

const renderMessage = (context: Context, one: Message): z.input<typeof message> => ({
  id: one.id,
  by: one.by,
  personId: one.personId,
  text: one.text,
  files: one.files.map((stored) => renderFile(context, stored)),
  at: isoOf(context)(one.at),
})

const list = route({
  method: 'get',
  path: '/contracts/{id}/messages',
  name: 'listMessages',
  who: 'party',
  params: idParam('ctr'),
  query: z.strictObject(pageQuery),
  answer: listOf(message),
  refuses: ['cursor.malformed'],
  async handle({ context, person, params, query: { limit, cursor } }) {
    const after = placeOf(cursor, (place) => isId('msg', place))
    const found = await messagesOf(context, params.id, person, { limit: limit + 1, after })
    const page = pageOf(found, limit, ({ id }) => id)
    return { items: page.items.map((one) => renderMessage(context, one)), next: page.next }
  },
})

const send = route({
  method: 'post',
  path: '/contracts/{id}/messages',
  name: 'sendMessage',
  who: 'party',
  params: idParam('ctr'),
  body: messageInput,
  status: 201,
  answer: message,
  refuses: [
    'message.parties_only',
    'text.required',
    'text.too_long',
    'text.malformed',
    'files.unknown',
    'guard.warned',
  ],
  async handle({ context, person, params, body, key }) {
    const sent = await sendMessage(context, person, params.id, body, key)
    return renderMessage(context, sent)
  },
})

const read = route({
  method: 'post',
  path: '/contracts/{id}/messages/read',
  name: 'markRead',
  who: 'party',
  params: idParam('ctr'),
  status: 204,
  answer: null,
  async handle({ context, contract: { party }, person, params }) {
    if (party !== 'desk') await markRead(context, params.id, person)
  },
})

export const messageRoutes = [list, send, read]

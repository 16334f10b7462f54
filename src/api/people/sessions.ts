import { z } from '@hono/zod-openapi'
import { revokeSession, sessionsOf, signIn } from '#people'
import { listOf } from '../frame/paging.ts'
import { route } from '../frame/route.ts'
import { isoOf } from '../frame/values.ts'
import { session, signInInput, signedIn } from './shapes.ts'
import { about } from '../frame/about.ts'

const begin = route({
  method: 'post',
  path: '/sessions',
  name: 'signIn',
  who: 'anyone',
  body: signInInput,
  status: 201,
  answer: signedIn,
  refuses: ['session.wrong_credentials'],
  handle: ({ context, body, visit }) => signIn(context, body, visit),
})

const list = route({
  method: 'get',
  path: '/sessions',
  name: 'listSessions',
  who: 'person',
  answer: listOf(session),
  async handle({ context, person }) {
    const iso = isoOf(context)
    const sessions = await sessionsOf(context, person)
    const items = sessions.map(({ id, beganAt, lastSeenAt, ip, agent, current }) => ({
      id,
      beganAt: iso(beganAt),
      lastSeenAt: iso(lastSeenAt),
      ip,
      agent,
      current,
    }))
    return { items, next: null }
  },
})

const end = route({
  method: 'delete',
  path: '/sessions/{id}',
  name: 'endSession',
  who: 'person',
  params: z.object({
    id: z.string().openapi(about('sessionOrCurrent')),
  }),
  status: 204,
  answer: null,
  refuses: ['session.unknown'],
  handle: ({ context, person, params: { id } }) =>
    revokeSession(context, person.id, id === 'current' ? person.sessionId : id),
})

export const sessionRoutes = [begin, list, end]

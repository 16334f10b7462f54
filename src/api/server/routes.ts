import { z } from '@hono/zod-openapi'
import { refuse } from '#platform'
import { route } from '../frame/route.ts'
import { isReady } from './ready.ts'

const state = z.object({ status: z.literal('ok') })

const health = route({
  method: 'get',
  path: '/health',
  name: 'health',
  who: 'anyone',
  answer: state,
  handle: async () => ({ status: 'ok' as const }),
})

const ready = route({
  method: 'get',
  path: '/ready',
  name: 'ready',
  who: 'anyone',
  answer: state,
  refuses: ['server.unavailable'],
  async handle({ context }) {
    if (!(await isReady(context))) refuse('server.unavailable')
    return { status: 'ok' as const }
  },
})

const showMetrics = route({
  method: 'get',
  path: '/metrics',
  name: 'metrics',
  who: 'administrator',
  answer: null,
  answers: 'text/plain',
  async handle({ metrics }) {
    const { text, type } = await metrics.say()
    return new Response(text, { headers: { 'content-type': type } })
  },
})

export const serverRoutes = [health, ready, showMetrics]

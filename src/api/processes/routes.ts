import { z } from '@hono/zod-openapi'
import { refuse } from '#platform'
import { newest, offeringOf } from '#processes'
import { about } from '../frame/about.ts'
import { listOf } from '../frame/paging.ts'
import { route } from '../frame/route.ts'
import { renderInFull, renderInShort } from './render.ts'
import { processInFull, processInShort } from './shapes.ts'

const list = route({
  method: 'get',
  path: '/processes',
  name: 'listProcesses',
  who: 'anyone',
  answer: listOf(processInShort),
  async handle({ words }) {
    return { items: newest.map((one) => renderInShort(one, words.locale)), next: null }
  },
})

const show = route({
  method: 'get',
  path: '/processes/{name}',
  name: 'showProcess',
  who: 'anyone',
  params: z.object({ name: z.string().openapi({ example: 'fixed-price' }) }),
  answer: processInFull,
  query: z.strictObject({
    version: z
      .string()
      .regex(/^\d{1,9}$/)
      .transform(Number)
      .optional()
      .openapi({ type: 'integer', ...about('processVersion') }),
  }),
  refuses: ['process.unknown'],
  async handle({ params: { name }, query: { version }, words }) {
    const offering = offeringOf(name, version) ?? refuse('process.unknown', { process: name })
    return renderInFull(offering, words.locale)
  },
})

export const processRoutes = [list, show]

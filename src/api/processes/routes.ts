import { z } from '@hono/zod-openapi'
import { refuse } from '#platform'
import { offeringOf, sold } from '#processes'
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
    const newest = sold.filter((offering) => offering === offeringOf(offering.process.name))
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
  refuses: ['process.unknown'],
  async handle({ params: { name }, words }) {
    const offering = offeringOf(name) ?? refuse('process.unknown', { process: name })
    return renderInFull(offering, words.locale)
  },
})

export const processRoutes = [list, show]

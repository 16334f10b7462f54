import { z } from '@hono/zod-openapi'
import { evidenceKey, evidencePack } from '#papers'
import { route } from '../frame/route.ts'
import { idParam } from '../frame/values.ts'

const pack = route({
  method: 'get',
  path: '/contracts/{id}/evidence',
  name: 'downloadEvidence',
  who: 'party',
  params: idParam('ctr'),
  answer: null,
  answers: 'application/zip',
  async handle({ context, person, params, words }) {
    const { body, headers } = await evidencePack(context, person, params.id, words.locale)
    return new Response(body, { headers })
  },
})

const key = route({
  method: 'get',
  path: '/evidence/key',
  name: 'showEvidenceKey',
  who: 'anyone',
  answer: z.object({ algorithm: z.literal('Ed25519'), publicKey: z.string() }),
  async handle({ context }) {
    return { algorithm: 'Ed25519' as const, publicKey: evidenceKey(context) }
  },
})

export const evidenceRoutes = [pack, key]

import { z } from '@hono/zod-openapi'
import { parties } from '#engine'
import { remindersAbout } from '#outbox'
import { readsOf } from '#talk'
import { about } from '../frame/about.ts'
import { listOf } from '../frame/paging.ts'
import { route } from '../frame/route.ts'
import { idOf, idParam, instant, isoOf, orNull } from '../frame/values.ts'

const nudge = z
  .object({
    id: idOf('mail'),
    kind: z.enum(['reminder', 'nudge']).openapi(about('nudgeKind')),
    to: z.enum(parties),
    at: instant,
    dueAt: instant.nullable(),
    mail: z.enum(['waiting', 'sent', 'failed']).openapi(about('nudgeMail')),
    readAt: instant.nullable().openapi(about('nudgeRead')),
  })
  .openapi('Nudge')

const list = route({
  method: 'get',
  path: '/contracts/{id}/nudges',
  name: 'listNudges',
  who: 'party',
  params: idParam('ctr'),
  answer: listOf(nudge),
  async handle({ context, contract: { row }, params }) {
    const iso = isoOf(context)
    const [sent, reads] = await Promise.all([
      remindersAbout(context.db, params.id),
      readsOf(context.db, params.id),
    ])
    const sideOf = (id: string) =>
      id === row.client_id ? 'client' : id === row.worker_id ? 'worker' : 'desk'
    const items = sent.map(({ id, kind, toId, at, dueAt, mail }) => {
      const read = reads.find(({ personId, readAt }) => personId === toId && readAt >= at)
      const [due, seen] = [orNull(dueAt, iso), orNull(read?.readAt ?? null, iso)]
      return { id, kind, to: sideOf(toId), at: iso(at), dueAt: due, mail, readAt: seen } as const
    })
    return { items, next: null }
  },
})

export const nudgeRoutes = [list]

import { z } from '@hono/zod-openapi'
import { lockOf } from '#desk'
import { about } from '../frame/about.ts'
import { listOf } from '../frame/paging.ts'
import { route } from '../frame/route.ts'
import { idOf, instant, isoOf } from '../frame/values.ts'

const lock = z
  .object({
    caseId: idOf('cas'),
    contractId: idOf('ctr'),
    title: z.string(),
    cause: z.enum(['finalNotice', 'silentEnd']).openapi(about('lockCause')),
    since: instant,
    dueAt: instant,
  })
  .openapi('Lock')

const mine = route({
  method: 'get',
  path: '/me/locks',
  name: 'listLocks',
  who: 'person',
  answer: listOf(lock),
  async handle({ context, person }) {
    const iso = isoOf(context)
    const locks = (await lockOf(context, [person.id])).get(person.id) ?? []
    const items = locks.map(({ caseId, contractId, title, cause, since, dueAt }) => {
      return { caseId, contractId, title, cause, since: iso(since), dueAt: iso(dueAt) }
    })
    return { items, next: null }
  },
})

export const lockRoutes = [mine]

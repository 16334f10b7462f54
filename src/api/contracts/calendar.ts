import { z } from '@hono/zod-openapi'
import { deadlinesOf } from '#contracts'
import type { Deadline } from '#contracts'
import { parties, silenceIn } from '#engine'
import type { Words } from '#locale'
import type { Context } from '#platform'
import { offeringOf } from '#processes'
import { about } from '../frame/about.ts'
import { listOf, pageOf, pageQuery, placeOf } from '../frame/paging.ts'
import { route } from '../frame/route.ts'
import { day, idOf, instant, isoOf } from '../frame/values.ts'

const named = z.object({ id: idOf('per'), name: z.string() })

/** A deadline of a running contract, as either side sees it. */
const deadline = z
  .object({
    id: z.string().openapi(about('deadlineId')),
    kind: z.enum(['turn', 'delivery']).openapi(about('deadlineKind')),
    at: instant,
    on: day.openapi(about('deadlineOn')),
    contractId: idOf('ctr'),
    title: z.string(),
    client: named,
    worker: named,
    state: z.string().openapi({ example: 'inspecting' }),
    turn: z.enum(parties).nullable().openapi(about('turn')),
    silence: z
      .object({ does: z.string(), label: z.string() })
      .nullable()
      .openapi(about('deadlineSilence')),
    standsFor: idOf('per').optional().openapi(about('standsFor')),
  })
  .openapi('Deadline')

const render = (context: Context, one: Deadline, { locale }: Words): z.input<typeof deadline> => {
  const { row } = one
  const found = offeringOf(row.process, row.process_version)
  const silence = found && silenceIn(found.process, row.state)
  const does = one.kind === 'turn' && silence ? silence.does : null
  const texts = found?.texts[locale] ?? {}
  return {
    id: one.id,
    kind: one.kind,
    at: isoOf(context)(one.at),
    on: one.on,
    contractId: row.id,
    title: row.terms.title,
    client: { id: row.client_id, name: row.terms.clientName },
    worker: { id: row.worker_id, name: row.terms.workerName },
    state: row.state,
    turn: row.turn,
    silence: does === null ? null : { does, label: texts[`actions.${does}.noun`] ?? does },
    ...(one.standsFor ? { standsFor: one.standsFor.id } : {}),
  }
}

const list = route({
  method: 'get',
  path: '/calendar',
  name: 'listDeadlines',
  who: 'person',
  query: z.strictObject({
    ...pageQuery,
    from: day.optional().openapi(about('deadlinesFrom')),
    until: day.optional().openapi(about('deadlinesUntil')),
  }),
  answer: listOf(deadline),
  refuses: ['cursor.malformed', 'from.malformed', 'until.malformed'],
  async handle({ context, person, query: { limit, cursor, from, until }, words }) {
    const place = placeOf(cursor, (text) => /^\d{1,15} ctr_[\w-]{1,80}$/.test(text)) ?? ''
    const [at = -1, id = ''] =
      place === '' ? [] : [Number(place.split(' ')[0]), place.split(' ')[1]]
    const found = (await deadlinesOf(context, person)).filter(
      (one) =>
        (from === undefined || one.on >= from) &&
        (until === undefined || one.on <= until) &&
        (one.at > at || (one.at === at && one.id > id)),
    )
    const page = pageOf(found, limit, (one) => `${one.at} ${one.id}`)
    return { items: page.items.map((one) => render(context, one, words)), next: page.next }
  },
})

export const calendarRoutes = [list]

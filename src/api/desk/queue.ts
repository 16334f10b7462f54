import { deskFigures, nextCase, nudgeMany, queue } from '#desk'
import { refuse } from '#platform'
import type { Context } from '#platform'
import { caseFor } from '#desk'
import { route } from '../frame/route.ts'
import { idParam } from '../frame/values.ts'
import { renderCase, renderQueued } from './render.ts'
import {
  deskCase,
  deskFigures as figuresShape,
  figuresQuery,
  nudged,
  nudgesInput,
  queueList,
  queueQuery,
} from './shapes.ts'

const list = route({
  method: 'get',
  path: '/desk/cases',
  name: 'listQueue',
  who: 'support',
  query: queueQuery,
  answer: queueList,
  refuses: ['cursor.malformed'],
  async handle({ context, person, query: { limit, cursor, ...filter } }) {
    const { items, next } = await queue(context, person, filter, cursor, limit)
    return { items: items.map((one) => renderQueued(context, one)), next }
  },
})

const following = route({
  method: 'get',
  path: '/desk/cases/{id}/next',
  name: 'nextCase',
  who: 'support',
  params: idParam('cas'),
  answer: deskCase,
  refuses: ['case.not_found'],
  async handle({ context, person, params }) {
    const { found } = await caseFor(context, params.id, person)
    const next = await nextCase(context, person, {}, found)
    return next ? renderCase(context, next) : refuse('case.not_found')
  },
})

const nudge = route({
  method: 'post',
  path: '/desk/nudges',
  name: 'nudgeMany',
  who: 'support',
  body: nudgesInput,
  answer: nudged,
  refuses: ['cases.required', 'cases.too_many'],
  handle: ({ context, person, body, key }) => nudgeMany(context, person, body.cases, key),
})

/** A year ends with today. */
const usualDays = 365

const dayAt = (context: Context, instant: number): Temporal.PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(instant)
    .toZonedDateTimeISO(context.settings.zone)
    .toPlainDate()

const startOf = ({ settings }: Context, date: Temporal.PlainDate): number =>
  date.toZonedDateTime(settings.zone).epochMilliseconds

const figures = route({
  method: 'get',
  path: '/desk/figures',
  name: 'showDeskFigures',
  who: 'anyone',
  query: figuresQuery,
  answer: figuresShape,
  async handle({ context, query }) {
    const until = query.until
      ? Temporal.PlainDate.from(query.until)
      : dayAt(context, context.time.now())
    const from = query.from
      ? Temporal.PlainDate.from(query.from)
      : until.subtract({ days: usualDays - 1 })
    const period = { from: startOf(context, from), until: startOf(context, until.add({ days: 1 })) }
    const found = await deskFigures(context, period)
    return { ...found, from: from.toString(), until: until.toString() }
  },
})

export const queueRoutes = [list, following, nudge, figures]

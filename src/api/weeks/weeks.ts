import { z } from '@hono/zod-openapi'
import { addDays, dayOf, mondayOf } from '#engine'
import { isId, newId, refuse } from '#platform'
import { fundWeeks, setStandingOrder, standingOrderOf, weeksOf, weeksOfWorker } from '#weeks'
import { about } from '../frame/about.ts'
import { listOf, pageOf, pageQuery, placeOf } from '../frame/paging.ts'
import { route } from '../frame/route.ts'
import { day, idParam } from '../frame/values.ts'
import { renderWeek } from './render.ts'
import { fundInput, standingOrder, week } from './shapes.ts'

const list = route({
  method: 'get',
  path: '/contracts/{id}/weeks',
  name: 'listWeeks',
  who: 'party',
  params: idParam('ctr'),
  query: z.strictObject(pageQuery),
  answer: listOf(week),
  refuses: ['cursor.malformed'],
  async handle({ context, person, params, query: { limit, cursor } }) {
    const before = placeOf(cursor, (place) => isId('ctr', place))
    const asked = { limit: limit + 1, ...(before === undefined ? {} : { before }) }
    const found = await weeksOf(context, person, params.id, asked)
    const page = pageOf(found, limit, ({ contractId }) => contractId)
    return { items: page.items.map((one) => renderWeek(context, one)), next: page.next }
  },
})

const fund = route({
  method: 'post',
  path: '/contracts/{id}/weeks',
  name: 'fundWeeks',
  who: 'party',
  params: idParam('ctr'),
  body: fundInput,
  answer: listOf(week),
  acts: true,
  refuses: [
    'contract.not_your_turn',
    'contract.action_unavailable',
    'contract.already_final',
    'contract.deputy_may_not_fund',
    'pot.insufficient_funds',
    'date.too_far',
    'weeks.none_left',
  ],
  async handle({ context, person, params, body: { count }, key }) {
    await fundWeeks(context, person, params.id, count, key ?? newId('key'))
    const funded = await weeksOf(context, person, params.id, { limit: count })
    return { items: funded.map((one) => renderWeek(context, one)), next: null }
  },
})

const showOrder = route({
  method: 'get',
  path: '/contracts/{id}/standing-order',
  name: 'showStandingOrder',
  who: 'party',
  params: idParam('ctr'),
  answer: standingOrder,
  handle: ({ context, params }) => standingOrderOf(context.db, params.id),
})

const setOrder = route({
  method: 'put',
  path: '/contracts/{id}/standing-order',
  name: 'setStandingOrder',
  who: 'party',
  params: idParam('ctr'),
  body: standingOrder,
  answer: standingOrder,
  acts: true,
  refuses: [
    'contract.not_your_turn',
    'contract.action_unavailable',
    'contract.already_final',
    'contract.deputy_may_not_fund',
  ],
  handle: ({ context, person, params, body }) => setStandingOrder(context, person, params.id, body),
})

/** Weeks before and after this one that are shown to who names no days, and the most days. */
const weeksAround = { before: 4, after: 8 }
const mostDays = 366

const mine = route({
  method: 'get',
  path: '/me/weeks',
  name: 'listMyWeeks',
  who: 'person',
  query: z.strictObject({
    from: day.optional().openapi(about('deadlinesFrom')),
    until: day.optional().openapi(about('deadlinesUntil')),
  }),
  answer: listOf(week),
  refuses: ['from.malformed', 'until.malformed', 'until.past', 'until.too_far'],
  async handle({ context, person, query }) {
    const monday = mondayOf(dayOf(context.time.now(), context.calendar))
    const from = query.from ?? addDays(monday, -7 * weeksAround.before)
    const to = query.until ?? addDays(query.from ?? monday, 7 * weeksAround.after + 6)
    refuseDays(from, to)
    const found = await weeksOfWorker(context, person, { from, to })
    return { items: found.map((one) => renderWeek(context, one)), next: null }
  },
})

const refuseDays = (from: string, to: string): void => {
  const refuseUntil = (code: string, params: Record<string, string>) =>
    refuse(code, params, [{ path: 'until', code, params }])
  const max = addDays(from, mostDays)
  if (to < from) refuseUntil('until.past', { min: from })
  if (to > max) refuseUntil('until.too_far', { max })
}

export const weekRoutes = [list, fund, showOrder, setOrder, mine]

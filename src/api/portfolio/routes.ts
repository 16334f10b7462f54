import { z } from '@hono/zod-openapi'
import { dismissJob, portfolioOf, standingOf, statementOf, suggestionsFor } from '#portfolio'
import type { LossStep } from '#portfolio'
import { listOf, pageOf, pageQuery, placeOf } from '../frame/paging.ts'
import { route } from '../frame/route.ts'
import { idParam, isoOf, orNull } from '../frame/values.ts'
import { holding, moneyState, portfolio, statement, suggestion } from './shapes.ts'

const mostSteps = 200

/** No more steps than a program wants to read: neighbours together, at the largest of them. */
const thinned = (steps: readonly LossStep[]): LossStep[] => {
  const size = Math.ceil(steps.length / mostSteps)
  const thin: LossStep[] = []
  for (let at = 0; at < steps.length; at += size) {
    const group = steps.slice(at, at + size)
    const probability = group.reduce((sum, step) => sum + step.probability, 0)
    thin.push({ ...group.at(-1)!, probability })
  }
  return thin
}

const show = route({
  method: 'get',
  path: '/me/portfolio',
  name: 'showPortfolio',
  who: 'person',
  answer: portfolio,
  async handle({ context, person }) {
    const { money, months, clients, averaged, spread, loss } = await portfolioOf(context, person.id)
    return {
      money,
      months: [...months],
      clients: clients.map(({ id, name, place, open, loss: lost, ...figures }) =>
        Object.assign(figures, { client: { id, name }, place, contracts: open, lost }),
      ),
      averaged: [...averaged],
      spread,
      loss: { ...loss, steps: thinned(loss.steps) },
    }
  },
})

const contracts = route({
  method: 'get',
  path: '/me/portfolio/contracts',
  name: 'listHoldings',
  who: 'person',
  query: z.strictObject({ ...pageQuery, state: moneyState.optional() }),
  answer: listOf(holding),
  refuses: ['cursor.malformed', 'state.unknown'],
  async handle({ context, person, query: { limit, cursor, state } }) {
    const from = Number(placeOf(cursor, (place) => /^\d{1,6}$/.test(place)) ?? 0)
    const { holdings } = await portfolioOf(context, person.id)
    const rows = holdings
      .filter((one) => state === undefined || standingOf(one)[state] > 0n)
      .map((one, at) => ({ one, after: String(at + 1) }))
      .slice(from, from + limit + 1)
    const { items, next } = pageOf(rows, limit, ({ after }) => after)
    const iso = isoOf(context)
    return {
      items: items.map(({ one }) =>
        Object.assign({}, one, {
          lost: standingOf(one).atRisk,
          certainBy: orNull(one.certainBy, iso),
        }),
      ),
      next,
    }
  },
})

const year = route({
  method: 'get',
  path: '/me/portfolio/years/{year}',
  name: 'showStatement',
  who: 'person',
  params: z.object({
    year: z
      .string()
      .regex(/^2\d{3}$/)
      .transform(Number),
  }),
  answer: statement,
  async handle({ context, person, params }) {
    const { from, to, total, byClient, lines } = await statementOf(context, person.id, params.year)
    const iso = isoOf(context)
    return {
      from,
      to,
      total,
      clients: byClient.map(({ count, ...rest }) => Object.assign(rest, { payments: count })),
      payments: lines.map(({ at, ...line }) => Object.assign(line, { at: iso(at) })),
    }
  },
})

const suggestions = route({
  method: 'get',
  path: '/me/portfolio/suggestions',
  name: 'listSuggestions',
  who: 'person',
  answer: listOf(suggestion),
  async handle({ context, person }) {
    const found = await suggestionsFor(context, person, await portfolioOf(context, person.id))
    const items = found.map(({ job, brings, spread }) => ({
      jobId: job.id,
      title: job.title,
      brings,
      effective: spread.effective,
    }))
    return { items, next: null }
  },
})

const dismiss = route({
  method: 'delete',
  path: '/me/portfolio/suggestions/{id}',
  name: 'dismissSuggestion',
  who: 'person',
  params: idParam('job'),
  status: 204,
  answer: null,
  refuses: ['job.not_found'],
  async handle({ context, person, params }) {
    await dismissJob(context, person, params.id)
  },
})

export const portfolioRoutes = [show, contracts, year, suggestions, dismiss]

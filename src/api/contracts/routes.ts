import { z } from '@hono/zod-openapi'
import {
  act,
  contractsAsDeputy,
  contractsForDesk,
  contractsOf,
  eventsOf,
  partyTo,
  standsForOn,
} from '#contracts'
import type { Actor, ContractRow } from '#contracts'
import type { Input } from '#engine'
import { isId, refuse } from '#platform'
import type { Context } from '#platform'
import { refuseFalseContest } from '#weeks'
import { about } from '../frame/about.ts'
import { listOf, pageOf, pageQuery, placeOf } from '../frame/paging.ts'
import { route } from '../frame/route.ts'
import { idOf, idParam } from '../frame/values.ts'
import { refuseOthersFiles } from '../talk/files.ts'
import { renderContract, renderEvent } from './render.ts'
import { actInput, contract, event } from './shapes.ts'

const listQuery = z.strictObject({
  ...pageQuery,
  turn: z.enum(['me']).optional(),
  state: z
    .string()
    .regex(/^[A-Za-z]{1,40}$/)
    .optional(),
  role: z.enum(['client', 'worker', 'desk', 'deputy']).optional(),
  frame: idOf('ctr')
    .refine((id) => isId('ctr', id))
    .optional()
    .openapi(about('frame')),
})

const list = route({
  method: 'get',
  path: '/contracts',
  name: 'listContracts',
  who: 'person',
  query: listQuery,
  answer: listOf(contract),
  refuses: ['cursor.malformed', 'role.missing'],
  async handle({ context, person, query, words }) {
    const { limit, cursor, turn, state, role, frame } = query
    const render = (row: ContractRow) => {
      const party = role === 'desk' ? 'desk' : partyTo(row, person)
      const standsFor = role === 'desk' ? null : standsForOn(row, person)
      return renderContract(context, row, party ?? refuse('contract.not_found'), words, standsFor)
    }
    const before = placeOf(cursor, (place) => isId('ctr', place))
    if (role === 'desk') {
      const waiting = await waitingForDesk(context, person, { turn, state, frame })
      const from = waiting.findIndex(({ id }) => id === before) + 1
      const page = pageOf(waiting.slice(from), limit, ({ id }) => id)
      return { items: page.items.map(render), next: page.next }
    }
    const filter = {
      limit: limit + 1,
      ...(turn ? { turn } : {}),
      ...(state === undefined ? {} : { state }),
      ...(frame === undefined ? {} : { frameId: frame }),
      ...(before === undefined ? {} : { before }),
    }
    const own =
      role === 'deputy'
        ? await contractsAsDeputy(context.db, person, filter)
        : await contractsOf(context.db, person.id, { ...filter, ...(role ? { side: role } : {}) })
    const desks =
      role === undefined && person.roles.includes('support')
        ? await waitingForDesk(context, person, { turn, state, frame })
        : []
    const rows = [...own, ...desks.filter(({ id }) => before === undefined || id < before)]
    const newestFirst = rows.toSorted((a, b) => (a.id < b.id ? 1 : -1))
    const page = pageOf(newestFirst, limit, ({ id }) => id)
    return { items: page.items.map(render), next: page.next }
  },
})

/** As many as a desk could ever look at in one list. */
const mostForDesk = 1000

/** What waits for the desk or may be held by it, the first deadline first. */
async function waitingForDesk(
  { db }: Context,
  person: Actor,
  { turn, state, frame }: Pick<z.infer<typeof listQuery>, 'turn' | 'state' | 'frame'>,
): Promise<ContractRow[]> {
  if (!person.roles.includes('support')) refuse('role.missing', { role: 'support' })
  const rows = await contractsForDesk(db, mostForDesk)
  return rows.filter(
    (row) =>
      partyTo(row, person) === 'desk' &&
      (turn === undefined || row.turn === 'desk') &&
      (state === undefined || row.state === state) &&
      (frame === undefined || row.frame_id === frame),
  )
}

const show = route({
  method: 'get',
  path: '/contracts/{id}',
  name: 'showContract',
  who: 'party',
  params: idParam('ctr'),
  answer: contract,
  async handle({ context, contract: { row, party, standsFor }, words }) {
    return renderContract(context, row, party, words, standsFor)
  },
})

const doAct = route({
  method: 'post',
  path: '/contracts/{id}/actions/{action}',
  name: 'act',
  who: 'party',
  params: idParam('ctr').extend({ action: z.string().openapi({ example: 'deliver' }) }),
  body: actInput,
  answer: contract,
  acts: true,
  refuses: [
    'contract.not_your_turn',
    'contract.moved_on',
    'contract.action_unavailable',
    'contract.already_final',
    'settlement.sealed',
    'contract.busy',
    'contract.too_many_acts',
    'pot.insufficient_funds',
    'contract.deputy_may_not_fund',
    'amount.above_pot',
    'amount.too_small',
    'date.past',
    'date.too_far',
    'date.notice_too_short',
    'entry.backwards',
    'entry.in_future',
    'entry.outside_week',
    'entry.overlapping',
    'entry.twice',
    'entry.unknown',
    'evidence.required',
    'files.unknown',
    'guard.warned',
    'input.required',
    'input.unexpected',
    'input.malformed',
  ],
  async handle({ context, contract, person, params, body, key, words }) {
    const { despiteWarning, seen } = body
    const options = {
      despiteWarning,
      ...(key === undefined ? {} : { key }),
      ...(seen === undefined ? {} : { seen }),
    }
    if (body.files) await refuseOthersFiles(context, params.id, person.id, body.files)
    if (body.contested) await refuseFalseContest(context, contract.row, givenOf(body))
    const row = await act(context, params.id, params.action, person, givenOf(body), options)
    return renderContract(context, row, contract.party, words, contract.standsFor)
  },
})

/** What was left out is absent, not undefined: the stored input is what was sent. */
const givenOf = (body: z.output<typeof actInput>): Input =>
  Object.fromEntries(
    Object.entries({ ...body, despiteWarning: undefined, seen: undefined }).filter(
      ([, value]) => value !== undefined,
    ),
  )

const listEvents = route({
  method: 'get',
  path: '/contracts/{id}/events',
  name: 'listEvents',
  who: 'party',
  params: idParam('ctr'),
  query: z.strictObject(pageQuery),
  answer: listOf(event),
  refuses: ['cursor.malformed'],
  async handle({ context, contract, params, query: { limit, cursor } }) {
    const after = Number(placeOf(cursor, (place) => /^[1-9]\d{0,8}$/.test(place)) ?? 0)
    const rows = await eventsOf(context.db, params.id, contract.party, after, limit + 1)
    const page = pageOf(rows, limit, ({ seq }) => String(seq))
    return {
      items: page.items.map((row) => renderEvent(context, contract.row, row)),
      next: page.next,
    }
  },
})

export const contractRoutes = [list, show, doAct, listEvents]

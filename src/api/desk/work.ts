import {
  assign, closeCase, confirmRuling, declineRuling, handOver, logCall, note, nudge, proposeRuling,
  writeTo,
} from '#desk' // prettier-ignore
import { newId } from '#platform'
import { route } from '../frame/route.ts'
import { idParam } from '../frame/values.ts'
import { renderRuling } from './render.ts'
import {
  assignInput, callInput, closeInput, handOverInput, messageInput, ruled, rulingInput, textInput,
} from './shapes.ts' // prettier-ignore

const words = ['text.required', 'text.too_long', 'text.malformed'] as const
const known = ['case.not_found', 'case.closed'] as const

/** What every call has by which one of the desk works on a case. */
const onCase = { method: 'post', who: 'support', params: idParam('cas') } as const
const done = { ...onCase, status: 204, answer: null } as const

const take = route({
  ...done,
  path: '/desk/cases/{id}/assignment',
  name: 'assignCase',
  body: assignInput,
  refuses: [...known, 'case.taken'],
  handle: ({ context, person, params, body }) => assign(context, person, params.id, body),
})

const over = route({
  ...done,
  path: '/desk/cases/{id}/hand-over',
  name: 'handOverCase',
  body: handOverInput,
  refuses: [...known, 'colleague.unknown', ...words],
  handle: ({ context, person, params, body, key }) =>
    handOver(context, person, params.id, body, key),
})

const jot = route({
  ...done,
  path: '/desk/cases/{id}/notes',
  name: 'noteInCase',
  body: textInput,
  refuses: [...known, ...words],
  handle: ({ context, person, params, body, key }) =>
    note(context, person, params.id, body.text, key),
})

const write = route({
  ...done,
  path: '/desk/cases/{id}/messages',
  name: 'writeToParty',
  body: messageInput,
  refuses: [...known, 'side.unknown', ...words],
  handle: ({ context, person, params, body, key }) =>
    writeTo(context, person, params.id, body, key),
})

const call = route({
  ...done,
  path: '/desk/cases/{id}/calls',
  name: 'logCall',
  body: callInput,
  refuses: [...known, 'side.unknown', 'result.unknown', 'text.too_long', 'text.malformed'],
  handle: ({ context, person, params, body, key }) =>
    logCall(context, person, params.id, body, key),
})

const remind = route({
  ...done,
  path: '/desk/cases/{id}/nudges',
  name: 'nudge',
  refuses: [...known, 'case.nobody_waited_for', 'nudge.too_soon'],
  handle: ({ context, person, params, key }) => nudge(context, person, params.id, key),
})

const end = route({
  ...done,
  path: '/desk/cases/{id}/close',
  name: 'closeCase',
  body: closeInput,
  refuses: [...known, 'case.follows_contract', 'outcome.unknown', ...words],
  handle: ({ context, person, params, body, key }) =>
    closeCase(context, person, params.id, body, key),
})

const propose = route({
  ...onCase,
  path: '/desk/cases/{id}/rulings',
  name: 'proposeRuling',
  body: rulingInput,
  answer: ruled,
  acts: true,
  refuses: [
    ...known,
    'case.no_contract',
    'ruling.open_already',
    'contract.action_unavailable',
    'contract.already_final',
    'amount.above_pot',
    'input.required',
  ],
  async handle({ context, person, params, body, key }) {
    const asked = key ?? newId('key')
    const { row, ruling } = await proposeRuling(context, person, params.id, body, asked)
    return { state: row?.state ?? null, ruling: ruling && renderRuling(context, ruling) }
  },
})

const confirm = route({
  method: 'post',
  path: '/desk/rulings/{id}/confirm',
  name: 'confirmRuling',
  who: 'support',
  params: idParam('rul'),
  answer: ruled,
  acts: true,
  refuses: [...known, 'ruling.not_found', 'ruling.own', 'ruling.decided', 'ruling.needs_second'],
  async handle({ context, person, params }) {
    const { state } = await confirmRuling(context, person, params.id)
    return { state, ruling: null }
  },
})

const decline = route({
  method: 'post',
  path: '/desk/rulings/{id}/decline',
  name: 'declineRuling',
  who: 'support',
  params: idParam('rul'),
  body: textInput,
  status: 204,
  answer: null,
  refuses: ['case.not_found', 'ruling.not_found', 'ruling.decided', ...words],
  handle: ({ context, person, params, body }) =>
    declineRuling(context, person, params.id, body.text),
})

export const deskRoutes = [take, over, jot, write, call, remind, end, propose, confirm, decline]

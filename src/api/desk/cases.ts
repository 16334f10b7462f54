import { answerForSilence, askPermission, caseFor, casesOf, enquire, say } from '#desk'
import { route } from '../frame/route.ts'
import { idParam } from '../frame/values.ts'
import { created } from '../people/shapes.ts'
import { renderCase, renderWhole } from './render.ts'
import { answerInput, caseList, caseWhole, enquiryInput, textInput } from './shapes.ts'

const words = ['text.required', 'text.too_long', 'text.malformed'] as const

const list = route({
  method: 'get',
  path: '/contracts/{id}/cases',
  name: 'listCases',
  who: 'party',
  params: idParam('ctr'),
  answer: caseList,
  async handle({ context, person, params }) {
    const found = await casesOf(context, params.id, person)
    return { items: found.map((one) => renderCase(context, one)), next: null }
  },
})

const ask = route({
  method: 'post',
  path: '/contracts/{id}/cases',
  name: 'enquire',
  who: 'party',
  params: idParam('ctr'),
  body: enquiryInput,
  status: 201,
  answer: created('cas'),
  refuses: ['case.parties_only', 'cause.unknown', ...words],
  handle: ({ context, person, params, body }) => enquire(context, person, params.id, body),
})

const permission = route({
  method: 'post',
  path: '/contracts/{id}/permission',
  name: 'askPermission',
  who: 'party',
  params: idParam('ctr'),
  body: textInput,
  status: 201,
  answer: created('cas'),
  refuses: ['case.parties_only', 'permission.granted', ...words],
  handle: ({ context, person, params, body }) => askPermission(context, person, params.id, body),
})

const show = route({
  method: 'get',
  path: '/cases/{id}',
  name: 'showCase',
  who: 'person',
  params: idParam('cas'),
  answer: caseWhole,
  refuses: ['case.not_found'],
  handle: async ({ context, person, params }) =>
    renderWhole(context, await caseFor(context, params.id, person)),
})

const write = route({
  method: 'post',
  path: '/cases/{id}/messages',
  name: 'writeToDesk',
  who: 'person',
  params: idParam('cas'),
  body: textInput,
  status: 204,
  answer: null,
  refuses: ['case.not_found', 'case.closed', 'case.parties_only', ...words],
  handle: ({ context, person, params, body, key }) =>
    say(context, person, params.id, body.text, key),
})

const answer = route({
  method: 'post',
  path: '/cases/{id}/answer',
  name: 'answerForSilence',
  who: 'person',
  params: idParam('cas'),
  body: answerInput,
  status: 204,
  answer: null,
  refuses: ['case.not_found', 'case.answered', 'guard.warned', ...words],
  handle: ({ context, person, params, body }) =>
    answerForSilence(context, person, params.id, body.text, body.despiteWarning),
})

export const caseRoutes = [list, ask, permission, show, write, answer]

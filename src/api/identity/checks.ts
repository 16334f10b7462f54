import {
  approveIdentity,
  identityCheckFor,
  openIdentityDocument,
  refuseIdentity,
  revokeIdentity,
  waitingIdentities,
} from '#people'
import { route } from '../frame/route.ts'
import { idOf, idParam } from '../frame/values.ts'
import { noteInput, refusalInput, renderCheck, waiting, wholeCheck } from './shapes.ts'

const list = route({
  method: 'get',
  path: '/identity-checks',
  name: 'listIdentityChecks',
  who: 'identity',
  answer: waiting,
  async handle({ context, person }) {
    const { checks, count } = await waitingIdentities(context, person)
    return { items: checks.map((one) => renderCheck(context, one)), count }
  },
})

const show = route({
  method: 'get',
  path: '/identity-checks/{id}',
  name: 'showIdentityCheck',
  who: 'identity',
  params: idParam('idc'),
  answer: wholeCheck,
  refuses: ['identity.not_found', 'identity.own'],
  async handle({ context, person, params }) {
    const { files, ...check } = await identityCheckFor(context, person, params.id)
    return { ...renderCheck(context, check), documents: files }
  },
})

const open = route({
  method: 'get',
  path: '/identity-checks/{id}/documents/{file}',
  name: 'openDocument',
  who: 'identity',
  params: idParam('idc').extend({ file: idOf('idf') }),
  answer: null,
  answers: 'application/octet-stream',
  refuses: ['identity.not_found', 'identity.own', 'document.not_found', 'document.unreadable'],
  async handle({ context, person, params }) {
    const { body, headers } = await openIdentityDocument(context, person, params.id, params.file)
    return new Response(body, { headers })
  },
})

const decided = ['identity.not_found', 'identity.own', 'identity.decided'] as const

const approve = route({
  method: 'post',
  path: '/identity-checks/{id}/approval',
  name: 'approveIdentity',
  who: 'identity',
  params: idParam('idc'),
  status: 204,
  answer: null,
  refuses: [...decided, 'identity.method_ended'],
  handle: ({ context, person, params }) => approveIdentity(context, person, params.id),
})

const no = route({
  method: 'post',
  path: '/identity-checks/{id}/refusal',
  name: 'refuseIdentity',
  who: 'identity',
  params: idParam('idc'),
  body: refusalInput,
  status: 204,
  answer: null,
  refuses: [...decided, 'note.required', 'note.too_long'],
  handle: ({ context, person, params, body }) => refuseIdentity(context, person, params.id, body),
})

const revoke = route({
  method: 'post',
  path: '/identity-checks/{id}/revocation',
  name: 'revokeIdentity',
  who: 'identity',
  params: idParam('idc'),
  body: noteInput,
  status: 204,
  answer: null,
  refuses: ['identity.not_found', 'identity.own', 'identity.not_approved', 'note.required'],
  handle: ({ context, person, params, body }) => revokeIdentity(context, person, params.id, body),
})

export const identityCheckRoutes = [list, show, open, approve, no, revoke]

import {
  acceptInvitation,
  declineInvitation,
  invitationsTo,
  invite,
  withdrawInvitation,
} from '#people'
import { listOf } from '../frame/paging.ts'
import { route } from '../frame/route.ts'
import { idParam, isoOf } from '../frame/values.ts'
import { created } from '../people/shapes.ts'
import { answerInput, invitation, invitationInput } from './shapes.ts'

const send = route({
  method: 'post',
  path: '/organisation/invitations',
  name: 'invite',
  who: 'person',
  body: invitationInput,
  status: 201,
  answer: created('inv'),
  refuses: [
    'email.malformed',
    'invitation.already_member',
    'organisation.not_found',
    'organisation.owners_only',
    'person.unverified',
  ],
  handle: ({ context, person, body }) => invite(context, person, body.email),
})

const withdraw = route({
  method: 'delete',
  path: '/organisation/invitations/{id}',
  name: 'withdrawInvitation',
  who: 'person',
  params: idParam('inv'),
  status: 204,
  answer: null,
  refuses: ['organisation.not_found', 'organisation.owners_only', 'invitation.not_found'],
  handle: ({ context, person, params }) => withdrawInvitation(context, person, params.id),
})

const list = route({
  method: 'get',
  path: '/me/invitations',
  name: 'listInvitations',
  who: 'person',
  answer: listOf(invitation),
  async handle({ context, person }) {
    const iso = isoOf(context)
    const found = await invitationsTo(context, person.id)
    const items = found.map(({ expiresAt, ...one }) =>
      Object.assign(one, { expiresAt: iso(expiresAt) }),
    )
    return { items, next: null }
  },
})

const accept = route({
  method: 'post',
  path: '/me/invitations/accept',
  name: 'acceptInvitation',
  who: 'person',
  body: answerInput,
  status: 204,
  answer: null,
  refuses: ['link.invalid', 'invitation.not_found', 'organisation.already_member'],
  handle: ({ context, person, body }) => acceptInvitation(context, person, body.token),
})

const decline = route({
  method: 'post',
  path: '/me/invitations/decline',
  name: 'declineInvitation',
  who: 'person',
  body: answerInput,
  status: 204,
  answer: null,
  refuses: ['link.invalid', 'invitation.not_found'],
  handle: ({ context, person, body }) => declineInvitation(context, person, body.token),
})

export const invitationRoutes = [send, withdraw, list, accept, decline]

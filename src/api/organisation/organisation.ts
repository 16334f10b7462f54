import type { z } from '@hono/zod-openapi'
import {
  dismissDeputy,
  foundOrganisation,
  nameDeputy,
  organisationOf,
  removeMember,
  renameOrganisation,
  setRole,
  stepDown,
} from '#people'
import type { SignedIn } from '#people'
import { refuse } from '#platform'
import type { Context } from '#platform'
import { route } from '../frame/route.ts'
import { idParam, isoOf } from '../frame/values.ts'
import { created } from '../people/shapes.ts'
import { deputyInput, organisation, organisationInput, roleInput } from './shapes.ts'

const render = async (
  context: Context,
  person: SignedIn,
): Promise<z.input<typeof organisation>> => {
  const own = await organisationOf(context, person.id)
  if (!own) return refuse('organisation.not_found')
  const iso = isoOf(context)
  return {
    ...own,
    members: own.members.map(({ joinedAt, ...member }) =>
      Object.assign(member, { joinedAt: iso(joinedAt) }),
    ),
    invitations: own.invitations.map(({ expiresAt, ...one }) =>
      Object.assign(one, { expiresAt: iso(expiresAt) }),
    ),
  }
}

const show = route({
  method: 'get',
  path: '/organisation',
  name: 'showOrganisation',
  who: 'person',
  answer: organisation,
  refuses: ['organisation.not_found'],
  handle: ({ context, person }) => render(context, person),
})

const found = route({
  method: 'post',
  path: '/organisation',
  name: 'foundOrganisation',
  who: 'person',
  body: organisationInput,
  status: 201,
  answer: created('org'),
  refuses: ['name.required', 'name.too_long', 'organisation.already_member', 'person.unverified'],
  handle: ({ context, person, body }) => foundOrganisation(context, person, body),
})

const rename = route({
  method: 'patch',
  path: '/organisation',
  name: 'renameOrganisation',
  who: 'person',
  body: organisationInput,
  answer: organisation,
  refuses: ['name.required', 'name.too_long', 'organisation.not_found', 'organisation.owners_only'],
  async handle({ context, person, body }) {
    await renameOrganisation(context, person, body)
    return render(context, person)
  },
})

const changeRole = route({
  method: 'patch',
  path: '/organisation/members/{id}',
  name: 'setRole',
  who: 'person',
  params: idParam('per'),
  body: roleInput,
  answer: organisation,
  refuses: [
    'organisation.not_found',
    'organisation.owners_only',
    'organisation.last_owner',
    'member.not_found',
  ],
  async handle({ context, person, params, body }) {
    await setRole(context, person, params.id, body.role)
    return render(context, person)
  },
})

const remove = route({
  method: 'delete',
  path: '/organisation/members/{id}',
  name: 'removeMember',
  who: 'person',
  params: idParam('per'),
  status: 204,
  answer: null,
  refuses: [
    'organisation.not_found',
    'organisation.owners_only',
    'organisation.last_owner',
    'member.not_found',
  ],
  handle: ({ context, person, params }) => removeMember(context, person, params.id),
})

const name = route({
  method: 'put',
  path: '/organisation/deputies/{id}',
  name: 'nameDeputy',
  who: 'person',
  params: idParam('per'),
  body: deputyInput,
  answer: organisation,
  refuses: ['organisation.not_found', 'member.not_found'],
  async handle({ context, person, params, body }) {
    await nameDeputy(context, person, params.id, body)
    return render(context, person)
  },
})

const dismiss = route({
  method: 'delete',
  path: '/organisation/deputies/{id}',
  name: 'dismissDeputy',
  who: 'person',
  params: idParam('per'),
  status: 204,
  answer: null,
  refuses: ['deputy.not_found'],
  handle: ({ context, person, params }) => dismissDeputy(context, person, params.id),
})

const leave = route({
  method: 'delete',
  path: '/organisation/stands-for/{id}',
  name: 'stepDown',
  who: 'person',
  params: idParam('per'),
  status: 204,
  answer: null,
  refuses: ['deputy.not_found'],
  handle: ({ context, person, params }) => stepDown(context, person, params.id),
})

export const organisationRoutes = [show, found, rename, changeRole, remove, name, dismiss, leave]

import {
  identityOf,
  publicProfile,
  requestReset,
  resetPassword,
  signUp,
  verifyEmail,
} from '#people'
import { route } from '../frame/route.ts'
import { idParam, isoOf } from '../frame/values.ts'
import { created, emailInput, person, resetInput, signUpInput, tokenInput } from './shapes.ts'

const signUpRoute = route({
  method: 'post',
  path: '/people',
  name: 'signUp',
  who: 'anyone',
  body: signUpInput,
  status: 201,
  answer: created('per'),
  refuses: ['email.malformed', 'name.required', 'password.too_short', 'person.email_taken'],
  handle: ({ context, body, visit, key }) => signUp(context, body, { ...visit, key }),
})

const show = route({
  method: 'get',
  path: '/people/{id}',
  name: 'showPerson',
  who: 'anyone',
  params: idParam('per'),
  answer: person,
  refuses: ['person.unknown'],
  async handle({ context, params }) {
    const known = await publicProfile(context, params.id)
    const identity = await identityOf(context, params.id)
    return { ...known, joinedAt: isoOf(context)(known.joinedAt), identity }
  },
})

const verify = route({
  method: 'post',
  path: '/people/verifications',
  name: 'verifyEmail',
  who: 'anyone',
  body: tokenInput,
  answer: created('per'),
  refuses: ['link.invalid', 'link.used', 'link.expired'],
  handle: ({ context, body, visit }) => verifyEmail(context, body.token, visit),
})

const askReset = route({
  method: 'post',
  path: '/people/resets',
  name: 'requestReset',
  who: 'anyone',
  body: emailInput,
  status: 204,
  answer: null,
  refuses: ['email.malformed'],
  handle: ({ context, body, visit }) => requestReset(context, body.email, visit),
})

const reset = route({
  method: 'post',
  path: '/people/passwords',
  name: 'resetPassword',
  who: 'anyone',
  body: resetInput,
  answer: created('per'),
  refuses: ['link.invalid', 'link.used', 'link.expired', 'password.too_short'],
  handle: ({ context, body, visit }) => resetPassword(context, body.token, body.password, visit),
})

export const peopleRoutes = [signUpRoute, show, verify, askReset, reset]

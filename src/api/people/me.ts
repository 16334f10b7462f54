import { z } from '@hono/zod-openapi'
import { contractsAsDeputy, contractsOf, partyTo, standsForOn } from '#contracts'
import {
  bankDetailsOf,
  changePassword,
  profileOf,
  resendVerification,
  setBankDetails,
  updateProfile,
} from '#people'
import type { Profile, SignedIn } from '#people'
import { refuse } from '#platform'
import { unreadOf } from '#talk'
import type { Context } from '#platform'
import { renderContract } from '../contracts/render.ts'
import { contract } from '../contracts/shapes.ts'
import { route } from '../frame/route.ts'
import { isoOf } from '../frame/values.ts'
import { bank, bankInput, passwordInput, profile, profileInput } from './shapes.ts'
import { about } from '../frame/about.ts'

/** Most contracts that are shown as waiting; `GET /contracts?turn=me` has them all. */
const mostWaiting = 20

const sumOf = (counts: Map<string, number>): number =>
  [...counts.values()].reduce((sum, count) => sum + count, 0)

const toAnswer = (context: Context, known: Profile, { roles }: SignedIn) => ({
  ...known,
  joinedAt: isoOf(context)(known.joinedAt),
  roles,
})

const me = profile
  .extend({
    unread: z.int().openapi(about('unread')),
    waiting: z.array(contract).openapi(about('waiting')),
  })
  .openapi('Me')

const show = route({
  method: 'get',
  path: '/me',
  name: 'showMe',
  who: 'person',
  answer: me,
  async handle({ context, person, words }) {
    const mine = { turn: 'me', limit: mostWaiting } as const
    const [known, rows, others, unread] = await Promise.all([
      profileOf(context, person.id),
      contractsOf(context.db, person.id, mine),
      contractsAsDeputy(context.db, person, mine),
      unreadOf(context, person),
    ])
    const waiting = [...rows, ...others].flatMap((row) => {
      const party = partyTo(row, person)
      return party ? [renderContract(context, row, party, words, standsForOn(row, person))] : []
    })
    return { ...toAnswer(context, known, person), unread: sumOf(unread), waiting }
  },
})

const change = route({
  method: 'patch',
  path: '/me',
  name: 'changeMe',
  who: 'person',
  body: profileInput,
  answer: profile,
  refuses: ['name.required', 'headline.too_long', 'skills.too_many', 'guard.warned'],
  async handle({ context, person, body }) {
    return toAnswer(context, await updateProfile(context, person.id, body), person)
  },
})

const resend = route({
  method: 'post',
  path: '/me/verification',
  name: 'resendVerification',
  who: 'person',
  status: 204,
  answer: null,
  refuses: ['person.already_verified'],
  handle: ({ context, person, visit }) => resendVerification(context, person.id, visit),
})

const newPassword = route({
  method: 'put',
  path: '/me/password',
  name: 'changePassword',
  who: 'person',
  body: passwordInput,
  status: 204,
  answer: null,
  refuses: ['current.wrong', 'password.too_short'],
  handle: ({ context, person, body, visit }) => changePassword(context, person, body, visit),
})

const showBank = route({
  method: 'get',
  path: '/me/bank',
  name: 'showBank',
  who: 'person',
  answer: bank,
  refuses: ['bank.not_found'],
  async handle({ context, person }) {
    return (await bankDetailsOf(context, person.id)) ?? refuse('bank.not_found')
  },
})

const setBank = route({
  method: 'put',
  path: '/me/bank',
  name: 'setBank',
  who: 'person',
  body: bankInput,
  answer: bank,
  refuses: [
    'person.unverified',
    'bank_code.malformed',
    'branch_code.malformed',
    'number.malformed',
    'holder.malformed',
  ],
  async handle({ context, person, body }) {
    await setBankDetails(context, person.id, body)
    return (await bankDetailsOf(context, person.id)) ?? refuse('bank.not_found')
  },
})

export const meRoutes = [show, change, resend, newPassword, showBank, setBank]

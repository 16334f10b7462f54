import { beforeAll, describe, expect, test } from 'vitest'
import { jobById, postJob, propose } from '#market'
import { personOf } from '#people'
import { assemble, signedIn } from '../../../test/authorisation/askers.ts'
import type { Asker, Askers } from '../../../test/authorisation/askers.ts'
import { testDatabase } from '../../../test/database.ts'
import { testContext } from '../../../test/world.ts'
import type { TestContext } from '../../../test/world.ts'
import { callers, titleOf } from '../frame/route.ts'
import { routes } from '../routes.ts'
import { askerOf } from './caller.ts'
import type { Ask } from './caller.ts'
import { offeredTo, parties } from './parties.ts'
import type { Parties } from './parties.ts'

const roles = [
  'visitor', 'stranger', 'worker', 'client', 'desk', 'identity', 'finance', 'administrator',
] as const // prettier-ignore

/** Everybody gets the same answer. */
const all = (status: number) => roles.map(() => status)
/** Whoever is signed in. */
const people = (status: number) => [401, ...all(status).slice(1)]
const checkers = (status: number) => [401, 403, 403, 403, 403, status, 403, 403]
const administrators = (status: number) => [401, 403, 403, 403, 403, 403, 403, status]
/** The two sides of the contract and the desk. */
const concerned = (status: number) => [401, 404, status, status, status, 404, 404, 404]
/** Staff who help, alone. */
const support = (status: number) => [401, 403, 403, 403, status, 403, 403, 403]

/**
 * What each route answers to a visitor, a stranger, the worker, the client, the desk, and to staff
 * with the roles identity, finance and administrator. 422: let through, and then refused for a
 * field that nobody asked for.
 */
const expected: Record<string, number[]> = {
  'POST /people': all(422),
  'GET /people/{id}': all(200),
  'GET /people/{id}/trust/{side}': all(200),
  'GET /people/{id}/reviews/{side}': all(200),
  'POST /people/verifications': all(422),
  'POST /people/resets': all(422),
  'POST /people/passwords': all(422),
  'POST /sessions': all(422),
  'GET /sessions': people(200),
  'DELETE /sessions/{id}': people(404),
  'GET /me': people(200),
  'PATCH /me': people(422),
  'POST /me/verification': people(409),
  'PUT /me/password': people(422),
  'GET /me/bank': people(404),
  'PUT /me/bank': people(422),
  'GET /me/identity': people(200),
  'PUT /me/identity/documents/{side}': people(415),
  'POST /me/identity': people(422),
  'DELETE /me/identity': people(204),
  'GET /identity-checks': checkers(200),
  'GET /identity-checks/{id}': checkers(404),
  'GET /identity-checks/{id}/documents/{file}': checkers(404),
  'POST /identity-checks/{id}/approval': checkers(404),
  'POST /identity-checks/{id}/refusal': checkers(422),
  'POST /identity-checks/{id}/revocation': checkers(422),
  'GET /staff': administrators(200),
  'POST /staff': administrators(422),
  'DELETE /staff/{id}/roles/{role}': administrators(404),
  'GET /staff/log': administrators(200),
  'GET /money': [401, 403, 403, 403, 403, 403, 200, 403],
  'GET /organisation': people(404),
  'POST /organisation': people(422),
  'PATCH /organisation': people(422),
  'PATCH /organisation/members/{id}': people(422),
  'DELETE /organisation/members/{id}': people(404),
  'PUT /organisation/deputies/{id}': people(422),
  'DELETE /organisation/deputies/{id}': people(404),
  'DELETE /organisation/stands-for/{id}': people(404),
  'POST /organisation/invitations': people(422),
  'DELETE /organisation/invitations/{id}': people(404),
  'GET /me/invitations': people(200),
  'POST /me/invitations/accept': people(422),
  'POST /me/invitations/decline': people(422),
  'POST /jobs': people(422),
  'GET /jobs': all(200),
  'GET /me/jobs': people(200),
  'GET /me/locks': people(200),
  'GET /jobs/{id}': all(200),
  'PUT /jobs/{id}': [401, 403, 403, 422, 403, 403, 403, 403],
  'POST /jobs/{id}/close': [401, 403, 403, 200, 403, 403, 403, 403],
  'GET /categories': all(200),
  'POST /jobs/{id}/proposals': people(422),
  'GET /jobs/{id}/proposals': [401, 403, 403, 200, 403, 403, 403, 403],
  'GET /me/proposals': people(200),
  'POST /proposals/{id}/withdraw': [401, 404, 200, 403, 404, 404, 404, 404],
  'POST /proposals/{id}/offer': [401, 404, 403, 422, 404, 404, 404, 404],
  'GET /calendar': people(200),
  'GET /contracts': people(200),
  'GET /contracts/{id}': concerned(200),
  'GET /contracts/{id}/evidence': concerned(200),
  'GET /evidence/key': all(200),
  'POST /contracts/{id}/actions/{action}': concerned(422),
  'GET /contracts/{id}/events': concerned(200),
  'GET /contracts/{id}/weeks': concerned(200),
  'POST /contracts/{id}/weeks': concerned(422),
  'GET /contracts/{id}/standing-order': concerned(200),
  'PUT /contracts/{id}/standing-order': concerned(422),
  'GET /contracts/{id}/entries': concerned(200),
  'POST /contracts/{id}/entries': concerned(422),
  'PUT /contracts/{id}/entries/{entry}': concerned(422),
  'DELETE /contracts/{id}/entries/{entry}': concerned(409),
  'POST /contracts/{id}/contested-entries': concerned(422),
  'GET /me/timer': people(404),
  'PUT /me/timer': people(422),
  'DELETE /me/timer': people(404),
  'GET /me/weeks': people(200),
  'GET /contracts/{id}/messages': concerned(200),
  'POST /contracts/{id}/messages': concerned(422),
  'POST /contracts/{id}/permission': concerned(422),
  'POST /contracts/{id}/messages/read': concerned(204),
  'GET /contracts/{id}/reviews': concerned(200),
  'PUT /contracts/{id}/review': concerned(422),
  'POST /contracts/{id}/reviews/{side}/reply': concerned(422),
  'POST /contracts/{id}/reviews/{side}/report': concerned(422),
  'POST /contracts/{id}/reviews/{side}/hide': support(422),
  'POST /contracts/{id}/seen': concerned(422),
  'GET /contracts/{id}/seen': concerned(200),
  'GET /contracts/{id}/silence': concerned(200),
  'POST /contracts/{id}/here': concerned(422),
  'GET /me/answering': people(200),
  'GET /staff/silence': administrators(200),
  'GET /contracts/{id}/nudges': concerned(200),
  'POST /contracts/{id}/files': [401, 404, 415, 415, 403, 404, 404, 404],
  'GET /contracts/{id}/files/{file}': concerned(404),
  'GET /me/elsewhere': people(200),
  'POST /me/elsewhere': people(422),
  'GET /me/elsewhere/export': people(200),
  'POST /me/elsewhere/import': people(422),
  'GET /me/elsewhere/{id}': people(404),
  'GET /me/elsewhere/{id}/evidence': people(404),
  'PUT /me/elsewhere/{id}': people(422),
  'DELETE /me/elsewhere/{id}': people(404),
  'POST /me/elsewhere/{id}/entries': people(422),
  'PUT /me/elsewhere/{id}/entries/{entry}': people(422),
  'DELETE /me/elsewhere/{id}/entries/{entry}': people(404),
  'GET /me/elsewhere/{id}/letters/{letter}': people(404),
  'GET /me/portfolio': people(200),
  'GET /me/portfolio/contracts': people(200),
  'GET /me/portfolio/years/{year}': people(200),
  'GET /me/portfolio/suggestions': people(200),
  'DELETE /me/portfolio/suggestions/{id}': people(404),
  'GET /wallet': people(200),
  'GET /wallet/transfers': people(200),
  'POST /wallet/deposits': people(422),
  'POST /wallet/withdrawals': people(422),
  'GET /contracts/{id}/cases': concerned(200),
  'POST /contracts/{id}/cases': concerned(422),
  'GET /cases/{id}': people(404),
  'POST /cases/{id}/messages': people(422),
  'POST /cases/{id}/answer': people(422),
  'GET /desk/cases': support(200),
  'GET /desk/cases/{id}/next': support(404),
  'POST /desk/nudges': support(422),
  'GET /desk/figures': all(200),
  'POST /desk/cases/{id}/assignment': support(422),
  'POST /desk/cases/{id}/hand-over': support(422),
  'POST /desk/cases/{id}/notes': support(422),
  'POST /desk/cases/{id}/messages': support(422),
  'POST /desk/cases/{id}/calls': support(422),
  'POST /desk/cases/{id}/nudges': support(404),
  'POST /desk/cases/{id}/close': support(422),
  'POST /desk/cases/{id}/rulings': support(422),
  'POST /desk/rulings/{id}/confirm': support(404),
  'POST /desk/rulings/{id}/decline': support(422),
  'GET /processes': all(200),
  'GET /processes/{name}': all(200),
  'GET /health': all(200),
  'GET /ready': all(200),
  'GET /metrics': [401, 403, 403, 403, 403, 403, 403, 200],
  'POST /demo/clock': all(422),
  'POST /demo/sessions': all(422),
  'POST /demo/half-year': all(409),
}

let context: TestContext
let ask: Ask
let who: Parties
let ids: Record<string, string>

/** The same for a client and a worker who have colleagues and deputies. */
let theirs: Askers
let theirIds: Record<string, string>

beforeAll(async () => {
  const { db } = await testDatabase()
  context = testContext(db)
  ask = askerOf(context)
  who = await parties(context)
  ids = await belongings(who, await offeredTo(context, who))
  theirs = await assemble(context)
  theirIds = await belongings(theirs, await offeredTo(context, theirs))
})

const belongings = async (
  people: Record<'client' | 'worker', { id: string }>,
  contracts: string,
) => {
  const client = (await personOf(context, people.client.id))!
  const worker = (await personOf(context, people.worker.id))!
  const job = await postJob(context, client, {
    kind: 'fixed',
    title: 'ロゴ',
    description: 'ロゴを1点',
    category: 'design',
    price: 50_000n,
    deliverWithinDays: 10,
  })
  const { id: proposals } = await propose(context, worker, job.id, {
    price: 50_000n,
    message: 'お任せください',
    deliverOn: '2026-12-01',
  })
  const { id: jobs } = await jobById(context, job.id)
  return { jobs, proposals, contracts, people: client.id, sessions: 'ses_unknown' }
}

const callOf = (title: string, about = ids): string => {
  const noun = title.split('/')[1] ?? ''
  return title
    .replace('{id}', about[noun] ?? 'unknown')
    .replace('{action}', 'decline')
    .replace('{file}', 'fil_unknown')
    .replace('{entry}', 'ent_unknown')
    .replace('{name}', 'fixed-price')
    .replace('{letter}', 'nudge')
    .replace('{year}', '2026')
    .replace('{side}', noun === 'me' ? 'front' : 'worker')
    .replace('{role}', 'support')
}

test('every route is in the table, and the table holds nothing else', () => {
  expect(Object.keys(expected).toSorted()).toEqual(routes.map(titleOf).toSorted())
  for (const { who: caller } of routes) expect(callers).toContain(caller)
  for (const route of routes.filter((one) => one.who === 'owner'))
    expect([titleOf(route), typeof route.ownerOf]).toEqual([titleOf(route), 'function'])
})

describe.each(roles)('what is answered to: %s', (role) => {
  test.each(Object.keys(expected))('%s', async (title) => {
    const token = role === 'visitor' ? undefined : who[role].token
    const isGet = title.startsWith('GET')
    const heard = await ask(callOf(title), { token, ...(isGet ? {} : { body: { strange: 1 } }) })
    expect([heard.status, heard.body?.code]).toEqual([
      expected[title]?.[roles.indexOf(role)],
      heard.body?.code,
    ])
  })
})

/** A deputy is answered as whom they stand in for, on contracts; a colleague as a stranger. */
const deputies: Partial<Record<Asker, (typeof roles)[number]>> = {
  clientsDeputy: 'client',
  workersDeputy: 'worker',
}

describe.each(['clientsColleague', 'clientsDeputy', 'workersColleague', 'workersDeputy'] as const)(
  'what is answered to: %s',
  (asker) => {
    const ofTwo = routes.filter((route) => ['party', 'owner'].includes(route.who))

    test.each(ofTwo.map((route) => [titleOf(route), route.who]))('%s', async (title, guard) => {
      const { token } = await signedIn(context, theirs[asker])
      const isGet = title.startsWith('GET')
      const body = isGet ? {} : { body: { strange: 1 } }
      const heard = await ask(callOf(title, theirIds), { token, ...body })
      const as = guard === 'party' ? (deputies[asker] ?? 'stranger') : 'stranger'
      expect(heard.status).toBe(expected[title]?.[roles.indexOf(as)])
    })
  },
)

test('outside demo mode nobody moves the clock or signs in by a click', async () => {
  const earnest = { ...context, settings: { ...context.settings, demo: false } }
  const asked = askerOf(earnest)
  for (const call of ['POST /demo/clock', 'POST /demo/sessions', 'POST /demo/half-year'])
    for (const token of [undefined, who.administrator.token]) {
      const { status, body } = await asked(call, { token, body: { advance: 'P1D', as: 'desk' } })
      expect([call, status, body.code]).toEqual([call, 404, 'route.unknown'])
    }
})

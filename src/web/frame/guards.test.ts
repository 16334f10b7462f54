import { beforeAll, expect, test } from 'vitest'
import type { Hono } from 'hono'
import { addStaff, openSession, signUp } from '#people'
import { newId } from '#platform'
import type { Context } from '#platform'
import { testContext } from '../../../test/context.ts'
import { testDatabase } from '../../../test/database.ts'
import { trader } from '../../../test/market.ts'
import { visitorOf } from '../../../test/visitor.ts'
import { webPages } from '../index.ts'
import type { Route } from './index.ts'

const staff = ['support', 'identity', 'finance', 'administrator']
const guards = ['anyone', 'signedIn', 'verified', ...staff]

type Asker = 'visitor' | 'unverified' | 'verified' | 'desk'

let context: Context
let app: Hono
let routes: readonly Route[]
const ids: Partial<Record<Asker, string>> = {}

beforeAll(async () => {
  const { db } = await testDatabase()
  context = testContext(db)
  ;({ app, routes } = webPages(context))
  const fresh = { email: 'new@example.jp', name: 'New', password: 'a long password' }
  ids.unverified = (await signUp(context, fresh, { ip: '127.0.0.1' })).id
  ids.verified = (await trader(context, 'Aiko')).id
  const desk = await trader(context, 'Desk')
  ids.desk = desk.id
  await addStaff(context, desk.email, 'support')
})

/** Asks a route as somebody, with an id of nobody's wherever it wants one. */
const askAs = async (asker: Asker, { method, path }: Route) => {
  const id = ids[asker]
  const session = id && (await openSession(context, id, { ip: '127.0.0.1' })).token
  const visitor = visitorOf(app, session)
  const kind = { '/jobs': 'job', '/proposals': 'prp', '/people': 'per' }
  const root = path.slice(0, path.indexOf('/', 1)) as keyof typeof kind
  const place = path.replaceAll(/:\w+/g, newId(kind[root] ?? 'ctr'))
  return method === 'GET' ? visitor.get(place) : visitor.send(place)
}

const toSignIn = ({ leadsTo }: { leadsTo: string }) => leadsTo.startsWith('/sign-in?next=')
const toVerify = ({ leadsTo }: { leadsTo: string }) => leadsTo === '/verify-email'

test('there are routes, each names who may call it, none twice', () => {
  expect(routes.length).toBeGreaterThan(40)
  const names = routes.map(({ method, path }) => `${method} ${path}`)
  expect(new Set(names).size).toBe(names.length)
  for (const { who } of routes) expect(guards).toContain(who)
})

test('a visitor is sent to sign in from everything that is not for anyone', async () => {
  for (const route of routes) {
    const seen = await askAs('visitor', route)
    expect([route, toSignIn(seen)]).toEqual([route, route.who !== 'anyone'])
  }
})

test('who has not proven their address is sent to do so from everything that needs it', async () => {
  const asked = routes.filter(({ who, path }) => who !== 'anyone' && path !== '/verify-email')
  for (const route of asked) {
    const seen = await askAs('unverified', route)
    expect([route, toSignIn(seen)]).toEqual([route, false])
    expect([route, toVerify(seen)]).toEqual([route, route.who === 'verified'])
    if (staff.includes(route.who)) expect([route, seen.status]).toEqual([route, 403])
  }
})

test('the pages of staff are for the role alone that they are for', async () => {
  for (const route of routes.filter(({ who }) => staff.includes(who))) {
    expect([route, (await askAs('verified', route)).status]).toEqual([route, 403])
    const { status } = await askAs('desk', route)
    expect([route, status === 403]).toEqual([route, route.who !== 'support'])
  }
})

test('no route breaks on an empty form or an id of nobody’s', async () => {
  for (const route of routes) {
    const { status } = await askAs('verified', route)
    expect([route, status < 500]).toEqual([route, true])
  }
})

test('after signing in one comes back to the page one wanted, or to the form one sent', async () => {
  const visitor = visitorOf(app)
  const page = await visitor.get('/proposals?cursor=x')
  expect(page.leadsTo).toBe('/sign-in?next=%2Fproposals%3Fcursor%3Dx')
  const referer = { referer: 'http://localhost/jobs/new?x=1' }
  const form = await visitor.send('/jobs/new', {}, referer)
  expect(form.leadsTo).toBe('/sign-in?next=%2Fjobs%2Fnew%3Fx%3D1')
  const foreign = await visitor.send('/jobs/new', {}, { referer: 'https://evil.example/x' })
  expect(foreign.leadsTo).toBe('/sign-in?next=%2Fhome')
})

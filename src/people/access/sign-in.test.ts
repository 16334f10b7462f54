import { beforeAll, expect, test } from 'vitest'
import { Refused } from '#platform'
import type { Database } from '#platform'
import { testContext } from '../../../test/context.ts'
import { testDatabase } from '../../../test/database.ts'
import {
  addPerson,
  addStaff,
  forgetExpired,
  openSession,
  personByToken,
  revokeSession,
  sessionsOf,
  signIn,
  signOut,
  signUp,
} from '../index.ts'

const { db, owner } = await testDatabase()
let shift = 0
const time = { now: () => Date.now() + shift, real: () => Date.now() + shift }
const context = testContext(db, { time })
const day = 24 * 3_600_000
const good = { email: 'Taro@example.com', password: 'correct horse', name: 'Taro', locale: 'en' }
const home = { ip: '192.0.2.1', agent: 'Firefox' }
let id = ''
let lastIp = 0
const visit = () => ({ ip: `10.0.0.${++lastIp}`, agent: 'Firefox' })

async function codeOf(work: Promise<unknown>): Promise<string> {
  const error = await work.catch((error: unknown) => error)
  return error instanceof Refused ? error.refusal.code : `not refused: ${String(error)}`
}

/** A database that counts what is asked of it. */
function counting(db: Database): { db: Database; asked: string[] } {
  const asked: string[] = []
  const query: Database['query'] = (text, values, name) => {
    asked.push(name ?? text)
    return db.query(text, values, name)
  }
  const glance: Database['glance'] = (text, values, name) => {
    asked.push(name)
    return db.glance(text, values, name)
  }
  return { db: { ...db, query, glance }, asked }
}

beforeAll(async () => {
  id = (await signUp(context, good, visit())).id
})

test('the right password opens a session, whatever the case of the address', async () => {
  const { token, person } = await signIn(context, { ...good, email: ' TARO@example.com' }, home)
  expect(token).toMatch(/^yak_[\w-]{43}$/)
  expect(person).toMatchObject({ id, name: 'Taro', locale: 'en', verified: false, roles: [] })
  expect(await personByToken(context, token)).toEqual(person)
})

test('a wrong password and an unknown address get the same answer', async () => {
  const wrong = signIn(context, { ...good, password: 'wrong horse' }, visit())
  const unknown = signIn(context, { ...good, email: 'nobody@example.com' }, visit())
  const noAddress = signIn(context, { ...good, email: 'a\0' }, visit())
  const broken = signIn(context, { ...good, password: '\ud800'.repeat(1000) }, visit())
  const codes = await Promise.all([wrong, unknown, noAddress, broken].map(codeOf))
  expect(new Set(codes)).toEqual(new Set(['session.wrong_credentials']))
})

test('an unknown address takes about as long as a wrong password', async () => {
  const demo = testContext(db, { demo: true })
  const took = async (email: string) => {
    const began = performance.now()
    await signIn(demo, { email, password: 'wrong horse' }, home).catch(() => {})
    return performance.now() - began
  }
  const known: number[] = []
  const unknown: number[] = []
  for (let i = 0; i < 15; i++) {
    known.push(await took(good.email))
    unknown.push(await took('nobody@example.com'))
  }
  const median = (times: number[]) => times.toSorted((a, b) => a - b)[7]!
  expect(median(unknown)).toBeGreaterThan(median(known) / 2)
  expect(median(unknown)).toBeLessThan(median(known) * 2)
})

test('guessing is stopped, even with the right password and from many networks', async () => {
  const input = { email: 'guessed@example.com', password: 'correct horse' }
  await signUp(context, { ...good, ...input }, visit())
  const guess = { ...input, password: 'wrong horse' }
  const guesses = Array.from({ length: 10 }, () => codeOf(signIn(context, guess, visit())))
  expect(new Set(await Promise.all(guesses))).toEqual(new Set(['session.wrong_credentials']))
  expect(await codeOf(signIn(context, input, visit()))).toBe('rate.limited')
  shift = 61_000
  await signIn(context, input, visit())
  shift = 0
})

test('a token costs one query, garbage none, and a visit is noted every five minutes', async () => {
  const { token } = await openSession(context, id, home)
  const { db: counted, asked } = counting(db)
  const watched = { ...context, db: counted }
  for (const garbage of ['', 'yak_', `yak_${'a'.repeat(42)}\n`, '\0', 'x'.repeat(1_000_000)])
    expect(await personByToken(watched, garbage)).toBeNull()
  expect(asked).toEqual([])
  await personByToken(watched, token)
  await personByToken(watched, token)
  expect(asked).toEqual(['sessions.people', 'sessions.people'])
  shift = 5 * 60_000
  await personByToken(watched, token)
  await personByToken(watched, token)
  shift = 0
  expect(asked.slice(2)).toEqual(['sessions.people', 'sessions.touch', 'sessions.people'])
})

test('a session that is not seen for ninety days is over, and is forgotten', async () => {
  const { token, person } = await openSession(context, id, home)
  shift = 89 * day
  expect(await personByToken(context, token)).not.toBeNull()
  shift += 89 * day
  expect(await personByToken(context, token)).not.toBeNull()
  shift += 91 * day
  expect(await personByToken(context, token)).toBeNull()
  expect(await sessionsOf(context, person)).toEqual([])
  await forgetExpired(context)
  shift = 0
  expect(await owner.query('select 1 from sessions where person_id = $1', [id])).toEqual([])
})

test('the list of sign-ins tells where from, and each can be ended by its owner alone', async () => {
  const { id } = await addPerson(context, db, { email: 'list@example.com', name: 'List' })
  const other = await addPerson(context, db, { email: 'other@example.com', name: 'Other' })
  const first = await openSession(context, id, { ip: '192.0.2.8', agent: 'a\0b\ud800\n' })
  const second = await openSession(context, id, { ip: '192.0.2.9' })
  const listed = await sessionsOf(context, second.person)
  expect(listed.map(({ ip, agent, current }) => ({ ip, agent, current }))).toEqual([
    { ip: '192.0.2.9', agent: '', current: true },
    { ip: '192.0.2.8', agent: 'a b\ufffd', current: false },
  ])
  const ended = first.person.sessionId
  expect(await codeOf(revokeSession(context, other.id, ended))).toBe('session.unknown')
  await revokeSession(context, id, ended)
  expect(await codeOf(revokeSession(context, id, ended))).toBe('session.unknown')
  expect(await personByToken(context, first.token)).toBeNull()
  await signOut(context, second.token)
  expect(await personByToken(context, second.token)).toBeNull()
  await signOut(context, second.token)
})

test('the database holds no token', async () => {
  const { token } = await openSession(context, id, home)
  const rows = await owner.query('select s.*, p.password from sessions s join people p on true')
  expect(JSON.stringify(rows)).not.toContain(token.slice(4))
  expect(JSON.stringify(rows)).not.toContain(good.password)
})

test('a token shows the roles of its person', async () => {
  const { id } = await addPerson(context, db, { email: 'staff@example.com', name: 'Staff' })
  await addStaff(context, 'STAFF@example.com', 'support')
  const { token } = await openSession(context, id, home)
  await addStaff(context, 'staff@example.com', 'administrator')
  expect(await personByToken(context, token)).toMatchObject({ roles: ['administrator', 'support'] })
})

test('nobody signs in as a person without a password, and no session opens for nobody', async () => {
  await addPerson(context, db, { email: 'bare@example.com', name: 'Bare' })
  const tries = ['', 'correct horse'].map((password) =>
    codeOf(signIn(context, { email: 'bare@example.com', password }, visit())),
  )
  expect(new Set(await Promise.all(tries))).toEqual(new Set(['session.wrong_credentials']))
  expect(await codeOf(openSession(context, 'per_nobody', home))).toBe('person.unknown')
})

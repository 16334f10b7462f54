import { beforeAll, expect, test } from 'vitest'
import { linkToken } from '#people'
import { testContext } from '../../../test/context.ts'
import { testDatabase } from '../../../test/database.ts'
import { askerOf } from '../test/caller.ts'
import type { Ask } from '../test/caller.ts'

let context: ReturnType<typeof testContext>
let ask: Ask

beforeAll(async () => {
  const { db } = await testDatabase()
  context = testContext(db)
  ask = askerOf(context)
})

const password = 'correct horse battery'
const enter = async (email: string, secret = password) =>
  ask('POST /sessions', { body: { email, password: secret } })
const signUp = async (name: string) => {
  const email = `${name}@example.com`
  const { body } = await ask('POST /people', { body: { email, password, name, locale: 'en' } })
  return { id: body.id as string, email, token: (await enter(email)).body.token as string }
}

/** What the last mailed link of that kind would carry. */
async function mailed(personId: string, kind: string): Promise<string> {
  const [link] = await context.db.query<{ id: string }>(
    'select id from links where person_id = $1 and kind = $2 order by id desc limit 1',
    [personId, kind],
  )
  return linkToken(context.settings.secret, link!.id)
}

test('who has not proven an address may look, but not trade', async () => {
  const { id, token } = await signUp('hana')
  const me = await ask('GET /me', { token })
  expect(me.body).toMatchObject({
    id,
    name: 'hana',
    email: 'hana@example.com',
    verified: false,
    locale: 'en',
    roles: [],
    unread: 0,
    waiting: [],
    business: null,
  })
  const job = {
    kind: 'fixed',
    title: 'a',
    description: 'b',
    category: 'design',
    price: 1000,
    deliverWithinDays: 3,
  }
  const early = await ask('POST /jobs', { token, body: job })
  expect([early.status, early.body.code]).toEqual([403, 'person.unverified'])
  const inEnglish = 'Please confirm your e-mail address first.'
  expect(early.body.title).toBe(inEnglish)
  const headers = { 'accept-language': '*' }
  expect((await ask('POST /jobs', { token, body: job, headers })).body.title).toBe(inEnglish)

  const proven = await ask('POST /people/verifications', {
    body: { token: await mailed(id, 'verifyEmail') },
  })
  expect([proven.status, proven.body]).toEqual([200, { id }])
  expect((await ask('POST /jobs', { token, body: job })).status).toBe(201)
  const again = await ask('POST /me/verification', { token })
  expect([again.status, again.body.code]).toEqual([409, 'person.already_verified'])
  const forged = await ask('POST /people/verifications', { body: { token: 'lnk_1.forged' } })
  expect([forged.status, forged.body.code]).toEqual([422, 'link.invalid'])
})

test('a forgotten password is set anew by mail, and old tokens end', async () => {
  const { id, email, token } = await signUp('ichi')
  expect((await ask('POST /people/resets', { body: { email } })).status).toBe(204)
  expect((await ask('POST /people/resets', { body: { email: 'no@example.com' } })).status).toBe(204)
  const link = await mailed(id, 'resetPassword')
  const short = await ask('POST /people/passwords', { body: { token: link, password: 'x' } })
  expect([short.status, short.body.code]).toEqual([422, 'password.too_short'])
  const renewed = 'another long password'
  const set = await ask('POST /people/passwords', { body: { token: link, password: renewed } })
  expect(set.body).toEqual({ id })
  expect((await ask('GET /me', { token })).status).toBe(401)
  expect((await enter(email)).status).toBe(401)
  expect((await enter(email, renewed)).status).toBe(201)
})

test('sign-ins are listed and ended one by one', async () => {
  const { email, token } = await signUp('jun')
  const { body: second } = await enter(email)
  const list = await ask('GET /sessions', { token })
  expect(list.body.items).toHaveLength(2)
  expect(list.body.items.filter((one: { current: boolean }) => one.current)).toHaveLength(1)
  const other = list.body.items.find((one: { current: boolean }) => !one.current)
  const ended = await ask(`DELETE /sessions/${other.id}`, { token })
  expect([ended.status, ended.text]).toEqual([204, ''])
  expect((await ask('GET /me', { token: second.token })).status).toBe(401)
  expect((await ask(`DELETE /sessions/${other.id}`, { token })).status).toBe(404)
  expect((await ask('DELETE /sessions/current', { token })).status).toBe(204)
  expect((await ask('GET /me', { token })).status).toBe(401)
})

test('a profile changes by what is given, and others see the public part', async () => {
  const { id, token } = await signUp('ken')
  const changed = await ask('PATCH /me', {
    token,
    body: { worker: { headline: 'Logos', skills: ['logo', 'print'] }, theme: 'dark' },
  })
  expect(changed.body).toMatchObject({ theme: 'dark', worker: { headline: 'Logos' }, name: 'ken' })
  const seen = await ask(`GET /people/${id}`)
  expect(Object.keys(seen.body).toSorted()).toEqual([
    'client',
    'id',
    'identity',
    'joinedAt',
    'name',
    'worker',
  ])
  expect(seen.body.worker.skills).toEqual(['logo', 'print'])
  const wrong = await ask('PATCH /me', { token, body: { name: '', worker: { skills: [5] } } })
  expect([wrong.status, wrong.body.issues[0].path]).toEqual([422, 'worker.skills.0'])
})

test('a password is changed by who knows it', async () => {
  const { email, token } = await signUp('lena')
  const body = { current: 'wrong wrong wrong', password: 'a new long password' }
  const wrong = await ask('PUT /me/password', { token, body })
  expect([wrong.status, wrong.body.code]).toEqual([422, 'current.wrong'])
  expect(
    (await ask('PUT /me/password', { token, body: { ...body, current: password } })).status,
  ).toBe(204)
  expect((await enter(email, body.password)).status).toBe(201)
})

test('an address is taken once; the same key and words are the same person', async () => {
  const body = { email: 'mia@example.com', password, name: 'Mia' }
  const first = await ask('POST /people', { body, key: 'mia' })
  expect((await ask('POST /people', { body, key: 'mia' })).text).toBe(first.text)
  const other = await ask('POST /people', { body })
  expect([other.status, other.body.code]).toEqual([409, 'person.email_taken'])
})

test('guessing is slowed, and the answer says for how long', async () => {
  const guess = () => enter('mia@example.com', 'wrong wrong wrong')
  let heard = await guess()
  for (let tries = 0; heard.status === 401 && tries < 40; tries += 1) heard = await guess()
  expect([heard.status, heard.body.code]).toEqual([429, 'rate.limited'])
  expect(Number(heard.headers.get('retry-after'))).toBe(heard.body.params.retryAfterSeconds)
})

import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { openDatabase, Refused } from '#platform'
import type { Context, Refusal } from '#platform'
import { testContext } from '../../test/context.ts'
import { testDatabase } from '../../test/database.ts'
import { linkToken, personOf, resendVerification, signUp, verifyEmail } from './index.ts'

const { db, owner, url } = await testDatabase()
let shift = 0
const time = { now: () => Date.now() + shift, real: () => Date.now() + shift }
const context = testContext(db, { time })
const demo = testContext(db, { demo: true })
const hour = 3_600_000
const good = { email: 'Hanako@Example.com', password: 'correct horse', name: '花子', locale: 'ja' }
let lastIp = 0

/** Each from a network of its own, so that limits are met only where a test wants them. */
const visit = () => ({ ip: `10.0.${Math.floor(++lastIp / 250)}.${lastIp % 250}` })

async function refusalOf(work: Promise<unknown>): Promise<Refusal> {
  const error = await work.then(
    () => new Error('was not refused'),
    (error: unknown) => error,
  )
  if (error instanceof Refused) return error.refusal
  throw error
}

const codeOf = async (work: Promise<unknown>) => (await refusalOf(work)).code

type Mail = { to_id: string; kind: string; facts: { link: string; hours: number } }

const mailsTo = (id: string) =>
  owner.query<Mail>('select to_id, kind, facts from outbox where owner_id = $1 order by id', [id])

const tokenFor = async (id: string, from: Context = context) =>
  linkToken(from.settings.secret, (await mailsTo(id)).at(-1)!.facts.link)

beforeAll(async () => {
  await signUp(context, good, visit())
})

test('a new person is unverified and is sent one link in the same commit', async () => {
  const { id } = await signUp(context, { ...good, email: 'New@example.com' }, visit())
  expect(await personOf(context, id)).toEqual({
    id,
    name: '花子',
    email: 'New@example.com',
    locale: 'ja',
    theme: 'auto',
    verified: false,
    roles: [],
  })
  const mails = await mailsTo(id)
  expect(mails).toMatchObject([{ to_id: id, kind: 'verifyEmail', facts: { hours: 72 } }])
})

test('in a demo new people count as verified and are sent nothing', async () => {
  const { id } = await signUp(demo, { ...good, email: 'demo@example.com' }, visit())
  expect(await personOf(demo, id)).toMatchObject({ verified: true })
  expect(await mailsTo(id)).toEqual([])
})

test('an address is taken whatever its case', async () => {
  const again = { ...good, email: ' hanako@EXAMPLE.COM', password: 'another horse' }
  expect(await codeOf(signUp(context, again, visit()))).toBe('person.email_taken')
})

test('of two who take an address at the same instant one gets it', async () => {
  const both = [1, 2].map(() => signUp(context, { ...good, email: 'race@example.com' }, visit()))
  const outcomes = await Promise.allSettled(both)
  expect(outcomes.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
})

test('the same key gives the same person, and only with the same password', async () => {
  const input = { ...good, email: 'key@example.com' }
  const first = await signUp(context, input, { ...visit(), key: 'k1' })
  expect(await signUp(context, input, { ...visit(), key: 'k1' })).toEqual(first)
  expect(await codeOf(signUp(context, input, { ...visit(), key: 'k2' }))).toBe('person.email_taken')
  const other = { ...input, password: 'another horse' }
  expect(await codeOf(signUp(context, other, { ...visit(), key: 'k1' }))).toBe('person.email_taken')
  expect(await mailsTo(first.id)).toHaveLength(1)
})

test('every wrong field is named at once', async () => {
  const input = { email: 'nobody', password: 'short', name: ' ', locale: 'fr' }
  expect(await refusalOf(signUp(context, input, visit()))).toEqual({
    code: 'email.malformed',
    params: {},
    issues: [
      { path: 'email', code: 'email.malformed' },
      { path: 'name', code: 'name.required' },
      { path: 'locale', code: 'locale.unknown' },
      { path: 'password', code: 'password.too_short', params: { min: 8 } },
    ],
  })
})

test('a link proves an address once', async () => {
  const { id } = await signUp(context, { ...good, email: 'once@example.com' }, visit())
  const token = await tokenFor(id)
  expect(await verifyEmail(context, token, visit())).toEqual({ id })
  expect(await personOf(context, id)).toMatchObject({ verified: true })
  expect(await codeOf(verifyEmail(context, token, visit()))).toBe('link.used')
})

test('of two who follow a link at the same instant one is first', async () => {
  const { id } = await signUp(context, { ...good, email: 'twice@example.com' }, visit())
  const token = await tokenFor(id)
  const both = [1, 2].map(() => verifyEmail(context, token, visit()))
  const outcomes = await Promise.allSettled(both)
  expect(outcomes.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
})

test('a link is good for three days of real time', async () => {
  const early = await signUp(context, { ...good, email: 'early@example.com' }, visit())
  const late = await signUp(context, { ...good, email: 'late@example.com' }, visit())
  const [inTime, tooLate] = [await tokenFor(early.id), await tokenFor(late.id)]
  shift = 72 * hour - 10_000
  expect(await verifyEmail(context, inTime, visit())).toEqual(early)
  shift = 72 * hour + 1000
  expect(await codeOf(verifyEmail(context, tooLate, visit()))).toBe('link.expired')
  shift = 0
})

test('what the database holds is not enough to make a link', async () => {
  const { id } = await signUp(context, { ...good, email: 'thief@example.com' }, visit())
  const link = (await mailsTo(id))[0]!.facts.link
  const forged = [link, `${link}.`, linkToken('another secret', link), `${await tokenFor(id)}x`]
  for (const token of [...forged, '', '\0', '\ud800', '.'.repeat(100_000)])
    expect(await codeOf(verifyEmail(context, token, visit()))).toBe('link.invalid')
})

test('a fresh link can be asked for until the address is proven, but not without end', async () => {
  const { id } = await signUp(context, { ...good, email: 'again@example.com' }, visit())
  await resendVerification(context, id, visit())
  await verifyEmail(context, await tokenFor(id), visit())
  expect(await codeOf(resendVerification(context, id, visit()))).toBe('person.already_verified')
  expect(await codeOf(resendVerification(context, 'per_none', visit()))).toBe('person.unknown')
  await resendVerification(context, id, visit()).catch(() => {})
  expect(await codeOf(resendVerification(context, id, visit()))).toBe('rate.limited')
})

test('sign-ups from one network are limited, on every server', async () => {
  const other = await openDatabase(url)
  const servers = [context, testContext(other, { time })]
  const tries = Array.from({ length: 14 }, (_, i) =>
    signUp(servers[i % 2]!, { ...good, email: `many${i}@example.com` }, { ip: '192.0.2.9' }),
  )
  const outcomes = await Promise.allSettled(tries)
  await other.close()
  expect(outcomes.filter((one) => one.status === 'fulfilled')).toHaveLength(10)
})

test('no garbage makes a sign-up crash', async () => {
  const text = fc.string({ unit: 'binary', maxLength: 300 })
  const email = fc.oneof(text, fc.emailAddress())
  const garbage = fc.record({ email, password: text, name: text, locale: text })
  await fc.assert(
    fc.asyncProperty(garbage, text, async (input, ip) => {
      expect((await refusalOf(signUp(demo, input, { ip }))).code).toMatch(/^[a-z]+\.[a-z_]+$/)
    }),
    { numRuns: 100 },
  )
})

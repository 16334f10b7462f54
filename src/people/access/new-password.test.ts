import { expect, test } from 'vitest'
import { Refused } from '#platform'
import { testContext } from '../../../test/context.ts'
import { testDatabase } from '../../../test/database.ts'
import {
  addPerson,
  changePassword,
  linkToken,
  openSession,
  personByToken,
  personOf,
  requestReset,
  resetPassword,
  signIn,
  signUp,
  verifyEmail,
} from '../index.ts'

const { db, owner } = await testDatabase()
let shift = 0
const time = { now: () => Date.now() + shift, real: () => Date.now() + shift }
const context = testContext(db, { time })
const old = 'correct horse'
const fresh = 'battery staple'
let lastIp = 0
const visit = () => ({ ip: `10.1.0.${++lastIp}` })

async function codeOf(work: Promise<unknown>): Promise<string> {
  const error = await work.catch((error: unknown) => error)
  return error instanceof Refused ? error.refusal.code : `not refused: ${String(error)}`
}

const someone = async (email: string) =>
  (await signUp(context, { email, password: old, name: 'Hanako' }, visit())).id

type Mail = { kind: string; link: string }

const mailsTo = (id: string) =>
  owner.query<Mail>(
    `select kind, facts->>'link' as link from outbox where owner_id = $1 order by id`,
    [id],
  )

async function resetToken(email: string, id: string): Promise<string> {
  await requestReset(context, email, visit())
  const mail = (await mailsTo(id)).findLast((one) => one.kind === 'resetPassword')
  return linkToken(context.settings.secret, mail!.link)
}

test('a reset sets the password, ends every session, proves the address and says so', async () => {
  const email = 'reset@example.com'
  const id = await someone(email)
  const open = await signIn(context, { email, password: old }, visit())
  const token = await resetToken(email.toUpperCase(), id)
  expect(await resetPassword(context, token, fresh, visit())).toEqual({ id })
  expect(await personByToken(context, open.token)).toBeNull()
  expect(await codeOf(signIn(context, { email, password: old }, visit()))).toBe(
    'session.wrong_credentials',
  )
  await signIn(context, { email, password: fresh }, visit())
  expect(await personOf(context, id)).toMatchObject({ verified: true })
  const kinds = (await mailsTo(id)).map((mail) => mail.kind)
  expect(kinds).toEqual(['verifyEmail', 'resetPassword', 'passwordChanged'])
})

test('an unknown address gets the same answer, and nothing is sent', async () => {
  const before = await owner.query('select count(*) from outbox')
  expect(await requestReset(context, 'nobody@example.com', visit())).toBeUndefined()
  expect(await owner.query('select count(*) from outbox')).toEqual(before)
  expect(await codeOf(requestReset(context, 'no address', visit()))).toBe('email.malformed')
})

test('a reset link works once and takes the older ones with it', async () => {
  const email = 'links@example.com'
  const id = await someone(email)
  const first = await resetToken(email, id)
  const second = await resetToken(email, id)
  await resetPassword(context, second, fresh, visit())
  expect(await codeOf(resetPassword(context, second, old, visit()))).toBe('link.used')
  expect(await codeOf(resetPassword(context, first, old, visit()))).toBe('link.used')
  await signIn(context, { email, password: fresh }, visit())
})

test('a reset link is good for an hour of real time', async () => {
  const email = 'late@example.com'
  const token = await resetToken(email, await someone(email))
  shift = 3_600_001
  expect(await codeOf(resetPassword(context, token, fresh, visit()))).toBe('link.expired')
  shift = 0
})

test('a link that proves an address sets no password', async () => {
  const id = await someone('kinds@example.com')
  const [mail] = await mailsTo(id)
  const token = linkToken(context.settings.secret, mail!.link)
  expect(await codeOf(resetPassword(context, token, fresh, visit()))).toBe('link.invalid')
  await verifyEmail(context, token, visit())
})

test('a refused password leaves the link usable', async () => {
  const email = 'typo@example.com'
  const token = await resetToken(email, await someone(email))
  expect(await codeOf(resetPassword(context, token, 'short', visit()))).toBe('password.too_short')
  await resetPassword(context, token, fresh, visit())
})

test('asking for resets is limited, for unknown addresses alike', async () => {
  await someone('asks@example.com')
  for (const email of ['asks@example.com', 'unknown@example.com']) {
    for (let i = 0; i < 3; i++) await requestReset(context, email, visit())
    expect(await codeOf(requestReset(context, email, visit()))).toBe('rate.limited')
  }
})

test('changing the password needs the current one and ends the other sessions', async () => {
  const email = 'change@example.com'
  const id = await someone(email)
  const here = await openSession(context, id, visit())
  const there = await openSession(context, id, visit())
  const pending = await resetToken(email, id)
  const change = (current: string, password: string) =>
    changePassword(context, here.person, { current, password }, visit())
  expect(await codeOf(change('wrong', fresh))).toBe('current.wrong')
  expect(await codeOf(change(old, 'x'.repeat(201)))).toBe('password.too_long')
  await change(old, fresh)
  expect(await personByToken(context, here.token)).not.toBeNull()
  expect(await personByToken(context, there.token)).toBeNull()
  expect(await codeOf(resetPassword(context, pending, old, visit()))).toBe('link.used')
  await signIn(context, { email, password: fresh }, visit())
})

test('a stolen session cannot guess the current password for long', async () => {
  const { id } = await addPerson(context, db, { email: 'stolen@example.com', name: 'Stolen' })
  const { person } = await openSession(context, id, visit())
  const guess = () =>
    codeOf(changePassword(context, person, { current: 'guess', password: fresh }, visit()))
  const codes = await Promise.all(Array.from({ length: 12 }, guess))
  expect(codes.filter((code) => code === 'current.wrong')).toHaveLength(10)
  expect(codes.filter((code) => code === 'rate.limited')).toHaveLength(2)
})

import { beforeAll, expect, test } from 'vitest'
import { newestMails } from '#outbox'
import { addPerson, personOf } from '#people'
import type { PeopleMessages } from '#people'
import { json, newId, toSql } from '#platform'
import { writeMail } from '#web'
import { testDatabase } from '../../../../test/database.ts'
import { testContext } from '../../../../test/world.ts'
import type { TestContext } from '../../../../test/world.ts'

let context: TestContext
let personId: string

beforeAll(async () => {
  const { db } = await testDatabase()
  context = testContext(db)
  personId = (await addPerson(context, db, { email: 'x@example.com', name: '山田' })).id
})

/** What the newest mail of that kind says in a language. */
const said = async (kind: keyof PeopleMessages, facts: object, locale: 'ja' | 'en') => {
  await context.db.query(
    'insert into outbox (owner_id, id, to_id, kind, facts, at) values ($1, $2, $1, $3, $4, $5)',
    [personId, newId('out'), kind, json(facts), toSql(context.time.now())],
  )
  const person = (await personOf(context, personId))!
  const mail = (await newestMails(context.db, personId, 50)).find((one) => one.kind === kind)
  return (await writeMail(context, mail!, { ...person, locale }))!
}

test('a refusal says why, in the checker’s words too, that all is deleted, and where to go on', async () => {
  const facts = { reason: 'expired', note: '昨年の<b>3月</b>までです。' }
  const ja = await said('identityRefused', facts, 'ja')
  expect(ja.subject).toBe('本人確認ができませんでした | 約束')
  for (const words of [
    '有効期限が切れて',
    '昨年の<b>3月</b>まで',
    '書類は消しました',
    '/settings/identity',
  ])
    expect(ja.text).toContain(words)
  expect(ja.html).toContain('昨年の&lt;b>3月&lt;/b>まで')
  const en = await said('identityRefused', { ...facts, note: '' }, 'en')
  expect(en.text).toContain('The document was out of date.')
  expect(en.text).not.toContain('undefined')
})

test('who checks is told by when, and everybody else what became of it', async () => {
  const dueAt = context.time.now() + 86_400_000
  const waiting = await said('identityWaiting', { check: 'idc_1', dueAt }, 'ja')
  expect(waiting.subject).toContain('11月23日(月) 14:02')
  expect(waiting.text).toContain('/identity/idc_1')
  const kinds = ['identityApproved', 'identityLapsed', 'identityRevoked'] as const
  for (const kind of kinds)
    for (const locale of ['ja', 'en'] as const) {
      const { subject, text } = await said(kind, { note: 'N' }, locale)
      expect([kind, subject.length > 8, text.includes('/settings/identity')]).toEqual([
        kind,
        true,
        true,
      ])
    }
})

test('whoever is given a role, or loses it, is told which', async () => {
  const given = await said('roleGiven', { role: 'identity' }, 'ja')
  expect(given.subject).toContain('「本人確認担当」の役割が与えられました')
  const taken = await said('roleTaken', { role: 'finance' }, 'en')
  expect(taken.text).toContain('The role “Finance” was taken away from you')
})

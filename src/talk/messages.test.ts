import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '#contracts'
import { newId } from '#platform'
import { markRead, messagesOf, sendMessage, unreadOf } from '#talk'
import { refusalOf } from '../../test/market.ts'
import { testDatabase } from '../../test/database.ts'
import type { TestDatabase } from '../../test/database.ts'
import { offered, someDay, testContext } from '../../test/world.ts'
import type { TestContext } from '../../test/world.ts'

let database: TestDatabase
let context: TestContext
let contractId: string
let aiko: Actor
let ben: Actor
let desk: Actor
const eve: Actor = { id: newId('per'), roles: [] }

beforeAll(async () => {
  database = await testDatabase()
  context = testContext(database.db)
  ;({ id: contractId, aiko, ben, desk } = await offered(context))
})

const codeOf = async (work: () => Promise<unknown>) => (await refusalOf(work)).code

test('the message and the notice to the other party commit together', async () => {
  const sent = await sendMessage(context, aiko, contractId, { text: ' 本日\r\n納品します ' })
  expect(sent).toMatchObject({
    contractId,
    personId: aiko.id,
    text: '本日\n納品します',
    files: [],
    at: someDay,
  })
  const told = await database.owner.query(
    `select owner_id, to_id, facts from outbox where kind = 'message' and facts->>'messageId' = $1`,
    [sent.id],
  )
  const facts = { messageId: sent.id, party: 'client' }
  expect(told).toEqual([{ owner_id: contractId, to_id: ben.id, facts }])
  const back = await sendMessage(context, ben, contractId, { text: '承知しました' })
  expect((await messagesOf(context, contractId, aiko)).slice(0, 2)).toEqual([back, sent])
})

test('only the parties write; the desk reads; for others there is no such contract', async () => {
  const write = (person: Actor) => () => sendMessage(context, person, contractId, { text: 'a' })
  expect(await codeOf(write(desk))).toBe('message.parties_only')
  expect(await codeOf(write(eve))).toBe('contract.not_found')
  expect(await codeOf(() => messagesOf(context, contractId, eve))).toBe('contract.not_found')
  expect((await messagesOf(context, contractId, desk)).length).toBeGreaterThan(0)
  const unknown = () => sendMessage(context, aiko, newId('ctr'), { text: 'a' })
  expect(await codeOf(unknown)).toBe('contract.not_found')
})

test.each([
  ['', 'text.required'],
  [' \n\t', 'text.required'],
  ['あ'.repeat(10_001), 'text.too_long'],
  ['x'.repeat(10_000_000), 'text.too_long'],
  ['a\0b', 'text.malformed'],
  ['a\ud800', 'text.malformed'],
])('a text is refused with %#', async (text, code) => {
  const refusal = await refusalOf(() => sendMessage(context, aiko, contractId, { text }))
  expect(refusal).toMatchObject({ code, issues: [{ path: 'text', code }] })
})

test('the longest text and one of surrogate pairs are taken whole', async () => {
  for (const text of ['あ'.repeat(10_000), '𠮷'.repeat(10_000)])
    expect((await sendMessage(context, aiko, contractId, { text })).text).toBe(text)
})

test('the same key gives the same message, and one notice', async () => {
  const send = () => sendMessage(context, ben, contractId, { text: '一度だけ' }, 'key-m')
  const sent = await Promise.all([send(), send(), send()])
  expect(sent).toEqual([sent[0], sent[0], sent[0]])
  const told = await database.owner.query(
    `select id from outbox where facts->>'messageId' = any($1)`,
    [sent.map(({ id }) => id)],
  )
  expect(told.length).toBe(1)
})

test('pages go from the newest back, and new messages do not shift them', async () => {
  const { id, ...who } = await offered(context)
  const texts = ['1', '2', '3', '4', '5']
  for (const text of texts) await sendMessage(context, who.aiko, id, { text })
  const read: string[] = []
  let after: string | undefined
  for (;;) {
    const page = await messagesOf(context, id, who.ben, { limit: 2, after })
    if (page.length === 0) break
    read.push(...page.map(({ text }) => text))
    after = page.at(-1)?.id
    await sendMessage(context, who.aiko, id, { text: 'later' })
  }
  expect(read).toEqual(texts.toReversed())
})

test('what others wrote is unread until it was read', async () => {
  const { id, ...who } = await offered(context)
  await sendMessage(context, who.aiko, id, { text: '1' })
  await sendMessage(context, who.aiko, id, { text: '2' })
  expect(await unreadOf(context, who.ben)).toEqual(new Map([[id, 2]]))
  expect(await unreadOf(context, who.aiko)).toEqual(new Map())
  await markRead(context, id, who.ben)
  expect(await unreadOf(context, who.ben)).toEqual(new Map())
  context.time.set(someDay + 1)
  await sendMessage(context, who.aiko, id, { text: '3' })
  expect(await unreadOf(context, who.ben)).toEqual(new Map([[id, 1]]))
  context.time.set(someDay)
})

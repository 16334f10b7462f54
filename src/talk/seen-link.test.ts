import { beforeAll, beforeEach, expect, test } from 'vitest'
import { act, fireDue, rowOf } from '#contracts'
import type { Person } from '#people'
import { realNow } from '#platform'
import { openSeenLink, saySeenByLink, seenOf, seenToken } from '#talk'
import type { SeenLink } from '#talk'
import { codeOf } from '../../test/attack/outcome.ts'
import { testDatabase } from '../../test/database.ts'
import { trader } from '../../test/market.ts'
import { contractIn } from '../../test/states.ts'
import { people, someDay, testContext } from '../../test/world.ts'
import type { TestContext } from '../../test/world.ts'

let context: TestContext
let aiko: Person
let ben: Person
beforeAll(async () => {
  const { db } = await testDatabase()
  context = testContext(db)
  // Limits run on real time, which does not jump with the market's.
  context.time.real = realNow
  aiko = await trader(context, 'Aiko')
  ben = await trader(context, 'Ben')
})

beforeEach(() => context.time.set(someDay))

/** A contract that Ben must inspect, and the link that he was mailed. */
const mailed = async () => {
  const { id } = await contractIn(context, 'inspecting', { ...people(), aiko, ben })
  const found = await rowOf(context.db, id)
  const { version = 0, due_at: dueAt } = found?.row ?? {}
  const link: SeenLink = { contractId: id, personId: ben.id, version, dueAt: dueAt ?? 0 }
  return { id, link, token: seenToken(context.settings.secret, link) }
}

const visit = { ip: '192.0.2.7' }
const opened = (token: string, reader: Person | null = null) =>
  codeOf(openSeenLink(context, token, reader))

/** Opening and saying are refused alike, and nothing is written. */
const refused = async (id: string, token: string, reader: Person | null = null) => {
  const code = await opened(token, reader)
  expect(await codeOf(saySeenByLink(context, token, '2026-12-01', reader, visit))).toBe(code)
  expect(await seenOf(context.db, id)).toEqual([])
  return code
}

test('the link says "seen" for its person without a session, as often as they like', async () => {
  const { id, token } = await mailed()
  expect(await openSeenLink(context, token, null)).toMatchObject({
    row: { id },
    party: 'client',
    person: { id: ben.id },
  })
  expect(await seenOf(context.db, id)).toEqual([])
  const said = await saySeenByLink(context, token, '2026-12-01', null, visit)
  expect(said).toMatchObject({ personId: ben.id, party: 'client', by: '2026-12-01' })
  expect(await saySeenByLink(context, token, '2026-12-01', ben, visit)).toEqual(said)
  expect(await seenOf(context.db, id)).toHaveLength(1)
})

test('a link that was changed anywhere is no link', async () => {
  const { id, link, token } = await mailed()
  const { id: other } = await contractIn(context, 'inspecting', { ...people(), aiko, ben })
  const signature = token.split('.').at(-1) ?? ''
  const withOur = (change: Partial<SeenLink>) => {
    const { contractId, personId, version, dueAt } = { ...link, ...change }
    return [contractId, personId, version, dueAt, signature].join('.')
  }
  const forged = [
    withOur({ contractId: other }),
    withOur({ personId: aiko.id }),
    withOur({ version: link.version + 1 }),
    withOur({ dueAt: link.dueAt + 86_400_000 }),
    seenToken('another secret', link),
    `${token}x`,
    `${token}.`,
    token.slice(0, -1),
    token.toUpperCase(),
    token.replace('.', '..'),
    token.split('.').slice(0, 4).join('.'),
    '',
    '.',
    'x'.repeat(5000),
  ]
  for (const one of forged) expect([one, await refused(id, one)]).toEqual([one, 'link.invalid'])
  expect(await seenOf(context.db, other)).toEqual([])
})

test('a link is good until its deadline, to the millisecond', async () => {
  const { id, link, token } = await mailed()
  context.time.set(link.dueAt - 1)
  expect(await opened(token)).toBe('done')
  context.time.set(link.dueAt)
  expect(await refused(id, token)).toBe('seen.expired')
  await fireDue(context, context.time.now())
  expect(await refused(id, token)).toBe('seen.expired')
})

test('a link is good for what was seen, not for what came after it', async () => {
  const { id, token } = await mailed()
  const reason = '色が見本と違っていました。'
  await act(context, id, 'requestRework', ben, { reason, criterion: reason })
  expect(await refused(id, token)).toBe('seen.moved_on')
})

test('a link is for one person: nobody uses another’s while signed in', async () => {
  const { id, token } = await mailed()
  expect(await refused(id, token, aiko)).toBe('seen.not_yours')
})

test('a link to who does not have the turn is good for nothing', async () => {
  const { id, link } = await mailed()
  const token = seenToken(context.settings.secret, { ...link, personId: aiko.id })
  expect(await refused(id, token)).toBe('contract.not_your_turn')
})

test('whoever tries links is slowed down', async () => {
  const strict = { ...context, settings: { ...context.settings, demo: false } }
  const codes: string[] = []
  for (let number = 0; number < 32; number += 1)
    codes.push(await codeOf(saySeenByLink(strict, `${number}`, '', null, { ip: '192.0.2.9' })))
  expect(codes.slice(0, 30)).toEqual(Array(30).fill('link.invalid'))
  expect(codes.at(-1)).toBe('rate.limited')
})

import { expect, test } from 'vitest'
import { answerForSilence, caseFor, casesOf, lockOf, openCase, queue, refuseLocked } from '#desk'
import { testDatabase } from '../../test/database.ts'
import { refusalOf } from '../../test/market.ts'
import { contractIn } from '../../test/states.ts'
import { someDay, testContext } from '../../test/world.ts'

const { db } = await testDatabase()
const context = testContext(db)
const inState = (state: string) => {
  context.time.set(someDay)
  return contractIn(context, state)
}

test('a client is locked while a final notice runs', async () => {
  const { ben, aiko, id } = await inState('finalNotice')
  expect((await lockOf(context, [ben.id, aiko.id])).get(ben.id)).toMatchObject([
    { cause: 'finalNotice', contractId: id, title: '田中商店のロゴ' },
  ])
  expect(await refusalOf(() => refuseLocked(context, ben.id))).toMatchObject({
    code: 'client.locked',
    params: { count: 1 },
  })
  await refuseLocked(context, aiko.id)
})

test('a client stays locked while the desk holds the final notice', async () => {
  const { ben } = await inState('held')
  expect((await lockOf(context, [ben.id])).get(ben.id)).toMatchObject([{ cause: 'finalNotice' }])
})

test('an end by their own silence locks a client until they have said why', async () => {
  const { ben, aiko, desk, id } = await inState('paid')
  const [lock] = (await lockOf(context, [ben.id])).get(ben.id) ?? []
  expect(lock).toMatchObject({ cause: 'silentEnd', contractId: id })
  const caseId = lock!.caseId
  for (const other of [aiko, desk])
    expect((await refusalOf(() => answerForSilence(context, other, caseId, '入院'))).code).toBe(
      'case.not_found',
    )
  expect((await refusalOf(() => answerForSilence(context, ben, caseId, ' '))).code).toBe(
    'text.required',
  )
  await answerForSilence(context, ben, caseId, '入院しておりました。')
  await refuseLocked(context, ben.id)
  expect((await refusalOf(() => answerForSilence(context, ben, caseId, 'また'))).code).toBe(
    'case.answered',
  )
  const { found, entries } = await caseFor(context, caseId, aiko)
  expect(found).toMatchObject({ outcome: 'answered', closedBy: 'client' })
  expect(entries).toMatchObject([{ kind: 'answered', text: '入院しておりました。' }])
  const told = await db.query(
    `select to_id, facts ->> 'text' as text from outbox where kind = 'caseAnswered'`,
  )
  expect(told).toEqual([{ to_id: aiko.id, text: '入院しておりました。' }])
})

test('why there was no answer is read by the other side, so what leads away is warned of', async () => {
  const { ben } = await inState('paid')
  const [lock] = (await lockOf(context, [ben.id])).get(ben.id) ?? []
  const text = '今後は ben.tanaka@gmail.com にご連絡ください。'
  const answer = (despite: boolean) => answerForSilence(context, ben, lock!.caseId, text, despite)
  expect((await refusalOf(() => answer(false))).code).toBe('guard.warned')
  const both = await Promise.allSettled([answer(true), answer(true)])
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  await refuseLocked(context, ben.id)
})

test('asked by many at once, it is one case all the same', async () => {
  const { aiko, id } = await inState('inspecting')
  const opening = { aboutId: id, cause: 'other', openedBy: 'worker', openerId: aiko.id } as const
  const opened = await Promise.all(
    Array.from({ length: 8 }, () => openCase(context, { ...opening, text: '返事がありません。' })),
  )
  expect(new Set(opened.map((one) => one.id)).size).toBe(1)
  expect(opened.filter((one) => one.opened)).toHaveLength(1)
  const { entries } = await caseFor(context, opened[0]!.id, aiko)
  expect(entries).toHaveLength(1)
})

test('of one contract and cause there is one case, opened again when it is over', async () => {
  const { aiko, ben, desk, id } = await inState('inspecting')
  const opening = { aboutId: id, cause: 'other', openedBy: 'worker', openerId: aiko.id } as const
  const first = await openCase(context, { ...opening, text: '返事がありません。' })
  expect(first.opened).toBe(true)
  const again = await openCase(context, { ...opening, text: '返事がありません。' })
  expect(again).toEqual({ id: first.id, opened: false })
  await openCase(context, { ...opening, text: 'まだありません。' })
  const seen = await caseFor(context, first.id, aiko)
  expect(seen.entries.map(({ kind, text }) => [kind, text])).toEqual([
    ['opened', '返事がありません。'],
    ['said', 'まだありません。'],
  ])
  expect((await casesOf(context, id, desk)).map(({ cause }) => cause)).toEqual(['other'])
  expect(await casesOf(context, id, ben)).toEqual([])
  expect((await refusalOf(() => caseFor(context, first.id, ben))).code).toBe('case.not_found')
  expect((await queue(context, desk)).items[0]?.title).toBe('田中商店のロゴ')
})

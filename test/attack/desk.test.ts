import { expect, test } from 'vitest'
import {
  answerForSilence,
  caseFor,
  casesOf,
  closeCase,
  enquire,
  lockOf,
  note,
  nudge,
  proposeRuling,
  writeTo,
} from '#desk'
import { testDatabase } from '../database.ts'
import { refusalOf } from '../market.ts'
import { contractIn } from '../states.ts'
import { day, someDay, testContext } from '../world.ts'

const { db } = await testDatabase()
const context = testContext(db)
const strict = { ...context, settings: { ...context.settings, rulingLimit: 10_000n } }

const inState = (state: string) => {
  context.time.set(someDay)
  return contractIn(context, state)
}
const codeOf = async (work: () => Promise<unknown>) => (await refusalOf(work)).code

test('a word that nobody can see does not lift the lock', async () => {
  const { ben } = await inState('paid')
  const [lock] = (await lockOf(context, [ben.id])).get(ben.id) ?? []
  for (const text of ['\u200B', '\u3164', '\u2800 \u2060\u200D', '\u00AD\uFE0F'])
    expect(await codeOf(() => answerForSilence(context, ben, lock!.caseId, text))).toBe(
      'text.required',
    )
  expect((await lockOf(context, [ben.id])).size).toBe(1)
})

test('who reports the other learns nothing of having been reported', async () => {
  const { ben, aiko, desk, id } = await inState('inspecting')
  const report = { cause: 'askedToLeave', text: '外での支払いを求められました。' }
  const { id: caseId } = await enquire(context, ben, id, report)
  expect(await casesOf(context, id, aiko)).toEqual([])
  context.time.set(context.time.now() + day)
  await enquire(context, aiko, id, report)
  const own = { openedBy: 'worker', openedAt: context.time.now(), openerId: null, silentId: null }
  expect(await casesOf(context, id, aiko)).toMatchObject([own])
  const seen = await caseFor(context, caseId, aiko)
  expect(seen).toMatchObject({ found: own, entries: [{ by: 'worker' }] })
  expect(JSON.stringify(seen.entries)).not.toContain(ben.id)
  expect((await caseFor(context, caseId, ben)).found).toMatchObject({ openedBy: 'client' })
  expect((await caseFor(context, caseId, desk)).found).toMatchObject({ openerId: ben.id })
})

test('whom a report is about and the desk writes to is not told whose report it is', async () => {
  const { ben, aiko, desk, id } = await inState('inspecting')
  const report = { cause: 'askedToLeave', text: '外での支払いを求められました。' }
  const { id: caseId } = await enquire(context, ben, id, report)
  await writeTo(context, desk, caseId, { to: 'worker', text: 'お話を聞かせてください。' })
  const { found, entries } = await caseFor(context, caseId, aiko)
  expect(found).toMatchObject({ openedBy: 'desk', openerId: null, silentId: null })
  expect(entries).toMatchObject([{ kind: 'message', personId: null }])
})

test('under a key that was used before nothing else is lost in silence', async () => {
  const { desk, aiko, id } = await inState('inspecting')
  const { id: caseId } = await enquire(context, aiko, id, { cause: 'noAnswer', text: '返事なし' })
  const write = (to: 'client' | 'worker', text: string) => () =>
    writeTo(context, desk, caseId, { to, text }, 'k')
  await write('client', 'お返事をお願いします。')()
  await write('client', 'お返事をお願いします。')()
  const close = () => closeCase(context, desk, caseId, { outcome: 'advised', text: 'a' }, 'k')
  for (const other of [
    write('client', 'お返事を本日中にお願いします。'),
    write('worker', 'お返事をお願いします。'),
    () => note(context, desk, caseId, 'お返事をお願いします。', 'k'),
    () => nudge(context, desk, caseId, 'k'),
    close,
  ])
    expect(await codeOf(other)).toBe('idempotency.conflict')
  const { entries } = await caseFor(context, caseId, desk)
  expect(entries.map(({ kind }) => kind)).toEqual(['opened', 'message'])
})

test('who goes back and changes a proposed ruling hears that the first one stands', async () => {
  const { desk, id } = await inState('mediating')
  const [found] = await casesOf(context, id, desk)
  const draft = { action: 'rule', amount: 30_000n, reason: '大部分はできています。' }
  const propose = (change = {}) =>
    proposeRuling(strict, desk, found!.id, { ...draft, ...change }, 'k')
  const first = await propose()
  expect(await propose()).toEqual(first)
  for (const change of [{ amount: 1n }, { reason: '別の理由です。' }])
    expect(await codeOf(() => propose(change))).toBe('idempotency.conflict')
})

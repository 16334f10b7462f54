import { beforeAll, expect, test } from 'vitest'
import { follow } from '#waiting'
import { testDatabase } from '../../../test/database.ts'
import { day, testContext } from '../../../test/world.ts'
import type { TestContext } from '../../../test/world.ts'
import { askerOf } from '../test/caller.ts'
import type { Ask } from '../test/caller.ts'
import { offeredTo, parties } from '../test/parties.ts'
import type { Parties } from '../test/parties.ts'

let context: TestContext
let ask: Ask
let who: Parties
let id: string

// The offer of 22 November, 14:02, has waited for the worker's answer for three days.
beforeAll(async () => {
  const { db } = await testDatabase()
  context = testContext(db)
  ask = askerOf(context)
  who = await parties(context)
  id = await offeredTo(context, who)
  await follow(context)
  context.time.set(context.time.now() + 3 * day)
})

const silenceFor = (by: keyof Parties) =>
  ask(`GET /contracts/${id}/silence`, { token: who[by].token })

test('both sides read the same figures of a wait, and the desk none', async () => {
  const [waits, awaited, desk] = [
    await silenceFor('client'),
    await silenceFor('worker'),
    await silenceFor('desk'),
  ]
  const [wait] = waits.body.items
  expect(wait).toMatchObject({
    contractId: id,
    kind: 'turn',
    owedBy: 'worker',
    seenAs: 'waits',
    openedAt: '2026-11-22T14:02:00+09:00',
    wallMs: 3 * day,
    turns: 0,
    ofPeopleInGeneral: true,
    said: null,
  })
  expect(wait.oneIn).toBeLessThanOrEqual(400)
  expect(wait.withinWeek).toBeLessThanOrEqual(wait.byDay30)
  const { seenAs, level, ...figures } = awaited.body.items[0]
  expect([seenAs, level]).toEqual(['awaited', null])
  expect(wait).toMatchObject(figures)
  expect(desk.body.items).toEqual([])
})

test('who is waited for says that they are here, or until when they are away', async () => {
  const say = (by: keyof Parties, body: object) =>
    ask(`POST /contracts/${id}/here`, { token: who[by].token, body })
  expect((await say('worker', {})).body).toEqual({
    at: '2026-11-25T14:02:00+09:00',
    from: '2026-11-25T14:02:00+09:00',
    to: '2026-11-25T14:02:00+09:00',
  })
  expect((await say('worker', { backOn: '2026-11-28' })).body.to).toBe('2026-11-28T00:00:00+09:00')
  expect((await silenceFor('client')).body.items[0].said).toMatchObject({
    to: '2026-11-28T00:00:00+09:00',
  })
  expect((await say('client', {})).body.code).toBe('wait.over')
  expect((await say('worker', { backOn: '2026-11-25' })).body.code).toBe('date.past')
  expect((await say('worker', { backOn: '2027-11-25' })).body.code).toBe('date.too_far')
})

test('one reads all that is held of one’s own answering, and of nobody else’s', async () => {
  const own = await ask('GET /me/answering', { token: who.worker.token })
  expect(own.body).toMatchObject({
    turns: 0,
    open: [{ contractId: id, seenAs: 'awaited' }],
    sittings: [],
    absences: [
      { to: '2026-11-28T00:00:00+09:00' },
      { from: '2026-11-25T14:02:00+09:00', to: '2026-11-25T14:02:00+09:00' },
    ],
  })
  const other = await ask('GET /me/answering', { token: who.client.token })
  expect(other.body).toMatchObject({ open: [], absences: [] })
})

import { beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../test/database.ts'
import { testContext } from '../../../test/world.ts'
import type { TestContext } from '../../../test/world.ts'
import { askerOf } from '../test/caller.ts'
import type { Ask } from '../test/caller.ts'
import { offeredTo, parties } from '../test/parties.ts'
import type { Parties } from '../test/parties.ts'

let context: TestContext
let ask: Ask
let who: Parties
let id: string

// The offer of 22 November, 14:02, stands until the 29th.
beforeAll(async () => {
  const { db } = await testDatabase()
  context = testContext(db)
  ask = askerOf(context)
  who = await parties(context)
  id = await offeredTo(context, who)
})

const say = (by: keyof Parties, day: unknown, key?: string) =>
  ask(`POST /contracts/${id}/seen`, {
    token: who[by].token,
    body: { by: day },
    ...(key === undefined ? {} : { key }),
  })

test('who has the turn says by when they will answer, and everybody concerned can read it', async () => {
  const said = await say('worker', '2026-11-24', 'one')
  expect([said.status, said.body]).toEqual([
    200,
    {
      id: expect.stringMatching(/^seen_/),
      party: 'worker',
      personId: who.worker.id,
      by: '2026-11-24',
      dueAt: '2026-11-29T14:02:00+09:00',
      at: '2026-11-22T14:02:00+09:00',
    },
  ])
  expect((await say('worker', '2026-11-24', 'one')).text).toBe(said.text)
  expect((await say('worker', '2026-11-24')).body).toEqual(said.body)
  expect((await say('worker', '2026-11-25', 'one')).body.code).toBe('idempotency.conflict')
  const later = await say('worker', '2026-11-26')
  for (const { token } of [who.worker, who.client, who.desk]) {
    const page = await ask(`GET /contracts/${id}/seen?limit=1`, { token })
    expect(page.body.items).toEqual([later.body])
    const next = await ask(`GET /contracts/${id}/seen?cursor=${page.body.next}`, { token })
    expect(next.body).toEqual({ items: [said.body], next: null })
  }
})

test('what cannot be said is refused with a stable code, in words', async () => {
  const codeOf = async (by: keyof Parties, day: unknown) => {
    const { status, body } = await say(by, day)
    return [status, body.code]
  }
  expect(await codeOf('client', '2026-11-24')).toEqual([409, 'contract.not_your_turn'])
  expect(await codeOf('desk', '2026-11-24')).toEqual([409, 'contract.not_your_turn'])
  expect(await codeOf('stranger', '2026-11-24')).toEqual([404, 'contract.not_found'])
  expect(await codeOf('worker', '2026-11-21')).toEqual([409, 'date.past'])
  expect(await codeOf('worker', '2026-11-30')).toEqual([409, 'date.too_far'])
  expect(await codeOf('worker', 'tomorrow')).toEqual([422, 'by.malformed'])
  expect(await codeOf('worker', undefined)).toEqual([422, 'by.required'])
  const { body } = await ask(`POST /contracts/${id}/seen`, {
    token: who.worker.token,
    body: { by: '2026-11-30' },
    headers: { 'accept-language': 'en' },
  })
  expect(body.title).toBe('Please choose 2026-11-29 or earlier.')
})

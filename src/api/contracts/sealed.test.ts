import { beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../test/database.ts'
import { testContext } from '../../../test/world.ts'
import type { TestContext } from '../../../test/world.ts'
import { askerOf } from '../test/caller.ts'
import type { Ask } from '../test/caller.ts'
import { offeredTo, parties } from '../test/parties.ts'
import type { Parties } from '../test/parties.ts'

type By = 'client' | 'worker' | 'desk'

let context: TestContext
let ask: Ask
let who: Parties
beforeAll(async () => {
  const { db } = await testDatabase()
  context = testContext(db)
  ask = askerOf(context)
  who = await parties(context)
})

test('a program proposes under seal, and reads what is sealed once both have proposed', async () => {
  const id = await offeredTo(context, who)
  const act = (name: string, by: By, body: object = {}) =>
    ask(`POST /contracts/${id}/actions/${name}`, { token: who[by].token, body })
  const lastFor = async (by: By) => {
    const { body } = await ask(`GET /contracts/${id}/events`, { token: who[by].token })
    return body.items.at(-1)
  }
  await act('agreeToOffer', 'worker')
  await act('fund', 'client')
  await act('deliver', 'worker')
  const unfounded = await act('contest', 'client', { reason: '違います', amount: 10_000 })
  expect([unfounded.status, unfounded.body.code]).toEqual([409, 'input.required'])
  const objection = { reason: '違います', criterion: '見本', amount: 10_000 }
  expect((await act('contest', 'client', objection)).body.settlement).toEqual({
    client: 10_000,
    worker: null,
    sealed: null,
  })
  await act('answer', 'worker', { note: '仕様のとおりです' })
  const sealed = await act('propose', 'worker', { amount: 40_000, note: '最後の案' })
  expect(sealed.body.settlement).toEqual({ client: 10_000, worker: null, sealed: 'worker' })
  const again = await act('propose', 'worker', { amount: 39_000 })
  expect([again.status, again.body.code]).toEqual([409, 'settlement.sealed'])
  const said = { amount: 40_000, note: '最後の案' }
  expect(await lastFor('worker')).toMatchObject({ sealed: true, input: said })
  expect(await lastFor('desk')).toMatchObject({ sealed: true, input: said })
  expect(await lastFor('client')).toMatchObject({ action: 'propose', sealed: true, input: {} })
  const open = await act('propose', 'client', { amount: 30_000 })
  expect(open.body.settlement).toEqual({ client: 30_000, worker: 40_000, sealed: null })
  // What was read before the other side's proposal opened is not agreed to by mistake.
  const late = await act('agreeToSettle', 'client', { seen: sealed.body.seq })
  expect([late.status, late.body.code]).toEqual([409, 'contract.moved_on'])
  const agreed = await act('agreeToSettle', 'client', { seen: open.body.seq })
  expect(agreed.body).toMatchObject({ state: 'settled', pot: 0, seq: open.body.seq + 1 })
})

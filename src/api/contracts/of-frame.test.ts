import { expect, test } from 'vitest'
import { testDatabase } from '../../../test/database.ts'
import { framed } from '../../../test/frames.ts'
import { someDay, testContext } from '../../../test/world.ts'
import { askerOf } from '../test/caller.ts'
import { parties } from '../test/parties.ts'
import type { Parties, Somebody } from '../test/parties.ts'

const { db } = await testDatabase()

test('a list leaves out weeks that ask nothing of anybody, unless it is asked for their frame', async () => {
  const context = testContext(db, someDay)
  const ask = askerOf(context)
  const who = await parties(context)
  const actor = ({ id }: Somebody) => ({ id, roles: [] })
  const people = { aiko: actor(who.worker), ben: actor(who.client), desk: actor(who.desk) }
  const { id: frame } = await framed(context, {}, people)
  await ask(`POST /contracts/${frame}/actions/agreeToOffer`, { token: who.worker.token })
  const { body } = await ask(`POST /contracts/${frame}/weeks`, {
    token: who.client.token,
    body: { count: 2 },
  })
  const weeks = body.items.map((one: { contractId: string }) => one.contractId)
  expect(weeks).toHaveLength(2)
  const list = (query: string, side: keyof Parties) =>
    ask(`GET /contracts?${query}`, { token: who[side].token })
  const listed = async (query: string, side: keyof Parties) =>
    (await list(query, side)).body.items.map((one: { id: string }) => one.id)
  expect(await listed('', 'worker')).toEqual([frame])
  expect(await listed(`frame=${frame}`, 'worker')).toEqual(weeks)
  expect(await listed(`frame=${frame}&limit=1`, 'client')).toEqual(weeks.slice(0, 1))
  expect(await listed(`frame=${frame}&state=paid`, 'client')).toEqual([])
  expect(await listed(`frame=${frame}`, 'stranger')).toEqual([])
  expect(await listed(`frame=${frame}`, 'desk')).toEqual([])
  expect((await list('frame=ctr_x', 'worker')).status).toBe(422)
})

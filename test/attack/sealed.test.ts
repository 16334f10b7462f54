import { expect, test } from 'vitest'
import { runChecks } from '#checks'
import { act, chainOf, eventsOf, fireDue, hashOf, rowOf, viewFor } from '#contracts'
import { testDatabase } from '../database.ts'
import { contractIn } from '../states.ts'
import { day, someDay, testContext } from '../world.ts'

const { db, owner } = await testDatabase()

/** A mediation in which Ben's proposal of ¥25,000 is under seal. */
const sealed = async () => {
  const context = testContext(db)
  return { context, ...(await contractIn(context, 'mediating')) }
}

const lastOf = async (id: string, ...reader: Parameters<typeof eventsOf>[2][]) =>
  Promise.all(
    reader.map(async (one) => {
      const event = (await eventsOf(db, id, one)).at(-1)!
      return [event.action, event.sealed, event.input]
    }),
  )

test('what is under seal is read by its own side and the desk, by nobody else', async () => {
  const { id, aiko, ben, desk } = await sealed()
  const said = { amount: 25_000 }
  const stranger = { id: 'per_00000000000000000000000000', roles: ['finance'] }
  for (const one of await lastOf(id, ben, 'client', desk, 'desk'))
    expect(one).toEqual(['propose', true, said])
  for (const one of await lastOf(id, aiko, 'worker', stranger))
    expect(one).toEqual(['propose', true, {}])
})

test('the chain that an evidence pack is made of keeps the seal too', async () => {
  const { id } = await sealed()
  const [own, others] = await Promise.all([
    chainOf(db, id, 'client', 99),
    chainOf(db, id, 'worker', 99),
  ])
  expect(own.at(-1)?.input).toMatch(/^\{"amount":25000,"salt":"[\w-]{32}"\}$/)
  expect(others.at(-1)).toEqual({ ...own.at(-1), input: null })
  expect(others.slice(0, -1)).toEqual(own.slice(0, -1))
})

test('who reads the hash of what is sealed cannot guess the amount from it', async () => {
  const { id } = await sealed()
  const event = (await chainOf(db, id, 'worker', 99)).at(-1)!
  const guess = (text: string) => hashOf({ ...event, contractId: id, input: text })
  expect(guess('{"amount":25000}')).not.toBe(event.hash)
  const [own] = (await chainOf(db, id, 'client', 99)).slice(-1)
  expect(guess(own!.input!)).toBe(event.hash)
})

test('a proposal under seal that is sent twice is made once', async () => {
  const context = testContext(db)
  const { id, aiko, ben } = await contractIn(context, 'contestedByClient')
  await act(context, id, 'answer', aiko, { note: '見本帳のとおりです' })
  const send = () => act(context, id, 'propose', ben, { amount: 25_000n }, { key: 'once' })
  const [first, again] = [await send(), await send()]
  expect(again.version).toBe(first.version)
  const other = act(context, id, 'propose', ben, { amount: 1n }, { key: 'once' })
  await expect(other).rejects.toThrow('idempotency.conflict')
})

test('no row and no view carries the amount that is under seal', async () => {
  const { context, id, aiko, ben } = await sealed()
  const found = await rowOf(db, id)
  const views = await Promise.all([viewFor(context, id, aiko), viewFor(context, id, ben)])
  const text = JSON.stringify([found, views], (_, value) =>
    typeof value === 'bigint' ? String(value) : value,
  )
  expect(found?.row.sealed_by).toBe('client')
  expect(text).not.toMatch(/25[,_]?000/)
})

test('with the other side’s proposal both are open, for everybody, and can be agreed to', async () => {
  const { context, id, aiko, ben } = await sealed()
  await act(context, id, 'propose', aiko, { amount: 40_000n })
  for (const reader of [aiko, ben, 'desk'] as const)
    expect((await eventsOf(db, id, reader)).slice(-2)).toMatchObject([
      { sealed: false, input: { amount: 25_000 } },
      { sealed: false, input: { amount: 40_000 } },
    ])
  await act(context, id, 'agreeToSettle', aiko, {})
  expect((await rowOf(db, id))?.row).toMatchObject({ state: 'settled', pot: 0n, sealed_by: null })
  expect(await runChecks(owner)).toEqual([])
})

test('a seal outlasts other acts, the clock and the end: it is never broken', async () => {
  const { context, id, aiko, ben } = await sealed()
  await act(context, id, 'submitEvidence', aiko, { note: '見本帳の写真です' })
  await act(context, id, 'submitEvidence', ben, { note: '納品の写真です' })
  context.time.set(someDay + 60 * day)
  await fireDue(context, context.time.now())
  const shut = (await eventsOf(db, id, aiko)).filter((event) => event.sealed)
  expect(shut).toMatchObject([{ action: 'propose', input: {} }])
  expect((await eventsOf(db, id, ben)).find((event) => event.sealed)?.input).toEqual({
    amount: 25_000,
  })
  expect((await rowOf(db, id))?.row).toMatchObject({ state: 'settled', sealed_by: 'client' })
  expect(await runChecks(owner)).toEqual([])
})

test('the audit finds a seal that is not what was proposed', async () => {
  const { id } = await sealed()
  const violations = async () => (await runChecks(owner)).map(({ check, what }) => [check, what])
  expect(await violations()).toEqual([])
  for (const change of ['sealed_amount = 1', 'sealed_amount = 25000, sealed_seq = 2']) {
    await owner.query(`update standings set ${change} where contract_id = $1`, [id])
    expect(await violations()).toEqual([['desk/what-is-sealed-was-proposed', id]])
  }
  await owner.query(
    `update standings set sealed_amount = 25000, sealed_seq = version where contract_id = $1`,
    [id],
  )
  expect(await violations()).toEqual([])
})

test('of two who propose at the same moment one is sealed and the other opens both', async () => {
  const context = testContext(db)
  const { id, aiko, ben } = await contractIn(context, 'contestedByClient')
  await act(context, id, 'answer', aiko, { note: '見本帳のとおりです' })
  await Promise.all([
    act(context, id, 'propose', aiko, { amount: 40_000n }),
    act(context, id, 'propose', ben, { amount: 30_000n }),
  ])
  expect((await rowOf(db, id))?.row).toMatchObject({
    sealed_by: null,
    settlement_client: 30_000n,
    settlement_worker: 40_000n,
  })
})

import { afterEach, expect, test } from 'vitest'
import { runChecks } from '#checks'
import { act, eventsOf, fireDue, heldFor, rowOf } from '#contracts'
import { walletOf } from '#ledger'
import { Refused } from '#platform'
import { testDatabase } from '../../test/database.ts'
import { day, offered, someDay, testContext } from '../../test/world.ts'
import type { TestContext } from '../../test/world.ts'
import type { Actor } from './party.ts'

const { db, owner } = await testDatabase({ connections: 20 })
const context = testContext(db)

afterEach(async () => {
  expect(await runChecks(owner)).toEqual([])
})

const codeOf = async (promise: Promise<unknown>): Promise<string> => {
  try {
    await promise
    return 'done'
  } catch (error) {
    if (error instanceof Refused) return error.refusal.code
    throw error
  }
}

const stateOf = async (id: string) => (await rowOf(db, id))?.row.state

const working = async (world: TestContext = context) => {
  const made = await offered(world)
  await act(world, made.id, 'agreeToOffer', made.aiko, {})
  await act(world, made.id, 'fund', made.ben, {})
  return made
}

test('the whole price is held, and after acceptance the worker receives it less fee and tax', async () => {
  const { id, aiko, ben } = await working()
  expect(await heldFor(db, ben.id)).toBe(50_000n)
  expect(await walletOf(db, ben.id)).toEqual({ available: 0n, incoming: 0n })
  await act(context, id, 'deliver', aiko, {})
  await act(context, id, 'accept', ben, {})
  expect(await walletOf(db, aiko.id)).toEqual({ available: 44_500n, incoming: 0n })
  expect((await eventsOf(db, id, 'desk')).map(({ action }) => action)).toEqual([
    'offer',
    'agreeToOffer',
    'fund',
    'deliver',
    'accept',
  ])
})

test('a contract keeps the fees of its offer, whatever the operator sets later', async () => {
  const fees = { workerFeePercent: 12.5, taxPercent: 0 }
  const { id, aiko, ben } = await working({ ...context, settings: { ...context.settings, fees } })
  await act(context, id, 'deliver', aiko, {})
  await act(context, id, 'accept', ben, {})
  expect(await walletOf(db, aiko.id)).toEqual({ available: 43_750n, incoming: 0n })
})

test('a client who never comes back pays all the same, on the promised second', async () => {
  const { id, aiko } = await working()
  await act(context, id, 'deliver', aiko, {})
  const delivered = context.time.now()
  await fireDue(context, delivered + 14 * day - 1)
  expect(await stateOf(id)).toBe('finalNotice')
  await fireDue(context, delivered + 14 * day)
  expect(await stateOf(id)).toBe('paid')
  expect((await walletOf(db, aiko.id)).available).toBe(44_500n)
  const last = (await eventsOf(db, id, 'desk')).at(-1)
  expect(last).toMatchObject({ action: 'acceptInStead', by: 'clock', at: delivered + 14 * day })
})

test('a refused act changes nothing, and a refused funding gives the reserve back', async () => {
  const { id, aiko, ben } = await offered(context)
  expect(await codeOf(act(context, id, 'fund', ben, {}))).toBe('contract.action_unavailable')
  await act(context, id, 'agreeToOffer', aiko, {})
  expect(await codeOf(act(context, id, 'fund', aiko, {}))).toBe('contract.not_your_turn')
  const twice = await Promise.all([
    codeOf(act(context, id, 'fund', ben, {})),
    codeOf(act(context, id, 'fund', ben, {})),
  ])
  expect(twice.toSorted()).not.toEqual(['done', 'done'])
  expect(twice).toContain('done')
  expect((await rowOf(db, id))?.row.pot).toBe(50_000n)
})

test('a wallet that is short refuses the funding', async () => {
  const { id, aiko, ben } = await working()
  const next = await offered(context, { aiko, ben, desk: aiko })
  const third = await offered(context, { aiko, ben, desk: aiko })
  await act(context, next.id, 'agreeToOffer', aiko, {})
  await act(context, third.id, 'agreeToOffer', aiko, {})
  await act(context, next.id, 'fund', ben, {})
  await act(context, third.id, 'fund', ben, {})
  const fourth = await offered(context, { aiko, ben, desk: aiko })
  await act(context, fourth.id, 'agreeToOffer', aiko, {})
  await db.query('select debit_wallet($1, $2, 50000, now(), null)', [ben.id, 'out'])
  expect(await codeOf(act(context, fourth.id, 'fund', ben, {}))).toBe('pot.insufficient_funds')
  expect(await stateOf(id)).toBe('working')
})

test('a stranger is told that there is no such contract, also with the right id', async () => {
  const { id } = await working()
  const stranger: Actor = { id: 'per_stranger', roles: [] }
  expect(await codeOf(act(context, id, 'deliver', stranger, {}))).toBe('contract.not_found')
  expect(await codeOf(act(context, 'ctr_none', 'deliver', stranger, {}))).toBe('contract.not_found')
})

test('who is a party never acts as the desk on a contract of their own', async () => {
  const { id, aiko, ben } = await working()
  await act(context, id, 'deliver', aiko, {})
  await fireDue(context, context.time.now() + 7 * day)
  context.time.set(context.time.now() + 7 * day + 1)
  const benAtTheDesk = { ...ben, roles: ['support'] }
  expect(await codeOf(act(context, id, 'hold', benAtTheDesk, { reason: 'x' }))).toBe(
    'contract.not_your_turn',
  )
  context.time.set(someDay)
})

test('the same key gives the same answer, another act under it is refused', async () => {
  const { id, aiko } = await working()
  const first = await act(context, id, 'deliver', aiko, { note: 'done' }, { key: 'k' })
  const again = await act(context, id, 'deliver', aiko, { note: 'done' }, { key: 'k' })
  expect(again.version).toBe(first.version)
  expect(await codeOf(act(context, id, 'deliver', aiko, { note: 'else' }, { key: 'k' }))).toBe(
    'idempotency.conflict',
  )
})

test('a page that was opened before the contract moved on cannot act by mistake', async () => {
  const { id, aiko, ben } = await working()
  const { version } = await act(context, id, 'requestEnd', ben, { amount: 0n, reason: 'r' })
  await act(context, id, 'takeBack', ben, {})
  expect(await codeOf(act(context, id, 'deliver', aiko, {}, { seen: version }))).toBe(
    'contract.moved_on',
  )
})

test('after the deadline the clock has acted first, however late it is', async () => {
  const { id, aiko, ben } = await working()
  await act(context, id, 'deliver', aiko, {})
  const delivered = context.time.now()
  context.time.set(delivered + 15 * day)
  expect(
    await codeOf(act(context, id, 'requestRework', ben, { reason: 'r', criterion: 'c' })),
  ).toBe('contract.already_final')
  expect((await eventsOf(db, id, 'desk')).at(-1)?.at).toBe(delivered + 14 * day)
  context.time.set(someDay)
})

test('of two people and the clock at the same instant exactly one wins, 1,000 rounds', async () => {
  for (let round = 0; round < 1000; round += 1) {
    const { id, aiko, ben } = await offered(context)
    const due = someDay + 7 * day
    const late = { ...context, time: { ...context.time, now: () => due - 1 } }
    const outcomes = await Promise.all([
      codeOf(act(late, id, 'decline', aiko, {})),
      codeOf(act(late, id, 'withdraw', ben, {})),
      fireDue(context, due).then(() => 'clock'),
    ])
    const events = await eventsOf(db, id, 'desk')
    expect(events).toHaveLength(2)
    const winners = outcomes.filter((outcome) => outcome === 'done').length
    expect(winners).toBe(events[1]?.action === 'lapse' ? 0 : 1)
  }
}, 120_000)

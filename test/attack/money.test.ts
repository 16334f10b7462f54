import { afterEach, expect, test } from 'vitest'
import { runChecks } from '#checks'
import { act, rowOf } from '#contracts'
import { deposit, reserve, returnReserve, walletOf, withdraw } from '#ledger'
import type { Reserve } from '#ledger'
import { newId } from '#platform'
import { testDatabase } from '../database.ts'
import { codeOf } from './outcome.ts'
import { offered, testContext } from '../world.ts'

const { db, owner } = await testDatabase({ connections: 20 })
const context = testContext(db)

afterEach(async () => {
  expect(await runChecks(owner)).toEqual([])
})

const atOnce = <T>(times: number, does: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: times }, (_, index) => does(index)))

const agreed = async () => {
  const made = await offered(context)
  await act(context, made.id, 'agreeToOffer', made.aiko, {})
  return made
}

const setAside = (personId: string, contractId: string): Reserve => ({
  personId,
  contractId,
  frameId: null,
  key: newId('rsv'),
  amount: 50_000n,
})

test('a funding that is sent six times at once under one key takes the price once', async () => {
  for (let round = 0; round < 20; round += 1) {
    const { id, ben } = await agreed()
    const { available } = await walletOf(db, ben.id)
    await deposit(db, ben.id, newId('dep'), 500_000n, context.time.now())
    const codes = await atOnce(6, () => codeOf(act(context, id, 'fund', ben, {}, { key: 'k' })))
    expect(codes).toEqual(Array(6).fill('done'))
    expect((await walletOf(db, ben.id)).available).toBe(available + 450_000n)
    expect((await rowOf(db, id))?.row.pot).toBe(50_000n)
  }
})

test('a funding sent six times at once succeeds six times, though the wallet holds it once', async () => {
  for (let round = 0; round < 20; round += 1) {
    const { id, ben } = await agreed()
    const codes = await atOnce(6, () => codeOf(act(context, id, 'fund', ben, {}, { key: 'k' })))
    expect(codes).toEqual(Array(6).fill('done'))
    expect((await walletOf(db, ben.id)).available).toBe(0n)
  }
})

test('fundings at the same instant under different keys: one wins, nobody else pays', async () => {
  for (let round = 0; round < 20; round += 1) {
    const { id, ben } = await agreed()
    await deposit(db, ben.id, newId('dep'), 100_000n, context.time.now())
    const codes = await atOnce(6, (key) =>
      codeOf(act(context, id, 'fund', ben, {}, { key: `${key}` })),
    )
    expect(codes.filter((code) => code === 'done')).toHaveLength(1)
    expect((await walletOf(db, ben.id)).available).toBe(100_000n)
  }
})

test('a reserve that several give back at the same instant comes back once', async () => {
  for (let round = 0; round < 20; round += 1) {
    const { id: contractId, ben } = await agreed()
    const now = context.time.now()
    const lost = setAside(ben.id, contractId)
    expect(await reserve(db, [lost], now)).toBe('reserved')
    await atOnce(4, () => returnReserve(db, lost, now))
    expect((await walletOf(db, ben.id)).available).toBe(50_000n)
  }
})

test('a withdrawal that is sent six times at once under one key leaves once and is never short', async () => {
  for (let round = 0; round < 20; round += 1) {
    const id = newId('per')
    await deposit(db, id, 'd', 10_000n, context.time.now())
    const outcomes = await atOnce(6, () => withdraw(db, id, 'k', 10_000n, context.time.now()))
    expect(outcomes).toEqual(Array(6).fill('withdrawn'))
    expect((await walletOf(db, id)).available).toBe(0n)
  }
})

test('a key that stands for one amount is refused with another, in and out', async () => {
  const id = newId('per')
  const now = context.time.now()
  expect(await deposit(db, id, 'k', 10_000n, now)).toBe('arrived')
  expect(await deposit(db, id, 'k', 20_000n, now)).toBe('other')
  expect(await withdraw(db, id, 'k', 4_000n, now)).toBe('withdrawn')
  expect(await withdraw(db, id, 'k', 6_000n, now)).toBe('other')
  expect((await walletOf(db, id)).available).toBe(6_000n)
})

test('money that a contract received and nobody can reach is told by the audit', async () => {
  const { id: contractId, ben } = await agreed()
  const now = context.time.now()
  const stray = setAside(ben.id, contractId)
  await reserve(db, [stray], now)
  const close = (state: string) =>
    owner.query('update reserves set state = $2 where key = $1', [stray.key, state])
  await close('used')
  expect(await runChecks(owner)).toEqual([
    {
      check: 'nothing-lies-between-wallet-and-pot',
      what: contractId,
      found: 'incoming 50000, under way 0',
    },
  ])
  await close('open')
  await returnReserve(db, stray, now)
})

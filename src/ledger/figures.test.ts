import { expect, test } from 'vitest'
import { deposit, moneyFigures, openPayouts, payOut, withdraw } from '#ledger'
import { testDatabase } from '../../test/database.ts'
import { contractIn } from '../../test/states.ts'
import { people, someDay, testContext } from '../../test/world.ts'

const { db } = await testDatabase()
const context = testContext(db)

test('all the money there is equals what came in, less what left, to the yen', async () => {
  const figures = () => moneyFigures(db, 'Asia/Tokyo')
  expect(await figures()).toMatchObject({ held: { wallets: 0n, pots: 0n }, months: [] })
  await contractIn(context, 'working')
  const who = people()
  context.time.set(someDay)
  await contractIn(context, 'paid', who)
  await deposit(db, who.ben.id, 'more', 7_000n, context.time.now())
  await withdraw(db, who.ben.id, 'out', 2_000n, context.time.now())
  for (const carried of [false, true]) {
    if (carried) await payOut(db, await openPayouts(db, 50))
    const { held, flows, months, payouts } = await figures()
    const all = held.wallets + held.pots + held.incoming + held.outgoing
    expect(all).toBe(flows.paidIn - flows.paidOut - flows.fees - flows.tax)
    expect(flows).toEqual({ paidIn: 107_000n, paidOut: 2_000n, fees: 5_000n, tax: 500n })
    expect(held.pots).toBe(50_000n)
    expect(months.map(({ month }) => month)).toEqual(['2026-12', '2026-11'])
    expect(months[0]).toMatchObject({ fees: 5_000n, paidIn: 7_000n })
    if (carried) expect([payouts, held.outgoing]).toEqual([{ count: 0, oldest: null }, 0n])
  }
})

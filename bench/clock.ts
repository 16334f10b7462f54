import { fireDue } from '#contracts'
import { seedContracts } from './contracts-seed.ts'
import { atLeast, tpcb } from './ground.ts'
import type { Ground, Measured } from './ground.ts'

const week = 7 * 86_400_000

/** So many due among ten times as many contracts, decided by `decide`, against tpcb-like. */
export const benchClock = async (ground: Ground, due = 100_000): Promise<Measured[]> => {
  const { context, owner } = ground
  const now = context.time.now()
  await seedContracts(owner, {
    from: 20_000_000,
    count: due * 9,
    deliveredAt: now,
    spreadSeconds: 600_000,
  })
  await seedContracts(owner, { from: 40_000_000, count: due, deliveredAt: now - week - 1000 })
  await owner.query('vacuum analyze')
  const before = await tpcb(ground)
  const began = performance.now()
  const fired = await fireDue(context, now)
  const rate = fired / ((performance.now() - began) / 1000)
  const after = await tpcb(ground)
  const reference = (before + after) / 2
  return [
    atLeast(
      `clock: ${fired} due, ${Math.round(rate)}/s against tpcb-like ${Math.round(reference)}/s`,
      rate / reference,
      2,
    ),
  ]
}

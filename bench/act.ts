import { act } from '#contracts'
import { contractId, personId, seedContracts } from './contracts-seed.ts'
import { atLeast, perSecond, tpcb } from './ground.ts'
import type { Ground, Measured } from './ground.ts'

/** Accepting a delivery from Node, 16 at once, against `pgbench -b tpcb-like` with 16 clients. */
export const benchAct = async (ground: Ground, count = 20_000): Promise<Measured[]> => {
  const { context, owner } = ground
  await seedContracts(owner, { from: 10_000_000, count, deliveredAt: context.time.now() })
  await owner.query('vacuum analyze')
  const numbers = Array.from({ length: count }, (_, index) => 10_000_000 + index)
  const accept = (number: number) =>
    act(context, contractId(number), 'accept', { id: personId(number % 20_000), roles: [] }, {})
  const warm = numbers.splice(0, count / 10)
  await perSecond(warm, 16, accept)
  const before = await tpcb(ground)
  const rate = await perSecond(numbers, 16, accept)
  const after = await tpcb(ground)
  const reference = (before + after) / 2
  return [
    atLeast(
      `act: ${Math.round(rate)}/s against tpcb-like ${Math.round(reference)}/s`,
      rate / reference,
      1,
    ),
  ]
}

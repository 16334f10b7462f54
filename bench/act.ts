import { act } from '#contracts'
import { contractId, personId, seedContracts } from './contracts-seed.ts'
import { atLeast, perSecond, tpcb } from './ground.ts'
import type { Ground, Measured } from './ground.ts'

const rounds = 5
const perRound = 16_000

/**
 * Accepting a delivery from Node, 16 at once, against `pgbench -b tpcb-like` with 16 clients: in
 * turn, so that a machine that is busy with other things is so for both; the median of the ratios.
 */
export const benchAct = async (ground: Ground): Promise<Measured[]> => {
  const { context, owner } = ground
  const count = perRound * (rounds + 1)
  await seedContracts(owner, { from: 10_000_000, count, deliveredAt: context.time.now() })
  await owner.query('vacuum analyze')
  const accept = (number: number) =>
    act(context, contractId(number), 'accept', { id: personId(number % 20_000), roles: [] }, {})
  const measured: { rate: number; reference: number; ratio: number }[] = []
  for (let round = 0; round <= rounds; round += 1) {
    const first = 10_000_000 + round * perRound
    const numbers = Array.from({ length: perRound }, (_, index) => first + index)
    await owner.query('checkpoint')
    const rate = await perSecond(numbers, 16, accept)
    const reference = await tpcb(ground, 4)
    // The first round warms up.
    if (round > 0) measured.push({ rate, reference, ratio: rate / reference })
  }
  const [, , median] = measured.toSorted((a, b) => a.ratio - b.ratio)
  if (!median) throw new Error('nothing was measured')
  const { rate, reference, ratio } = median
  const what = `act: ${Math.round(rate)}/s against tpcb-like ${Math.round(reference)}/s`
  return [atLeast(what, ratio, 1)]
}

import { act, eventsOf, viewFor } from '#contracts'
import { contractId, personId, seedContracts } from './contracts-seed.ts'
import { atMost, perSecond } from './ground.ts'
import type { Ground, Measured } from './ground.ts'

const rounds = 5
const sample = 1_500

/** Milliseconds that an act, and the reading for a contract page, take at the present size. */
const timesAt = async (ground: Ground, first: number): Promise<{ act: number; page: number }> => {
  const { context } = ground
  const people = (number: number) => ({ id: personId(number % 20_000), roles: [] })
  const numbers = Array.from({ length: sample * rounds }, (_, index) => first + index)
  const actTimes: number[] = []
  const pageTimes: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const part = numbers.slice(round * sample, (round + 1) * sample)
    const look = async (number: number) => {
      await viewFor(context, contractId(number), people(number))
      await eventsOf(context.db, contractId(number), 'desk')
    }
    pageTimes.push(1000 / (await perSecond(part, 4, look)))
    const accept = (number: number) =>
      act(context, contractId(number), 'accept', people(number), {})
    actTimes.push(1000 / (await perSecond(part, 4, accept)))
  }
  const median = (times: number[]) => times.toSorted((a, b) => a - b)[2] ?? Infinity
  return { act: median(actTimes), page: median(pageTimes) }
}

/**
 * What an act and a contract page's reading cost among 1,000,000 contracts against among 10,000.
 */
export const benchGrowth = async (ground: Ground, large = 1_000_000): Promise<Measured[]> => {
  const { context, owner } = ground
  const deliveredAt = context.time.now()
  const small = 10_000
  await seedContracts(owner, { from: 50_000_000, count: small, deliveredAt })
  await owner.query('vacuum analyze')
  await owner.query('checkpoint')
  const before = await timesAt(ground, 50_000_000)
  await seedContracts(owner, {
    from: 60_000_000,
    count: large,
    deliveredAt,
    spreadSeconds: 600_000,
  })
  await owner.query('vacuum analyze')
  await owner.query('checkpoint')
  const after = await timesAt(ground, 60_400_000)
  return [
    atMost(`growth: act at ${large} contracts against ${small}`, after.act / before.act, 1.3),
    atMost(`growth: contract page at ${large} against ${small}`, after.page / before.page, 1.3),
  ]
}

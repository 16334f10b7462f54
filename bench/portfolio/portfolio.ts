import { dayOf } from '#engine'
import { lossOf } from '../../src/portfolio/loss/distribution.ts'
import { addPerson, openSession } from '#people'
import { seedContracts } from '../contracts-seed.ts'
import { atMost } from '../ground.ts'
import type { Ground, Measured } from '../ground.ts'
import { startServer, timesOf } from '../pages.ts'
import type { Server } from '../pages.ts'
import { seedJobs } from '../search/seed.ts'
import { seedPortfolio } from './seed.ts'

const day = 86_400_000
const contracts = 5_000
/** What else there is on the marketplace, so that no index is cheaper than in life. */
const others = 50_000
const jobs = 20_000
const rounds = 200

const p95 = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Infinity

/** A worker with a life of contracts, of which so many are open, and a server that they ask. */
const openFor = async (ground: Ground, open: number, number: number): Promise<Server> => {
  const { context, owner } = ground
  const email = `portfolio-${number}@example.jp`
  const { id } = await addPerson(context, context.db, { email, name: '相川', locale: 'ja' })
  const now = context.time.now()
  const from = number * 100_000_000
  await seedPortfolio(owner, { workerId: id, contracts, open, clients: 60, now, from })
  const { token } = await openSession(context, id, { ip: '127.0.0.1', agent: 'bench' })
  return startServer(ground, `session=${token}`)
}

/** `bar`: ms at p95. */
const pageFor = async (
  ground: Ground,
  open: number,
  number: number,
  bar: number,
): Promise<Measured[]> => {
  const server = await openFor(ground, open, number)
  const what = `/portfolio with ${contracts} contracts, ${open} of them open`
  try {
    const [first = Infinity] = await timesOf(server, '/portfolio', 1)
    await timesOf(server, '/portfolio', 30)
    return [
      atMost(`${what}: p95`, p95(await timesOf(server, '/portfolio', rounds)), bar, 'ms'),
      atMost(`${what}: the very first after a start`, first, 1_000, 'ms'),
    ]
  } finally {
    server.stop()
  }
}

/** The distribution alone: 100 clients who may fall silent, odd amounts. */
const lossTime = (): number => {
  const exposures = Array.from({ length: 100 }, (_, index) => ({
    loss: BigInt(10_001 + ((index * 7919) % 60_000)),
    probability: 0.01 + (index % 7) / 200,
  }))
  const times = Array.from({ length: 9 }, () => {
    const began = performance.now()
    lossOf(exposures)
    return performance.now() - began
  })
  return times.toSorted((a, b) => a - b)[4] ?? Infinity
}

/** A worker's dashboard through HTTP, session and database, among everything else there is. */
export const benchPortfolio = async (ground: Ground): Promise<Measured[]> => {
  const { context, owner } = ground
  const now = context.time.now()
  await seedContracts(owner, { from: 1, count: others, deliveredAt: now - day })
  await seedJobs(owner, jobs, dayOf(now, context.calendar))
  return [
    ...(await pageFor(ground, 300, 1, 50)),
    // More than anybody can work on at once: what is remembered keeps it bearable.
    ...(await pageFor(ground, contracts, 2, 150)),
    atMost('the loss of 100 clients, exact to the yen', lossTime(), 150, 'ms'),
  ]
}

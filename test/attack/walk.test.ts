import { expect, test } from 'vitest'
import { runChecks } from '#checks'
import { eventsOf, fireDue, nextRing, rowOf } from '#contracts'
import { feesOn, openPayouts, payOut, returnLostReserves, walletOf } from '#ledger'
import { calendarOf, newId } from '#platform'
import type { Db } from '#platform'
import { offeringOf } from '#processes'
import { fundWeeks } from '#weeks'
import { testDatabase } from '../database.ts'
import { day, someDay, testContext } from '../world.ts'
import type { TestContext } from '../world.ts'
import { chanceOf } from '../../src/simulation/chance.ts'
import type { Chance } from '../../src/simulation/chance.ts'
import { withChildren } from './frames.ts'
import { codeOf } from './outcome.ts'
import { sayAnySeen } from './seen.ts'
import { stampede, startWalk, takeOffered, takeOut, tryAnything } from './walker.ts'
import type { Walk } from './walker.ts'

const attempts = <T>(count: number, does: () => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, does))

/** Time goes on: to just before, at or behind the next ring, or a while; the clock may be late. */
const letTimePass = async ({ context, chance }: Walk): Promise<void> => {
  const now = context.time.now()
  const ring = (await nextRing(context.db)) ?? now
  const whiles = [now + 1, ring - 1, ring, ring + 1, now + chance.whole(day / 4)]
  context.time.set(Math.max(now, chance.one(whiles)))
  if (chance.percent(70))
    await attempts(1 + chance.whole(2), () => fireDue(context, context.time.now()))
}

/** One round of everybody trying to get what they should not; gives what should never happen. */
const round = async (walk: Walk, talk: Chance): Promise<string[]> => {
  const [tried, taken, stampedes] = await Promise.all([
    attempts(12, () => tryAnything(walk)),
    attempts(14, () => takeOffered(walk)),
    attempts(2, () => stampede(walk)),
    attempts(1, () => takeOut(walk)),
    attempts(3, () => sayAnySeen(walk, talk)),
  ])
  await letTimePass(walk)
  const busy = [...tried, ...stampedes.flat()].filter((code) => code === 'contract.busy')
  return [...taken.filter((code) => code.includes(': ')), ...busy]
}

/** Everybody falls silent; nothing may stay open for longer than the process promises. */
const fallSilent = async (context: TestContext): Promise<number> => {
  const start = context.time.now()
  for (let ring = await nextRing(context.db); ring !== null; ring = await nextRing(context.db)) {
    context.time.set(Math.max(context.time.now(), ring))
    await fireDue(context, context.time.now())
  }
  return (context.time.now() - start) / day
}

const sumOf = (moves: readonly { kind: string; amount: number }[], kind: string): bigint =>
  moves.reduce((sum, move) => (move.kind === kind ? sum + BigInt(move.amount) : sum), 0n)

/** What each contract took and gave, by its events, against what its two people may have of it. */
const account = async ({ context, contracts, people }: Walk) => {
  const expected = new Map(people.map(({ id }) => [id, 0n]))
  const add = (id: string, amount: bigint) => expected.set(id, (expected.get(id) ?? 0n) + amount)
  for (const { id, client, worker, price } of contracts) {
    const moves = (await eventsOf(context.db, id, 'desk')).flatMap((event) => event.moves)
    const funded = sumOf(moves, 'fund')
    const [released, refunded] = [sumOf(moves, 'release'), sumOf(moves, 'refund')]
    expect([id, released + refunded]).toEqual([id, funded])
    const row = (await rowOf(context.db, id))?.row
    expect([id, row?.turn]).toEqual([id, null])
    // A week may have been raised, once, by no more than it was funded with.
    if (row?.process === 'hourly-week') expect(funded).toBeLessThanOrEqual(2n * price)
    else expect(row?.process === 'milestones' ? [0n] : [0n, price]).toContain(funded)
    add(client.id, refunded - funded)
    add(worker.id, row ? feesOn(released, row.terms.fees).net : 0n)
  }
  const outside = await context.db.query<{ id: string; amount: bigint }>(
    `select owner_id as id, sum(case to_account when 'wallet' then amount else -amount end)::bigint
       as amount from transfers where 'sandbox' = from_account or 'bank' = to_account group by 1`,
  )
  for (const { id, amount } of outside) add(id, amount)
  return expected
}

/** The states that any contract of that process has been in. */
const visited = async ({ context }: Walk, process: string): Promise<string[]> => {
  const rows = await context.db.query<{ state: string }>(
    `select distinct to_state as state from events e join agreements a on a.id = e.contract_id
     where process = $1`,
    [process],
  )
  return rows.map(({ state }) => state).toSorted()
}

const statesOf = (process: string): string[] =>
  Object.keys(offeringOf(process)?.process.states ?? {}).toSorted()

/** All are released, and every yen is where it belongs. */
const settled = async (walk: Walk, owner: Db): Promise<void> => {
  const { context } = walk
  const { db } = context
  await returnLostReserves(db, -1, context.time.now())
  await payOut(db, await openPayouts(db, 10_000))
  expect(await runChecks(owner)).toEqual([])
  for (const [id, amount] of await account(await withChildren(walk)))
    expect([id, await walletOf(db, id)]).toEqual([id, { available: amount, incoming: 0n }])
}

test.each([
  [1, 'Asia/Tokyo'],
  [2, 'America/New_York'],
  [3, 'Australia/Lord_Howe'],
])(
  'walk %i, in %s: whatever anybody tries, all are released and every yen is where it belongs',
  async (seed, zone) => {
    const { db, owner } = await testDatabase({ connections: 12 })
    const context = { ...testContext(db, someDay), calendar: calendarOf(zone) }
    const walk = await startWalk(context, chanceOf(seed), { people: 12, contracts: 200 })
    const talk = chanceOf(seed + 100)
    for (let number = 0; number < 250; number += 1) expect(await round(walk, talk)).toEqual([])
    expect(await fallSilent(context)).toBeLessThan(90)
    expect(await visited(walk, 'fixed-price')).toEqual(statesOf('fixed-price'))
    const [said] = await db.query<{ count: number }>('select count(*)::int as count from seen')
    expect(said?.count).toBeGreaterThan(20)
    await settled(walk, owner)
  },
)

/** Funds some of the next weeks at once, twice under one key, while others act. */
const fundSome = async ({ context, chance, contracts }: Walk): Promise<readonly string[]> => {
  const { id, client, worker } = chance.one(contracts.filter(({ isFrame }) => isFrame))
  const person = chance.one([client, client, client, worker])
  const [count, key] = [1 + chance.whole(3), newId('key')]
  return Promise.all([1, 2].map(() => codeOf(fundWeeks(context, person, id, count, key))))
}

/** Where everything is decided that can be decided while frames and weeks run. */
const reached = {
  milestones: ['agreed', 'running', 'ended'],
  recurring: ['agreed', 'running', 'paused', 'noticed', 'closing', 'leaving', 'ended'],
  'hourly-week': ['working', 'recording', 'checking', 'contested', 'paid', 'settled'],
}

test.each([
  [4, 'Asia/Tokyo'],
  [5, 'America/New_York'],
  [6, 'Australia/Lord_Howe'],
])(
  'walk %i, in %s: frames and their weeks end, whatever anybody tries, and no yen is lost',
  async (seed, zone) => {
    const { db, owner } = await testDatabase({ connections: 12 })
    const context = { ...testContext(db, someDay), calendar: calendarOf(zone) }
    let walk = await startWalk(context, chanceOf(seed), { people: 12, contracts: 10, frames: 60 })
    for (let number = 0; number < 250; number += 1) {
      walk = await withChildren(walk)
      const funding = fundSome(walk)
      expect(await round(walk, chanceOf(seed + number))).toEqual([])
      expect(await funding).not.toContain('contract.busy')
    }
    expect(await fallSilent(context)).toBeLessThan(90)
    for (const [process, states] of Object.entries(reached))
      expect(await visited(walk, process)).toEqual(expect.arrayContaining(states))
    await settled(walk, owner)
  },
)

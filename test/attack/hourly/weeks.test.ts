import { expect, test } from 'vitest'
import { runChecks } from '#checks'
import { act, childrenOf, eventsOf, fireDue, nextRing, rowOf } from '#contracts'
import type { Actor, ContractRow } from '#contracts'
import { addDays, dayOf, earned, weekOf, wrongEntries } from '#engine'
import type { TimeEntry } from '#engine'
import { deposit, openPayouts, payOut, returnLostReserves, withdraw } from '#ledger'
import { calendarOf, newId } from '#platform'
import {
  contestEntries,
  entriesOf,
  fundWeeks,
  removeEntry,
  rollOver,
  saveEntry,
  setStandingOrder,
  startTimer,
  stopTimer,
  timerOf,
  withOrders,
} from '#weeks'
import { chanceOf } from '../../../src/simulation/chance.ts'
import type { Chance } from '../../../src/simulation/chance.ts'
import { testDatabase } from '../../database.ts'
import { framed } from '../../frames.ts'
import { day, someDay, testContext } from '../../world.ts'
import type { TestContext } from '../../world.ts'
import { codeOf } from '../outcome.ts'

const minute = 60_000

type Frame = { id: string; aiko: Actor; ben: Actor }
type Walk = { context: TestContext; chance: Chance; frames: readonly Frame[] }

const begin = async (context: TestContext, chance: Chance, count: number): Promise<Walk> => {
  const frames: Frame[] = []
  for (let made = 0; made < count; made += 1) {
    const pledge = chance.one([0n, 20_000n])
    const wallet = chance.one([60_000n, 1_000_000n, 1_000_000n])
    const frame = await framed(context, { pledge, wallet })
    await act(context, frame.id, 'agreeToOffer', frame.aiko, {})
    await fundWeeks(context, frame.ben, frame.id, 1 + chance.whole(2), 'first')
    frames.push(frame)
  }
  return { context, chance, frames }
}

const weeksOf = ({ context }: Walk, frame: Frame): Promise<ContractRow[]> =>
  childrenOf(context.db, frame.id, { limit: 100 })

/** A stretch of time somewhere about now, at whole minutes mostly. */
const anyTime = ({ context, chance }: Walk) => {
  const from = context.time.now() - (chance.whole(4_000) - 100) * minute
  const rounded = chance.percent(97) ? Math.floor(from / minute) * minute : from
  return { from: rounded, to: rounded + (chance.whole(chance.one([60, 60, 700])) - 2) * minute }
}

/** Something that a page or a program could ask for, by anybody, of any week; what became of it. */
const tryAnything = async (walk: Walk): Promise<string> => {
  const { context, chance } = walk
  const frame = chance.one(walk.frames)
  const other = chance.one(walk.frames)
  const person = chance.one([frame.aiko, frame.aiko, frame.aiko, frame.ben, frame.ben, other.aiko])
  const weeks = await weeksOf(walk, frame)
  const open = weeks.filter(({ state }) => ['working', 'recording', 'recorded'].includes(state))
  const { id } = chance.one(open.length > 0 && chance.percent(80) ? open : [frame, ...weeks])
  const entries = await entriesOf(context.db, id)
  const entryId = entries.length === 0 ? 'ent_none' : chance.one(entries).id
  const key = chance.percent(30) ? `key ${chance.whole(3)}` : newId('key')
  const today = dayOf(context.time.now(), context.calendar)
  const tries: (() => Promise<unknown>)[] = [
    () => fundWeeks(context, person, frame.id, chance.whole(7), key),
    () => fundWeeks(context, frame.ben, frame.id, 1, newId('key')),
    () => saveEntry(context, person, id, { ...anyTime(walk), note: chance.one(['登録', '']) }, key),
    () => saveEntry(context, person, id, { ...anyTime(walk), note: '登録' }, key),
    () => saveEntry(context, person, id, { id: entryId, ...anyTime(walk), note: '直し' }, key),
    () => removeEntry(context, person, id, entryId, key),
    () => startTimer(context, person, id, chance.one(['登録', '打ち合わせ', ''])),
    () => stopTimer(context, person),
    () => contestEntries(context, person, id, { contested: [entryId], reason: '違います' }, key),
    () => act(context, id, 'raise', person, { amount: BigInt(chance.whole(25_000)) }, { key }),
    () => act(context, id, chance.one(['accept', 'present', 'answer']), person, {}),
    () => (chance.percent(10) ? act(context, id, 'giveUp', person, {}) : Promise.resolve()),
    () =>
      setStandingOrder(context, person, frame.id, {
        on: chance.percent(50),
        rest: chance.one(['back', 'rolls']),
      }),
    () =>
      chance.percent(5)
        ? act(context, frame.id, 'giveNotice', person, { date: addDays(today, chance.whole(40)) })
        : Promise.resolve(),
  ]
  return codeOf(chance.one(tries)())
}

/** Money comes and goes, so that wallets are short at times. */
const moveMoney = async ({ context, chance, frames }: Walk): Promise<void> => {
  const { ben } = chance.one(frames)
  const now = context.time.now()
  if (chance.percent(60)) await deposit(context.db, ben.id, newId('dep'), 20_000n, now)
  else await withdraw(context.db, ben.id, newId('out'), 20_000n, now)
}

const fire = async ({ context }: Walk): Promise<void> => {
  await withOrders(context, (until) => fireDue(context, until))(context.time.now())
  await rollOver(context)
}

/** To just before, at or behind the next ring, or a while; two clocks may ring at once. */
const letTimePass = async (walk: Walk): Promise<void> => {
  const { context, chance } = walk
  const now = context.time.now()
  const ring = (await nextRing(context.db)) ?? now
  const whiles = [now + minute, ring - 1, ring, ring + 1, now + chance.whole(day / 8)]
  context.time.set(Math.max(now, chance.one(whiles)))
  if (chance.percent(70))
    await Promise.all([fire(walk), ...(chance.percent(30) ? [fire(walk)] : [])])
}

const fallSilent = async (walk: Walk): Promise<void> => {
  const { context, frames } = walk
  for (const { id, ben } of frames)
    await codeOf(setStandingOrder(context, ben, id, { on: false, rest: 'back' }))
  for (let ring = await nextRing(context.db); ring !== null; ring = await nextRing(context.db)) {
    context.time.set(Math.max(context.time.now(), ring))
    await fire(walk)
  }
}

/** What each list of entries that was ever recorded must be. */
const checkRecords = async ({ context }: Walk, week: ContractRow): Promise<number> => {
  const events = await eventsOf(context.db, week.id, 'desk')
  let [held, lists] = [0n, 0]
  for (const { action, at, input, moves } of events) {
    for (const { kind, amount } of moves) if (kind === 'fund') held += BigInt(amount)
    if (action !== 'record') continue
    lists += 1
    const entries = input['entries'] as TimeEntry[]
    expect(wrongEntries(entries, { deliverOn: week.deliver_on }, at, context.calendar)).toBe(null)
    expect(earned(entries, 2_000n)).toBeLessThanOrEqual(held)
    expect(at).toBeLessThan(weekOf(week.deliver_on, context.calendar).to + day + day / 12)
  }
  expect(week.turn).toBe(null)
  return lists
}

test.each([
  [1, 'Asia/Tokyo'],
  [2, 'America/New_York'],
])(
  'walk %i, in %s: whatever anybody tries, nothing is recorded that is not held, and all ends',
  async (seed, zone) => {
    const { db, owner } = await testDatabase({ connections: 12 })
    const context = { ...testContext(db, someDay), calendar: calendarOf(zone) }
    const walk = await begin(context, chanceOf(seed), 15)
    const codes = new Map<string, number>()
    for (let round = 0; round < 160; round += 1) {
      const tried = await Promise.all(Array.from({ length: 12 }, () => tryAnything(walk)))
      for (const code of tried) codes.set(code, (codes.get(code) ?? 0) + 1)
      await moveMoney(walk)
      await letTimePass(walk)
    }
    for (const { aiko } of walk.frames) await codeOf(stopTimer(context, aiko))
    await fallSilent(walk)
    await returnLostReserves(db, -1, context.time.now())
    await payOut(db, await openPayouts(db, 10_000))
    let lists = 0
    for (const frame of walk.frames) {
      expect((await rowOf(db, frame.id))?.row.turn).toBe(null)
      expect(await timerOf(context, frame.aiko)).toBe(null)
      for (const week of await weeksOf(walk, frame)) lists += await checkRecords(walk, week)
    }
    expect(lists).toBeGreaterThan(20)
    expect(codes.get('done') ?? 0).toBeGreaterThan(100)
    for (const code of ['entry.above_limit', 'entry.outside_week', 'contract.not_found'])
      expect([code, codes.get(code) ?? 0]).not.toEqual([code, 0])
    expect(await runChecks(owner)).toEqual([])
  },
  180_000,
)

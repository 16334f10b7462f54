import { childrenOf, open } from '#contracts'
import type { Actor } from '#contracts'
import type { Day, Input, Instant, TimeEntry, Yen } from '#engine'
import { addDays, dayOf, mondayOf, weekOf } from '#engine'
import { processOfKind } from '#market'
import { depositSandbox } from '#payments'
import { newId } from '#platform'
import type { Chance } from '../chance.ts'
import { promise } from './promised.ts'
import { attempt, day, hour, intend } from './world.ts'
import type { World } from './world.ts'

/** One frame and the two who live with it; what they will do is drawn from its chance. */
export type Life = {
  frameId: string
  client: Actor
  worker: Actor
  chance: Chance
  rate: Yen
  hours: number
  /** The week, counted from the first one, in which the client falls silent; null: never. */
  silentFrom: number | null
  /** The week in which a side gives notice, and which. */
  notice: { week: number; by: 'client' | 'worker' } | null
}

/** Enough for every week of a year. */
const riches = 9_000_000n

const desk: Actor = { id: newId('per'), roles: ['support'] }

/** Somebody falls silent in a third of the lives, and gives notice in a fifth. */
const drawn = (chance: Chance, weeks: number): Pick<Life, 'silentFrom' | 'notice'> => {
  const silentFrom = chance.percent(34) ? 1 + chance.whole(weeks) : null
  const by = chance.percent(70) ? ('client' as const) : ('worker' as const)
  const notice = chance.percent(20) ? { week: 2 + chance.whole(weeks), by } : null
  return { silentFrom, notice }
}

/** Opens a frame within the first weeks, and sets out what its people have in mind. */
export const begin = (world: World, chance: Chance, from: Instant, weeks: number): void => {
  intend(world, from + chance.whole(21 * 24) * hour, async () => {
    const client: Actor = { id: newId('per'), roles: [] }
    const worker: Actor = { id: newId('per'), roles: [] }
    const { context } = world
    const now = context.time.now()
    await depositSandbox(context, client, riches, 'first')
    const rate = BigInt(1_000 + 100 * chance.whole(30))
    const hours = 5 + chance.whole(36)
    const price = rate * BigInt(hours)
    const today = dayOf(now, context.calendar)
    const sunday = addDays(mondayOf(today), 13)
    const frameId = await open(context, {
      clientId: client.id,
      clientName: 'Ben',
      workerId: worker.id,
      workerName: 'Aiko',
      process: processOfKind('hourly').name,
      title: '商品データの登録',
      description: '毎週の商品登録',
      category: 'data-entry',
      price: price * BigInt(chance.whole(5)),
      deliverOn: sunday,
      plan: { since: today, endsOn: null, rate, parts: [{ price, rate, deliverOn: sunday }] },
    })
    const life = { frameId, client, worker, chance, rate, hours, ...drawn(chance, weeks) }
    intend(world, now + (1 + chance.whole(20)) * hour, async () => {
      await attempt(world, frameId, 'agreeToOffer', worker)
    })
    const { from: monday } = weekOf(sunday, context.calendar)
    for (let week = 0; week < weeks; week += 1) setOut(world, life, week, monday + week * 7 * day)
  })
}

/** What the client and the worker have in mind for one week, before it begins. */
const setOut = (world: World, life: Life, week: number, monday: Instant): void => {
  const { chance, silentFrom, notice, frameId } = life
  if (notice?.week === week) {
    const by = notice.by === 'client' ? life.client : life.worker
    intend(world, monday + chance.whole(100) * hour, () => giveNotice(world, life, by))
  }
  if (silentFrom !== null && week >= silentFrom) return
  // Mostly in good time, now and then a few days after the week has begun.
  const late = chance.percent(3) && week > 0
  const early = chance.whole(week === 0 ? 100 : 166) + 1
  const at = late ? monday + chance.whole(60) * hour : monday - early * hour
  intend(world, at, async () => {
    const funded = await attempt(world, frameId, 'fundWeek', life.client)
    if (!funded) return
    const [child] = await childrenOf(world.context.db, frameId, { limit: 1 })
    if (!child) return
    promise(world, child)
    workWeek(world, life, child.id, child.deliver_on, week)
  })
}

const giveNotice = async (world: World, life: Life, by: Actor): Promise<void> => {
  const { context } = world
  const ahead = 30 + life.chance.whole(25)
  const date = addDays(dayOf(context.time.now(), context.calendar), ahead)
  await attempt(world, life.frameId, 'giveNotice', by, { date })
  if (by !== life.client || !life.chance.percent(40)) return
  await attempt(world, life.frameId, 'askReason', life.worker)
  await attempt(world, life.frameId, 'giveReason', life.client, { reason: '仕事がなくなりました' })
}

/** So many hours a day from Monday 09:00 on, the last day as many as are left. */
const entriesUntil = (monday: Instant, until: Instant, hours: number): TimeEntry[] => {
  const entries: TimeEntry[] = []
  const aDay = Math.ceil(hours / 6)
  for (let left = hours, date = 0; left > 0 && date < 7; date += 1, left -= aDay) {
    const from = monday + date * day + 9 * hour
    const to = from + Math.min(aDay, left) * hour
    if (to > until) break
    entries.push({ id: String(date), from, to, note: '登録' })
  }
  return entries
}

/** The worker works, or is away; the client looks, raises, contests, or does not care. */
const workWeek = (world: World, life: Life, id: string, sunday: Day, week: number): void => {
  const { chance, worker, client, hours } = life
  const { from: monday } = weekOf(sunday, world.context.calendar)
  const gone = life.silentFrom !== null && week >= life.silentFrom - 1
  if (chance.percent(6)) return
  if (chance.percent(1)) {
    intend(world, monday + 30 * hour, async () => {
      await attempt(world, id, 'giveUp', worker)
    })
    return
  }
  const worked = 1 + chance.whole(hours)
  const record = (at: Instant, share = worked) => {
    intend(world, at, async () => {
      const entries = entriesUntil(monday, world.context.time.now(), share)
      await attempt(world, id, 'record', worker, { entries })
    })
  }
  if (chance.percent(2)) record(monday + 7 * day + chance.whole(20) * hour)
  else {
    record(monday + 3 * day + 20 * hour)
    record(monday + 6 * day + 21 * hour)
    if (chance.percent(10)) record(monday + 7 * day + 10 * hour, Math.max(1, worked - 1))
  }
  if (gone) return
  if (chance.percent(3)) raise(world, life, id, monday)
  const looks = monday + 8 * day + chance.whole(66) * hour
  if (chance.percent(4)) intend(world, looks, () => contest(world, life, id))
  else if (chance.percent(40))
    intend(world, looks, async () => {
      await attempt(world, id, 'accept', client)
    })
}

const raise = (world: World, life: Life, id: string, monday: Instant): void => {
  intend(world, monday + 50 * hour, async () => {
    await attempt(world, id, 'raise', life.client, { amount: life.rate })
  })
}

/** A contest, and what follows: an answer, a proposal, a ruling, or silence of any of them. */
const contest = async (world: World, life: Life, id: string): Promise<void> => {
  const { chance, client, worker, rate } = life
  const input: Input = { reason: '別の仕事の時間です', amount: rate, contested: ['0'] }
  const contested = await attempt(world, id, 'contest', client, input)
  if (!contested || !chance.percent(70)) return
  intend(world, world.context.time.now() + (1 + chance.whole(70)) * hour, async () => {
    await attempt(world, id, 'answer', worker, { note: '作業記録のとおりです' })
    const later = () => world.context.time.now() + (1 + chance.whole(100)) * hour
    if (chance.percent(30))
      intend(world, later(), async () => {
        await attempt(world, id, 'propose', client, { amount: rate })
        await attempt(world, id, 'agreeToSettle', worker)
      })
    if (chance.percent(50))
      intend(world, later(), async () => {
        await attempt(world, id, 'rule', desk, { amount: rate, reason: '記録と照らしました' })
      })
  })
}

import { randomInt } from 'node:crypto'
import { open } from '#contracts'
import type { Actor } from '#contracts'
import { deposit } from '#ledger'
import { calendarOf, log, makeVirtualTime, newId, readSettings } from '#platform'
import type { Context, Database, VirtualTime } from '#platform'

/** A context of the tests: a market whose time stands where it is put. */
export type TestContext = Context & { time: VirtualTime & { set(instant: number): void } }

/** 22 November 2026, 14:02 in Tokyo. */
export const someDay = Temporal.ZonedDateTime.from(
  '2026-11-22T14:02:00[Asia/Tokyo]',
).epochMilliseconds

export const testContext = (db: Database, start = someDay): TestContext => {
  let stands = start
  const still = makeVirtualTime(0, () => stands)
  const time = { ...still, set: (instant: number) => (stands = instant) }
  time.advanceTo = time.set
  const settings = { ...readSettings({ YAKUSOKU_DEMO: '1' }) }
  return { db, settings, time, calendar: calendarOf(settings.zone), log }
}

export const day = 86_400_000

/** Aiko works, Ben orders, Desk helps. */
export const people = (): { aiko: Actor; ben: Actor; desk: Actor } => ({
  aiko: { id: newId('per'), roles: [] },
  ben: { id: newId('per'), roles: [] },
  desk: { id: newId('per'), roles: ['support'] },
})

/** Ben offers Aiko the Tanaka logo for 50,000 yen, with the money for it in his wallet. */
export const offered = async (
  context: TestContext,
  who = people(),
  deliverOn = '2026-12-10',
): Promise<{ id: string; aiko: Actor; ben: Actor; desk: Actor }> => {
  await deposit(context.db, who.ben.id, `start-${randomInt(1e9)}`, 50_000n, context.time.now())
  const id = await open(context, {
    clientId: who.ben.id,
    clientName: 'Ben',
    workerId: who.aiko.id,
    workerName: 'Aiko',
    process: 'fixed-price',
    title: '田中商店のロゴ',
    description: 'ロゴを1点',
    category: 'design',
    price: 50_000n,
    deliverOn,
  })
  return { id, ...who }
}

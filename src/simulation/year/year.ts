import { fireDue } from '#contracts'
import type { Instant } from '#engine'
import type { Context } from '#platform'
import { chanceOf } from '../chance.ts'
import type { Chance } from '../chance.ts'
import { begin } from './life.ts'
import { brokenPromises } from './promised.ts'
import { hour, hourOf } from './world.ts'
import type { Intent, World } from './world.ts'

/** How much of a year is played, and how many people act at one time. */
export type YearOptions = { contracts: number; weeks: number; seed: number }

export type YearReport = {
  /** Acts of people that were carried out. */
  acts: number
  /** Refused, by code. */
  refusals: Record<string, number>
  /** What the clock did, reminders included. */
  rings: number
  /** How often the clock was stopped for hours or days, and started again. */
  stops: number
  promises: number
  /** Promises that were not kept, one line each. */
  broken: readonly string[]
}

const together = 32

/** Everybody who has something in mind for the hour, so many at a time. */
const live = async (intents: readonly Intent[]): Promise<void> => {
  let next = 0
  const lane = async () => {
    for (let intent = intents[next++]; intent; intent = intents[next++]) await intent.does()
  }
  await Promise.all(Array.from({ length: together }, lane))
}

/** The hours for which the clock stands still, now and then, drawn from chance. */
const stopOf = (chance: Chance): number => (chance.percent(1) ? 1 + chance.whole(72) : 0)

/** The market on which a year is played: its time stands where it is put. */
export type StandingContext = Context & { time: { set(instant: Instant): void } }

/**
 * Plays a seeded year of recurring contracts on the real engine: funded, worked, contested, left in
 * silence, given notice of, with a clock that is stopped and started again; then nobody acts until
 * all is over. Compares what every contract's last forecast promised with what came.
 */
export const playYear = async (
  context: StandingContext,
  { contracts, weeks, seed }: YearOptions,
): Promise<YearReport> => {
  const chance = chanceOf(seed)
  const world: World = {
    context,
    intents: new Map(),
    promises: new Map(),
    acts: 0,
    refusals: new Map(),
  }
  const from = context.time.now()
  for (let number = 0; number < contracts; number += 1)
    begin(world, chanceOf(seed * 1_000_003 + number), from, weeks)
  let [rings, stops, stopped] = [0, 0, 0]
  const last = hourOf(from) + (weeks + 30) * 7 * 24
  for (let place = hourOf(from); place <= last; place += 1) {
    context.time.set(place * hour)
    const begins = stopped > 0 ? 0 : stopOf(chance)
    stopped = Math.max(0, begins > 0 ? begins : stopped - 1)
    if (begins > 0) stops += 1
    if (stopped === 0) rings += await fireDue(context, context.time.now())
    await live(world.intents.get(place) ?? [])
    world.intents.delete(place)
  }
  return {
    acts: world.acts,
    refusals: Object.fromEntries(world.refusals),
    rings: rings + (await fireDue(context, context.time.now())),
    stops,
    promises: world.promises.size,
    broken: await brokenPromises(context.db, world.promises),
  }
}

import { keepMarketTime, travel } from '#clock'
import { fireDue, nextRing } from '#contracts'
import { withDesk } from '#desk'
import { refuse } from '#platform'
import type { Context, Database, VirtualTime } from '#platform'
import { withElsewhere } from '#portfolio'
import { withWaiting } from '#waiting'
import { rollOver, withOrders } from '#weeks'

/** The farthest that one step goes: enough for the longest contract, short enough to wait for. */
const farthest = 5 * 366 * 86_400_000

/** Step by step nobody travels beyond 2099, for which there is a calendar. */
export const latest = 4_102_444_800_000

const virtualTime = (context: Context): VirtualTime => {
  const { time } = context
  return 'offset' in time && time.advanceTo ? (time as VirtualTime) : refuse('demo.off')
}

const lastJourney = new WeakMap<Database, Promise<unknown>>()

/** One journey at a time: two that overlap would see each other's half-done past. */
const oneAtATime = <T>(db: Database, work: () => Promise<T>): Promise<T> => {
  const journey = (lastJourney.get(db) ?? Promise.resolve()).catch(() => undefined).then(work)
  lastJourney.set(db, journey)
  return journey
}

const targetOf = (context: Context, now: number, { advance, to }: Destination): number => {
  if (to !== undefined) return to
  if (advance === undefined) return now
  try {
    const start = Temporal.Instant.fromEpochMilliseconds(now)
    return start.toZonedDateTimeISO(context.settings.zone).add(advance).epochMilliseconds
  } catch {
    return refuse('duration.malformed', { duration: advance })
  }
}

export type Destination = {
  /** An ISO 8601 duration, `P7D`. */
  advance?: string
  /** Epoch ms. */
  to?: number
}

/**
 * Moves the demo's market forward and gives its new time, after everything that fell due on the way
 * has happened in order. Without a destination it just tells the time. Refuses `demo.off`,
 * `duration.malformed`, `demo.past`, `demo.too_far`.
 */
export const advanceClock = (context: Context, destination: Destination): Promise<number> => {
  const time = virtualTime(context)
  return oneAtATime(context.db, async () => {
    const now = time.now()
    const target = targetOf(context, now, destination)
    if (!Number.isFinite(target) || target < now) refuse('demo.past')
    if (target - now > farthest || target >= latest) refuse('demo.too_far')
    if (target > now) {
      const ring = withOrders(context, (until) => fireDue(context, until))
      const fire = async (until: number) => (await ring(until)) + (await rollOver(context))
      const desk = withDesk(context, { nextRing: () => nextRing(context.db), fire })
      const clock = withWaiting(context, withElsewhere(context, desk))
      await travel({ time, ...clock }, target)
      await keepMarketTime(context.db, time)
    }
    return time.now()
  })
}

import { sleep } from '#platform'
import type { Log, Time } from '#platform'

/** The longest sleep: a hint may be lost, a machine's time may be set. */
const longestMs = 30_000

/** After a failure: the database may be away for a while. */
const pauseMs = 1_000

export type Ringing = {
  time: Time
  log: Log
  /** The next instant of market time at which something is due, or null. */
  nextRing(): Promise<number | null>
  /** Carries out everything that is due until then. */
  fire(until: number): Promise<number>
}

export type Clock = {
  /** Something is due sooner than the clock may know. */
  wake(): void
  stop(): Promise<void>
  /**
   * How long ago, in ms, what this clock knows to ring next has fallen due; 0 while nothing has. It
   * grows for as long as that is not carried out, whatever the cause, and falls as soon as it is.
   */
  lag(): number
}

/**
 * Keeps ringing until stopped: sleeps until the next due instant, fires, and looks again. It never
 * gives up; after a failure it pauses and goes on. Any number of clocks may ring at once.
 */
export const startClock = ({ time, log, nextRing, fire }: Ringing): Clock => {
  let stopped = false
  let bed = new AbortController()
  let next: number | null = null
  const round = async () => {
    next = await nextRing()
    const wait = next === null ? longestMs : Math.min(next - time.now(), longestMs)
    if (next === null || wait > 0) return sleep(wait, bed.signal)
    // Nothing fired although something is due: another clock holds it, or it cannot be carried out.
    if ((await fire(time.now())) === 0) await sleep(pauseMs, bed.signal)
  }
  const ringing = (async () => {
    while (!stopped) {
      if (bed.signal.aborted) bed = new AbortController()
      try {
        await round()
      } catch (error) {
        log.error({ error: String(error) }, 'the clock stumbled')
        await sleep(pauseMs, bed.signal)
      }
    }
  })()
  return {
    wake: () => bed.abort(),
    lag: () => (next === null ? 0 : Math.max(0, time.now() - next)),
    async stop() {
      stopped = true
      bed.abort()
      await ringing
    },
  }
}

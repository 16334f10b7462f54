/** The two clocks. Everything about contracts runs on `now`; sign-in, rate limits on `real`. */
export type Time = {
  /** The market's time, epoch ms: virtual in demo mode, real otherwise. */
  now(): number
  /** The machine's time, epoch ms. */
  real(): number
  /** Demo mode only: moves the market's time forward to this instant; never back. */
  advanceTo?(instant: number): void
}

/** A market's time that can be moved; `offset` is how far it runs ahead of real time, in ms. */
export type VirtualTime = Time & { advanceTo(instant: number): void; offset(): number }

/** The machine's time in epoch milliseconds. */
export function realNow(): number {
  return Date.now()
}

/** Real time for the market too. */
export function makeTime(): Time {
  return { now: realNow, real: realNow }
}

/** Time for the demo and tests, running `offset` ms ahead of `real`. */
export function makeVirtualTime(offset = 0, real: () => number = realNow): VirtualTime {
  let ahead = offset
  return {
    now: () => real() + ahead,
    real,
    offset: () => ahead,
    advanceTo: (instant) => {
      ahead = Math.max(ahead, instant - real())
    },
  }
}

/** An instant as ISO 8601 in UTC, for timestamptz parameters and JSON. */
export function toSql(instant: number): string {
  return new Date(instant).toISOString()
}

/** Waits that many real milliseconds; ends early, without error, when the signal aborts. */
export function sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve()
    const done = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, milliseconds)
    signal?.addEventListener('abort', done)
  })
}

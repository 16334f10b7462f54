import { expect, test } from 'vitest'
import { startClock } from '#clock'
import type { Clock } from '#clock'
import { log, makeTime, realNow, sleep } from '#platform'

const hour = 3_600_000

/** A clock on real time that is told when something rings, and counts how often it looks. */
const clockOn = (nextRing: () => Promise<number | null>, fire = async () => 0) => {
  const looked: number[] = []
  const clock = startClock({
    time: makeTime(),
    log,
    nextRing() {
      looked.push(realNow())
      return nextRing()
    },
    fire,
  })
  return { clock, looked }
}

test.concurrent.each<[string, () => Promise<number | null>, number]>([
  ['nothing is due', async () => null, 3],
  ['something is due in an hour', async () => realNow() + hour, 3],
  ['something is due that cannot be carried out', async () => realNow() - hour, 4],
  ['the database is away', () => Promise.reject(new Error('away')), 4],
])('a clock that idles does not poll while %s', async (_, nextRing, most) => {
  const { clock, looked } = clockOn(nextRing)
  await sleep(3_000)
  await clock.stop()
  expect(looked.length).toBeLessThanOrEqual(most)
})

/** One ring, an hour late, until `done` says otherwise; then nothing is due any more. */
const lateClock = (carryOut: (finish: () => void) => Promise<number>): Clock => {
  let due: number | null = realNow() - hour
  const finish = () => {
    due = null
  }
  return clockOn(
    async () => due,
    () => carryOut(finish),
  ).clock
}

test('a clock is late for as long as what is due is not carried out, and then no more', async () => {
  let letGo = () => {}
  const held = new Promise<void>((resolve) => (letGo = resolve))
  const clock = lateClock(async (finish) => {
    await held
    finish()
    return 1
  })
  expect(clock.lag()).toBe(0)
  await sleep(20)
  const lag = clock.lag()
  expect(lag).toBeGreaterThan(hour)
  await sleep(20)
  expect(clock.lag()).toBeGreaterThan(lag)
  letGo()
  await expect.poll(() => clock.lag()).toBe(0)
  await clock.stop()
})

test('a clock that stumbles goes on being late', async () => {
  const clock = lateClock(() => Promise.reject(new Error('away')))
  await sleep(50)
  expect(clock.lag()).toBeGreaterThan(hour)
  await clock.stop()
})

import { runChecks } from '#checks'
import { playYear } from '#simulation'
import { atMost } from './ground.ts'
import type { Ground, Measured } from './ground.ts'

/** Friday: the year from then on has a year's end, a Golden Week and a leap year's neighbour. */
const begins = Temporal.Instant.from('2026-12-04T09:00+09:00').epochMilliseconds

/** A seeded year of hourly contracts: every forecast kept, and every check of the audit. */
export const benchYear = async (ground: Ground, contracts = 2_000): Promise<Measured[]> => {
  let stands = begins
  const time = { ...ground.context.time, now: () => stands, set: (at: number) => (stands = at) }
  const context = { ...ground.context, time }
  const began = performance.now()
  const report = await playYear(context, { contracts, weeks: 52, seed: 1 })
  const { acts, rings, stops, promises, broken } = report
  const seconds = Math.round((performance.now() - began) / 1000)
  for (const line of broken.slice(0, 20)) console.log(line)
  const violations = await runChecks(ground.owner)
  for (const { check, what, found } of violations) console.log(`${check}: ${what}: ${found}`)
  const played = `year: ${contracts} contracts, ${acts} acts, ${rings} rings, ${seconds} s`
  return [
    atMost(
      `${played}, clock stopped ${stops} times; of ${promises} forecasts, not kept`,
      broken.length,
      0,
      '',
    ),
    atMost('year: checks that do not hold', violations.length, 0, ''),
  ]
}

import { fateOf } from './fate.ts'

/**
 * What the people of a world are like. Shares are of 1, `…Hours` are hours of their working time,
 * `…Days` days by the wall clock.
 */
export type Nature = {
  clients: number
  workers: number
  contracts: number
  /** Exchanges of a contract, and messages of an exchange, on average. */
  exchanges: number
  passes: number
  pauseHours: number
  /** Rhythms: whoever is left works in an office. */
  night: number
  mondays: number
  abroad: number
  anytime: number
  /** How they answer: at once, on the same day, on the next one; whoever is left takes days. */
  atOnce: number
  sameDay: number
  nextDay: number
  atOnceHours: number
  sameDayHours: number
  nextDayHours: number
  daysHours: number
  /** Spread of speed between people, between the partners of one, and its walk within 90 days. */
  betweenPeople: number
  betweenPairs: number
  drift: number
  /** Out of sight, out of mind: until it comes back to them, or the other asks again. */
  forgotten: number
  forgottenDays: number
  remindedByNudge: number
  /** Absences of a year, and how long they take. */
  announcedAYear: number
  unannouncedAYear: number
  absenceDays: number
  /** Chance, at each turn of theirs, that they never answer this partner again. */
  ghosting: number
  /** Of those: were quick just before; lie low afterwards. */
  speedUp: number
  lieLow: number
  /** Leave the marketplace for good, in a year. */
  leavingAYear: number
  /** Visits in an hour of working time. */
  visits: number
  /** Days until whoever waits asks again, for the first time and after that; at most so often. */
  nudgeDays: number
  nudgeAgainDays: number
  nudges: number
}

/** The world that the development seeds share. */
export const usualNature: Nature = {
  clients: 700,
  workers: 1_000,
  contracts: 4_800,
  exchanges: 8,
  passes: 5,
  pauseHours: 16,
  night: 0.2,
  mondays: 0.02,
  abroad: 0.06,
  anytime: 0.08,
  atOnce: 0.3,
  sameDay: 0.44,
  nextDay: 0.245,
  atOnceHours: 0.2,
  sameDayHours: 2.2,
  nextDayHours: 7,
  daysHours: 12,
  betweenPeople: 0.4,
  betweenPairs: 0.25,
  drift: 0.12,
  forgotten: 0.006,
  forgottenDays: 6,
  remindedByNudge: 0.25,
  announcedAYear: 2,
  unannouncedAYear: 4.4,
  absenceDays: 12,
  ghosting: 0.0097,
  speedUp: 0.3,
  lieLow: 0.08,
  leavingAYear: 0.03,
  visits: 0.25,
  nudgeDays: 2.5,
  nudgeAgainDays: 4,
  nudges: 4,
}

/** How many there are does not change what they are like. */
const sizes: readonly (keyof Nature)[] = ['clients', 'workers', 'contracts', 'nudges']

/** A nature nobody has tuned for: every figure up to a quarter more or less, by the seed. */
export const strangeNature = (seed: number): Nature => {
  const fate = fateOf(seed, 77)
  const moved = Object.entries(usualNature).map(([name, value]) => {
    const factor = 0.75 + 0.5 * fate.uniform()
    return [name, sizes.includes(name as keyof Nature) ? value : value * factor]
  })
  return Object.fromEntries(moved) as Nature
}

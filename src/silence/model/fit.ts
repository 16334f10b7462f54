import type { Bands } from './cells.ts'
import type { Instant } from './habits.ts'

/** Weights of the layer for one horizon: a row for each knot of the wait, see activity.ts. */
export type Layer = readonly (readonly number[])[]

/**
 * What is known of people in general. Plain numbers: it comes back the same from JSON.
 */
export type Fit = {
  /** What it was fitted on: turns, and up to when. */
  turns: number
  until: Instant
  /** Answers per operational hour of whoever answers as usual; 26 cells. */
  hazard: readonly number[]
  /** Shape of the spread between people, and between the partners of one person. */
  between: Bands
  within: Bands
  /** Returns per wall hour of whoever is away; 18 cells. */
  awayHazard: readonly number[]
  /** Mean shares of turns: away; not answered; not answered since they left altogether. */
  away: number
  never: number
  left: number
  /** What is known beyond the debt itself; by horizon 1 day, 7 days, day 30. */
  layers: { day: Layer; week: Layer; horizon: Layer } | null
  /** Levels below which a wait is worth a word: of S, and of hope where S is below notice. */
  alarms: { notice: number; ask: number; askHope: number }
  /** Messages of everybody by half-hour of the week (UTC, from Monday): 336 rates, mean 1. */
  profile: readonly number[]
}

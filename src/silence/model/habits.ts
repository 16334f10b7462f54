import type { Bands } from './cells.ts'
import { dayMs } from './cells.ts'

/** An instant: milliseconds since 1970. */
export type Instant = number

/**
 * How one side answers, as far as it is known: of a person towards everybody, or towards one
 * partner. Eleven numbers (88 bytes): the instant up to which they have faded; answers as usual
 * in each band; the hazard endured in each band; turns; and of these how many were away, never
 * answered, or came from somebody who had left. All but the instant halve every 120 days.
 */
export type Habits = Float64Array

const size = 11
const bytes = size * 8
const halfLifeMs = 120 * dayMs

const at = 0
export const answers = 1
export const endured = 4
export const turns = 7
export const away = 8
export const never = 9
export const left = 10

export const noHabits = (): Habits => new Float64Array(size)

/** The same habits as they weigh at a later instant; never the same array. */
export const fadedTo = (habits: Habits, instant: Instant): Habits => {
  const faded = habits.slice()
  const since = instant - habits[at]!
  if (since <= 0) return faded
  const weight = habits[turns] === 0 ? 0 : Math.exp((-Math.LN2 * since) / halfLifeMs)
  for (let index = 1; index < size; index += 1) faded[index]! *= weight
  faded[at] = instant
  return faded
}

export const bandsOf = (habits: Habits, from: typeof answers | typeof endured): Bands => [
  habits[from]!,
  habits[from + 1]!,
  habits[from + 2]!,
]

/** 88 bytes, little-endian; `habitsFromBytes` gives back the very same numbers. */
export const habitsToBytes = (habits: Habits): Uint8Array => {
  const view = new DataView(new ArrayBuffer(bytes))
  habits.forEach((value, index) => view.setFloat64(index * 8, value, true))
  return new Uint8Array(view.buffer)
}

/** Reads `habitsToBytes`; throws RangeError at any other length. */
export const habitsFromBytes = (stored: Uint8Array): Habits => {
  if (stored.byteLength !== bytes) throw new RangeError(`habits are ${bytes} bytes`)
  const view = new DataView(stored.buffer, stored.byteOffset, bytes)
  return Float64Array.from({ length: size }, (_, index) => view.getFloat64(index * 8, true))
}

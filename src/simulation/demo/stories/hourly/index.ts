import type { Story } from '../../script.ts'
import { clips, pictures, proofs, replies } from './aoba.ts'
import { stock } from './english.ts'
import { halfYearStories } from './half-year.ts'
import { authors, visitors } from './leaving.ts'
import { bookkeeping, orders } from './regular.ts'
import { bookings, survey } from './silent.ts'

export { halfYearStories, terms } from './half-year.ts'

/** Every frame of the demo's world. */
export const hourlyStories: readonly Story[] = [
  bookkeeping,
  orders,
  authors,
  visitors,
  bookings,
  survey,
  replies,
  clips,
  pictures,
  proofs,
  stock,
  ...halfYearStories,
]

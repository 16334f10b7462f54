import type { Input } from '#engine'
import type { Category } from '#market'
import type { Who } from './cast/index.ts'
import type { Made } from './files/index.ts'
import type { Moment } from './moment.ts'

/** What the demo's world is written in: data that says who did what, when, in which words. */

/** A job as its client posted it. */
export type Posting = {
  by: Who
  at: Moment
  title: string
  category: Category
  /** Whole yen. */
  price: number
  /** Days for the work. */
  within: number
  /** The last day to apply, in days from today. */
  closes: number
  text: string
}

/** What somebody answered to a job; the price is the job's unless another is named. */
export type Application = {
  by: Who
  at: Moment
  price?: number
  /** The day of delivery, in days from today. */
  deliver: number
  message: string
}

export type Told = { at: Moment; by: Party; says: string; files: readonly Made[] }

/** A person's act with its input: `deliver` may bring files, `declareAbsence` a day. */
export type Done = {
  at: Moment
  by: Party
  does: string
  input: Omit<Input, 'files' | 'date'>
  files: readonly Made[]
  /** In days from today. */
  until?: number
}

type Party = 'client' | 'worker' | 'desk'

/** One contract from its job to where it stands today. The clock's acts happen by themselves. */
export type Story = {
  job: Posting
  proposals: readonly Application[]
  /** Who gets the offer. */
  hires: Who
  offer: { at: Moment; deliver: number; price?: number }
  afterwards: readonly (Told | Done)[]
}

/** An open job with the proposals that it has received. */
export type OpenJob = { job: Posting; proposals: readonly Application[] }

/** Money on its way into or out of somebody's wallet. */
export type Payment = { who: Who; at: Moment; amount: number; way: 'in' | 'out' }

export const says = (by: Party, at: Moment, text: string, ...files: Made[]): Told => ({
  at,
  by,
  says: text,
  files,
})

export const does = (
  by: Party,
  at: Moment,
  action: string,
  input: Done['input'] = {},
  ...files: Made[]
): Done => ({ at, by, does: action, input, files })

/** Sentences one below the other, as people write them in messages. */
export const lines = (...sentences: string[]): string => sentences.join('\n')

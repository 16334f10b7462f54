import type { CallResult, Cause, EnquiryCause, Outcome } from '#desk'
import type { Input } from '#engine'
import type { Category } from '#market'
import type { Who } from './cast/index.ts'
import type { Made } from './files/index.ts'
import type { DayTime, Moment, Weekday } from './moment.ts'

/** What the demo's world is written in: data that says who did what, when, in which words. */

/** A job as its client posted it. */
export type Posting = {
  by: Who
  at: Moment
  title: string
  category: Category
  /** Whole yen; of work by the hour, the rate. */
  price: number
  /** The last day to apply, in days from today. */
  closes: number
  text: string
} & (Fixed | Hourly)

/** Days for the work. */
type Fixed = { within: number; hourly?: undefined }

/** Hours a week at most, how many weeks it will last, and how many are pledged. */
type Hourly = { hourly: { limit: number; weeks?: number; pledge: number } }

/** The day of delivery, in days from today; or the first week of work, in weeks from this one. */
export type Agreed = { deliver: number; begins?: undefined } | { begins: number }

/** What somebody answered to a job; the price is the job's unless another is named. */
export type Application = { by: Who; at: Moment; price?: number; message: string } & Agreed

export type Told = {
  at: Moment
  by: Party
  says: string
  files: readonly Made[]
  /** It leads away from the marketplace, and the writer was warned. */
  despiteWarning?: true
}

/** A person's act with its input: `deliver` may bring files, `declareAbsence` a day. */
export type Done = {
  at: Moment
  by: Party
  does: string
  input: Omit<Input, 'files' | 'date'>
  files: readonly Made[]
  /** In days from today. */
  until?: number
  /** With the Sunday of that week, counted from this one. */
  endsWith?: number
  /** An act on that week's own contract. */
  week?: number
}

/** Time that was worked on one day, and what for. */
export type Stint = { day: Weekday; from: DayTime; to: DayTime; note: string }

/** The worker records the time of a week so far; of several in the past, the last one happened. */
export type Recorded = { at: Moment; by: 'worker'; week: number; stints: readonly Stint[] }

/** The client contests entries of a week, by their place in its record. */
export type Contested = {
  at: Moment
  by: 'client'
  week: number
  contests: readonly number[]
  reason: string
}

/** Whose silence ended the contract says why. */
export type Answered = { at: Moment; by: 'client'; answers: string }

/** A side asks the desk to look into it. */
export type Asked = { at: Moment; by: 'client' | 'worker'; asks: EnquiryCause; text: string }

/** A side says what it thinks of the other: five stars each, in the order of `itemsAbout`. */
export type Rated = { at: Moment; by: 'client' | 'worker'; rates: Stars; text: string }
type Stars = readonly [number, number, number, number, number]

/** What one of the desk does about the contract's case of that cause. */
export type Worked = { at: Moment; by: 'desk' | 'secondDesk'; on: Cause; work: Work }
type Work =
  | { take: true }
  | { note: string }
  | { writeTo: 'client' | 'worker'; text: string }
  | { call: 'client' | 'worker'; result: CallResult; text: string }
  | { close: Outcome; text: string }
  | { propose: string; amount: bigint; reason: string }

export type Happening = Told | Done | Recorded | Contested | Answered | Asked | Rated | Worked

type Party = 'client' | 'worker' | 'desk' | 'secondDesk'

/** One contract from its job to where it stands today. The clock's acts happen by themselves. */
export type Story = {
  job: Posting
  proposals: readonly Application[]
  /** Who gets the offer. */
  hires: Who
  offer: { at: Moment; price?: number } & Agreed
  afterwards: readonly Happening[]
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

export const saysDespite = (by: Party, at: Moment, text: string): Told => ({
  ...says(by, at, text),
  despiteWarning: true,
})

export const does = (
  by: Party,
  at: Moment,
  action: string,
  input: Done['input'] = {},
  ...files: Made[]
): Done => ({ at, by, does: action, input, files })

export const answers = (at: Moment, text: string): Answered => ({ at, by: 'client', answers: text })

export const asks = (by: Asked['by'], at: Moment, cause: EnquiryCause, text: string): Asked => ({
  at,
  by,
  asks: cause,
  text,
})

export const rates = (by: Rated['by'], at: Moment, stars: Stars, text: string): Rated => ({
  at,
  by,
  rates: stars,
  text,
})

export const works = (by: Worked['by'], at: Moment, on: Cause, work: Work): Worked => ({
  at,
  by,
  on,
  work,
})

/** Sentences one below the other, as people write them in messages. */
export const lines = (...sentences: string[]): string => sentences.join('\n')

import { processOf, silencedBy } from '#contracts'
import { dayOf } from '#engine'
import type { Calendar, Instant, Process, Side } from '#engine'
import { stepOf } from './buckets.ts'
import { turnsOf } from './turns.ts'
import type { Told, Turn } from './turns.ts'

/** An ended contract with what happened to it. */
export type Ended = {
  id: string
  frame_id: string | null
  client_id: string
  worker_id: string
  process: string
  process_version: number
  funded: boolean
  /** It is a week of hourly work. */
  week: boolean
  /** Its end brought the worker money. */
  paid: boolean
  ended_at: Instant
  events: readonly Told[]
}

/** One to be added to a figure of a person. `month`: its first day. */
export type Counted = {
  owner_id: string
  person_id: string
  side: Side
  month: string
  figure: string
  n: number
}

export const monthOf = (at: Instant, calendar: Calendar): string =>
  `${dayOf(at, calendar).slice(0, 7)}-01`

/** Money was held for it; of a frame: a part was funded. */
export const wasFunded = (
  process: Process,
  { funded, events }: Pick<Ended, 'funded' | 'events'>,
): boolean =>
  funded ||
  events.some(({ action }) => process.actions[action]?.ways.some((way) => way.spawns !== undefined))

/** Whose silence it was that ended a contract, by its last event; null: nobody's. */
export const silentSide = (process: Process, events: readonly Told[]): Side | null => {
  const last = events.at(-1)
  return last ? silencedBy(process, { ...last, from: last.from ?? '' }) : null
}

/** What the end came of, as a figure of the one who caused it, and of nobody else. */
const causeOf = (process: Process, ended: Ended): { of: Side; figure: string } | null => {
  const last = ended.events.at(-1)
  if (last?.action === 'acceptInStead') return { of: 'client', figure: 'inStead' }
  if (last?.action === 'giveUp') return { of: 'worker', figure: 'gaveUp' }
  const of = silentSide(process, ended.events)
  if (of === null) return null
  if (ended.week) return last?.from === 'unrecorded' ? { of, figure: 'emptyWeeks' } : null
  return { of, figure: of === 'client' && !wasFunded(process, ended) ? 'neverFunded' : 'silent' }
}

const figuresOfTurn = ({ kind, tookMs, inTime }: Turn): string[] => {
  if (kind === 'work') return inTime ? ['due', 'dueInTime'] : ['due']
  const answer = tookMs === null ? 'unanswered' : `answered.${stepOf(tookMs)}`
  if (kind === 'answer') return [answer]
  return inTime ? [answer, 'inspections', 'inspectedInTime'] : [answer, 'inspections']
}

const figuresFor = (side: Side, process: Process, ended: Ended): string[] => {
  const figures = turnsOf(process, ended.events)
    .filter(({ of }) => of === side)
    .flatMap(figuresOfTurn)
  const cause = causeOf(process, ended)
  if (cause?.of === side) figures.push(cause.figure)
  if (ended.week && ended.paid) figures.push('weeks')
  if (!ended.week && wasFunded(process, ended)) figures.push('worked')
  if (!ended.week && ended.paid) figures.push('paid')
  return figures
}

/**
 * What an ended contract adds to the figures of its two sides. An end counts only for the one who
 * caused it. A frame is a contract, and so is each of its parts, but weeks are counted apart. Pure.
 */
export const countsOf = (ended: Ended, calendar: Calendar): Counted[] => {
  const process = processOf(ended)
  const month = monthOf(ended.ended_at, calendar)
  return (['client', 'worker'] as const).flatMap((side) =>
    figuresFor(side, process, ended).map((figure) => ({
      owner_id: ended.id,
      person_id: side === 'client' ? ended.client_id : ended.worker_id,
      side,
      month,
      figure,
      n: 1,
    })),
  )
}

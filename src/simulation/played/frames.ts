import { childrenOf, contractsOf } from '#contracts'
import type { ContractRow } from '#contracts'
import { processOfKind } from '#market'
import type { Person } from '#people'
import type { Context } from '#platform'
import { demoPeople } from '../demo/people.ts'
import { halfYearStories, halfYearTerms } from '../demo/stories/index.ts'

/** The two of the story's half year. */
export type Cast = { client: Person; worker: Person }

/** One of the two frames that the half year is played on, and its weeks, the last one first. */
export type HalfYearFrame = { row: ContractRow; weeks: readonly ContractRow[] }

/** More weeks than the story has; a visitor may have funded some beyond it. */
const weeksRead = 60

/** Who plays. Refuses `demo.off` where there is no demo. */
export const halfYearCast = async (context: Context): Promise<Cast> => {
  const { client, worker } = await demoPeople(context)
  return { client, worker }
}

/**
 * The frames of the story, with the notice pledge and without: the newest of their names between
 * the two. One that was never funded may have a successor.
 */
export const halfYearFrames = async (
  { db }: Context,
  { client, worker }: Cast,
): Promise<HalfYearFrame[]> => {
  const rows = await contractsOf(db, worker.id, { side: 'worker', limit: 1_000 })
  const found = halfYearStories.flatMap(({ job }) => {
    const named = ({ terms, client_id: by, frame_id: frame }: ContractRow) =>
      terms.title === job.title && by === client.id && frame === null
    return rows.find(named) ?? []
  })
  return Promise.all(
    found.map(async (row) => ({
      row,
      weeks: await childrenOf(db, row.id, { limit: weeksRead }),
    })),
  )
}

/** Whether a contract is one of the two that the half year is played on. */
export const isOfHalfYear = ({ terms, frame_id: frame, process }: ContractRow): boolean =>
  frame === null &&
  process === processOfKind('hourly').name &&
  halfYearStories.some(({ job }) => job.title === terms.title)

/** How many weeks the client funds before nothing is heard of them any more. */
export const weeksToPlay = halfYearTerms.hours.length

/** The story's hours of a week of that number, from 0 on. */
export const hoursIn = (week: number): number => halfYearTerms.hours[week % weeksToPlay] ?? 0

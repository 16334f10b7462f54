import { contractOf, processOf, rowOf } from '#contracts'
import type { Actor, ContractRow } from '#contracts'
import { entriesLimit, minutesOf, mostMinutes } from '#engine'
import type { Day, Instant, TimeEntry } from '#engine'
import { Refused, refuse, sha256 } from '#platform'
import type { Context, Db } from '#platform'
import { editEntries } from '../entries/entries.ts'
import { cutAfter, uncovered } from '../entries/list.ts'
import type { Span } from '../entries/list.ts'
import { byWeek, minutesRun } from '../entries/run.ts'
import { canRecord } from '../means.ts'
import { forgetTimer, timerOf } from './timer.ts'
import type { Timer } from './timer.ts'

/**
 * Why a stretch was not recorded: it is above the week's limit, the week was never funded, or it
 * takes no more entries.
 */
export type WhyLeft = 'limit' | 'unfunded' | 'closed'

/** What became of a run: the entries, by week, and what could not be recorded: nothing is lost. */
export type Stopped = {
  timer: Timer
  recorded: { row: ContractRow; entries: TimeEntry[] }[]
  left: (Span & { why: WhyLeft })[]
}

/** The week of the same frame that ends with that Sunday, or null where none was funded. */
const weekBy = async (db: Db, row: ContractRow, sunday: Day): Promise<ContractRow | null> => {
  if (row.deliver_on === sunday) return row
  const [found] = await db.query<{ id: string }>(
    'select id from contracts where frame_id = $1 and deliver_on = $2',
    [row.frame_id, sunday],
    'weeks.by_sunday',
  )
  return (found && (await rowOf(db, found.id))?.row) ?? null
}

type Cut = { made: TimeEntry[]; left: Stopped['left'] }

/** What of a stretch becomes entries beside those that are there. */
const cutFor = (row: ContractRow, span: Span, note: string, before: readonly TimeEntry[]): Cut => {
  const rate = contractOf(row).plan?.rate ?? 1n
  const minutes = mostMinutes(row.pot, rate) - minutesOf(before)
  const { fits, over } = cutAfter(uncovered(span, before), minutes)
  const room = Math.max(0, entriesLimit - before.length)
  return {
    made: fits.slice(0, room).map(({ from, to }) => ({ id: entryId(row, from), from, to, note })),
    left: [...leftFor('closed', fits.slice(room)), ...leftFor('limit', over)],
  }
}

const leftFor = (why: WhyLeft, spans: readonly Span[]): Stopped['left'] =>
  spans.map(({ from, to }) => ({ from, to, why }))

const entryId = ({ id }: ContractRow, from: Instant): string =>
  `ent_${sha256(`${id} ${from}`).slice(0, 26)}`

const recordIn = async (
  context: Context,
  person: Actor,
  row: ContractRow,
  span: Span,
  note: string,
): Promise<{ row: ContractRow } & Cut> => {
  let cut: Cut = { made: [], left: leftFor('closed', [span]) }
  if (!canRecord(processOf(row), row.state)) return { row, ...cut }
  try {
    const edit = (before: readonly TimeEntry[]) => {
      cut = cutFor(row, span, note, before)
      if (cut.made.length === 0) return null
      return [...before, ...cut.made].toSorted((a, b) => a.from - b.from)
    }
    const { row: after } = await editEntries(context, person, row.id, edit, { heeded: true })
    return { row: after, ...cut }
  } catch (error) {
    if (error instanceof Refused) return { row, made: [], left: leftFor('closed', [span]) }
    throw error
  }
}

/**
 * Stops a worker's timer and records its run: whole minutes, cut where weeks begin, each in its own
 * week. Time that is there already is not recorded twice. What cannot be recorded is told, with the
 * reason; under a minute, nothing is. Refuses `timer.not_found`.
 */
export const stopTimer = async (context: Context, person: Actor): Promise<Stopped> => {
  const timer = (await timerOf(context, person)) ?? refuse('timer.not_found')
  const stopped: Stopped = { timer, recorded: [], left: [] }
  const run = minutesRun(timer.startedAt, context.time.now())
  for (const { sunday, span } of run ? byWeek(run, context.calendar) : []) {
    const week = await weekBy(context.db, timer.row, sunday)
    if (!week) {
      stopped.left.push({ ...span, why: 'unfunded' })
      continue
    }
    const { row, made, left } = await recordIn(context, person, week, span, timer.note)
    if (made.length > 0) stopped.recorded.push({ row, entries: made })
    stopped.left.push(...left)
  }
  await forgetTimer(context, person.id, timer)
  return stopped
}

import type { ContractView } from '#contracts'
import { isFrame } from '#engine'
import type { TimeEntry, Yen } from '#engine'
import { walletOf } from '#ledger'
import type { SignedIn } from '#people'
import { isId } from '#platform'
import { entriesOf, nextWeekOf, noticeOf, standingOrderOf, timerOf, weeksOf } from '#weeks'
import type { NextWeek, Notice, StandingOrder, Timer, Week } from '#weeks'
import type { Ask } from '../frame/index.ts'
import { endedWeeksOf } from './frame/ended.ts'
import type { EndedWeeks } from './frame/ended.ts'
import { rateOf } from './parts/kind.ts'

/** Weeks on one page of a frame. */
const weeksShown = 12

/** What the page of a frame of hourly work shows beside what every contract has. */
export type FrameFacts = {
  kind: 'frame'
  /** The last one first. */
  weeks: readonly Week[]
  /** Of a frame that is over, what all of them came to. */
  ended: EndedWeeks | null
  /** The contract of the last week shown, where there are older ones. */
  older: string | null
  next: NextWeek | null
  notice: Record<'client' | 'worker', Notice> | null
  standing: StandingOrder
  /** In the client's wallet. */
  available: Yen
}

/** What the page of a week shows. */
export type WeekFacts = {
  kind: 'week'
  entries: readonly TimeEntry[]
  /** Yen an hour. */
  rate: Yen
  /** The reader's own, wherever it runs. */
  timer: Timer | null
}

export type HourlyFacts = FrameFacts | WeekFacts

/** Everything about the weeks of a contract; null where it has none. */
export const loadHourly = async (
  ask: Ask<SignedIn>,
  view: ContractView,
): Promise<HourlyFacts | null> => {
  const rate = rateOf(view)
  if (rate === null) return null
  return isFrame(view.process) ? frameFacts(ask, view) : weekFacts(ask, view, rate)
}

const frameFacts = async (ask: Ask<SignedIn>, view: ContractView): Promise<FrameFacts> => {
  const { context, person } = ask
  const { row } = view
  const before = ask.query('weeks')
  const page = { limit: weeksShown + 1, ...(isId('ctr', before) ? { before } : {}) }
  const [found, ended, standing, { available }] = await Promise.all([
    weeksOf(context, person, row.id, page),
    row.turn === null ? endedWeeksOf(context, person, view) : null,
    standingOrderOf(context.db, row.id),
    walletOf(context.db, row.client_id),
  ])
  const weeks = found.slice(0, weeksShown)
  return {
    kind: 'frame',
    weeks,
    ended,
    older: found.length > weeksShown ? (weeks.at(-1)?.contractId ?? null) : null,
    next: nextWeekOf(row, ask.now, context.calendar),
    notice: noticeOf(context, row),
    standing,
    available,
  }
}

const weekFacts = async (
  { context, person }: Ask<SignedIn>,
  { row, party }: ContractView,
  rate: Yen,
): Promise<WeekFacts> => {
  const [entries, timer] = await Promise.all([
    entriesOf(context.db, row.id),
    party === 'worker' ? timerOf(context, person) : null,
  ])
  return { kind: 'week', entries, rate, timer }
}

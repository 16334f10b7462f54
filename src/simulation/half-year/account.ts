import { forecast, waitingState } from '#engine'
import type { Calendar, Day, Instant, Yen } from '#engine'
import { firstTime, moved } from './played.ts'
import type { Happened, Played } from './played.ts'

/** A week of the story, under one set of rules. Yen before anybody's fees. */
export type WeekAccount = {
  monday: Day
  hours: number
  fundedAt: Instant
  held: Yen
  paid: Yen
  paidAt: Instant
  /** Worked, and not sure to be paid if nobody ever acted again: on the Sunday evening. */
  atRisk: Yen
}

/** What happened to the worker under one set of rules. Yen before anybody's fees. */
export type Account = {
  rules: 'pledged' | 'unpledged' | 'crowdworks'
  /** The process that was played, by name. */
  process: string
  weeks: readonly WeekAccount[]
  /** When the client was heard of for the last time. */
  lastHeardAt: Instant
  /** When the rules first told the worker that something is wrong; null: never. */
  toldAt: Instant | null
  /** When the contract was over, with nobody doing anything about it; null: never. */
  overAt: Instant | null
  /** Never over by itself: when the worker could first ask for the end, and when it came. */
  ifAsked: { askedAt: Instant; overAt: Instant } | null
  /** What the worker received for the silent end, beside the hours. */
  atEnd: Yen
  /** The first day with which a notice given on that Friday could have ended it; null: any. */
  honestEnd: Day | null
}

const never = (what: string): never => {
  throw new Error(`the story's week was never ${what}`)
}

const releases = ({ moves }: Happened): boolean => moves.some(({ kind }) => kind === 'release')
const funds = ({ moves }: Happened): boolean => moves.some(({ kind }) => kind === 'fund')

/** What a week came to: `atWeekEnd`, its contract on Sunday evening; `over`, the same at last. */
export const weekAccount = (
  monday: Day,
  hours: number,
  atWeekEnd: Played,
  over: Played,
  sundayEvening: Instant,
  calendar: Calendar,
): WeekAccount => {
  const { process, contract } = atWeekEnd
  const sure = forecast(process, contract, 'worker', sundayEvening, calendar).ifYouSilent
  return {
    monday,
    hours,
    fundedAt: firstTime(over, funds) ?? never('funded'),
    held: moved(over, 'fund'),
    paid: moved(over, 'release'),
    paidAt: firstTime(over, releases) ?? never('paid'),
    atRisk: (contract.claim ?? 0n) - sure.youReceive,
  }
}

/** When the contract was over; null: it is not. */
export const overSince = ({ process, contract }: Played): Instant | null =>
  waitingState(process, contract.state) ? null : contract.enteredAt

import { addDays, availableActions } from '#engine'
import type { Calendar, Day, Instant, Process, Yen } from '#engine'
import { timeOn } from '../demo/moment.ts'
import { overSince, weekAccount } from './account.ts'
import type { Account, WeekAccount } from './account.ts'
import { entriesOf, reports, sundayEvening, thanks } from './moments.ts'
import { acted, actedAndSpawned, begun, firstTime, moved, waited } from './played.ts'
import type { Played } from './played.ts'
import { weekDays, weekPrice } from './terms.ts'
import type { Terms } from './terms.ts'

type Told = { terms: Terms; process: Process; calendar: Calendar }

/** Offered and agreed on the Wednesday before the first week. */
const agreed = ({ terms, process, calendar }: Told, pledge: Yen): Played => {
  const { monday, sunday } = weekDays(terms, 0)
  const wednesday = addDays(monday, -5)
  const week = { price: weekPrice(terms), deliverOn: sunday, rate: terms.rate }
  const plan = { since: monday, endsOn: null, parts: [week], rate: null }
  const opening = { price: pledge, deliverOn: sunday, plan }
  const offered = begun(process, opening, timeOn(wednesday, '10:00', calendar), calendar)
  const agree = {
    by: 'worker',
    action: 'agreeToOffer',
    at: timeOn(wednesday, '15:00', calendar),
  } as const
  return acted(offered, agree, calendar)
}

const worked = (
  { terms, calendar }: Told,
  week: number,
  hours: number,
  funded: Played,
  until: Instant,
): WeekAccount => {
  const { monday, sunday } = weekDays(terms, week)
  const evening = sundayEvening(sunday, calendar)
  const record = {
    by: 'worker',
    action: 'record',
    at: reports(monday, calendar),
    input: { entries: entriesOf(monday, hours, '登録', calendar) },
  } as const
  const reported = acted(funded, record, calendar)
  const over = waited(reported, until, calendar)
  return weekAccount(monday, hours, waited(reported, evening, calendar), over, evening, calendar)
}

/** The first day that a notice given now could name. */
const noticeNow = ({ process, contract }: Played, now: Instant, calendar: Calendar): Day | null =>
  availableActions(process, contract, 'client', now, calendar).find(
    ({ name }) => name === 'giveNotice',
  )?.date?.min ?? null

/** The half year by our rules: a frame, each of its weeks funded on the Friday before. */
export const underRecurring = (told: Told, pledgeWeeks: number, until: Instant): Account => {
  const { terms, process, calendar } = told
  let frame = agreed(told, weekPrice(terms) * BigInt(pledgeWeeks))
  const weeks = terms.hours.map((hours, week) => {
    const { monday } = weekDays(terms, week)
    const fund = { by: 'client', action: 'fundWeek', at: thanks(monday, calendar) } as const
    const { after, spawned } = actedAndSpawned(frame, fund, calendar)
    frame = after
    if (!spawned) throw new Error('a funded week is a contract of its own')
    return worked(told, week, hours, spawned, until)
  })
  const lastHeardAt = frame.history.at(-1)?.event.at ?? 0
  const left = waited(frame, until, calendar)
  return {
    rules: pledgeWeeks > 0 ? 'pledged' : 'unpledged',
    process: process.name,
    weeks,
    lastHeardAt,
    toldAt: firstTime(left, ({ tellsWorker, event }) => tellsWorker && event.at > lastHeardAt),
    overAt: overSince(left),
    ifAsked: null,
    atEnd: moved(left, 'release'),
    honestEnd: noticeNow(frame, lastHeardAt, calendar),
  }
}

import type { Calendar, Instant, Process } from '#engine'
import { overSince, weekAccount } from './account.ts'
import type { Account, WeekAccount } from './account.ts'
import { reports, sundayEvening, thanks } from './moments.ts'
import { acted, begun, firstTime, waited } from './played.ts'
import type { Played } from './played.ts'
import { weekDays, weekPrice } from './terms.ts'
import type { Terms } from './terms.ts'

type Told = { terms: Terms; process: Process; calendar: Calendar }

/** The wait for the deposit of a week, from the Friday on which it is expected. */
const round = ({ terms, process, calendar }: Told, week: number): Played => {
  const { monday, sunday } = weekDays(terms, week)
  const opening = { price: weekPrice(terms), deliverOn: sunday }
  return begun(process, opening, thanks(monday, calendar), calendar)
}

const worked = (told: Told, week: number, hours: number, until: Instant): WeekAccount => {
  const { terms, calendar } = told
  const { monday, sunday } = weekDays(terms, week)
  const amount = terms.rate * BigInt(hours)
  const evening = sundayEvening(sunday, calendar)
  const fund = { by: 'client', action: 'fund', at: thanks(monday, calendar) } as const
  const record = {
    by: 'worker',
    action: 'record',
    at: reports(monday, calendar),
    input: { amount, note: 'タイムカード' },
  } as const
  const reported = acted(acted(round(told, week), fund, calendar), record, calendar)
  const over = waited(reported, until, calendar)
  return weekAccount(monday, hours, waited(reported, evening, calendar), over, evening, calendar)
}

/** The same half year by CrowdWorks' published rules: each week a round of the running contract. */
export const underCrowdworks = (told: Told, until: Instant): Account => {
  const { terms, process, calendar } = told
  const weeks = terms.hours.map((hours, week) => worked(told, week, hours, until))
  const last = round(told, terms.hours.length)
  const left = waited(last, until, calendar)
  const askedAt = Math.max(...weeks.map(({ paidAt }) => paidAt))
  const ask = { by: 'worker', action: 'requestEnd', at: askedAt } as const
  const askedFor = overSince(waited(acted(last, ask, calendar), until, calendar))
  return {
    rules: 'crowdworks',
    process: process.name,
    weeks,
    lastHeardAt: Math.max(...weeks.map(({ fundedAt }) => fundedAt)),
    toldAt: firstTime(left, ({ tellsWorker }) => tellsWorker),
    overAt: overSince(left),
    ifAsked: askedFor === null ? null : { askedAt, overAt: askedFor },
    atEnd: 0n,
    honestEnd: null,
  }
}

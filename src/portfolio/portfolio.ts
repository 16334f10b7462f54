import { dayOf } from '#engine'
import type { Day, Instant, Yen } from '#engine'
import type { Context } from '#platform'
import { clientsOf, lossIn } from './clients.ts'
import type { ClientOfWorker, Income } from './clients.ts'
import { elsewhereExposure } from './elsewhere/exposure.ts'
import { moneyStates } from './holding.ts'
import type { Exposed, Holding, MoneyState } from './holding.ts'
import { monthFrom, monthsUntil, startOf } from './income/months.ts'
import { pastOf } from './income/past.ts'
import type { Past } from './income/past.ts'
import { spreadOf } from './income/spread.ts'
import type { Spread } from './income/spread.ts'
import { lossOf } from './loss/distribution.ts'
import type { Loss } from './loss/distribution.ts'
import { ownHoldings, tellSilence } from './own/holdings.ts'

/** Yen by where they stand: at the end of a month, of the present one now; paid within it. */
export type MonthOfMoney = Record<MoneyState, Yen> & { month: Day; paid: Yen }

export type Portfolio = {
  /** The first days of the months looked at, the present one last. */
  months: readonly MonthOfMoney[]
  /** The months whose income is averaged: whole ones, six at most, from the first income on. */
  averaged: readonly Day[]
  holdings: readonly Holding[]
  money: Record<MoneyState, Yen>
  clients: readonly ClientOfWorker[]
  spread: Spread
  /** What silence may cost within the next thirty days. */
  loss: Loss
}

/** Which part of an open contract stands where. */
export const standingOf = (one: Holding): Record<MoneyState, Yen> => ({
  atRisk: lossIn(one),
  held: one.delivered ? 0n : one.certain,
  delivered: one.delivered ? one.certain : 0n,
  payable: one.payable,
})

const none = (): Record<MoneyState, Yen> => ({ atRisk: 0n, held: 0n, delivered: 0n, payable: 0n })

const moneyIn = (holdings: readonly Holding[]): Record<MoneyState, Yen> => {
  const money = none()
  for (const one of holdings) {
    const standing = standingOf(one)
    for (const state of moneyStates) money[state] += standing[state]
  }
  return money
}

/** What stood where at the end of a month that is over. */
const stoodIn = (at: Instant, past: Past, { spans }: Exposed): Record<MoneyState, Yen> => {
  const money = none()
  for (const one of past.stood) if (one.at === at) money[one.state] += one.amount
  for (const { state, from, to, amount } of spans)
    if (from < at && (to === null || to >= at)) money[state] += amount
  return money
}

const incomesOf = (context: Context, past: Past, { paid }: Exposed): Income[] => [
  ...past.paid.map(({ client_id: id, client_name: name, month, amount, count }) => ({
    client: { id, name },
    place: 'here',
    month,
    amount,
    count,
  })),
  ...paid.map(({ client, place, at, amount }) => ({
    client,
    place,
    month: monthFrom(dayOf(at, context.calendar), 0),
    amount,
    count: 1,
  })),
]

const mostAveraged = 6

const averagedOf = (months: readonly Day[], incomes: readonly Income[]): Day[] => {
  const [present] = months.slice(-1)
  const first = incomes.reduce((least, { month }) => (month < least ? month : least), present!)
  const whole = months.slice(0, -1).filter((month) => month >= first)
  return whole.length > 0 ? whole.slice(-mostAveraged) : [present!]
}

const paidIn = (incomes: readonly Income[], month: Day): Yen =>
  incomes.reduce((sum, one) => (one.month === month ? sum + one.amount : sum), 0n)

/**
 * Everything that a worker's portfolio says now. Nobody else may see it: whoever calls has checked
 * that it is the worker who asks. Yen after fees, the newest contracts first.
 */
export const portfolioOf = async (context: Context, workerId: string): Promise<Portfolio> => {
  const { calendar } = context
  const now = context.time.now()
  const days = monthsUntil(now, calendar)
  const ends = days.slice(1).map((day) => startOf(day, calendar))
  const [own, elsewhere] = await Promise.all([
    ownHoldings(context, workerId),
    elsewhereExposure(context, workerId),
  ])
  const [past] = await Promise.all([
    pastOf(context, workerId, ends, own.settledUntil >= ends.at(-1)!),
    tellSilence(context, workerId, own.holdings),
  ])
  const holdings = [...own.holdings, ...elsewhere.holdings]
  const incomes = incomesOf(context, past, elsewhere)
  const lately = incomes.filter(({ month }) => month >= days[0]!)
  const averaged = averagedOf(days, incomes)
  const clients = clientsOf(holdings, lately, averaged)
  const money = moneyIn(holdings)
  const months = days.map((month, index) =>
    Object.assign(
      { month, paid: paidIn(lately, month) },
      index < ends.length ? stoodIn(ends[index]!, past, elsewhere) : money,
    ),
  )
  return {
    months,
    averaged,
    holdings,
    money,
    clients,
    spread: spreadOf(clients.map(({ income }) => income)),
    loss: lossOf(clients.map(({ loss, silence }) => ({ loss, probability: silence }))),
  }
}

import type { Day, Yen } from '#engine'
import type { Holding, HoldingClient } from './holding.ts'

/** What one client has paid in one month. */
export type Income = {
  client: HoldingClient
  place: string
  /** The first day of the month. */
  month: Day
  amount: Yen
  count: number
}

/** Somebody for whom a worker works or has worked lately, in figures. */
export type ClientOfWorker = HoldingClient & {
  place: string
  /** What they paid in the months looked at, after fees, and its part in all that was paid. */
  income: Yen
  share: number
  /** On average of a month, of those that are averaged. */
  monthly: Yen
  /** Their open contracts: how many, what they bring, and what of it comes in any case. */
  open: number
  pays: Yen
  certain: Yen
  loss: Yen
  /** How likely they are to stay silent for thirty days: the most that any contract says. */
  silence: number
}

/** What is lost of a contract if its client never answers again. */
export const lossIn = ({ pays, certain }: Pick<Holding, 'pays' | 'certain'>): Yen =>
  pays > certain ? pays - certain : 0n

const sumOf = <T>(all: readonly T[], yen: (one: T) => Yen): Yen =>
  all.reduce((sum, one) => sum + yen(one), 0n)

type Known = { client: HoldingClient; place: string; holdings: Holding[]; incomes: Income[] }

const byClient = (holdings: readonly Holding[], incomes: readonly Income[]): Known[] => {
  const known = new Map<string, Known>()
  const of = (client: HoldingClient, place: string): Known => {
    const found = known.get(client.id) ?? { client, place, holdings: [], incomes: [] }
    known.set(client.id, found)
    return found
  }
  for (const one of holdings) of(one.client, one.place).holdings.push(one)
  for (const one of incomes) of(one.client, one.place).incomes.push(one)
  return [...known.values()]
}

const larger = (one: Yen, other: Yen): number => (one === other ? 0 : one > other ? -1 : 1)

/**
 * Every client of open contracts and of the months looked at, by income, then by what they are to
 * bring. `averaged`: the months whose income is averaged.
 */
export const clientsOf = (
  holdings: readonly Holding[],
  incomes: readonly Income[],
  averaged: readonly Day[],
): ClientOfWorker[] => {
  const total = sumOf(incomes, ({ amount }) => amount)
  const months = BigInt(Math.max(1, averaged.length))
  const figures = byClient(holdings, incomes).map(({ client, place, ...of }) => {
    const income = sumOf(of.incomes, ({ amount }) => amount)
    const lately = of.incomes.filter(({ month }) => averaged.includes(month))
    return {
      id: client.id,
      name: client.name,
      place,
      income,
      share: total === 0n ? 0 : Number(income) / Number(total),
      monthly: sumOf(lately, ({ amount }) => amount) / months,
      open: of.holdings.length,
      pays: sumOf(of.holdings, ({ pays }) => pays),
      certain: sumOf(of.holdings, ({ certain }) => certain),
      loss: sumOf(of.holdings, lossIn),
      silence: of.holdings.reduce((most, { silence }) => Math.max(most, silence), 0),
    }
  })
  return figures.toSorted(
    (a, b) => larger(a.income, b.income) || larger(a.pays, b.pays) || (a.id < b.id ? -1 : 1),
  )
}

import { addDays, dayOf } from '#engine'
import type { Day, Instant, Yen } from '#engine'
import { walletOf } from '#ledger'
import type { Context } from '#platform'
import { elsewhereExposure } from './elsewhere/exposure.ts'
import type { HoldingClient, PaidElsewhere } from './holding.ts'
import { startOf } from './income/months.ts'
import { paymentsOf } from './income/payments.ts'

/** More payments than anybody gets in a year. */
const mostPayments = 20_000

/** One payment in a statement, in yen. */
export type StatementLine = {
  id: string
  contractId: string
  place: string
  client: HoldingClient
  title: string
  at: Instant
  gross: Yen
  fee: Yen
  tax: Yen
  net: Yen
}

export type Sums = Record<'gross' | 'fee' | 'tax' | 'net', Yen>

/** A stretch of time, and whose payments: everybody's unless told. */
export type PaymentsAsked = { from: Instant; to: Instant; clientId?: string | undefined }

const ownLines = async (
  { db }: Context,
  workerId: string,
  asked: PaymentsAsked,
): Promise<StatementLine[]> => {
  // What this server is carrying at the moment is waited for.
  await walletOf(db, workerId)
  const payments = await paymentsOf(db, workerId, { ...asked, limit: mostPayments })
  return payments.map(({ contract_id, client_id, client_name, ...line }) =>
    Object.assign(line, {
      contractId: contract_id,
      place: 'here',
      client: { id: client_id, name: client_name },
    }),
  )
}

/** Fees of platforms are published with their tax of 10 %: an eleventh of them. */
const taxIn = (fees: Yen): Yen => fees / 11n

const arrived = (paid: PaidElsewhere): StatementLine => {
  const { id, title, place, client, at, gross, amount } = paid
  const tax = taxIn(gross - amount)
  return {
    id: `${id}-${at}`,
    contractId: id,
    place,
    client,
    title,
    at,
    gross,
    fee: gross - amount - tax,
    tax,
    net: amount,
  }
}

/**
 * Everything that a worker was paid from an instant to another, wherever the contract was made, the
 * newest first. Whoever calls has checked that it is the worker who asks.
 */
export const paymentsIn = async (
  context: Context,
  workerId: string,
  asked: PaymentsAsked,
): Promise<StatementLine[]> => {
  const { from, to, clientId } = asked
  const [own, { paid }] = await Promise.all([
    ownLines(context, workerId, asked),
    elsewhereExposure(context, workerId),
  ])
  const elsewhere = paid
    .filter(({ at }) => from <= at && at < to)
    .filter(({ client }) => clientId === undefined || client.id === clientId)
    .map(arrived)
  return [...own, ...elsewhere].toSorted((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1))
}

/** What a worker was paid in a year of the market's zone. */
export type Statement = {
  year: number
  /** Its first day, and the last that has been. */
  from: Day
  to: Day
  lines: readonly StatementLine[]
  total: Sums
  byClient: readonly (Sums & { client: HoldingClient; place: string; count: number })[]
}

const nothing = (): Sums => ({ gross: 0n, fee: 0n, tax: 0n, net: 0n })

const add = (sums: Sums, line: Sums): void => {
  sums.gross += line.gross
  sums.fee += line.fee
  sums.tax += line.tax
  sums.net += line.net
}

const groupsOf = (lines: readonly StatementLine[]): Statement['byClient'] => {
  const groups = new Map<string, Statement['byClient'][number]>()
  for (const line of lines) {
    const { client, place } = line
    const group = groups.get(client.id) ?? { client, place, count: 0, ...nothing() }
    add(group, line)
    group.count += 1
    groups.set(client.id, group)
  }
  return [...groups.values()].toSorted((a, b) =>
    a.gross === b.gross ? (a.client.id < b.client.id ? -1 : 1) : a.gross > b.gross ? -1 : 1,
  )
}

/**
 * The statement of a year, the first payment first; of the present year until now. Years before
 * 2000 or after the present one are empty.
 */
export const statementOf = async (
  context: Context,
  workerId: string,
  year: number,
): Promise<Statement> => {
  const { calendar } = context
  const [from, next] = [`${year}-01-01`, `${year + 1}-01-01`]
  const today = dayOf(context.time.now(), calendar)
  const lines = await paymentsIn(context, workerId, {
    from: startOf(from, calendar),
    to: startOf(next, calendar),
  })
  const total = nothing()
  for (const line of lines) add(total, line)
  return {
    year,
    from,
    to: today < next && today >= from ? today : addDays(next, -1),
    lines: lines.toReversed(),
    total,
    byClient: groupsOf(lines),
  }
}

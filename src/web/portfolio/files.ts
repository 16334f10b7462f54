import { dayOf } from '#engine'
import { csvOf, portfolioOf, standingOf, statementOf } from '#portfolio'
import type { SignedIn } from '#people'
import type { Ask } from '../frame/index.ts'
import { placeSaid, stateSaid, titleSaid } from './say.ts'
import { yearIn } from './year.tsx'

const sent = (name: string, table: string): Response =>
  new Response(table, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}.csv"`,
      'Cache-Control': 'private, no-store',
    },
  })

/** The open contracts with their figures, as a table for a spreadsheet. */
export const sendContracts = async (ask: Ask<SignedIn>): Promise<Response> => {
  const { context, person, t } = ask
  const { holdings } = await portfolioOf(context, person.id)
  const head = [
    'contract',
    'client',
    'place',
    'state',
    'pays',
    'certain',
    'lost',
    'payable',
  ] as const
  const rows = holdings.map((one) => [
    titleSaid(ask, one),
    one.client.name,
    placeSaid(ask, one.place),
    stateSaid(ask, one),
    one.pays,
    one.certain,
    standingOf(one).atRisk,
    one.payable,
  ])
  return sent('contracts', csvOf([head.map((name) => t(`portfolio.${name}`)), ...rows]))
}

/** A year's payments, as a table for a spreadsheet. */
export const sendYear = async (ask: Ask<SignedIn>): Promise<Response> => {
  const { context, person, t } = ask
  const year = yearIn(ask.param('year'))
  const { lines } = await statementOf(context, person.id, year)
  const head = ['paidOn', 'contract', 'payer', 'place', 'gross', 'fee', 'tax', 'net'] as const
  const rows = lines.map((line) => [
    dayOf(line.at, context.calendar),
    titleSaid(ask, line),
    line.client.name,
    placeSaid(ask, line.place),
    line.gross,
    line.fee,
    line.tax,
    line.net,
  ])
  return sent(`payments-${year}`, csvOf([head.map((name) => t(`portfolio.${name}`)), ...rows]))
}

import { buyTillYouDie } from '../rivals/bg-nbd.ts'
import { kaplanMeier } from '../rivals/kaplan-meier.ts'
import { mixture } from '../rivals/mixture.ts'
import { ownRecord, sevenDays } from '../rivals/own-record.ts'
import { setRight } from '../rivals/set-right.ts'
import { testQueries, toldBy } from '../queries.ts'
import type { Query, Rival } from '../queries.ts'
import { gainRange } from '../scores/bootstrap.ts'
import { lineThrough } from '../scores/line.ts'
import { auc, brier, ece, logLoss, tenths } from '../scores/scores.ts'
import type { Told } from '../scores/scores.ts'
import { hour } from '../streams/stream.ts'
import { waits } from '../watch.ts'
import type { Span, Watched } from '../watch.ts'
import * as published from './published.ts'
import { beside, figure, table } from './tables.ts'

/** What everybody told of one set, for one span; all of the same waits in the same order. */
export type Account = {
  set: string
  queries: readonly Query[]
  told: Readonly<Record<string, readonly Told[]>>
}

export type Accounts = Readonly<Record<Span, Account>>

const rivalsOf = (watched: Watched): Rival[] => {
  const counted = ownRecord(watched)
  return [
    kaplanMeier(watched),
    counted,
    setRight(counted, watched, 'emp cal.'),
    setRight(buyTillYouDie(watched), watched, 'BG/NBD'),
    sevenDays,
    mixture(watched, false),
    mixture(watched, true),
  ]
}

export const accountsOf = (watched: Watched): Accounts => {
  const rivals = rivalsOf(watched)
  const account = (span: Span): Account => {
    const queries = testQueries(watched, span)
    const told = rivals.map((rival) => [rival.name, toldBy(rival, queries, span)])
    return { set: watched.stream.name, queries, told: Object.fromEntries(told) }
  }
  return { day: account('day'), week: account('week'), horizon: account('horizon') }
}

/** What was told of some of the waits only. */
export const partOf = (
  { queries, told }: Account,
  name: string,
  taken: (query: Query) => boolean,
): Told[] => told[name]!.filter((_, index) => taken(queries[index]!))

const reliable = ({ one }: Query): boolean => one.reliable

const counters = ['KM', 'emp', 'emp cal.', 'BG/NBD', 'MIX', 'MIX+act']

const lossTable = (title: string, accounts: readonly Account[], by: published.Figures): string =>
  table(
    title,
    ['set (n)', ...counters],
    accounts.map(({ set, queries, told }) => [
      `${set} (${queries.length})`,
      ...counters.map((name) => beside(logLoss(told[name]!), by[set]?.[name])),
    ]),
  )

const qualityTable = (accounts: readonly Account[]): string => {
  const names = ['KM', 'emp', 'MIX+act'] as const
  return table(
    'Answers within 7 more days: Brier score, ECE, AUC, slope',
    ['set', 'Brier 7-day rule', ...names.map((name) => `Brier ${name}`),
      ...names.map((name) => `ECE ${name}`), 'AUC MIX+act', 'slope MIX+act'], // prettier-ignore
    accounts.map(({ set, told }) => [
      set,
      beside(brier(told['7-day rule']!), published.weekBrier[set]?.['7-day-rule']),
      ...names.map((name) => beside(brier(told[name]!), published.weekBrier[set]?.[name])),
      ...names.map((name) => beside(ece(told[name]!), published.weekEce[set]?.[name])),
      beside(auc(told['MIX+act']!), published.weekAuc[set]?.['MIX+act']),
      figure(lineThrough(told['MIX+act']!).slope, 2),
    ]),
  )
}

const gainTable = (accounts: readonly Account[]): string =>
  table(
    'Loss saved by MIX+act, 95 % of 400 draws of people; reliable pairs: KM / emp / MIX+act',
    ['set', 'against KM', 'against emp', 'against MIX', 'reliable pairs'],
    accounts.map((account) => {
      const { set, told } = account
      const range = (name: string) =>
        gainRange(told[name]!, told['MIX+act']!)
          .map((gain) => figure(gain))
          .join(' … ')
      const sure = ['KM', 'emp', 'MIX+act'].map((name) =>
        figure(logLoss(partOf(account, name, reliable))),
      )
      return [set, range('KM'), range('emp'), range('MIX'), sure.join(' / ')]
    }),
  )

const waitTable = (accounts: readonly Account[]): string =>
  table(
    'Answers within 7 more days by waiting time: KM → MIX+act',
    ['set', ...waits.map((wait) => `${wait / hour} h`)],
    accounts.map((account) => [
      account.set,
      ...waits.map((wait) => {
        const known = published.byWait[account.set]
        const loss = (name: string, short: string) =>
          beside(
            logLoss(partOf(account, name, ({ wallMs }) => wallMs === wait)),
            known?.[`${short}${wait / hour}`],
          )
        return `${loss('KM', 'KM')} → ${loss('MIX+act', 'MIX')}`
      }),
    ]),
  )

const curveTable = (accounts: readonly Account[]): string =>
  table(
    'Calibration of the week’s chance: told > came, in ten groups',
    ['set', ...Array.from({ length: 10 }, (_, group) => String(group + 1))],
    accounts.map(({ set, told }) => [
      set,
      ...tenths(told['MIX+act']!).map((one) => `${figure(one.told, 2)} > ${figure(one.came, 2)}`),
    ]),
  )

/** Everything that is told of chances, beside what was published (in brackets). */
export const chanceTables = (all: readonly Accounts[]): string[] => {
  const [days, weeks, ends] = (['day', 'week', 'horizon'] as const).map((span) =>
    all.map((accounts) => accounts[span]),
  ) as [Account[], Account[], Account[]]
  return [
    lossTable('Log loss: answers within 7 more days', weeks, published.weekLoss),
    qualityTable(weeks),
    gainTable(weeks),
    waitTable(weeks),
    curveTable(weeks),
    lossTable('Log loss: answers within 1 more day', days, published.dayLoss),
    lossTable('Log loss: answers by day 30', ends, published.horizonLoss),
  ]
}

import { atLeast, atMost } from '../../ground.ts'
import type { Measured } from '../../ground.ts'
import { detections, falseAlarms, rateOfRule, thresholdAt } from '../alarms/detection.ts'
import type { Detection } from '../alarms/detection.ts'
import { pathsOf } from '../alarms/paths.ts'
import type { Path, Statistic } from '../alarms/paths.ts'
import { beyond, classRows, levels, tailsOf } from '../alarms/tails.ts'
import type { ClassRow, Tail } from '../alarms/tails.ts'
import type { Watched } from '../watch.ts'
import { daysToAlarm, tailShares } from './published.ts'
import { beside, figure, table } from './tables.ts'

/** Everything about alarms on one set. */
export type Alarms = {
  set: string
  paths: readonly Path[]
  tails: readonly Tail[]
  rows: readonly ClassRow[]
  rate: number
  found: readonly Detection[]
  /** Rates of false alarms with thresholds from before the split, over what they were there. */
  carried: Readonly<Partial<Record<Statistic, number>>>
}

const noticeLevel = 0.05

export const alarmsOf = (watched: Watched): Alarms => {
  const { name, split, until } = watched.stream
  const paths = pathsOf(watched, { from: split, to: Infinity }, until)
  const before = pathsOf(watched, { from: -Infinity, to: split }, split)
  const tails = tailsOf(watched, paths)
  const [rate, was] = [rateOfRule(paths, 7), rateOfRule(before, 7)]
  const carry = (statistic: Statistic) =>
    falseAlarms(paths, statistic, thresholdAt(before, statistic, was)) / was
  return {
    set: name,
    paths,
    tails,
    rows: classRows(paths, tails, noticeLevel),
    rate,
    found: detections(paths, rate),
    carried: { S: carry('S'), hope: carry('hope') },
  }
}

const tailTable = (all: readonly Alarms[]): string =>
  table(
    'Reliable pairs: share of answered turns with S below a level',
    ['set (n)', ...levels.map(String)],
    all.map(({ set, tails }) => [
      `${set} (${tails.length})`,
      ...levels.map((level) => {
        const known = tailShares[set]?.[String(level).replace(/^0/, '')]
        return beside(beyond(tails, level), known, 4)
      }),
    ]),
  )

const classTable = (all: readonly Alarms[]): string =>
  table(
    `S < ${noticeLevel} by partners: median days to the alarm, false alarms (of the 7-day rule)`,
    ['set', 'class (n)', 'median d', 'false alarms', '7-day rule', ...levels.map(String)],
    all.flatMap(({ set, rows }) =>
      rows
        .filter(({ n }) => n > 0)
        .map(({ name, n, median, rate, rule, tails }) => {
          const days = [figure(median, 2), figure(rate), figure(rule)]
          const shares = levels.map((level) => figure(beyond(tails, level), 4))
          return [set, `${name} (${n})`].concat(days, shares)
        }),
    ),
  )

const detectionTable = (all: readonly Alarms[]): string => {
  const names = all[0]?.found.map(({ name }) => name) ?? []
  return table(
    'Days to the alarm at the 7-day rule’s false alarms: injected median / mean / natural mean',
    ['set (n)', 'false alarms', ...names],
    all.map(({ set, paths, rate, found }) => [
      `${set} (${paths.length})`,
      figure(rate),
      ...found.map(({ name, injected, natural }) => {
        const days = [injected.median, injected.mean, natural.mean].map((one) => figure(one, 1))
        const known = daysToAlarm[set]?.[name]
        return `${days.join(' / ')}${known ? ` (${known})` : ''}`
      }),
    ]),
  )
}

const fixedTable = (all: readonly Alarms[]): string => {
  const names = ['S', 'hope', 'P30', '7 days'] as const
  const rates = (paths: readonly Path[]): [string, number][] => [
    ['1 %', 0.01],
    ['3 d', rateOfRule(paths, 3)],
    ['14 d', rateOfRule(paths, 14)],
  ]
  return table(
    'The same at other rates of false alarms: 1 %, and those of fixed rules of 3 and 14 days',
    ['set', 'at', 'false alarms', ...names],
    all.flatMap(({ set, paths }) =>
      rates(paths).map(([at, rate]) => {
        const found = detections(paths, rate)
        const days = names.map((name) => {
          const { injected, natural } = found.find((one) => one.name === name)!
          return [injected.median, injected.mean, natural.mean].map((n) => figure(n, 1)).join(' / ')
        })
        return [set, at, figure(rate)].concat(days)
      }),
    ),
  )
}

const carriedTable = (all: readonly Alarms[]): string =>
  table(
    'Thresholds from before the split: false alarms realised, over those intended',
    ['set', 'S', 'hope'],
    all.map(({ set, carried }) => [set, figure(carried.S, 2), figure(carried.hope, 2)]),
  )

/** Everything about alarms, beside what was published (in brackets). */
export const alarmTables = (all: readonly Alarms[]): string[] => [
  tailTable(all),
  classTable(all),
  detectionTable(all),
  fixedTable(all),
  carriedTable(all),
]

/** S promises a share; a class counts where it promises ten turns or more. */
const ofTails = ({ set, tails, rows }: Alarms): Measured[] =>
  [{ name: 'all', tails }, ...rows].flatMap(({ name, tails }) =>
    levels
      .filter((level) => tails.length * level >= 10)
      .flatMap((level) => {
        const share = beyond(tails, level) / level
        const what = `B6 ${set}, ${name}: answers with S < ${level}, over ${level}`
        return [atLeast(what, share, 0.5), atMost(what, share, 2)]
      }),
  )

/** By how much the worst class exceeds all. */
const ofClasses = ({ set, tails, rows }: Alarms): Measured[] => {
  const all = beyond(tails, noticeLevel)
  const worst = Math.max(
    ...rows.filter(({ n }) => n * noticeLevel >= 10).map(({ rate }) => rate / all),
  )
  return worst > 0 ? [atMost(`B10 ${set}: worst class over all`, worst, 1.5)] : []
}

const soonest: Readonly<Record<string, readonly [median: number, mean: number]>> = {
  CollegeMsg: [5, 6],
  radoslaw: [5, 6],
  EU1: [6.5, 6.9],
}

const ofDays = ({ set, found }: Alarms): Measured[] => {
  const of = (name: Statistic) => found.find((one) => one.name === name)!
  const [median, mean] = soonest[set] ?? []
  return [
    ...(median && mean
      ? [
          atMost(`B8 ${set}: S, injected median`, of('S').injected.median, median, 'd'),
          atMost(`B8 ${set}: S, injected mean`, of('S').injected.mean, mean, 'd'),
        ]
      : []),
    atMost(`B8 ${set}: hope, injected mean`, of('hope').injected.mean, 7.3, 'd'),
    atMost(`B8 ${set}: hope, natural mean`, of('hope').natural.mean, 6.4, 'd'),
  ]
}

const ofCarried = ({ set, carried }: Alarms): Measured[] => [
  atLeast(`B7 ${set}: S carried over the split`, carried.S ?? NaN, 0.75),
  atMost(`B7 ${set}: S carried over the split`, carried.S ?? NaN, 1.25),
]

/** Demands on alarms that hold for every set. */
export const alarmBars = (alarms: Alarms, real: boolean): Measured[] => [
  ...ofTails(alarms),
  ...(real ? [...ofCarried(alarms), ...ofDays(alarms)] : []),
  ...ofClasses(alarms),
]

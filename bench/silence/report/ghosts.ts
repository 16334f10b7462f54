import { atLeast, atMost } from '../../ground.ts'
import type { Measured } from '../../ground.ts'
import { daysTo, thresholdAt } from '../alarms/detection.ts'
import { isGhost } from '../alarms/paths.ts'
import type { Path, Statistic } from '../alarms/paths.ts'
import { mean, medianOf } from '../scores/scores.ts'
import type { Watched } from '../watch.ts'
import type { Alarms } from './alarms.ts'
import { ghostDays } from './published.ts'
import { figure, table } from './tables.ts'

type Found = { median: number; mean: number; early: number }

/** How soon those who are truly gone are found, by statistic. */
export type Ghosts = {
  set: string
  n: number
  rate: number
  asRule: Readonly<Record<string, Found>>
  /** At false alarms of one in a hundred. */
  rarely: Readonly<Record<string, Found>>
}

const statistics = ['S', 'hope', 'P30', '10× mean', 'own 95 %'] as const

export const ghostsOf = (watched: Watched, { set, paths, rate }: Alarms): Ghosts => {
  const ghosts = paths.filter(({ one }) => isGhost(watched, one))
  const found = (name: Statistic, rate: number): Found => {
    const threshold = thresholdAt(paths, name, rate)
    const days = ghosts.map((path: Path) => daysTo(path, name, threshold))
    const early = mean(days.map((one) => (one < 7 ? 1 : 0)))
    return { median: medianOf(days), mean: mean(days), early }
  }
  const all = (rate: number) =>
    Object.fromEntries(statistics.map((name) => [name, found(name, rate)]))
  return { set, n: ghosts.length, rate, asRule: all(rate), rarely: all(0.01) }
}

export const ghostTables = (all: readonly Ghosts[]): string[] =>
  (['asRule', 'rarely'] as const).map((at) =>
    table(
      at === 'asRule'
        ? 'True ghosts at the false alarms of the 7-day rule: median / mean days, before day 7'
        : 'True ghosts at false alarms of 1 %',
      ['set (ghosts)', 'false alarms', ...statistics],
      all.map((ghosts) => [
        `${ghosts.set} (${ghosts.n})`,
        at === 'asRule' ? figure(ghosts.rate) : '.010',
        ...statistics.map((name) => {
          const { median, mean, early } = ghosts[at][name]!
          const known = at === 'asRule' ? ghostDays[ghosts.set]?.[name] : undefined
          const share = `${Math.round(100 * early)} %`
          const ours = `${figure(median, 2)} / ${figure(mean, 1)} / ${share}`
          return known ? `${ours} (${known})` : ours
        }),
      ]),
    ),
  )

export const ghostBars = ({ set, asRule, rarely }: Ghosts): Measured[] => [
  atMost(`B9 ${set}: ghosts, median`, asRule['hope']!.median, 4, 'd'),
  atMost(`B9 ${set}: ghosts, mean`, asRule['hope']!.mean, 4.7, 'd'),
  atLeast(`B9 ${set}: ghosts before day 7`, 100 * asRule['hope']!.early, 75, '%'),
  atMost(`B9 ${set}: ghosts at 1 % false alarms, median`, rarely['hope']!.median, 8.5, 'd'),
]

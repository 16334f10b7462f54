import { atLeast, atMost } from '../../ground.ts'
import type { Measured } from '../../ground.ts'
import { lineThrough } from '../scores/line.ts'
import { ece, logLoss } from '../scores/scores.ts'
import { hour } from '../streams/stream.ts'
import { waits } from '../watch.ts'
import { partOf } from './chances.ts'
import type { Account, Accounts } from './chances.ts'

/** What the sets of the development may lose: in a week, and in a day. */
const mostLost: Readonly<Record<string, { week: number; day: number }>> = {
  CollegeMsg: { week: 0.549, day: 0.442 },
  radoslaw: { week: 0.507, day: 0.364 },
  EU1: { week: 0.538, day: 0.375 },
}
const ours = 'MIX+act'
const lossOf = ({ told }: Account, name = ours) => logLoss(told[name]!)
/** A drifting set: its term ends. */
const drifts = (set: string) => set === 'CollegeMsg'

const ofLoss = ({ week, day }: Accounts): Measured[] => {
  const { set } = week
  const most = mostLost[set]
  if (!most) return []
  return [
    atMost(`B2 ${set}: log loss, 7 d`, lossOf(week), most.week, ''),
    atMost(`B2 ${set}: stretch`, lossOf(week), 0.98 * (most.week - 0.002), ''),
    atMost(`B4 ${set}: log loss, 1 d`, lossOf(day), most.day, ''),
  ]
}

const ofGain = ({ week }: Accounts): Measured[] => [
  atLeast(`B3 ${week.set}: below KM`, 100 * (1 - lossOf(week) / lossOf(week, 'KM')), 15, '%'),
  atLeast(`B3 ${week.set}: below emp`, 100 * (1 - lossOf(week) / lossOf(week, 'emp')), 8, '%'),
]

const ofCalibration = ({ week }: Accounts, real: boolean): Measured[] => {
  const { set } = week
  const { slope } = lineThrough(week.told[ours]!)
  return [
    atMost(`B5 ${set}: ECE, 7 d`, ece(week.told[ours]!), drifts(set) ? 0.05 : 0.02, ''),
    ...waits.map((wait) => {
      const told = partOf(week, ours, ({ wallMs }) => wallMs === wait)
      const what = `B5 ${set}: ECE after ${wait / hour} h`
      return atMost(what, ece(told), drifts(set) ? 0.07 : 0.05, '')
    }),
    ...(real
      ? [atLeast(`B5 ${set}: slope`, slope, 0.85, ''), atMost(`B5 ${set}: slope`, slope, 1.15, '')]
      : []),
  ]
}

/** Demands on what is told of real records. */
export const realChanceBars = (accounts: Accounts): Measured[] => [
  ...ofLoss(accounts),
  ...ofGain(accounts),
  ...ofCalibration(accounts, true),
]

/**
 * Demands on what is told of the simulator's worlds. What a day costs at least hangs on a world's
 * nature: it is demanded of fresh seeds of the usual one.
 */
export const simulatedChanceBars = (accounts: Accounts): Measured[] => [
  ...(accounts.day.set.startsWith('simulator')
    ? [atMost(`B4 ${accounts.day.set}: log loss, 1 d`, lossOf(accounts.day), 0.531, '')]
    : []),
  ...ofCalibration(accounts, false),
]

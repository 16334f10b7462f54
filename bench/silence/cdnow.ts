import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bgNbd, fitLeaving, mbgNbd, nbd, paretoNbd } from '#silence'
import type { History, LeavingModel } from '#silence'
import { atMost } from '../ground.ts'
import type { Measured } from '../ground.ts'
import { figure, table } from './report/tables.ts'

/** Somebody of CDNOW: 39 weeks that are fitted on, and what they bought in the 39 after those. */
type Shopper = { history: History; later: number }

const week = 7
const weeksAhead = 39
/** Days since 1970 of a date written as 19970930. */
const dayOf = (written: string): number => {
  const [year, month, day] = [written.slice(0, 4), written.slice(4, 6), written.slice(6, 8)]
  const date = Temporal.PlainDate.from(`${year}-${month}-${day}`)
  return Temporal.PlainDate.from('1970-01-01').until(date, { largestUnit: 'days' }).days
}
const calibrated = dayOf('19970930')
const ends = calibrated + weeksAhead * week

/** Lines `masterid,sampleid,date,cds,sales`, by person and date; a day counts once. */
const readShoppers = (text: string): Shopper[] => {
  const days = new Map<string, number[]>()
  for (const line of text.trim().split('\n').slice(1)) {
    const [, who = '', date = ''] = line.split(',')
    const known = days.get(who) ?? []
    if (known.at(-1) !== dayOf(date)) known.push(dayOf(date))
    days.set(who, known)
  }
  return [...days.values()].map(([first = 0, ...again]) => {
    const before = again.filter((day) => day <= calibrated)
    const last = ((before.at(-1) ?? first) - first) / week
    return {
      history: { again: before.length, last, watched: (calibrated - first) / week },
      later: again.filter((day) => day > calibrated && day <= ends).length,
    }
  })
}

/** What the studies print: parameters in the model's order, and the log likelihood. */
type Published = { model: LeavingModel; law: readonly number[]; logLikelihood: number }

const published: Readonly<Record<string, Published>> = {
  NBD: { model: nbd, law: [0.3848, 12.072], logLikelihood: -9763.66 },
  'BG/NBD': { model: bgNbd, law: [0.2426, 4.4138, 0.7928, 2.4257], logLikelihood: -9582.43 },
  'MBG/NBD': { model: mbgNbd, law: [0.5248, 6.1827, 0.8913, 1.6142], logLikelihood: -9582.13 },
  'Pareto/NBD': {
    model: paretoNbd,
    law: [0.5533, 10.5784, 0.6062, 11.6672],
    logLikelihood: -9594.97,
  },
}

const groups = [0, 1, 2, 3, 4, 5, 6, 7]
const meanBy = (shoppers: readonly Shopper[], of: (one: Shopper) => number): number[] =>
  groups.map((group) => {
    const taken = shoppers.filter(({ history }) => Math.min(7, history.again) === group)
    return taken.reduce((sum, one) => sum + of(one), 0) / taken.length
  })

/** B1: the four models find the published laws of CDNOW; and what those foretell of later weeks. */
export const benchCdnow = (folder: string): { text: string; bars: Measured[] } => {
  const shoppers = readShoppers(readFileSync(join(folder, 'cdnow/cdnowElog.csv'), 'utf8'))
  const bars: Measured[] = []
  const found: string[][] = []
  const meansOf = (name: string, of: (one: Shopper) => number): string[] => {
    const total = shoppers.reduce((sum, one) => sum + of(one), 0)
    return [name, ...meanBy(shoppers, of).map((mean) => figure(mean)), total.toFixed(1)]
  }
  const ahead = [meansOf('what they bought', ({ later }) => later)]
  for (const [name, { model, law: known, logLikelihood }] of Object.entries(published)) {
    const histories = shoppers.map(({ history }) => history)
    const fitted = fitLeaving(model, histories)
    const law = model.parameters.map((parameter) => fitted.law[parameter]!)
    const off = Math.max(...law.map((value, index) => Math.abs(value - known[index]!)))
    bars.push(atMost(`B1 ${name}: farthest parameter`, off, 0.01, ''))
    const loss = Math.abs(fitted.logLikelihood - logLikelihood)
    bars.push(atMost(`B1 ${name}: log likelihood`, loss, 0.05, ''))
    const laws = model.parameters.map((parameter, index) => `${parameter} ${figure(law[index], 4)}`)
    found.push([name, laws.join(', '), `${fitted.logLikelihood.toFixed(2)} (${logLikelihood})`])
    ahead.push(meansOf(name, ({ history }) => model.expected(fitted.law, history, weeksAhead)))
  }
  const titles = [...groups.map((group) => `x = ${group}${group === 7 ? '+' : ''}`), 'all']
  return {
    text: [
      table('CDNOW, 39 weeks', ['model', 'law', 'log likelihood (published)'], found),
      table('The 39 weeks after: mean purchases by those before', ['', ...titles], ahead),
    ].join('\n'),
    bars,
  }
}

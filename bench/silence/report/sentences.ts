import { sentences } from '../alarms/sentence.ts'
import type { Watched } from '../watch.ts'
import { figure, table } from './tables.ts'

/** Of fewer turns, one in a hundred cannot be counted. */
const enough = 100

/** What is promised of people who answered 15 of 15 within a day: told, and what came. */
export const sentenceTable = (watched: Watched): string => {
  const { n, lines } = sentences(watched)
  if (n < enough) return `\n${watched.stream.name}: only ${n} turns after 15 answers of 15\n`
  const pair = (told: number, came: number) => `${figure(told, 2)} / ${figure(came, 2)}`
  return table(
    `${watched.stream.name}: answered 15 of 15, 95 % within a day (${n} turns): told / came`,
    ['after', 'so long a wait: 1 in', 'answer within 7 more days', 'by day 30'],
    lines.map(({ days, oneIn, week, horizon }) => [
      `${days} d`,
      oneIn.map((one) => Math.round(one)).join(' / '),
      pair(...week),
      pair(...horizon),
    ]),
  )
}

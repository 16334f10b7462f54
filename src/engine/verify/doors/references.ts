import { listBounds } from '../../frame/parts.ts'
import { waitingState } from '../../time/clock.ts'
import { parties } from '../../language.ts'
import type { Process, Way } from '../../language.ts'
import { waysOf } from '../../ways.ts'
import type { Finding, Words } from '../finding.ts'
import { isLength, isSoundClock } from '../graph/longest.ts'
import type { Inquiry } from '../inquiry.ts'

type Fault = { where: string; ja: string; en: string }

const actors: readonly string[] = [...parties, 'clock']

const unknown = (where: string, name: string): Fault => ({
  where,
  ja: `${name} というものはありません`,
  en: `there is no ${name}`,
})

/** The verifier counts the days to an agreed day, or to an agreed week; not to both. */
const mixesDayAndWeek = ({ clocks }: Process): boolean => {
  const all = Object.values(clocks)
  const ofDay = all.some((clock) => 'until' in clock && clock.until === 'deliverOn')
  return ofDay && all.some((clock) => 'endOf' in clock)
}

const dayOrWeek: Fault = {
  where: 'clocks',
  ja: '約束するのは日か週のどちらかです。両方の期限は置けません',
  en: 'a day is agreed, or a week: there cannot be clocks of both',
}

/** The next part must still be fundable when the one before it is due. */
const closesTooEarly = (process: Process): boolean => (listBounds(process)?.funding ?? 0) < 0

const tooEarly: Fault = {
  where: 'clocks',
  ja: '次の仮払いの期限(fundBy)が、1つの段階の最長より短く、間に合いません',
  en: 'the time to fund the next part (fundBy) is no longer than a part itself',
}

const clockFaults = (process: Process): Fault[] => [
  ...soundnessFaults(process),
  ...(mixesDayAndWeek(process) ? [dayOrWeek] : []),
  ...(closesTooEarly(process) ? [tooEarly] : []),
]

const soundnessFaults = ({ clocks, ceilingDays }: Process): Fault[] => [
  ...Object.entries(clocks)
    .filter(([, clock]) => !isSoundClock(clock))
    .map(([name]) => ({
      where: `clocks.${name}`,
      ja: '長さは 1 以上の整数で min ≤ default ≤ max、曜日と週は暦にあるものでなければなりません',
      en: 'lengths are whole days from 1 on, min ≤ default ≤ max; weekdays and weeks are real ones',
    })),
  ...(Number.isInteger(ceilingDays) && ceilingDays > 0
    ? []
    : [
        {
          where: 'ceilingDays',
          ja: '1 以上の整数でなければなりません',
          en: 'a whole number from 1 on',
        },
      ]),
]

const startFaults = (process: Process): Fault[] => {
  const { start, states } = process
  if (!Object.hasOwn(states, start)) return [unknown('start', `states.${start}`)]
  if (waitingState(process, start)) return []
  return [{ where: 'start', ja: `${start} は終わりの状態です`, en: `${start} is a final state` }]
}

const stateFaults = (process: Process, name: string): Fault[] => {
  const state = waitingState(process, name)
  if (!state) return []
  const where = `states.${name}`
  const turn = parties.includes(state.turn) ? [] : [unknown(where, `party ${state.turn}`)]
  const { silence } = state
  if (silence === 'nothing') return turn
  const { after, does } = silence
  const acts = Object.hasOwn(process.actions, does) ? process.actions[does]?.ways : undefined
  const theClocks = acts?.some(({ by, from }) => by.includes('clock') && from.includes(name))
  return [
    ...turn,
    ...(Object.hasOwn(process.clocks, after) ? [] : [unknown(where, `clocks.${after}`)]),
    ...(acts ? [] : [unknown(where, `actions.${does}`)]),
    ...(acts && !theClocks
      ? [
          {
            where,
            ja: `期限は ${name} から ${does} を行えません`,
            en: `the clock has no way to do ${does} from ${name}`,
          },
        ]
      : []),
  ]
}

const wayFaults = (process: Process, where: string, way: Way): Fault[] => {
  const isKnown = (state: string) => Object.hasOwn(process.states, state)
  const faults = way.from.flatMap((state) => {
    if (!isKnown(state)) return [unknown(where, `states.${state}`)]
    if (waitingState(process, state)) return []
    return [{ where, ja: `${state} は終わりの状態です`, en: `${state} is a final state` }]
  })
  for (const to of [way.to, way.last ?? 'stay'])
    if (to !== 'stay' && !isKnown(to)) faults.push(unknown(where, `states.${to}`))
  for (const actor of way.by)
    if (!actors.includes(actor)) faults.push(unknown(where, `party ${actor}`))
  const date = way.takes?.date
  if (date && !isLength('daysLater' in date ? date.daysLater : date.daysAhead))
    faults.push({
      where,
      ja: '日数(daysAhead、daysLater)は 1 以上の整数です',
      en: 'daysAhead is a whole number from 1 on, and so is daysLater',
    })
  const named = way.takes?.amount !== undefined
  const needsName = way.sets !== undefined && way.sets !== 'claim'
  if (named ? way.sets === undefined : needsName)
    faults.push({
      where,
      ja: 'amount を受け取ることと、それを何として覚えるか(sets)は対です',
      en: 'taking an amount and what it is remembered as (sets) belong together',
    })
  if (way.sealed && !mayBeOpened(process, way)) faults.push({ where, ...neverOpened })
  return faults
}

const sides = ['client', 'worker'] as const

/** Wherever one side proposes under seal, the other can too, or it would stay sealed for good. */
const mayBeOpened = (process: Process, way: Way): boolean =>
  way.sets === 'settlement' &&
  way.from.every((state) =>
    sides.every((side) =>
      waysOf(process).some(
        ({ sealed, by, from }) => sealed && by.includes(side) && from.includes(state),
      ),
    ),
  )

const neverOpened = {
  ja: '封をする(sealed)のは和解案(settlement)だけで、双方が出せなければ開きません',
  en: 'only a settlement is sealed, and both sides must be able to propose, or it never opens',
}

const actionFaults = (process: Process, name: string): Fault[] => {
  const { atMost, ways } = process.actions[name]!
  const where = `actions.${name}`
  const capped = atMost === undefined || (Number.isInteger(atMost) && atMost > 0)
  return [
    ...(capped
      ? []
      : [{ where, ja: 'atMost は 1 以上の整数です', en: 'atMost is a whole number from 1 on' }]),
    ...ways.flatMap((way) => wayFaults(process, where, way)),
  ]
}

/** Names that nothing bears, clocks that cannot run, acts that end where nothing begins. */
export const wrongReferences = ({ process }: Inquiry): Finding[] => {
  const faults = [
    ...clockFaults(process),
    ...startFaults(process),
    ...Object.keys(process.states).flatMap((name) => stateFaults(process, name)),
    ...Object.keys(process.actions).flatMap((name) => actionFaults(process, name)),
  ]
  return faults.map(({ where, ja, en }) => {
    const words: Words = { ja: `${where}:${ja}`, en: `${where}: ${en}` }
    return { rule: 'every-door-opens', hurts: 'both', message: words, trace: [words] }
  })
}

import type { ContractView, EventRow } from '#contracts'
import { isFrame, noticePeriodOf, silenceIn, waitingState } from '#engine'
import type { Step as Foretold } from '#engine'
import type { Step, Turn } from '../../components/index.ts'
import { beforeWork } from './foresee.ts'
import type { BetterWay, Ending, Foreseen } from './foresee.ts'
import { clockName, nounOf, stateName, turnName } from './speech.ts'
import type { Speech } from './speech.ts'

export type Line = { steps: Step[]; turn: Turn | null }

/** What the promise line needs of an event. */
export type PastEvent = Pick<EventRow, 'action' | 'at' | 'from_state' | 'to_state' | 'moves'>

const paidBy = (past: readonly PastEvent[]): bigint =>
  (past.at(-1)?.moves ?? []).reduce(
    (sum, { kind, amount }) => (kind === 'release' ? sum + BigInt(amount) : sum),
    0n,
  )

/**
 * The promise line of a contract for who looks: what has happened, whose clock runs, and the path
 * that leads to what the sentence promises (their own act in time where that is worth more, else
 * silence).
 */
export const lineOf = (
  view: ContractView,
  foreseen: Foreseen,
  past: readonly PastEvent[],
  speech: Speech,
): Line => {
  const { row, party } = view
  const happened = turningPoints(view, past).map(({ action, at }): Step => ({
    label: nounOf(speech, action),
    at,
    kind: 'past',
  }))
  const dueAt = row.due_at
  if (view.final || dueAt === null)
    return { steps: ended(happened, view, past, speech), turn: null }
  const turn = { label: turnName(speech, row.state), from: row.entered_at, until: dueAt }
  const way = party === 'worker' ? (foreseen.way ?? foreseen.onceFunded) : foreseen.way
  const ending = way?.ending ?? foreseen.silent
  const clock = ending.steps.filter(({ by }) => by === 'clock')
  const [next, ...then] = way ? plannedSteps(view, way, speech) : []
  const due = deadlineStep(view, dueAt, way ? undefined : clock.at(-2) && clock[0], speech)
  const steps = [
    ...happened,
    ...(next ? [next, due, ...then] : [due]),
    ...silenceSteps(view, ending, way ? clock : clock.slice(clock.length > 1 ? 1 : 0), speech),
  ]
  return { steps, turn }
}

/** What changed the state; of what a frame repeats part by part, the last time. */
const turningPoints = ({ process }: ContractView, past: readonly PastEvent[]): PastEvent[] => {
  const opens = (action: string): boolean =>
    process.actions[action]?.ways.some(({ spawns }) => spawns !== undefined) ?? false
  return past.filter(({ action, from_state: from, to_state: to }, place) =>
    opens(action) ? !past.slice(place + 1).some((later) => later.action === action) : from !== to,
  )
}

/**
 * Whether an end by the clock is bad for who looks. Where money was held and a worker gets none of
 * it; of a frame, whose weeks are paid apart, only if the client's silence ends it, which
 * stands on the client's record where notice is what is expected.
 */
const isBad = (
  { party, process, row }: ContractView,
  before: string | null,
  arrives: bigint,
): boolean => {
  if (!row.funded) return false
  const unpaid = party === 'worker' && arrives === 0n
  if (!isFrame(process)) return unpaid
  const silent = waitingState(process, before ?? '')?.turn === 'client'
  return silent && (unpaid || (party === 'client' && noticePeriodOf(process, 'client') !== null))
}

/** Whether only the clock does it. */
const isClocks = ({ process }: ContractView, action: string): boolean =>
  process.actions[action]?.ways.every(({ by }) => by.every((one) => one === 'clock')) ?? false

/** The end of the running clock; where silence goes on after it, with what it does there. */
const deadlineStep = (
  { process, row }: ContractView,
  at: number,
  does: Foretold | undefined,
  speech: Speech,
): Step => {
  const label = clockName(speech, silenceIn(process, row.state)?.after ?? '')
  return { label, at, kind: 'deadline', note: does && `→ ${nounOf(speech, does.action)}` }
}

/**
 * The acts by which the reader's way comes about, the last one with its deadline; before the money
 * is held, those of both sides.
 */
const plannedSteps = ({ process, row }: ContractView, way: BetterWay, speech: Speech): Step[] => {
  const before = row.funded ? [] : beforeWork(process, row.state)
  const until = speech.words.t('promise.untilTime', { time: speech.format.dateTime(way.until) })
  const steps = [...before, way.action].map((action): Step => ({
    label: nounOf(speech, action),
    at: null,
    kind: 'past',
  }))
  const last = steps.at(-1)
  return row.funded || !last ? steps : [...steps.slice(0, -1), { ...last, note: until }]
}

/** The clock's acts on the way; the last one with what it brings to who looks. */
const silenceSteps = (
  view: ContractView,
  ending: Ending,
  clock: readonly Foretold[],
  speech: Speech,
): Step[] =>
  clock.map((step, index) =>
    index === clock.length - 1
      ? finalStep(view, ending, step, clock[index - 1]?.state ?? view.row.state, speech)
      : { label: nounOf(speech, step.action), at: step.at, kind: 'silence' },
  )

const finalStep = (
  view: ContractView,
  ending: Ending,
  step: Foretold,
  before: string,
  speech: Speech,
): Step => {
  const { party } = view
  const { format } = speech
  const figure = party === 'worker' ? ending.arrives : party === 'client' ? ending.back : 0n
  const paid = party === 'client' && ending.back === 0n && ending.pays > 0n
  const note = paid ? `−${format.yen(ending.pays)}` : figure > 0n ? format.yen(figure) : undefined
  return {
    label: nounOf(speech, step.action),
    at: step.at,
    kind: 'final',
    note,
    tone: isBad(view, before, ending.arrives) ? 'danger' : 'safe',
  }
}

const ended = (
  happened: Step[],
  view: ContractView,
  past: readonly PastEvent[],
  speech: Speech,
): Step[] => {
  const { row, process, party } = view
  const last = happened.at(-1) ?? {
    label: stateName(speech, row.state),
    at: row.entered_at,
    kind: 'past',
  }
  const before = happened.slice(0, -1)
  if (!row.funded) return [...before, last]
  const [event, paid] = [past.at(-1), paidBy(past)]
  const bad = isFrame(process)
    ? event !== undefined && isClocks(view, event.action) && isBad(view, event.from_state, paid)
    : party === 'worker' && paid === 0n
  return [...before, { ...last, kind: 'final', tone: bad ? 'danger' : 'safe' }]
}

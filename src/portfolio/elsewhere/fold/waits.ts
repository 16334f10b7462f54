import { addDays, dayOf, endOfDay, waitingState } from '#engine'
import type { Calendar, Instant } from '#engine'
import { foresee, horizonMs, learn, noHabits, openDebt, paceOf, shippedFit } from '#silence'
import type { Debt, Pace, Span } from '#silence'
import { asks, isEmpty } from '#waiting'
import type { Estimate, Told } from '../shape.ts'
import type { Rules } from './fold.ts'

/** A question to one client, on one of their contracts; `until` null: they still owe an answer. */
type Asked = { contractId: string; from: Instant; until: Instant | null }

/** What is known of one client from what was written down, over all contracts with them. */
export type Answering = {
  asked: readonly Asked[]
  /** The wait on this contract, by its id; none where nobody waits. */
  waits: ReadonlyMap<string, { debt: Debt; since: Instant }>
  /** That a question put now would be unanswered after thirty days. */
  silentIfAsked: number
}

type Mark = { at: Instant; asks: boolean; answers: boolean }

/**
 * Which entries ask something of the client, and which are answers of theirs. Of what was noted
 * without its words, that is taken for granted.
 */
const marksOf = (rules: Rules, told: readonly Told[], startedAt: Instant): Mark[] => {
  const { process } = rules
  const waitsForClient = (state: string) => waitingState(process, state)?.turn === 'client'
  const first = { at: startedAt, asks: waitsForClient(process.start), answers: false }
  return [
    first,
    ...told.map(({ at, kind, by, state, effect, text }) => {
      const unsaid = text === ''
      const heard = kind === 'received' && (unsaid || !isEmpty(text))
      const answers = heard || (kind === 'act' && by === 'client')
      const passes = kind === 'act' || kind === 'clock' ? effect !== 'beside' : false
      const asked = kind === 'sent' && (unsaid || asks(text))
      return { at, answers, asks: asked || (passes && !answers && waitsForClient(state)) }
    }),
  ]
}

const minuteMs = 60_000

/**
 * One question at a time: what is asked again while one waits is no question of its own. What was
 * asked and answered at once is known by its day alone and tells of nobody's haste.
 */
const askedIn = (contractId: string, marks: readonly Mark[], over: boolean): Asked[] => {
  const asked: Asked[] = []
  let open: Asked | null = null
  for (const { at, asks, answers } of marks) {
    if (answers && open) {
      if (at - open.from >= minuteMs) asked.push({ ...open, until: at })
      open = null
    } else if (asks && !open) open = { contractId, from: at, until: null }
  }
  return open && !over ? [...asked, open] : asked
}

/** A contract of the client with what is told of it. */
export type Spoken = {
  contractId: string
  rules: Rules
  told: readonly Told[]
  startedAt: Instant
  over: boolean
}

const rest = (day: string, calendar: Calendar): Span => ({
  from: endOfDay(addDays(day, -1), calendar),
  to: endOfDay(day, calendar),
})

/** The days around New Year and Obon on which Japan rests without a law. */
const unwritten = ['12-29', '12-30', '12-31', '01-01', '01-02', '01-03', '08-13', '08-14', '08-15']

const paces = new WeakMap<Calendar, Map<string, Pace>>()

/** Everybody's hours, and Japan's holidays: nothing is known of a client elsewhere beyond that. */
const paceFor = (calendar: Calendar, from: Instant, until: Instant): Pace => {
  const first = Number(dayOf(from, calendar).slice(0, 4))
  const last = Number(dayOf(until, calendar).slice(0, 4)) + 1
  const known = paces.get(calendar) ?? new Map<string, Pace>()
  paces.set(calendar, known)
  const key = `${first} ${last}`
  const found = known.get(key)
  if (found) return found
  const years = Array.from({ length: last - first + 1 }, (_, index) => String(first + index))
  const days = new Set(years.flatMap((year) => unwritten.map((day) => `${year}-${day}`)))
  for (const day of calendar.holidays) if (years.includes(day.slice(0, 4))) days.add(day)
  const holidays = [...days].toSorted().map((day) => rest(day, calendar))
  const pace = paceOf(shippedFit, null, { holidays }, [])
  known.set(key, pace)
  return pace
}

/** How a client answers, learnt from every question to them in its order, up to `now`. Pure. */
export const answeringOf = (
  spoken: readonly Spoken[],
  now: Instant,
  calendar: Calendar,
): Answering => {
  const asked = spoken
    .flatMap(({ contractId, rules, told, startedAt, over }) =>
      askedIn(contractId, marksOf(rules, told, startedAt), over),
    )
    .filter(({ from }) => from <= now)
    .toSorted((one, other) => one.from - other.from || (one.contractId < other.contractId ? -1 : 1))
  const pace = paceFor(calendar, asked[0]?.from ?? now, now)
  let person = noHabits()
  const open: { asked: Asked; debt: Debt; endsAt: Instant }[] = []
  const settle = (until: Instant) => {
    open.sort((one, other) => one.endsAt - other.endsAt)
    while (open.length > 0 && open[0]!.endsAt <= until) {
      const { asked: one, debt, endsAt } = open.shift()!
      const answered = one.until !== null && one.until <= endsAt ? one.until : null
      person = learn(shippedFit, person, person, debt, answered).person
    }
  }
  const waits = new Map<string, { debt: Debt; since: Instant }>()
  for (const one of asked) {
    settle(one.from)
    const others = open.map(({ debt }) => debt)
    const opened = openDebt(shippedFit, person, person, others, one.from)
    const debt = { openedAt: one.from, opened, pace }
    const horizon = one.from + horizonMs
    open.push({ asked: one, debt, endsAt: Math.min(horizon, one.until ?? horizon) })
    if (one.until === null) waits.set(one.contractId, { debt, since: one.from })
  }
  settle(now)
  const fresh = { openedAt: now, opened: openDebt(shippedFit, person, person, [], now), pace }
  return { asked, waits, silentIfAsked: 1 - foresee(shippedFit, fresh, now).byHorizon }
}

/** How unusual the wait on one contract is; null where nobody waits for the client there. */
export const estimateOf = (
  { asked, waits }: Answering,
  contractId: string,
  now: Instant,
): Estimate | null => {
  const waiting = waits.get(contractId)
  if (!waiting) return null
  const seen = foresee(shippedFit, waiting.debt, now)
  const over = asked.filter(({ from, until }) => until !== null || from + horizonMs <= now)
  const answerTimes = over.flatMap(({ from, until }) => (until === null ? [] : [until - from]))
  return {
    since: waiting.since,
    answered: answerTimes.length,
    asked: over.length,
    answerTimes,
    wallMs: seen.wallMs,
    operationalMs: seen.operationalMs,
    oneIn: seen.tailOneIn,
    within7: seen.within.week,
    by30: seen.byHorizon,
  }
}

/** That the client is silent for thirty days from now on. */
export const silenceOn = (answering: Answering, contractId: string, now: Instant): number => {
  const waiting = answering.waits.get(contractId)
  return waiting ? 1 - foresee(shippedFit, waiting.debt, now).byHorizon : answering.silentIfAsked
}

import type { Debt, Habits } from '#silence'
import {
  alarmAt, foresee, habitsToBytes, learn, noHabits, openDebt, paceOf, shippedFit,
} from '#silence' // prettier-ignore
import { atMost } from '../ground.ts'
import type { Measured } from '../ground.ts'
import { day, hour } from './streams/stream.ts'

const people = 1000
const fit = shippedFit
const start = Temporal.Instant.from('2026-04-20T00:00:00Z').epochMilliseconds

/** Microseconds a call takes, the median of nine rounds after one to warm up. */
const microseconds = (calls: number, work: (call: number) => unknown): number => {
  const rounds = Array.from({ length: 10 }, () => {
    const began = performance.now()
    for (let call = 0; call < calls; call += 1) work(call)
    return ((performance.now() - began) * 1000) / calls
  })
  return rounds.slice(1).toSorted((a, b) => a - b)[4] ?? Infinity
}

/** Somebody's clock: hours of their own, a year's holidays, an absence. */
const paceOfPerson = (person: number) => {
  const counts = Uint16Array.from({ length: 336 }, (_, bin) => (bin * 7 + person) % 5)
  const holidays = Array.from({ length: 20 }, (_, index) => {
    const from = start + (index * 18 + 3) * day
    return { from, to: from + day }
  })
  const from = start + (person % 40) * day
  const absences = person % 4 === 0 ? [{ from, to: from + 5 * day, announcedAt: from - day }] : []
  return paceOf(fit, { counts }, { holidays }, absences)
}

const debtOf = (person: Habits, pair: Habits, pace: Debt['pace'], openedAt: number): Debt => ({
  openedAt,
  opened: openDebt(fit, person, pair, [], openedAt),
  pace,
})

/** What a thousand people are known for after twenty answers each. */
const learnt = (pace: Debt['pace'], who: number) => {
  let known = { person: noHabits(), pair: noHabits() }
  for (let turn = 0; turn < 20; turn += 1) {
    const openedAt = start - (30 - turn) * day
    const debt = debtOf(known.person, known.pair, pace, openedAt)
    const after = ((who * 13 + turn * 7) % 40) * hour
    known = learn(fit, known.person, known.pair, debt, openedAt + after)
  }
  return known
}

/** B11: what one prediction, one answer and a million open debts cost on one core. */
export const benchSpeed = (): Measured[] => {
  const all = Array.from({ length: people }, (_, who) => {
    const pace = paceOfPerson(who)
    const known = learnt(pace, who)
    return { known, pace, debt: debtOf(known.person, known.pair, pace, start + who * hour) }
  })
  const of = (call: number) => all[call % people]!
  const asked = (call: number) => {
    const { debt } = of(call)
    return foresee(fit, debt, debt.openedAt + (1 + (call % 200)) * hour)
  }
  const answered = (call: number) => {
    const { known, debt } = of(call)
    return learn(fit, known.person, known.pair, debt, debt.openedAt + (call % 200) * hour)
  }
  const began = performance.now()
  let told = 0
  for (let call = 0; call < 1_000_000; call += 1) told += asked(call).surprise
  const seconds = told >= 0 ? (performance.now() - began) / 1000 : Infinity
  const open = (call: number) => {
    const { known, pace } = of(call)
    const debt = debtOf(known.person, known.pair, pace, start + (call % people) * hour)
    return [alarmAt(fit, debt, 'notice'), alarmAt(fit, debt, 'ask')]
  }
  const bytes = habitsToBytes(all[0]!.known.person).byteLength
  return [
    atMost('B11 one prediction', microseconds(20_000, asked), 5, 'µs'),
    atMost('B11 learning from an answer', microseconds(20_000, answered), 10, 'µs'),
    atMost('B11 what is known of a side', bytes, 200, 'bytes'),
    atMost('B11 a million open debts', seconds, 10, 's'),
    atMost('opening a debt, with both alarms', microseconds(2_000, open), 200, 'µs'),
  ]
}

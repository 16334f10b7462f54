import type { Activity, Debt, Fit, Pace, PaceAt } from '#silence'
import { halfHourOf, halfHours, paceOf, populationProfile } from '#silence'
import { aroundIn } from './around.ts'
import { countUntil } from './counting.ts'
import { ownHours } from './own-hours.ts'
import { day, horizon, hour } from './stream.ts'
import type { Stream } from './stream.ts'
import type { Owed } from './turns.ts'

/** Instants ascending, and for each how many sessions have begun up to it. */
type Seen = { times: Float64Array; begun: Int32Array }

const pause = hour / 2
/** How far back a habit of coming by is looked for. */
const window = 60 * day

const seenOf = (times: Float64Array): Seen => {
  let sessions = 0
  const begun = Int32Array.from(times, (at, index) => {
    if (index === 0 || at - times[index - 1]! > pause) sessions += 1
    return sessions
  })
  return { times, begun }
}

/** When everybody wrote, ascending. */
const writtenBy = ({ messages, people }: Stream): Float64Array[] => {
  const times: number[][] = Array.from({ length: people }, () => [])
  for (const { at, from } of messages) times[from]!.push(at)
  return times.map((own) => Float64Array.from(own))
}

/** What was seen of somebody, up to an instant and no further. */
export type Presence = {
  activityOf(turn: Owed, debt: Debt, now: number): Activity
  /** The same as if they had never answered this turn: without what they then wrote to this one. */
  hadTheyNot(turn: Owed): (debt: Debt, now: number) => Activity
}

const sessionsIn = ({ times, begun }: Seen, from: number, to: number): number => {
  const [before, after] = [countUntil(times, from), countUntil(times, to)]
  return after === before ? 0 : begun[after - 1]! - begun[before]! + 1
}

/** Without messages to the one who waits, from the opening on. */
const seenElsewhere = ({ messages }: Stream, written: readonly number[], turn: Owed): Seen => {
  const times = written.flatMap((index) => {
    const { at, to } = messages[index]!
    const known = at > turn.openedAt - window - day && at <= turn.openedAt + horizon
    return known && (at <= turn.openedAt || !to.includes(turn.to)) ? [at] : []
  })
  return seenOf(Float64Array.from(times))
}

export const presenceIn = (stream: Stream, turns: readonly Owed[]): Presence => {
  const times = writtenBy(stream)
  const seen = (stream.known?.sessions ?? times).map(seenOf)
  const busy = aroundIn(stream, turns, times)
  const start = stream.messages[0]?.at ?? 0
  const written: number[][] = Array.from({ length: stream.people }, () => [])
  stream.messages.forEach(({ from }, index) => written[from]!.push(index))
  const activity = (own: Seen, turn: Owed, debt: Debt, now: number): Activity => {
    const { openedAt } = turn
    const last = own.times[countUntil(own.times, now) - 1] ?? start
    const past = Math.min(window, openedAt - start) + day
    const usual = sessionsIn(own, openedAt - window, openedAt) / past
    return {
      sessionsSince: sessionsIn(own, openedAt, now),
      expectedSessions: usual * (debt.pace.timeAt(now) - debt.pace.timeAt(openedAt)),
      hoursSinceSeen: (now - last) / hour,
      unseenSince: last <= openedAt,
      nudges: countUntil(turn.nudges, now),
      openedByReply: turn.byReply,
      around: busy(turn, now),
    }
  }
  return {
    activityOf: (turn, debt, now) => activity(seen[turn.by]!, turn, debt, now),
    hadTheyNot: (turn) => {
      const own = stream.known ? seen[turn.by]! : seenElsewhere(stream, written[turn.by]!, turn)
      return (debt, now) => activity(own, turn, debt, now)
    },
  }
}

/** Everybody's messages by half-hour of the week, up to an instant. */
export const profileUntil = ({ messages }: Stream, until: number): number[] => {
  const counts = Array.from({ length: halfHours }, () => 0)
  for (const { at } of messages) if (at <= until) counts[halfHourOf(at)]! += 1
  return populationProfile(counts)
}

export type Paces = {
  /**
   * The clock at an opening. It holds absences that are announced later, too: they change nothing
   * before they are announced, and who learns from an answer knows them by then.
   */
  learning: PaceAt
  /** The clock of a turn as it is known at an instant. */
  at(turn: Owed, now: number): Pace
}

/** Everybody's clock as it was last taken down: their own hours anew every 30 days. */
export const pacesIn = (stream: Stream, fit: Fit): Paces => {
  const written = writtenBy(stream)
  const start = stream.messages[0]?.at ?? 0
  const calendar = { holidays: stream.known?.holidays ?? [] }
  const made = new Map<string, Pace>()
  const paceFor = (person: number, openedAt: number, now: number) => {
    const epoch = Math.floor((openedAt - start) / (30 * day))
    const all = stream.known?.absences[person] ?? []
    const announced = all.filter(({ announcedAt }) => announcedAt <= now)
    const name = `${person} ${epoch} ${announced.length}`
    const known = made.get(name)
    if (known) return known
    const until = start + epoch * 30 * day
    const own = ownHours(fit, written[person]!, { from: start, to: until }, calendar.holidays)
    const pace = paceOf(fit, own, calendar, announced)
    made.set(name, pace)
    return pace
  }
  return {
    learning: (person, at) => paceFor(Number(person), at, Infinity),
    at: (turn, now) => paceFor(turn.by, turn.openedAt, now),
  }
}

import type { Formats, Translate } from '#locale'
import type { Instant } from '#engine'

/**
 * One knot on the promise line, in the order in which they come.
 * `past`: it happened; without a time, it is planned (the parties act, nobody is silent).
 * `now`: need not be given while there is a turn. `deadline`: where the running clock ends.
 * `silence`: what the clock does when nobody answers. `final`: how it ends.
 */
export type Step = {
  label: string
  at: Instant | null
  kind: 'past' | 'now' | 'deadline' | 'silence' | 'final'
  note?: string | undefined
  /** Of a final step that is not safe for the reader: drawn in vermilion, without the check. */
  tone?: 'safe' | 'danger' | undefined
}

/** Whose clock is running: in words ("the client inspects, 7 days"), from when until when. */
export type Turn = { label: string; from: Instant; until: Instant }

/** How the thread that leads to a knot is drawn. */
export type Thread = 'done' | 'planned' | 'used' | 'left' | 'silent' | 'danger'

export type Knot = Step & { thread: Thread; reached: boolean }

const dayLength = 86_400_000

const threadTo = (step: Step, reached: boolean, ticking: boolean, danger: boolean): Thread => {
  if (reached) return 'done'
  if (step.kind === 'past') return step.at === null ? 'planned' : 'done'
  if (step.kind === 'now') return ticking ? 'used' : 'done'
  if (step.kind === 'deadline') return ticking ? 'left' : 'planned'
  return danger ? 'danger' : 'silent'
}

const withNow = (
  steps: readonly Step[],
  turn: Turn | null,
  now: Instant,
  t: Translate,
): readonly Step[] => {
  if (turn === null || steps.some(({ kind }) => kind === 'now')) return steps
  const next = steps.findIndex(({ kind, at }) => kind !== 'past' || at === null || at > now)
  const place = next === -1 ? steps.length : next
  const day = Math.floor(Math.max(0, now - turn.from) / dayLength) + 1
  const step: Step = {
    label: t('promise.now'),
    at: null,
    kind: 'now',
    note: t('promise.day', { count: day }),
  }
  return [...steps.slice(0, place), step, ...steps.slice(place)]
}

/** The knots with the threads between them; `now` is put in where a clock runs. */
export const knotsOf = (
  steps: readonly Step[],
  turn: Turn | null,
  now: Instant,
  t: Translate,
): Knot[] => {
  const danger = steps.some(({ kind, tone }) => kind === 'final' && tone === 'danger')
  const knots: Knot[] = []
  for (const step of withNow(steps, turn, now, t)) {
    const reached = step.kind !== 'now' && step.at !== null && step.at <= now
    knots.push({ ...step, reached, thread: threadTo(step, reached, turn !== null, danger) })
  }
  return knots
}

/** A knot's time as it is written under its name: one line for each entry. */
export const timesOf = (knot: Step, format: Formats, apart: boolean): string[] => {
  const times: string[] = []
  if (knot.at !== null && apart) times.push(format.date(knot.at), format.time(knot.at))
  else if (knot.at !== null) times.push(format.dateTime(knot.at))
  return times
}

import { clockIn, waitingState, waysFrom } from '#engine'
import type { Actor, Instant, Process, Side } from '#engine'

/** One event of a contract, as far as figures go by it. */
export type Told = { action: string; by: Actor; from: string | null; to: string; at: Instant }

/**
 * A wait for one side: for an answer to the other, an inspection among them, or for the agreed
 * work. `tookMs`: until they acted; null: they did not, and the clock or the desk did. `inTime`:
 * before any clock had moved on over it.
 */
export type Turn = {
  of: Side
  kind: 'answer' | 'inspection' | 'work'
  tookMs: number | null
  inTime: boolean
}

/** `late`: a clock has moved on over it. */
type Running = Pick<Turn, 'of' | 'kind'> & { began: Instant; late: boolean }

/**
 * What a state waits for. Work is due on a day or within a length of time; a week of hours just
 * ends. An answer is due within a length of time; where a day or a moment of the week is waited
 * for, nobody has been asked anything.
 */
const kindIn = (process: Process, state: string): Pick<Turn, 'of' | 'kind'> | null => {
  const waiting = waitingState(process, state)
  if (!waiting || waiting.turn === 'desk') return null
  const of = waiting.turn
  const clock = clockIn(process, state)
  if (!clock || 'endOf' in clock) return null
  if (waiting.working) return of === 'worker' ? { of, kind: 'work' } : null
  if (!('days' in clock || 'businessDays' in clock)) return null
  const inspects = of === 'client' && waiting.delivered && !waiting.contested
  return { of, kind: inspects ? 'inspection' : 'answer' }
}

/** Silence that does what the side could have done itself, is its answer. */
const speaksFor = (process: Process, { action, from }: Told, of: Side): boolean =>
  (waysFrom(process, from ?? '').get(action) ?? []).some(({ by }) => by.includes(of))

const isDelivered = (process: Process, state: string): boolean =>
  waitingState(process, state)?.delivered === true && !waitingState(process, state)?.working

/** How a wait ends with an event; null: nobody is to blame or to praise for it. */
const endOf = (process: Process, run: Running, event: Told): Turn | null => {
  const { of, kind, began, late } = run
  const missed: Turn = { of, kind, tookMs: null, inTime: false }
  if (event.by === 'clock') return speaksFor(process, event, of) ? null : missed
  if (event.by !== of) return event.by === 'desk' && late ? missed : null
  if (kind === 'work' && !isDelivered(process, event.to)) return null
  return { of, kind, tookMs: event.at - began, inTime: !late }
}

/** The clock went on, and still waits for the same. */
const goesOn = (run: Running | null, { by }: Told, next: ReturnType<typeof kindIn>): boolean =>
  run !== null && by === 'clock' && next?.of === run.of && next.kind === run.kind

/** Every wait of a contract for one of its sides, in order, from its events. Pure. */
export const turnsOf = (process: Process, events: readonly Told[]): Turn[] => {
  const turns: Turn[] = []
  let run: Running | null = null
  for (const event of events) {
    if (event.from === event.to) continue
    const next = kindIn(process, event.to)
    if (run && goesOn(run, event, next)) {
      run.late = true
      continue
    }
    const end = run && endOf(process, run, event)
    if (end) turns.push(end)
    run = next && { of: next.of, kind: next.kind, began: event.at, late: false }
  }
  return turns
}

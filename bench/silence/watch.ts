import type { Debt, Fit, Moment } from '#silence'
import { fitTo, foresee, layerTo, replay, shippedFit } from '#silence'
import { pacesIn, presenceIn, profileUntil } from './streams/presence.ts'
import type { Paces, Presence } from './streams/presence.ts'
import { day, horizon, hour } from './streams/stream.ts'
import type { Stream } from './streams/stream.ts'
import { turnsOf } from './streams/turns.ts'
import type { Owed } from './streams/turns.ts'

/** What was known of a pair when a turn opened; delays in ms, ascending. */
export type Record = { turns: number; delays: readonly number[] }

/** A turn with everything that was known of it when it opened. */
export type Case = {
  turn: Owed
  debt: Debt
  record: Record
  /** Eight turns or more of this pair before, four in five of them answered. */
  reliable: boolean
}

/** A whole record of messages, gone through as if it happened now. */
export type Watched = {
  stream: Stream
  turns: readonly Owed[]
  /** By opening. */
  cases: readonly Case[]
  fit: Fit
  paces: Paces
  presence: Presence
}

/** Waits at which is asked, and the horizons asked for. */
export const waits = [hour, 6 * hour, day, 3 * day, 7 * day] as const
export type Span = 'day' | 'week' | 'horizon'

/** Where the time asked about ends. */
export const endOf = (span: Span, openedAt: number, now: number): number =>
  span === 'horizon' ? openedAt + horizon : now + (span === 'day' ? day : 7 * day)

/** Whether a turn was still open at an instant. */
export const isOpen = ({ answeredAt }: Owed, now: number): boolean =>
  answeredAt === null || answeredAt > now

/** Whether the answer came until then; undefined where that was not seen yet. */
export const cameBy = ({ answeredAt }: Owed, end: number, known: number): boolean | undefined =>
  end > known ? undefined : answeredAt !== null && answeredAt <= end

/** A debt with the clock as it is known at an instant. */
export const debtAt = ({ turn, debt }: Case, paces: Paces, now: number): Debt => ({
  ...debt,
  pace: paces.at(turn, now),
})

const insert = (sorted: readonly number[], value: number): number[] => {
  const at = sorted.findIndex((one) => one > value)
  return at < 0 ? [...sorted, value] : [...sorted.slice(0, at), value, ...sorted.slice(at)]
}

/** Goes through the turns with a fit; at no step anything later is known. */
export const casesOf = (fit: Fit, turns: readonly Owed[], paces: Paces, until: number): Case[] => {
  const records = new Map<string, Record>()
  const cases: Case[] = []
  const nameOf = ({ owedBy, owedTo }: { owedBy: string; owedTo: string }) => `${owedBy} ${owedTo}`
  replay(fit, turns, paces.learning, until, {
    opened: (turn, debt, index) => {
      const record = records.get(nameOf(turn)) ?? { turns: 0, delays: [] }
      const reliable = record.turns >= 8 && record.delays.length >= 0.8 * record.turns
      cases[index] = { turn: turns[index]!, debt, record, reliable }
    },
    closed: (turn) => {
      const { turns, delays } = records.get(nameOf(turn)) ?? { turns: 0, delays: [] }
      const { answeredAt, openedAt } = turn
      const after = answeredAt === null ? delays : insert(delays, answeredAt - openedAt)
      records.set(nameOf(turn), { turns: turns + 1, delays: after })
    },
  })
  return cases
}

/**
 * In the first quarter of what is fitted on, nobody is known yet: what is learnt from it would
 * hold of strangers only.
 */
const strangers = 0.25

/** Past waits whose end was known at the split: what the layers are learnt from. */
const momentsOf = (watched: Watched, span: Span): Moment[] => {
  const { stream, cases, fit, paces, presence } = watched
  const bare = { ...fit, layers: null }
  const start = stream.messages[0]?.at ?? 0
  const from = start + strangers * (stream.split - start)
  const later = cases.filter(({ turn }) => turn.openedAt >= from)
  return later.flatMap((one) =>
    waits.flatMap((wallMs) => {
      const { turn } = one
      const now = turn.openedAt + wallMs
      const end = endOf(span, turn.openedAt, now)
      const came = cameBy(turn, end, stream.split)
      if (came === undefined || !isOpen(turn, now)) return []
      const debt = debtAt(one, paces, now)
      const { byHorizon, within } = foresee(bare, debt, now)
      const chance = span === 'horizon' ? byHorizon : within[span]
      return [{ chance, wallMs, came, activity: presence.activityOf(turn, debt, now) }]
    }),
  )
}

/** Fits on what was before the split, then watches the whole record. */
export const watch = (stream: Stream, prior: Fit = shippedFit): Watched => {
  const turns = turnsOf(stream.messages, stream.people)
  const withProfile = { ...prior, profile: profileUntil(stream, stream.split), layers: null }
  const paces = pacesIn(stream, withProfile)
  const bare = fitTo(turns, paces.learning, stream.split, withProfile)
  const presence = presenceIn(stream, turns)
  const cases = casesOf(bare, turns, paces, stream.until)
  const watched = { stream, turns, cases, fit: bare, paces, presence }
  const layers = {
    day: layerTo(momentsOf(watched, 'day')),
    week: layerTo(momentsOf(watched, 'week')),
    horizon: layerTo(momentsOf(watched, 'horizon')),
  }
  return { ...watched, fit: { ...bare, layers } }
}

import { act } from '#contracts'
import { answerForSilence, lockOf } from '#desk'
import { addDays, dayOf, mondayOf } from '#engine'
import type { Instant } from '#engine'
import { offer } from '#market'
import { refuse } from '#platform'
import type { Context, Database } from '#platform'
import { nextWeekOf } from '#weeks'
import { reports, thanks } from '../half-year/moments.ts'
import { advanceClock, latest } from '../travel.ts'
import { halfYearCast, halfYearFrames, weeksToPlay } from './frames.ts'
import type { Cast, HalfYearFrame } from './frames.ts'
import { ask, asking, fund, report } from './week.ts'

const hour = 3_600_000

/** What the client of the demo says for having been silent elsewhere. */
const excuse = 'ご連絡ができておりませんでした。申し訳ございません。'

/** From the offer to the silent end, at most. */
const longest = (weeksToPlay + 10) * 7 * 24 * hour

/** Who plays on which frames; `told`: all has been played, and stays as it was told. */
type Ready = { cast: Cast; frames: HalfYearFrame[]; told: boolean }

/** Refuses `demo.off`, `demo.too_far`, and `demo.another_course` where neither can be played. */
const makeReady = async (context: Context): Promise<Ready> => {
  const cast = await halfYearCast(context)
  const frames = await halfYearFrames(context, cast)
  if (frames.length === 0) refuse('demo.off')
  if (frames.every(isTold)) return { cast, frames, told: true }
  if (!frames.some(({ row }) => isPlayable(row.state) || isUnbegun(row)))
    refuse('demo.another_course')
  if (context.time.now() + longest > latest) refuse('demo.too_far')
  return { cast, frames, told: false }
}

const playing = new WeakMap<Database, Promise<void>>()

const play = (context: Context, { cast, frames }: Ready): Promise<void> => {
  const played = (async () => {
    for (const frame of frames) await agree(context, cast, frame)
    await playWeeks(context, cast)
    await fallSilent(context, cast)
  })().finally(() => playing.delete(context.db))
  playing.set(context.db, played)
  return played
}

/**
 * Plays the story's half year on its two frames, the one with the notice pledge and the one
 * without, side by side: the client funds every week and thanks for it, and then is never heard of
 * again, until both are over. Once told, it stays as it was told; what a visitor has begun goes on
 * from there. Gives the frames. Refuses as `startHalfYear`.
 */
export const playHalfYear = async (context: Context): Promise<HalfYearFrame[]> => {
  const ready = await makeReady(context)
  if (ready.told) return ready.frames
  await (playing.get(context.db) ?? play(context, ready))
  return halfYearFrames(context, ready.cast)
}

/**
 * The same, without waiting for the end: `halfYearNow` tells how far it is. Refuses `demo.off`,
 * `demo.too_far`, and `demo.another_course` where neither frame can be played any more.
 */
export const startHalfYear = async (context: Context): Promise<void> => {
  const ready = await makeReady(context)
  if (ready.told || playing.has(context.db)) return
  play(context, ready).catch((error: unknown) => {
    context.log.error({ error: String(error) }, 'the half year could not be played to its end')
  })
}

/** How far the half year is. */
export type HalfYearNow = {
  frames: readonly HalfYearFrame[]
  /** Weeks that the client has funded, of the frame that is further; and all there will be. */
  week: number
  weeks: number
  /** Whether this server is playing it now. */
  playing: boolean
  told: boolean
}

/** Refuses `demo.off`. */
export const halfYearNow = async (context: Context): Promise<HalfYearNow> => {
  const frames = await halfYearFrames(context, await halfYearCast(context))
  return {
    frames,
    week: Math.max(0, ...frames.map(({ weeks }) => weeks.length)),
    weeks: weeksToPlay,
    playing: playing.has(context.db),
    told: frames.every(isTold),
  }
}

type Row = HalfYearFrame['row']

/** Over, after weeks that were worked. */
const isTold = ({ row, weeks }: HalfYearFrame): boolean => row.turn === null && weeks.length > 0

/** Lapsed, declined or withdrawn before a week was funded: it can be offered again. */
const isUnbegun = ({ turn, funded }: Row): boolean => turn === null && !funded

/** The client goes on as before: nobody has given notice. */
const isPlayable = (state: string): boolean =>
  ['offered', 'agreed', 'running', 'paused'].includes(state)

const agree = async (context: Context, { client, worker }: Cast, { row }: HalfYearFrame) => {
  let id = row.id
  if (isUnbegun(row)) {
    await answerAll(context, client)
    const today = dayOf(context.time.now(), context.calendar)
    const terms = { deliverOn: addDays(mondayOf(today), 7) }
    id = await offer(context, client, row.proposal_id ?? '', terms)
  }
  if (id !== row.id || row.state === 'offered')
    await act(context, id, 'agreeToOffer', { id: worker.id, roles: [] }, {})
}

/** What keeps the client from offering anything is answered first, as they would have to. */
const answerAll = async (context: Context, { id, roles }: Cast['client']) => {
  for (const lock of (await lockOf(context, [id])).get(id) ?? [])
    if (lock.cause === 'silentEnd') await answerForSilence(context, { id }, lock.caseId, excuse)
    else await act(context, lock.contractId, 'accept', { id, roles }, {})
}

/** Those for which a next week is still to be funded, with its Monday. */
const going = async (context: Context, cast: Cast) => {
  const frames = await halfYearFrames(context, cast)
  return frames.flatMap((frame) => {
    const { row, weeks } = frame
    const next = nextWeekOf(row, context.time.now(), context.calendar)
    const goes = isPlayable(row.state) && weeks.length < weeksToPlay
    return next && goes ? [{ frame, monday: next.monday }] : []
  })
}

const advanceTo = async (context: Context, to: Instant): Promise<void> => {
  if (to > context.time.now()) await advanceClock(context, { to })
}

/** Friday after Friday: the worker reports, the client funds the next week, with thanks. */
const playWeeks = async (context: Context, cast: Cast): Promise<void> => {
  for (let all = await going(context, cast); all.length > 0; all = await going(context, cast)) {
    const monday = all.map((one) => one.monday).toSorted()[0] ?? ''
    const present = all.filter((one) => one.monday === monday)
    const isFirst = present.every(({ frame }) => frame.weeks.length === 0)
    if (!isFirst) await reportAll(context, cast, reports(addDays(monday, -7), context.calendar))
    if (!isFirst) await advanceTo(context, thanks(monday, context.calendar))
    for (const { frame } of present) await fund(context, cast, frame)
  }
}

const reportAll = async (context: Context, cast: Cast, at: Instant): Promise<void> => {
  await advanceTo(context, at)
  for (const frame of await halfYearFrames(context, cast)) await report(context, cast, frame)
}

/** More rings than the end of the two has; where it takes more, somebody else is acting. */
const ringsToEnd = 12

/** The last week is reported as ever; then nobody answers, and the clock ends it. */
const fallSilent = async (context: Context, cast: Cast): Promise<void> => {
  const [last] = (await halfYearFrames(context, cast)).flatMap(({ weeks }) => weeks[0] ?? [])
  if (last) await reportAll(context, cast, reports(mondayOf(last.deliver_on), context.calendar))
  for (let ring = 0; ring < ringsToEnd; ring += 1) {
    const left = (await halfYearFrames(context, cast)).filter(({ row }) => isPlayable(row.state))
    const due = Math.min(...left.map(({ row }) => row.due_at ?? Infinity))
    if (due === Infinity) return
    await askAll(context, cast, left)
    await advanceTo(context, due)
  }
}

/** On the first morning without work, and three days later. */
const askAll = async (context: Context, cast: Cast, left: readonly HalfYearFrame[]) => {
  const paused = left.filter(({ row }) => row.state === 'paused')
  if (paused.length === 0) return
  const since = Math.max(...paused.map(({ row }) => row.entered_at))
  for (const [place, text] of asking.entries()) {
    await advanceTo(context, since + (9 + place * 75) * hour)
    for (const frame of paused) await ask(context, cast, frame, text)
  }
}

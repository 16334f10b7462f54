import { act, childrenOf } from '#contracts'
import type { Actor } from '#contracts'
import { addDays } from '#engine'
import type { Day, Instant, TimeEntry } from '#engine'
import { sha256 } from '#platform'
import { contestEntries, entriesOf } from '#weeks'
import { mondayFrom, timeOn, weekdays } from './moment.ts'
import type { Contested, Happening, Recorded } from './script.ts'
import { heed } from './stage.ts'
import type { Stage } from './stage.ts'

/** The funded weeks of one frame of the script: contracts, by their Sunday. */
export type Weeks = Map<Day, string>

/** The Sunday of a week, counted from the present one. */
export const sundayFrom = ({ now, context }: Stage, week: number): Day =>
  addDays(mondayFrom(week, now, context.calendar), 6)

/** The contract of a week. Throws where it was not funded: a slip in the script. */
export const weekIn = (stage: Stage, weeks: Weeks, week: number): string => {
  const id = weeks.get(sundayFrom(stage, week))
  if (id === undefined) throw new Error(`the week ${week} was not funded`)
  return id
}

/** Notes the week that was just funded. */
export const remember = async (stage: Stage, weeks: Weeks, frameId: string): Promise<void> => {
  const [child] = await childrenOf(stage.context.db, frameId, { limit: 1 })
  if (!child) return
  weeks.set(child.deliver_on, child.id)
  heed(stage, child)
}

/**
 * What of it lies before the demo's start: of the present week not all does, and of the records of
 * a week the last one stands for all.
 */
export const happened = (
  all: readonly Happening[],
  atOf: (one: Happening) => Instant,
  { now }: Stage,
): Happening[] => {
  const past = all.filter((one) => atOf(one) <= now)
  return past.filter(
    (one, place) =>
      !('stints' in one) ||
      !past.slice(place + 1).some((later) => 'stints' in later && later.week === one.week),
  )
}

/** The worker's time entries of a week so far. */
export const recordTime = async (stage: Stage, weeks: Weeks, worker: Actor, one: Recorded) => {
  const { now, context } = stage
  const { calendar } = context
  const contractId = weekIn(stage, weeks, one.week)
  const monday = mondayFrom(one.week, now, calendar)
  const entries: TimeEntry[] = one.stints.map(({ day, from, to, note }) => {
    const on = addDays(monday, weekdays.indexOf(day))
    const began = timeOn(on, from, calendar)
    const id = `ent_${sha256(`${contractId} ${began}`).slice(0, 26)}`
    return { id, from: began, to: timeOn(on, to, calendar), note }
  })
  heed(stage, await act(context, contractId, 'record', worker, { entries }))
}

export const contestTime = async (stage: Stage, weeks: Weeks, client: Actor, one: Contested) => {
  const contractId = weekIn(stage, weeks, one.week)
  const entries = await entriesOf(stage.context.db, contractId)
  const contested = one.contests.flatMap((place) => entries[place]?.id ?? [])
  const draft = { contested, reason: one.reason }
  heed(stage, await contestEntries(stage.context, client, contractId, draft))
}

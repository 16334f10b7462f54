import { rowOf } from '#contracts'
import type { ContractRow } from '#contracts'
import { addDays, mondayOf } from '#engine'
import type { Day } from '#engine'
import type { Context, Db } from '#platform'
import { nextWeekOf, weeksIn } from './week.ts'
import type { NextWeek, Week } from './week.ts'

/** Weeks, and frames, looked at; who has more sees the first of them. */
const most = 500

/** Beyond these days nobody works, and the database knows no day that is not written like them. */
const [earliest, latest] = ['1900-01-01', '9000-12-31']

const isNear = (day: Day): boolean => day >= earliest && day <= latest

const rowsOf = async (db: Db, ids: readonly { id: string }[]): Promise<ContractRow[]> =>
  (await Promise.all(ids.map(({ id }) => rowOf(db, id)))).flatMap((found) =>
    found ? [found.row] : [],
  )

const workersWeeks = (db: Db, workerId: string, from: Day, to: Day) =>
  db.query<{ id: string }>(
    `select id from contracts where worker_id = $1 and frame_id is not null
       and plan ->> 'rate' is not null and deliver_on between $2 and $3
     order by deliver_on, id limit $4`,
    [workerId, from, addDays(mondayOf(to), 6), most],
    'weeks.of_worker',
  )

const workersFrames = (db: Db, workerId: string) =>
  db.query<{ id: string }>(
    `select id from contracts where worker_id = $1 and frame_id is null and turn is not null
       and plan is not null order by id limit $2`,
    [workerId, most],
    'weeks.frames_of_worker',
  )

/**
 * A worker's weeks of all frames that have a day between `from` and `to`, by Monday: the funded
 * ones, and of each frame the next one that is not. None in days that nobody works in.
 */
export const weeksOfWorker = async (
  { db, time, calendar }: Context,
  person: { id: string },
  { from, to }: { from: Day; to: Day },
): Promise<(Week | NextWeek)[]> => {
  if (!isNear(from) || !isNear(to)) return []
  const [weeks, frames] = await Promise.all([
    workersWeeks(db, person.id, from, to).then((ids) => rowsOf(db, ids)),
    workersFrames(db, person.id).then((ids) => rowsOf(db, ids)),
  ])
  const unfunded = frames.flatMap((row) => nextWeekOf(row, time.now(), calendar) ?? [])
  return [
    ...(await weeksIn(db, weeks)),
    ...unfunded.filter(({ monday, sunday }) => monday <= to && sunday >= from),
  ].toSorted((a, b) => (a.monday < b.monday ? -1 : a.monday > b.monday ? 1 : 0))
}

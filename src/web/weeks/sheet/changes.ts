import type { EventRow } from '#contracts'
import type { TimeEntry, Yen } from '#engine'
import type { Formats, Translate } from '#locale'
import { saidEntry, saidTotal } from '../parts/said.ts'

type Reading = { t: Translate; format: Formats }

/** The list of time entries that an event recorded; null for every other event. */
const listIn = ({ input }: Pick<EventRow, 'input'>): TimeEntry[] | null =>
  Array.isArray(input['entries']) ? (input['entries'] as TimeEntry[]) : null

/** So much of one record is told: all its lists are kept, and read in the events. */
const [mostLines, mostOfNote] = [6, 60]

const inShort = (note: string): string => {
  const characters = [...note]
  return characters.length > mostOfNote ? `${characters.slice(0, mostOfNote).join('')}…` : note
}

const sameTime = (a: TimeEntry, b: TimeEntry): boolean => a.from === b.from && a.to === b.to

/** What a record changed of the one before it, each change in a line of its own, up to some. */
const changesIn = (
  reading: Reading,
  before: readonly TimeEntry[],
  after: readonly TimeEntry[],
): string[] => {
  const { t } = reading
  const said = (entry: TimeEntry) => saidEntry(reading, { ...entry, note: inShort(entry.note) })
  const kept = after.flatMap((entry) => {
    const earlier = before.find(({ id }) => id === entry.id)
    if (earlier === undefined) return [t('weeks.changeAdded', { entry: said(entry) })]
    if (!sameTime(earlier, entry))
      return [t('weeks.changeMoved', { before: said(earlier), after: said(entry) })]
    return earlier.note === entry.note ? [] : [t('weeks.changeNote', { entry: said(entry) })]
  })
  const gone = before.filter(({ id }) => !after.some((entry) => entry.id === id))
  const all = [...kept, ...gone.map((entry) => t('weeks.changeRemoved', { entry: said(entry) }))]
  const more = all.length - mostLines
  return more <= 1 ? all : [...all.slice(0, mostLines), t('weeks.changesMore', { count: more })]
}

/**
 * What an event says of a week's time: what was recorded differently from before, and what it comes
 * to; or which entries are contested. Null where it says nothing of that.
 */
export const timeSaid = (
  reading: Reading,
  event: EventRow,
  events: readonly EventRow[],
  rate: Yen,
): { figures: string[]; lines: string[] } | null => {
  const earlier = events.filter(({ seq }) => seq < event.seq)
  const before = earlier.map(listIn).findLast((list) => list !== null) ?? []
  const after = listIn(event)
  if (after)
    return { figures: [saidTotal(reading, after, rate)], lines: changesIn(reading, before, after) }
  const { contested } = event.input
  if (!Array.isArray(contested)) return null
  const chosen = before.filter(({ id }) => contested.includes(id))
  const lines = chosen.map((entry) =>
    reading.t('weeks.contestedLine', { entry: saidEntry(reading, entry) }),
  )
  return { figures: [], lines }
}

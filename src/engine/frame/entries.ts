import type { Calendar, Contract, Refusal, TimeEntry } from '../contract.ts'
import { refused } from '../refused.ts'
import type { Day, Instant, Yen } from '../language.ts'
import { addDays, endOfDay, minuteLength, mondayOf } from '../time/calendar.ts'

/** The most time entries of a week, and the longest note of one in UTF-16 units. */
export const entriesLimit = 100
export const entryNoteLimit = 500

/** All notes of a list together: as long as any text of an act, as every list is kept for good. */
const entryNotesLimit = 10_000

const idForm = /^[\w-]{1,40}$/

/** Whether a text may name an entry: letters, digits, `_` and `-` of ASCII, at most 40. */
export const isEntryId = (id: unknown): id is string => typeof id === 'string' && idForm.test(id)

/** The week of an agreed day: from Monday 00:00 until Sunday 24:00 in the market's zone. */
export const weekOf = (agreed: Day, calendar: Calendar): { from: Instant; to: Instant } => {
  const monday = mondayOf(agreed)
  return {
    from: endOfDay(addDays(monday, -1), calendar),
    to: endOfDay(addDays(monday, 6), calendar),
  }
}

/** Whole minutes. */
export const minutesOf = (entries: readonly Pick<TimeEntry, 'from' | 'to'>[]): number =>
  entries.reduce((sum, { from, to }) => sum + Math.round((to - from) / minuteLength), 0)

/** What so much time earns at so many yen an hour, rounded down once, over all. */
export const earned = (entries: readonly Pick<TimeEntry, 'from' | 'to'>[], rate: Yen): Yen =>
  (BigInt(minutesOf(entries)) * rate) / 60n

/** How many minutes at so many yen an hour a limit pays for; earnings are rounded down. */
export const mostMinutes = (limit: Yen, rate: Yen): number =>
  Number(((limit + 1n) * 60n - 1n) / rate)

const isEntry = (entry: unknown): entry is TimeEntry => {
  if (typeof entry !== 'object' || entry === null || Object.keys(entry).length !== 4) return false
  const { id, from, to, note } = entry as Record<string, unknown>
  return isEntryId(id) && typeof note === 'string' && isWholeMinute(from) && isWholeMinute(to)
}

const isWholeMinute = (at: unknown): boolean =>
  Number.isInteger(at) && (at as number) % minuteLength === 0

const wrongEntry = (
  entry: TimeEntry,
  week: { from: Instant; to: Instant },
  now: Instant,
): Refusal | null => {
  const { from, to, note } = entry
  if (note.length > entryNoteLimit)
    return refused('input.too_long', { input: 'note', limit: entryNoteLimit })
  if (!note.isWellFormed() || note.includes('\0'))
    return refused('input.malformed', { input: 'entries' })
  if (note.trim() === '') return refused('input.required', { input: 'note' })
  if (from >= to) return refused('entry.backwards', { from, to })
  if (from < week.from || to > week.to) return refused('entry.outside_week', { from, to })
  return to > now ? refused('entry.in_future', { from, to }) : null
}

/**
 * The first thing wrong with a week's list of time entries, or null: `input.malformed`,
 * `input.required`, `input.too_long`, `entry.backwards|outside_week|in_future|overlapping {from,
 * to}` (epoch milliseconds), `entry.twice`.
 */
export const wrongEntries = (
  entries: unknown,
  contract: Pick<Contract, 'deliverOn'>,
  now: Instant,
  calendar: Calendar,
): Refusal | null => {
  if (!Array.isArray(entries) || entries.length > entriesLimit || !entries.every(isEntry))
    return refused('input.malformed', { input: 'entries' })
  const week = weekOf(contract.deliverOn, calendar)
  for (const entry of entries) {
    const wrong = wrongEntry(entry, week, now)
    if (wrong) return wrong
  }
  if (entries.reduce((sum, { note }) => sum + note.length, 0) > entryNotesLimit)
    return refused('input.too_long', { input: 'entries', limit: entryNotesLimit })
  if (new Set(entries.map(({ id }) => id)).size < entries.length) return refused('entry.twice')
  const inOrder = entries.toSorted((a, b) => a.from - b.from)
  const clash = inOrder.find((entry, place) => entry.from < (inOrder[place - 1]?.to ?? entry.from))
  return clash ? refused('entry.overlapping', { from: clash.from, to: clash.to }) : null
}

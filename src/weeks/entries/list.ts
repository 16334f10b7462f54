import { minuteLength, minutesOf } from '#engine'
import type { Instant, TimeEntry } from '#engine'

/** A stretch of time, in epoch milliseconds at whole minutes. */
export type Span = { from: Instant; to: Instant }

const byTime = (a: Span, b: Span): number => a.from - b.from

/** The list with that entry in place of the one with its id, or added; by time. */
export const withEntry = (entries: readonly TimeEntry[], entry: TimeEntry): TimeEntry[] =>
  [...entries.filter(({ id }) => id !== entry.id), entry].toSorted(byTime)

export const withoutEntry = (entries: readonly TimeEntry[], id: string): TimeEntry[] =>
  entries.filter((entry) => entry.id !== id)

/** What of a span no entry covers yet, by time. */
export const uncovered = (span: Span, entries: readonly Span[]): Span[] => {
  let rest: Span[] = [span]
  for (const { from, to } of entries)
    rest = rest.flatMap((one) =>
      [
        { from: one.from, to: Math.min(one.to, from) },
        { from: Math.max(one.from, to), to: one.to },
      ].filter((left) => left.from < left.to && (to > one.from || left.from === one.from)),
    )
  return rest.toSorted(byTime)
}

/** The first so many minutes of spans, and what is over. */
export const cutAfter = (
  spans: readonly Span[],
  minutes: number,
): { fits: Span[]; over: Span[] } => {
  const [fits, over]: [Span[], Span[]] = [[], []]
  let left = Math.max(0, minutes)
  for (const { from, to } of spans) {
    const cut = Math.min(to, from + left * minuteLength)
    if (cut > from) fits.push({ from, to: cut })
    if (cut < to) over.push({ from: cut, to })
    left -= minutesOf([{ from, to: cut }])
  }
  return { fits, over }
}

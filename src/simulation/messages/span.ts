import { calendarOf } from '#platform'

/** Half-open: from ≤ t < to, epoch ms. */
export type Span = { from: number; to: number }
/** Told beforehand, at an instant. */
export type Absence = Span & { announcedAt: number }

export const hourMs = 3_600_000
export const dayMs = 24 * hourMs
/** Japan is nine hours ahead, summer and winter. */
const aheadMs = 9 * hourMs

/** Saturday 2025-03-01 00:00 in Japan, and the first of October of the year after. */
export const worldBegins = 1_740_787_200_000 - aheadMs
export const worldDays = 579
export const worldEnds = worldBegins + worldDays * dayMs
/** 2026-01-01 in Japan: what was before may be learnt from. */
export const worldSplits = worldBegins + 306 * dayMs

/** Days around the New Year and Obon, on which offices are shut without a holiday. */
const shut = /-(12-(29|30|31)|01-0[123]|08-1[345])$/

/** Whether nobody is at the office, for each day of the world. */
export const restDays = (): boolean[] => {
  const { holidays } = calendarOf('Asia/Tokyo')
  const first = Temporal.Instant.fromEpochMilliseconds(worldBegins)
    .toZonedDateTimeISO('Asia/Tokyo')
    .toPlainDate()
  return Array.from({ length: worldDays }, (_, days) => {
    const day = first.add({ days }).toString()
    return holidays.has(day) || shut.test(day)
  })
}

/** Days that follow on each other as one span. */
export const spansOf = (days: readonly boolean[]): Span[] => {
  const spans: Span[] = []
  days.forEach((isRest, index) => {
    if (!isRest) return
    const [from, to] = [worldBegins + index * dayMs, worldBegins + (index + 1) * dayMs]
    const last = spans.at(-1)
    if (last?.to === from) last.to = to
    else spans.push({ from, to })
  })
  return spans
}

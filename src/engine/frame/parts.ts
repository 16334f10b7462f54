import type { Part, Refusal } from '../contract.ts'
import type { Day, Process, Spawn, Yen } from '../language.ts'
import { refused } from '../refused.ts'
import { deliveryDaysAhead } from '../time/ahead.ts'
import { addDays, isDay } from '../time/calendar.ts'
import { waysOf } from '../ways.ts'

/** How a frame opens the parts of a list; null where it has none. */
const listSpawn = (process: Process): Spawn | null =>
  waysOf(process).find(({ spawns, steps }) => spawns && steps === 'list')?.spawns ?? null

/** What a list of parts may ask for, in days. */
export type ListBounds = {
  /** From the part before it, or from today, to a part's agreed day. */
  between: number
  /** From the part before it to the day by which a part must be funded. */
  funding: number
  /** From today to the last part's agreed day. */
  ahead: number
}

/**
 * The bounds of a list of parts, or null where the frame has none. A part must be near enough to be
 * funded when the one before it is due; then the frame's clock never waits longer than it says.
 */
export const listBounds = (process: Process): ListBounds | null => {
  const spawn = listSpawn(process)
  const between = spawn && deliveryDaysAhead(spawn.process)
  if (!spawn || between === null) return null
  const clocks = Object.values(process.clocks)
  const clock = clocks.find((one) => 'until' in one && one.until === 'fundBy')
  const longest = clock && 'daysAhead' in clock ? clock.daysAhead : between
  return { between, funding: longest - between, ahead: spawn.daysAhead ?? Infinity }
}

/** The last day to fund a part by: so long after the one before, never after its own. */
export const latestFunding = ({ funding }: ListBounds, before: Day, deliverOn: Day): Day => {
  const latest = addDays(before, funding)
  return latest < deliverOn ? latest : deliverOn
}

const wrongPart = (bounds: ListBounds, part: Part, before: Part | null, today: Day) => {
  const { deliverOn, fundBy } = part
  if (!isDay(deliverOn)) return refused('input.malformed', { input: 'plan' })
  const earliest = before ? addDays(before.deliverOn, 1) : today
  if (deliverOn < earliest) return refused('date.past', { min: earliest })
  const max = addDays(before?.deliverOn ?? today, bounds.between)
  if (deliverOn > max) return refused('date.too_far', { max })
  if (!before) return null
  const known = isDay(fundBy) && fundBy >= before.deliverOn
  return known && fundBy <= latestFunding(bounds, before.deliverOn, deliverOn)
    ? null
    : refused('input.malformed', { input: 'plan' })
}

/**
 * The first thing wrong with a list of parts agreed today for the whole price, or null: prices that
 * do not make up the whole (`input.malformed`), days that do not ascend
 * (`date.past {min}`), that lie too far apart or ahead (`date.too_far {max}`), a day of funding
 * outside its bounds (`input.malformed`).
 */
export const wrongParts = (
  process: Process,
  parts: readonly Part[],
  whole: Yen,
  today: Day,
): Refusal | null => {
  const bounds = listBounds(process)
  if (!bounds) return null
  if (parts.reduce((sum, { price }) => sum + price, 0n) !== whole)
    return refused('input.malformed', { input: 'price' })
  for (const [place, part] of parts.entries()) {
    const wrong = wrongPart(bounds, part, parts[place - 1] ?? null, today)
    if (wrong) return wrong
  }
  const last = parts.at(-1)!.deliverOn
  if (bounds.ahead === Infinity) return null
  const max = addDays(today, bounds.ahead)
  return last > max ? refused('date.too_far', { max }) : null
}

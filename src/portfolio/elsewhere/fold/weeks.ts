import { addDays, dayOf, endOfDay, mondayOf } from '#engine'
import type { Day, Instant } from '#engine'
import type { ContractRow, EntryRow } from '../rows/rows.ts'
import { acted, actedInTime, begun, beside, isOver, waited } from './fold.ts'
import type { Rules, Standing } from './fold.ts'

/** By the hour each week is a round of its own; the next deposit may come before a week is paid. */
type Round = { sunday: Day; standing: Standing }

const sundayOf = (day: Day): Day => addDays(mondayOf(day), 6)

const awaiting = (row: ContractRow, rules: Rules, sunday: Day, at: Instant): Round | null => {
  const standing = begun(rules, row.price, sunday, at)
  return standing && { sunday, standing }
}

const isAwaiting = ({ process }: Rules, { standing }: Round): boolean =>
  standing.contract.state === process.start

/** The week that a deposit is for: the one in which it came, or the next that has none yet. */
const fundedWeek = (rounds: readonly Round[], at: Instant, rules: Rules): Day => {
  const own = sundayOf(dayOf(at, rules.calendar))
  const taken = rounds.findLast((round) => round.standing.contract.funded)?.sunday
  return taken !== undefined && taken >= own ? addDays(taken, 7) : own
}

const funded = (row: ContractRow, rules: Rules, rounds: Round[], entry: EntryRow): boolean => {
  const sunday = fundedWeek(rounds, entry.at, rules)
  const last = rounds.at(-1)
  const waits = last && isAwaiting(rules, last) ? last : null
  const began = waits?.standing.contract.enteredAt ?? entry.at
  const fresh = awaiting(row, rules, sunday, Math.min(began, entry.at))
  const standing = fresh && acted(rules, fresh.standing, entry)
  if (!standing) return false
  const told = [...(waits?.standing.told ?? []), ...standing.told]
  if (waits) rounds.pop()
  rounds.push({ sunday, standing: { ...standing, told } })
  return true
}

/** Weeks that an act can still be about; whoever records years does not make every page slow. */
const weeksBack = 26

/** Whichever week takes the act: in time the oldest, else the newest of those that were late. */
const takenBySome = (rules: Rules, all: readonly Round[], entry: EntryRow): boolean => {
  const rounds = all.slice(-weeksBack)
  const takenBy = (take: typeof acted, among: readonly Round[]) => {
    for (const round of among) {
      const standing = take(rules, round.standing, entry)
      if (!standing) continue
      round.standing = standing
      return true
    }
    return false
  }
  return takenBy(actedInTime, rounds) || takenBy(acted, rounds.toReversed())
}

/** Behind a week that is over the wait for the next deposit begins. */
const nextRound = (
  row: ContractRow,
  rules: Rules,
  rounds: readonly Round[],
  now: Instant,
): Round | null => {
  const last = rounds.at(-1)!
  if (last.standing.contract.state === 'ended' || isAwaiting(rules, last)) return null
  if (!last.standing.contract.funded) return null
  const weekOver = endOfDay(last.sunday, rules.calendar)
  return now < weekOver ? null : awaiting(row, rules, addDays(last.sunday, 7), weekOver)
}

/** Every week of a contract by the hour, the present one last; null where it cannot begin. */
export const foldWeeks = (
  row: ContractRow,
  entries: readonly EntryRow[],
  rules: Rules,
  now: Instant,
): Standing[] | null => {
  const acts = entries.filter(({ kind }) => kind === 'act')
  const agreedAt = endOfDay(addDays(row.agreedOn, -1), rules.calendar)
  const at = Math.min(agreedAt, now, ...acts.map((entry) => entry.at))
  const first = awaiting(row, rules, sundayOf(dayOf(at, rules.calendar)), at)
  if (!first) return null
  const rounds = [first]
  for (const entry of acts) {
    if (entry.action === 'fund' && funded(row, rules, rounds, entry)) continue
    const next = nextRound(row, rules, rounds, entry.at)
    if (next) rounds.push(next)
    if (takenBySome(rules, rounds, entry)) continue
    const last = rounds.at(-1)!
    last.standing = beside(rules, last.standing, entry)
  }
  const next = nextRound(row, rules, rounds, now)
  if (next) rounds.push(next)
  const stands = rounds.map(({ standing }) => waited(rules, standing, now))
  // A week that still runs on tells more than the end of an earlier one.
  const open = stands.filter((one) => !isOver(rules, one))
  const closed = stands.filter((one) => isOver(rules, one))
  const ended = closed.find(({ contract }) => contract.state === 'ended')
  return ended ? [...stands.filter((one) => one !== ended), ended] : [...closed, ...open]
}

import { dayLength, endOfDay, waitingState } from '#engine'
import type { Calendar, Instant } from '#engine'
import { toSql } from '#platform'
import type { Context, Db } from '#platform'
import { rulesElsewhere } from '#processes'
import { isOver } from '../fold/fold.ts'
import { foldElsewhere } from '../fold/places.ts'
import { stepsOf } from '../fold/steps.ts'
import { contractById, entriesOf, standingOf } from '../rows/rows.ts'
import type { ContractRow, EntryRow } from '../rows/rows.ts'

/**
 * What its owner is told by mail. `step`: something can be done there from now on. `soon`: a day is
 * left of the worker's own deadline. `passed`: a deadline there is over. `deliver`: the agreed day
 * has come.
 */
export type Ring = { at: Instant; what: 'step' | 'soon' | 'passed' | 'deliver'; name: string }

const hourMs = 3_600_000

/** Nine in the morning. */
const morningOf = (day: string, calendar: Calendar): Instant =>
  endOfDay(day, calendar) - 15 * hourMs

/** Everything that will be told of a contract after `now`, as long as nothing else happens. */
export const ringsAfter = (
  row: ContractRow,
  entries: readonly EntryRow[],
  now: Instant,
  calendar: Calendar,
): Ring[] => {
  const folded = foldElsewhere(row, standingOf(entries), now, calendar)
  const { current, rules } = folded
  if (isOver(rules, current)) return []
  const { contract } = current
  const turn = waitingState(rules.process, contract.state)?.turn
  const { steps } = rulesElsewhere[row.platform]
  const timed = new Set(steps.flatMap(({ name, after }) => (after ? [name] : [])))
  const rings: Ring[] = stepsOf(row, folded, now)
    .filter(({ name }) => timed.has(name))
    .map(({ name, from }) => ({ at: from, what: 'step', name }))
  if (contract.dueAt !== null) {
    const state = contract.state
    rings.push({ at: contract.dueAt, what: 'passed', name: state })
    if (turn === 'worker') rings.push({ at: contract.dueAt - dayLength, what: 'soon', name: state })
  }
  if (turn === 'worker' && row.deliverOn !== null)
    rings.push({ at: morningOf(row.deliverOn, calendar), what: 'deliver', name: contract.state })
  return rings.filter(({ at }) => at > now)
}

/** The first of them. */
export const nextOf = (rings: readonly Ring[]): Instant | null =>
  rings.length === 0 ? null : Math.min(...rings.map(({ at }) => at))

/** After something was told, in the same transaction: when its owner is to hear of it next. */
export const ringAgain = async (
  { time, calendar }: Context,
  tx: Db,
  contractId: string,
): Promise<void> => {
  const row = await contractById(tx, contractId)
  if (!row) return
  const entries = await entriesOf(tx, [contractId])
  const next = nextOf(ringsAfter(row, entries, time.now(), calendar))
  await tx.query('update elsewhere_contracts set rings_at = $2 where id = $1', [
    contractId,
    next === null ? null : toSql(next),
  ])
  await tx.query(`select pg_notify('clock', '')`)
}

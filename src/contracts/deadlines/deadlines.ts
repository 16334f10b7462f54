import { clockIn, dayOf, endOfDay } from '#engine'
import type { Calendar, Clock, Day, Instant, Side } from '#engine'
import type { Context } from '#platform'
import { rests } from '../lists/resting.ts'
import { standsForOn } from '../party.ts'
import type { Actor, StandsFor } from '../party.ts'
import { processOf } from '../read.ts'
import { contractColumns, contractTables, sideOf } from '../row.ts'
import type { ContractRow } from '../row.ts'

/**
 * An instant that somebody of a running contract should know of. `turn`: whoever's turn it is must
 * have moved by then, or silence acts. `delivery`: the agreed day of a delivery that has not come,
 * where no clock runs until then.
 */
export type Deadline = {
  /** The same as long as the same wait goes on. */
  id: string
  kind: 'turn' | 'delivery'
  at: Instant
  /** The day of the market on which it is; what ends at 24:00 is on the day that ends. */
  on: Day
  row: ContractRow
  /** What the person is to the contract, themself or as a deputy. */
  party: Side
  /** In whose place; null: the person is a side themself. */
  standsFor: StandsFor | null
}

/** Open contracts looked at; who has more is told of those with the nearest deadlines. */
const mostContracts = 1000

const runningOf = ({ db }: Context, personId: string, side: Side) =>
  db.query<ContractRow>(
    `select ${contractColumns} from ${contractTables}
     where c.${side}_id = $1 and c.turn is not null order by c.due_at, c.id limit $2`,
    [personId, mostContracts],
  )

const untilDelivery = (clock: Clock | undefined): boolean =>
  clock !== undefined && 'until' in clock && clock.until === 'deliverOn'

/**
 * The deadlines of one contract, by time. None once it is final, and none of a week in which nobody
 * has to do anything by then.
 */
const deadlinesIn = (
  row: ContractRow,
  party: Side,
  calendar: Calendar,
  standsFor: StandsFor | null,
): Deadline[] => {
  const process = processOf(row)
  const { id, due_at: dueAt, deliver_on: deliverOn } = row
  if (dueAt === null || (row.frame_id !== null && rests(process, row.state))) return []
  const turn: Deadline = {
    id: `${id}-turn-${row.entered_at}`,
    kind: 'turn',
    at: dueAt,
    on: dayOf(dueAt - 1, calendar),
    row,
    party,
    standsFor,
  }
  const delivers = Object.values(process.clocks).some(untilDelivery)
  const told = untilDelivery(clockIn(process, row.state))
  if (!delivers || told || row.last_delivered_at !== null) return [turn]
  const at = endOfDay(deliverOn, calendar)
  return [turn, { ...turn, id: `${id}-delivery`, kind: 'delivery', at, on: deliverOn }]
}

const byTime = (a: Deadline, b: Deadline): number =>
  a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** The deadlines of the running contracts of those in whose place a person may act. */
const asDeputy = async (context: Context, person: Actor): Promise<Deadline[]> => {
  const ids = (person.standsFor ?? []).map(({ id }) => id)
  const rows = await Promise.all(ids.map((id) => rowsOf(context, id)))
  return rows.flat().flatMap((row) => {
    const standsFor = standsForOn(row, person)
    return standsFor ? deadlinesIn(row, standsFor.side, context.calendar, standsFor) : []
  })
}

const rowsOf = async (context: Context, personId: string): Promise<ContractRow[]> => {
  const sides = ['client', 'worker'] as const
  return (await Promise.all(sides.map((side) => runningOf(context, personId, side)))).flat()
}

/**
 * Every deadline of the running contracts that a person is a side of, themself or as a deputy, the
 * nearest first.
 */
export const deadlinesOf = async (context: Context, person: Actor): Promise<Deadline[]> => {
  const [own, others] = await Promise.all([rowsOf(context, person.id), asDeputy(context, person)])
  return own
    .flatMap((row) => deadlinesIn(row, sideOf(row, person.id) ?? 'client', context.calendar, null))
    .concat(others)
    .toSorted(byTime)
}

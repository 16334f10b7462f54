import type { AvailableAction, Calendar, Contract } from './contract.ts'
import { wrongFunding } from './decide.ts'
import { weekOf } from './frame/entries.ts'
import { overtaken } from './frame/spawn.ts'
import { amountBounds, dateBounds, needOf } from './input.ts'
import { inputNames } from './language.ts'
import type { Instant, Party, Process, Way, Yen } from './language.ts'
import { countKey, takeWay } from './step.ts'
import { waysFrom } from './ways.ts'
import { waitingState } from './time/clock.ts'

const takesOf = (way: Way): AvailableAction['takes'] =>
  Object.fromEntries(
    inputNames.flatMap((name) => {
      const need = needOf(way.takes, name)
      return need ? [[name, need]] : []
    }),
  )

/**
 * Every action that the party could take now, in the order of the process. Empty past the deadline.
 */
export const availableActions = (
  process: Process,
  contract: Contract,
  party: Party,
  now: Instant,
  calendar: Calendar,
): AvailableAction[] => {
  if (!waitingState(process, contract.state)) return []
  if (contract.dueAt !== null && now >= contract.dueAt) return []
  return [...waysFrom(process, contract.state)].flatMap(([name, ways]) => {
    const way = ways.find((candidate) => candidate.by.includes(party))
    if (!way) return []
    const left = leftOf(process, contract, name, party)
    if (left === 0 || isShut(process, contract, name, way, party, now, calendar)) return []
    return [describe(name, way, left, contract, now, calendar)]
  })
}

/** Whether money or days do not allow the way now. */
const isShut = (
  process: Process,
  contract: Contract,
  action: string,
  way: Way,
  party: Party,
  now: Instant,
  calendar: Calendar,
): boolean => {
  const current = overtaken(contract, way, now, calendar)
  const amount = way.takes?.amount ? 0n : undefined
  return (
    wrongFunding(current, way, now, calendar) !== null ||
    takeWay(process, current, action, way, party, { amount }) === null
  )
}

const leftOf = (process: Process, contract: Contract, name: string, party: Party) => {
  const atMost = process.actions[name]?.atMost
  return atMost === undefined ? undefined : atMost - (contract.counts[countKey(name, party)] ?? 0)
}

const describe = (
  name: string,
  way: Way,
  left: number | undefined,
  contract: Contract,
  now: Instant,
  calendar: Calendar,
): AvailableAction => ({
  name,
  to: way.to,
  takes: takesOf(way),
  ...(way.takes?.amount || way.takes?.entries ? { amount: amountBounds(contract, way) } : {}),
  ...(way.takes?.date ? { date: dateBounds(way.takes.date, contract, now, calendar) } : {}),
  ...(way.takes?.entries ? { entries: timeOf(contract, now, calendar) } : {}),
  ...(way.takes?.exception ? { exceptions: way.takes.exception } : {}),
  ...(left === undefined ? {} : { left }),
})

/** What of the agreed week is over. */
const timeOf = (
  { deliverOn, plan }: Contract,
  now: Instant,
  calendar: Calendar,
): { from: Instant; to: Instant; rate: Yen } => {
  const { from, to } = weekOf(deliverOn, calendar)
  return { from, to: Math.max(from, Math.min(to, now)), rate: plan?.rate ?? 0n }
}

import type { Calendar, Contract, Part, Refusal, Spawned } from '../contract.ts'
import type { Actor, Instant, Process, Spawn, Way } from '../language.ts'
import { refused } from '../refused.ts'
import { freshContract, wrongClocks } from '../start.ts'
import { takeWay } from '../step.ts'
import { deliveryDaysAhead } from '../time/ahead.ts'
import { addDays, dayOf, endOfDay } from '../time/calendar.ts'
import { timed } from '../time/timed.ts'
import { byCalendar, stepped } from './reckoning.ts'

/** How the child's process is entered: by the first way of that act. */
export const openingWay = ({ process, by }: Spawn): Way | undefined =>
  Object.hasOwn(process.actions, by) ? process.actions[by]?.ways[0] : undefined

const nextPart = ({ plan }: Contract): Part | undefined => plan?.parts[0]

/** The frame whose next week is one that is not over: weeks that nobody funded are passed over. */
export const overtaken = (
  contract: Contract,
  way: Way,
  now: Instant,
  calendar: Calendar,
): Contract => {
  let current = contract
  if (way.spawns && way.steps === 'week' && nextPart(contract))
    while (endOfDay(current.deliverOn, calendar) <= now)
      current = stepped(current, 'week', byCalendar)
  return current
}

/** Why the frame's next part cannot be funded now: `date.past`, `date.too_far {max}`; or null. */
export const wrongSpawn = (
  way: Way,
  contract: Contract,
  now: Instant,
  calendar: Calendar,
): Refusal | null => {
  const part = nextPart(contract)
  if (!way.spawns || !part) return null
  if (endOfDay(part.deliverOn, calendar) <= now)
    return refused('date.past', { min: part.deliverOn })
  const ahead = deliveryDaysAhead(way.spawns.process) ?? Infinity
  const max = Number.isFinite(ahead) ? addDays(dayOf(now, calendar), ahead) : part.deliverOn
  return part.deliverOn > max ? refused('date.too_far', { max }) : null
}

/** What was chosen for the frame's parts: the lengths that the part's own clocks allow. */
const chosenFor = (process: Process, { clocks }: Contract): Contract['clocks'] =>
  Object.fromEntries(
    Object.entries(clocks).filter(([name, length]) => !wrongClocks(process, { [name]: length })),
  )

const childOf = (process: Process, part: Part, contract: Contract, at: Instant): Contract => {
  const { price, deliverOn, rate } = part
  const since = contract.plan?.since ?? deliverOn
  const plan = rate === null ? null : { since, endsOn: null, parts: [], rate }
  const clocks = chosenFor(process, contract)
  return freshContract(process, { price, deliverOn, plan, clocks }, at)
}

/** The frame's next part as a contract, entered by the opening act; null where there is none. */
export const spawnOf = (
  spawn: Spawn,
  frame: Contract,
  actor: Actor,
  at: Instant,
  calendar: Calendar,
): Spawned | null => {
  const part = nextPart(frame)
  const way = openingWay(spawn)
  if (!part || !way) return null
  const { process, by: action } = spawn
  const from = way.from[0] ?? process.start
  const child = { ...childOf(process, part, frame, at), state: from }
  const taken = takeWay(process, child, action, way, actor, {})
  if (!taken) return null
  const contract = timed(process, child, taken.contract, way, at, calendar)
  return {
    process,
    contract,
    event: { action, by: actor, from, to: contract.state, at, input: {} },
    moves: taken.moves,
    title: part.title ?? null,
  }
}

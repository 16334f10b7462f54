import { clockIn, waitingState } from '../../time/clock.ts'
import type { Contract } from '../../contract.ts'
import type { Process, Way } from '../../language.ts'
import { isIdle, waysFrom, waysIn } from '../../ways.ts'

/**
 * Something that a contract remembers: where it is read, and which ways overwrite it before it is
 * read again.
 */
type Memory = {
  readIn: (process: Process, state: string) => boolean
  overwrittenBy: (way: Way) => boolean
}

const splits = (way: Way, register: 'offer' | 'settlement'): boolean =>
  way.money !== undefined && 'split' in way.money && way.money.split === register

const offer: Memory = {
  readIn: (process, state) => waysIn(process, state).some((way) => splits(way, 'offer')),
  overwrittenBy: (way) => way.sets === 'offer',
}

const settlements: Memory = {
  readIn: (process, state) => waysIn(process, state).some((way) => splits(way, 'settlement')),
  overwrittenBy: () => false,
}

const seal: Memory = {
  readIn: (process, state) => waysIn(process, state).some(({ sealed }) => sealed),
  overwrittenBy: () => false,
}

const agreedDate: Memory = {
  readIn: (process, state) => {
    const clock = clockIn(process, state)
    return clock !== undefined && 'daysAhead' in clock
  },
  overwrittenBy: ({ takes }) =>
    takes?.date !== undefined && !('daysLater' in takes.date) && takes.date.becomes !== 'endsOn',
}

/** What is idle changes nothing, however often it is taken. */
const countOf = (action: string): Memory => ({
  readIn: (process, state) => !(waysFrom(process, state).get(action) ?? []).every(isIdle),
  overwrittenBy: () => false,
})

/**
 * The states in which the memory can still matter: it is read there, or in a state that follows.
 */
const statesWhere = (process: Process, memory: Memory): ReadonlySet<string> => {
  const states = Object.keys(process.states).filter((state) => waitingState(process, state))
  const found = new Set(states.filter((state) => memory.readIn(process, state)))
  for (let before = -1; before < found.size;) {
    before = found.size
    for (const state of states) {
      const leads = (way: Way) =>
        !memory.overwrittenBy(way) && [way.to, way.last].some((to) => to && found.has(to))
      if (!found.has(state) && waysIn(process, state).some(leads)) found.add(state)
    }
  }
  return found
}

/**
 * Forgets what can no longer matter: counters of actions out of reach, amounts that nothing will
 * read. Contracts that differ in nothing else are one configuration, which keeps the graph small
 * and loses no behaviour.
 */
export const forgetting = (process: Process): ((contract: Contract) => Contract) => {
  const capped = Object.entries(process.actions).filter(([, { atMost }]) => atMost !== undefined)
  const counted = new Map(capped.map(([name]) => [name, statesWhere(process, countOf(name))]))
  const offers = statesWhere(process, offer)
  const settles = statesWhere(process, settlements)
  const seals = statesWhere(process, seal)
  const dated = statesWhere(process, agreedDate)
  const none = { client: null, worker: null }
  return (contract) => {
    const { state } = contract
    const over = waitingState(process, state) === null
    const counts = Object.entries(contract.counts).filter(([key]) =>
      counted.get(key.slice(0, key.lastIndexOf(':')))?.has(state),
    )
    return {
      ...contract,
      counts: Object.fromEntries(counts),
      claim: over ? null : contract.claim,
      offer: offers.has(state) ? contract.offer : null,
      settlements: settles.has(state) ? contract.settlements : none,
      sealed: seals.has(state) ? contract.sealed : null,
      deliverOn: dated.has(state) ? contract.deliverOn : '',
      plan: over ? null : contract.plan,
    }
  }
}

import { hashOf, noHash } from '#contracts'
import { waysFrom } from '#engine'
import type { Side } from '#engine'
import { offeringOf } from '#processes'
import type { PackedContract, PackedEvent } from '../shape.ts'
import type { Report } from './report.ts'

/** How an event is called where something is wrong with it. */
const named = (id: string, { seq, action, at }: PackedEvent): string =>
  `${id}: event ${seq} (${action}, ${at})`

/**
 * The one event whose words may be under seal: a sealed act that the other side has not matched.
 * Two that follow on each other are open.
 */
const sealedSeq = ({ process, version, events }: PackedContract): number | null => {
  const rules = offeringOf(process, version)?.process
  if (!rules) return null
  let waiting: { seq: number; by: string } | null = null
  for (const { seq, action, by, from } of events) {
    const ways = waysFrom(rules, from ?? '').get(action) ?? []
    if (!ways.some((way) => way.sealed && way.by.includes(by as Side))) continue
    waiting = waiting !== null && waiting.by !== by ? null : { seq, by }
  }
  return waiting?.seq ?? null
}

/** Whether what an event leaves out is what a pack may leave out. */
const mayWithhold = (event: PackedEvent, sealed: number | null): boolean =>
  event.withheld === 'staff'
    ? event.by === 'desk' && event.personId === null && event.input !== null
    : event.withheld === 'sealed' && event.seq === sealed && event.input === null

const hashFrom = (contractId: string, event: PackedEvent): string | null => {
  const at = Temporal.Instant.from(event.at).epochMilliseconds
  return event.input === null
    ? null
    : hashOf({ ...event, contractId, at, input: event.input, previousHash: event.previousHash })
}

type Found = { whole: number; withheld: number; wrong: boolean }

/** One event by itself and after the one before it; what is wrong is named. */
const checkEvent = (
  contract: PackedContract,
  event: PackedEvent,
  before: PackedEvent | undefined,
  sealed: number | null,
  report: Report,
): 'whole' | 'withheld' | 'wrong' => {
  const { id } = contract
  const wanted = (before?.seq ?? 0) + 1
  if (event.seq > wanted) report.bad(`${id}: event ${wanted} was removed`)
  if (event.seq < wanted) report.bad(`${named(id, event)} stands in the wrong place`)
  if (event.previousHash !== (before?.hash ?? noHash))
    report.bad(`${named(id, event)} does not follow on the event before it`)
  if (event.withheld) {
    if (mayWithhold(event, sealed)) return 'withheld'
    report.bad(`${named(id, event)} leaves out what no pack leaves out`)
    return 'wrong'
  }
  if (hashFrom(id, event) === event.hash) return 'whole'
  report.bad(`${named(id, event)} was changed: its hash does not fit`)
  return 'wrong'
}

/** The events of a contract: each whole, none missing, and the last one where the contract ends. */
export const checkChain = (contract: PackedContract, report: Report): void => {
  const { id, events, head } = contract
  const sealed = sealedSeq(contract)
  const found: Found = { whole: 0, withheld: 0, wrong: false }
  for (const [place, event] of events.entries()) {
    const is = checkEvent(contract, event, events[place - 1], sealed, report)
    if (is === 'wrong') found.wrong = true
    else found[is] += 1
  }
  const last = events.at(-1)
  if (last === undefined) return report.bad(`${id}: there are no events`)
  if (last.seq < head.seq) report.bad(`${id}: events ${last.seq + 1} to ${head.seq} were removed`)
  if (last.seq === head.seq && last.hash !== head.hash)
    report.bad(`${id}: the last event is not the one with which the contract stood`)
  if (last.to !== contract.state)
    report.bad(`${id}: the state ${contract.state} does not follow from the events`)
  checkFirst(contract, report)
  const told = `${id}: the hashes of ${found.whole} of ${events.length} events were made again`
  if (found.withheld === 0) report.good(told)
  else
    report.good(
      `${told}; ${found.withheld} leave out what stays with others (a sealed amount, who of the ` +
        `staff acted) and are bound by the hash after them and by the signature`,
    )
}

/** Terms, price and clocks are those that the first event binds. */
const checkFirst = ({ id, terms, price, clocks, events }: PackedContract, report: Report): void => {
  const [first] = events
  if (first?.seq !== 1 || first.input === null) return
  const bound = JSON.parse(first.input) as Record<string, unknown>
  const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
  for (const [name, value] of Object.entries({ terms, price }))
    if (!same(bound[name], value)) report.bad(`${id}: the ${name} are not those of the offer`)
  const lengths = (bound['clocks'] ?? {}) as Record<string, number>
  const all = [...new Set([...Object.keys(lengths), ...Object.keys(clocks)])]
  if (all.some((name) => lengths[name] !== clocks[name]))
    report.bad(`${id}: the clocks are not those of the offer`)
}

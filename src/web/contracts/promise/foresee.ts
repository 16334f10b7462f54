import { contractOf } from '#contracts'
import type { ContractView } from '#contracts'
import { forecast, waitingState, worstCase } from '#engine'
import type { Calendar, Forecast, Instant, Path, Step, Yen } from '#engine'
import { feesOn } from '#ledger'

/** How a path of silence ends, and what it brings. Null figures are not known before it happens. */
export type Ending = {
  /** The instant by which it is over; null where it never would be. */
  at: Instant | null
  steps: readonly Step[]
  /** Out of the pot, before fee and tax. */
  pays: Yen
  /** What of it arrives in the worker's wallet. */
  arrives: Yen
  back: Yen
}

/**
 * A way that is better for the reader than to wait: take the action in time, then nobody answers.
 */
export type BetterWay = { action: string; until: Instant; ending: Ending }

/** What a contract promises to one of its parties, worked out for every process alike. */
export type Foreseen = {
  /** If nobody acts any more. */
  silent: Ending
  /** The reader's own act, where it is worth more than to wait. */
  way: BetterWay | null
  /** What their own acts can bring, also where the clock has the next step. */
  best: Ending | null
  /** Before the money is held: what the worker is promised once it is and they deliver in time. */
  onceFunded: BetterWay | null
}

/**
 * The promise to who looks, as of `now`. The reader's own act is foreseen at the last moment of its
 * time, so that the promise stands still while the clock runs: whoever acts earlier is paid
 * earlier.
 */
export const foresee = (view: ContractView, now: Instant, calendar: Calendar): Foreseen => {
  const { row, process, party } = view
  const contract = contractOf(row)
  const client = forecast(process, contract, 'client', now, calendar)
  const endingOf = (path: Path, back: Yen): Ending => {
    const pays = contract.pot - back
    const { net } = feesOn(pays, row.terms.fees)
    return { at: path.endsBy, steps: path.steps, pays, arrives: net, back }
  }
  const silent = endingOf(client.ifYouSilent, client.ifYouSilent.youReceive)
  const nothing = { silent, way: null, best: null, onceFunded: null }
  if (view.final || row.due_at === null || party === 'desk') return nothing
  if (!row.funded) return { ...nothing, onceFunded: fundedAndDelivered(view, now, calendar) }
  const last = Math.max(now, row.due_at - 1)
  const best = forecast(process, contract, party, last, calendar)
  const first = best.ifOtherSilent[0]
  const gains = best.youReceive > best.ifYouSilent.youReceive
  if (!gains || first === undefined) return nothing
  const back = party === 'client' ? best.youReceive : contract.pot - best.youReceive
  const ending = endingOf(pathOf(best), back)
  if (first.by !== party) return { ...nothing, best: ending }
  return { ...nothing, best: ending, way: { action: first.action, until: row.due_at, ending } }
}

/**
 * What is done in the last millisecond is said of the deadline, and so is what follows it by a
 * length; a moment of the calendar is what it is.
 */
const fullSecond = (at: Instant): Instant => Math.ceil(at / 1_000) * 1_000

const inFullSeconds = (steps: readonly Step[]): Step[] =>
  steps.map((step) => ({ ...step, at: fullSecond(step.at) }))

const pathOf = ({ ifOtherSilent, endsBy, youReceive }: Forecast): Path => ({
  steps: inFullSeconds(ifOtherSilent),
  endsBy: endsBy === null ? null : fullSecond(endsBy),
  youReceive,
})

/** Agreed, funded, delivered at the last moment, and then silence: as on the job page. */
const fundedAndDelivered = (
  { row, process }: ContractView,
  now: Instant,
  calendar: Calendar,
): BetterWay | null => {
  const action = deliveryOf(process)
  if (action === undefined) return null
  const { plan } = contractOf(row)
  const terms = { price: row.price, deliverOn: row.deliver_on, clocks: row.clocks, plan }
  const worst = worstCase(process, terms, now, calendar)
  if (!worst) return null
  const { net } = feesOn(worst.amount, row.terms.fees)
  return {
    action,
    until: fullSecond(worst.deliveredAt),
    ending: {
      at: worst.paidBy === null ? null : fullSecond(worst.paidBy),
      steps: inFullSeconds(worst.steps),
      pays: worst.amount,
      arrives: net,
      back: row.price - worst.amount,
    },
  }
}

/** The action by which a worker delivers, or records. */
export const deliveryOf = (process: ContractView['process']): string | undefined =>
  Object.entries(process.actions).find(([, { ways }]) =>
    ways.some(({ sets, by }) => sets === 'claim' && by.includes('worker')),
  )?.[0]

/** The actions that bring an offer to the point where work begins: agreed, then funded. */
export const beforeWork = (process: ContractView['process'], state: string): string[] => {
  const entries = Object.entries(process.actions)
  const steps: string[] = []
  for (let at = state; steps.length < entries.length;) {
    const next = entries.flatMap(([name, { ways }]) =>
      ways
        .filter(({ from, to, by }) => from.includes(at) && to !== 'stay' && !by.includes('clock'))
        .map(({ to }) => ({ name, to })),
    )
    const onward = next.find(({ to }) => waitingState(process, to))
    if (!onward || waitingState(process, at)?.working) break
    steps.push(onward.name)
    at = onward.to
  }
  return steps
}

import { contractOf, planOf, processOf } from '#contracts'
import type { AgreedTerms, ContractRow } from '#contracts'
import { addDays, dayOf, forecast, isFrame, waitingState, waysIn } from '#engine'
import type { Day, Process, Yen } from '#engine'
import { feesOn } from '#ledger'
import type { Context } from '#platform'
import { horizonDays } from '../holding.ts'
import type { Holding } from '../holding.ts'

/** An open contract as far as its money goes: without its job description. */
export type OpenRow = Omit<ContractRow, 'terms'> & {
  terms: Pick<AgreedTerms, 'title' | 'clientName' | 'fees'>
}

/** It was offered, and nobody has agreed to anything yet. */
const isOffer = (process: Process, { state, turn }: OpenRow): boolean =>
  state === process.start && turn === 'worker'

/** The days of a frame's unfunded parts: of a list all of them, of weeks those of the horizon. */
const partsAhead = (row: OpenRow, until: Day): { price: Yen }[] => {
  const plan = planOf(row.plan)
  const [next] = plan?.parts ?? []
  if (!plan || !next) return []
  if (next.rate === null) return [...plan.parts]
  const last = plan.endsOn !== null && plan.endsOn < until ? plan.endsOn : until
  const weeks: { price: Yen }[] = []
  for (let day = next.deliverOn; day <= last; day = addDays(day, 7)) weeks.push(next)
  return weeks
}

/** What the contract brings, gross, if both sides do as agreed. */
const agreedIn = (row: OpenRow, process: Process, until: Day): Yen => {
  const ending = waysIn(process, row.state).some(
    ({ money }) => money && 'split' in money && money.split === 'offer',
  )
  if (!isFrame(process)) return (ending ? row.offer : null) ?? row.claim ?? row.price
  return partsAhead(row, until).reduce((sum, { price }) => sum + price, 0n)
}

/**
 * The contract as money; null for an offer, and for what brings nothing any more. As long as nobody
 * acts it stays the same on the same day, but for the time of day at which the last yen comes.
 */
export const holdingOf = (context: Context, row: OpenRow): Holding | null => {
  const process = processOf(row)
  if (isOffer(process, row)) return null
  const now = context.time.now()
  const until = addDays(dayOf(now, context.calendar), horizonDays)
  const net = (amount: Yen): Yen => feesOn(amount, row.terms.fees).net
  const { youReceive, endsBy } = forecast(process, contractOf(row), 'worker', now, context.calendar)
  const certain = net(youReceive)
  const agreed = net(agreedIn(row, process, until))
  if (certain + agreed === 0n) return null
  const waiting = waitingState(process, row.state)
  return {
    id: row.id,
    place: 'here',
    client: { id: row.client_id, name: row.terms.clientName },
    title: row.terms.title,
    process: row.process,
    processVersion: row.process_version,
    state: row.state,
    delivered: waiting?.delivered === true && waiting.working !== true,
    pays: agreed > certain ? agreed : certain,
    certain,
    certainBy: certain > 0n ? endsBy : null,
    payable: 0n,
    silence: 0,
  }
}

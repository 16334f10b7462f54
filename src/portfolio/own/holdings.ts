import { addDays, dayOf, forecast, isFrame, waitingState, waysIn } from '#engine'
import type { Day, Instant, Process, Yen } from '#engine'
import { contractOf, contractsOf, planOf, processOf } from '#contracts'
import type { ContractRow } from '#contracts'
import { feesOn, walletOf } from '#ledger'
import type { Context, Db } from '#platform'
import { silenceOf } from '#waiting'
import type { Holding } from '../holding.ts'
import { horizonDays } from '../holding.ts'

/** More open contracts than anybody can have. */
const mostOpen = 20_000

/** It was offered, and nobody has agreed to anything yet. */
const isOffer = (process: Process, { state, turn }: ContractRow): boolean =>
  state === process.start && turn === 'worker'

/** The days of a frame's unfunded parts: of a list all of them, of weeks those of the horizon. */
const partsAhead = (row: ContractRow, until: Day): { price: Yen }[] => {
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
const agreedIn = (row: ContractRow, process: Process, until: Day): Yen => {
  const ending = waysIn(process, row.state).some(
    ({ money }) => money && 'split' in money && money.split === 'offer',
  )
  if (!isFrame(process)) return (ending ? row.offer : null) ?? row.claim ?? row.price
  return partsAhead(row, until).reduce((sum, { price }) => sum + price, 0n)
}

/** The contract as money; null for an offer, and for what brings nothing any more. */
const holdingOf = (context: Context, row: ContractRow): Holding | null => {
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

type OnTheWay = Pick<ContractRow, 'id' | 'process' | 'process_version' | 'state' | 'client_id'> & {
  client_name: string
  title: string
  amount: Yen
}

/** What contracts have released to a worker and has not arrived yet: of seconds, usually. */
const onTheWay = (db: Db, workerId: string): Promise<OnTheWay[]> =>
  db.query<OnTheWay>(
    `select c.id, c.process, c.process_version, c.state, c.client_id,
       c.terms ->> 'clientName' as client_name, c.terms ->> 'title' as title, p.amount
     from (select contract_id, sum(amount)::bigint as amount from payouts
       where person_id = $1 and account = 'payable' group by contract_id) p
     join contracts c on c.id = p.contract_id order by c.id desc`,
    [workerId],
    'portfolio.on_the_way',
  )

const arriving = (one: OnTheWay): Holding => ({
  id: one.id,
  place: 'here',
  client: { id: one.client_id, name: one.client_name },
  title: one.title,
  process: one.process,
  processVersion: one.process_version,
  state: one.state,
  delivered: true,
  pays: 0n,
  certain: 0n,
  certainBy: null,
  payable: one.amount,
  silence: 0,
})

/** Says of each contract how likely its client's silence is: the same for all with one client. */
const tellSilence = async (
  context: Context,
  workerId: string,
  holdings: readonly Holding[],
): Promise<void> => {
  const oneOfEach = new Map(holdings.map(({ id, client }) => [client.id, id]))
  const silences = await silenceOf(context, { id: workerId }, [...oneOfEach.values()])
  for (const one of holdings)
    one.silence = silences.get(oneOfEach.get(one.client.id) ?? one.id) ?? 0
}

export type Own = {
  holdings: Holding[]
  /** Nothing of these contracts is still to happen before this instant. */
  settledUntil: Instant
}

/**
 * The contracts of a worker on this marketplace that bring money, the newest first: those that are
 * open, and what is on its way. Offers are none yet.
 */
export const ownHoldings = async (context: Context, workerId: string): Promise<Own> => {
  const [rows, paidOut] = await Promise.all([
    contractsOf(context.db, workerId, {
      side: 'worker',
      open: true,
      allChildren: true,
      limit: mostOpen,
    }),
    // Whoever has just been paid sees it: the wallet waits for what this server carries.
    walletOf(context.db, workerId).then(({ incoming }) =>
      incoming > 0n ? onTheWay(context.db, workerId) : [],
    ),
  ])
  const open = rows.flatMap((row) => holdingOf(context, row) ?? [])
  const holdings = [...open, ...paidOut.map(arriving)]
  await tellSilence(context, workerId, holdings)
  const rings = rows.flatMap(({ rings_at: at }) => at ?? [])
  return {
    holdings,
    settledUntil:
      paidOut.length > 0 ? 0 : rings.reduce((first, at) => Math.min(first, at), Infinity),
  }
}

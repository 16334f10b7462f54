import type { ContractRow } from '#contracts'
import type { Yen } from '#engine'
import { walletOf } from '#ledger'
import type { Context, Db } from '#platform'
import { silenceOf } from '#waiting'
import type { Holding } from '../holding.ts'
import { openOf } from './open.ts'
import type { Open } from './open.ts'

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

/** Says of each contract here how likely its client's silence is, the same for all of one. */
export const tellSilence = async (
  context: Context,
  workerId: string,
  holdings: readonly Holding[],
): Promise<void> => {
  const oneOfEach = new Map(holdings.map(({ id, client }) => [client.id, id]))
  const silences = await silenceOf(context, { id: workerId }, [...oneOfEach.values()])
  for (const one of holdings)
    one.silence = silences.get(oneOfEach.get(one.client.id) ?? one.id) ?? 0
}

/**
 * The contracts of a worker on this marketplace that bring money, the newest first: those that are
 * open, and what is on its way. Offers are none yet. How likely silence is, `tellSilence` says.
 */
export const ownHoldings = async (context: Context, workerId: string): Promise<Open> => {
  const [open, paidOut] = await Promise.all([
    openOf(context, workerId),
    // Whoever has just been paid sees it: the wallet waits for what this server carries.
    walletOf(context.db, workerId).then(({ incoming }) =>
      incoming > 0n ? onTheWay(context.db, workerId) : [],
    ),
  ])
  const holdings = [...open.holdings, ...paidOut.map(arriving)]
  return { holdings, settledUntil: paidOut.length > 0 ? 0 : open.settledUntil }
}

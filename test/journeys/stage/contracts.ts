import { act, open } from '#contracts'
import { addDays, dayOf } from '#engine'
import { deposit } from '#ledger'
import { newId } from '#platform'
import { trader } from '../../market.ts'
import { market } from './market.ts'

export type AtWork = { path: string; client: string; worker: string }

/** A contract between two new people to which both have agreed, and that waits for its money. */
export const agreed = async (price = 50_000n): Promise<AtWork> => {
  const { context } = market()
  const { id: ben } = await trader(context, 'Ben')
  const { id: aiko } = await trader(context, 'Aiko')
  await deposit(context.db, ben, newId('key'), price, context.time.now())
  const id = await open(context, {
    clientId: ben,
    clientName: 'Ben',
    workerId: aiko,
    workerName: 'Aiko',
    process: 'fixed-price',
    title: '田中商店のロゴ',
    description: 'ロゴを1点',
    category: 'design',
    price,
    deliverOn: addDays(dayOf(context.time.now(), context.calendar), 20),
  })
  await act(context, id, 'agreeToOffer', { id: aiko, roles: [] }, {})
  return { path: `/contracts/${id}`, client: ben, worker: aiko }
}

/** The same, funded: the worker can begin. */
export const atWork = async (price = 50_000n): Promise<AtWork> => {
  const made = await agreed(price)
  const id = made.path.replace('/contracts/', '')
  await act(market().context, id, 'fund', { id: made.client, roles: [] }, {})
  return made
}

import { act, open } from '#contracts'
import { addDays, dayOf } from '#engine'
import { deposit } from '#ledger'
import { newId } from '#platform'
import { trader } from '../../market.ts'
import { market } from './market.ts'

export type AtWork = { path: string; client: string; worker: string }

/** A funded contract of 50,000 yen between two new people. */
export const atWork = async (): Promise<AtWork> => {
  const { context } = market()
  const { id: ben } = await trader(context, 'Ben')
  const { id: aiko } = await trader(context, 'Aiko')
  await deposit(context.db, ben, newId('key'), 50_000n, context.time.now())
  const id = await open(context, {
    clientId: ben,
    clientName: 'Ben',
    workerId: aiko,
    workerName: 'Aiko',
    process: 'fixed-price',
    title: '田中商店のロゴ',
    description: 'ロゴを1点',
    category: 'design',
    price: 50_000n,
    deliverOn: addDays(dayOf(context.time.now(), context.calendar), 20),
  })
  await act(context, id, 'agreeToOffer', { id: aiko, roles: [] }, {})
  await act(context, id, 'fund', { id: ben, roles: [] }, {})
  return { path: `/contracts/${id}`, client: ben, worker: aiko }
}

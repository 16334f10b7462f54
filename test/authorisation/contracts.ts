import { open } from '#contracts'
import { addDays } from '#engine'
import type { Plan } from '#engine'
import { deposit } from '#ledger'
import { newId } from '#platform'
import { firstSunday, weekly } from '../frames.ts'
import { someDay } from '../world.ts'
import type { TestContext } from '../world.ts'

const week: Plan = { since: '2026-11-23', endsOn: null, parts: [], rate: 2_000n }
const parts: Plan = {
  ...weekly,
  parts: [
    { title: 'One', price: 10_000n, deliverOn: firstSunday, rate: null },
    {
      title: 'Two',
      price: 10_000n,
      deliverOn: addDays(firstSunday, 9),
      rate: null,
      fundBy: addDays(firstSunday, 5),
    },
  ],
}

/** What is agreed besides the price and the day, under the processes that need more. */
const plans: Readonly<Record<string, Plan>> = {
  recurring: weekly,
  'hourly-week': week,
  milestones: parts,
}

/** An offer under that process from the client of these people to their worker. */
export const offeredUnder = async (
  context: TestContext,
  process: string,
  { client, worker }: Record<'client' | 'worker', { id: string }>,
): Promise<string> => {
  await deposit(context.db, client.id, newId('dep'), 100_000n, someDay)
  const plan = plans[process]
  return open(context, {
    clientId: client.id,
    clientName: 'Ben',
    workerId: worker.id,
    workerName: 'Aiko',
    process,
    title: '田中商店のロゴ',
    description: 'ロゴを1点',
    category: 'design',
    price: 20_000n,
    deliverOn: firstSunday,
    ...(plan === undefined ? {} : { plan }),
  })
}

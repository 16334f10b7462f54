import { open } from '#contracts'
import type { Plan } from '#engine'
import { deposit } from '#ledger'
import { newId } from '#platform'
import { people } from './world.ts'
import type { TestContext } from './world.ts'

/** The Sunday of the first week after `someDay`. */
export const firstSunday = '2026-11-29'

/** A week of ten hours at 2,000 yen, from Monday 23 November 2026 on. */
export const weekly: Plan = {
  since: '2026-11-23',
  endsOn: null,
  parts: [{ price: 20_000n, deliverOn: firstSunday, rate: 2_000n }],
  rate: null,
}

/**
 * Ben offers Aiko ten hours a week at 2,000 yen, with a pledge of that many yen, and has so much in
 * his wallet.
 */
export const framed = async (
  context: TestContext,
  { pledge = 20_000n, wallet = 100_000n, jobId, since = weekly.since }: Framed = {},
  who = people(),
): Promise<{ id: string } & ReturnType<typeof people>> => {
  await deposit(context.db, who.ben.id, newId('dep'), wallet, context.time.now())
  const id = await open(context, {
    clientId: who.ben.id,
    clientName: 'Ben',
    workerId: who.aiko.id,
    workerName: 'Aiko',
    process: 'recurring',
    title: '商品登録',
    description: 'ECサイトの商品登録をお願いします。',
    category: 'data-entry',
    price: pledge,
    deliverOn: firstSunday,
    plan: { ...weekly, since },
    ...(jobId === undefined ? {} : { jobId }),
  })
  return { id, ...who }
}

type Framed = { pledge?: bigint; wallet?: bigint; jobId?: string; since?: string }

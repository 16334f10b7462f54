import { act, childrenOf, open } from '#contracts'
import type { Actor } from '#contracts'
import { addDays, dayOf, mondayOf } from '#engine'
import type { Day, Plan } from '#engine'
import type { Chance } from '../../src/simulation/chance.ts'
import type { TestContext } from '../world.ts'

/** One contract of a walk, with everybody who may try something on it. */
export type Walked = { id: string; client: Actor; worker: Actor; price: bigint; isFrame?: true }

type Pair = { client: Actor; worker: Actor }

/** Whose contract it is, and what it is about. */
export const namesOf = ({ client, worker }: Pair) => ({
  clientId: client.id,
  clientName: 'Client',
  workerId: worker.id,
  workerName: 'Worker',
  title: 'A walk',
  description: 'At random',
  category: 'other',
})

type Terms = { process: string; price: bigint; deliverOn: Day; plan: Plan }

/** Work by the hour, with a pledge or without. */
const byTheHour = (today: Day, chance: Chance): Terms => {
  const monday = addDays(mondayOf(addDays(today, 7)), 7 * chance.whole(2))
  const [rate, hours] = [chance.one([1n, 101n, 2_000n, 100_000n]), chance.one([1n, 10n, 60n])]
  const week = { price: rate * hours, deliverOn: addDays(monday, 6), rate }
  const price = chance.one([0n, week.price, 4n * week.price])
  const plan = { since: monday, endsOn: null, parts: [week], rate: null }
  return { process: 'recurring', price, deliverOn: week.deliverOn, plan }
}

/** Three parts, one soon after the other; the frame itself holds nothing. */
const inParts = (today: Day, chance: Chance): Terms => {
  const first = addDays(today, chance.whole(20))
  const [second, third] = [addDays(first, 1 + chance.whole(10)), addDays(first, 20)]
  const price = chance.one([1n, 99n, 50_000n])
  const parts = [
    { price, deliverOn: first, rate: null, title: 'One' },
    { price: 7n, deliverOn: second, rate: null, title: 'Two', fundBy: second },
    { price: 1_234_567n, deliverOn: third, rate: null, title: '三', fundBy: addDays(second, 9) },
  ]
  return {
    process: 'milestones',
    price: price + 1_234_574n,
    deliverOn: first,
    plan: planOf(today, parts),
  }
}

const planOf = (since: Day, parts: Plan['parts']): Plan => ({
  since,
  endsOn: null,
  parts,
  rate: null,
})

/** A frame of weeks or of parts; of most, the first ones are funded. */
export const beginFrame = async (
  context: TestContext,
  chance: Chance,
  pair: Pair,
): Promise<Walked> => {
  const today = dayOf(context.time.now(), context.calendar)
  const terms = chance.percent(75) ? byTheHour(today, chance) : inParts(today, chance)
  const id = await open(context, { ...namesOf(pair), ...terms })
  const funds = terms.process === 'recurring' ? 'fundWeek' : 'fundNext'
  const steps = ['agreeToOffer', funds, funds]
  for (const step of steps.slice(0, chance.one([0, 1, 2, 2, 3, 3])))
    await act(context, id, step, step === funds ? pair.client : pair.worker, {})
  return { id, ...pair, price: terms.price, isFrame: true }
}

type WithContracts = { context: TestContext; contracts: readonly Walked[] }

/** The walk with the weeks and parts that have been opened meanwhile. */
export const withChildren = async <W extends WithContracts>(walk: W): Promise<W> => {
  const frames = walk.contracts.filter(({ isFrame }) => isFrame)
  const lists = await Promise.all(
    frames.map(async ({ id, client, worker }) =>
      (await childrenOf(walk.context.db, id, { limit: 200 })).map((row): Walked => {
        return { id: row.id, client, worker, price: row.price }
      }),
    ),
  )
  const known = new Set(walk.contracts.map(({ id }) => id))
  const opened = lists.flat().filter(({ id }) => !known.has(id))
  return { ...walk, contracts: [...walk.contracts, ...opened] }
}

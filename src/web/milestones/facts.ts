import { childrenOf } from '#contracts'
import type { ContractRow, ContractView, EventRow, StoredPlan } from '#contracts'
import type { Part } from '#engine'
import { milestonesBounds, milestonesProcess } from '#market'
import type { Db } from '#platform'

/** What the page of milestones shows beside what every contract has. */
export type PartsFacts = {
  /** All that was agreed, in order. */
  agreed: readonly Part[]
  /** The contracts of those that were funded, in the same order. */
  begun: readonly ContractRow[]
}

export const isInParts = ({ row }: Pick<ContractView, 'row'>): boolean =>
  row.process === milestonesProcess

/** The parts as they were offered, from the first event of the contract's chain. */
export const partsAgreed = ([first]: readonly Pick<EventRow, 'input'>[]): readonly Part[] => {
  const plan = (first?.input as { plan?: StoredPlan } | undefined)?.plan
  return (plan?.parts ?? []).map(({ price, rate, ...part }) =>
    Object.assign(part, { price: BigInt(price), rate: rate === null ? null : BigInt(rate) }),
  )
}

/** The parts of a contract; null where it has none. */
export const loadParts = async (
  db: Db,
  view: ContractView,
  events: readonly EventRow[],
): Promise<PartsFacts | null> => {
  if (!isInParts(view)) return null
  const children = await childrenOf(db, view.row.id, { limit: milestonesBounds.max })
  return { agreed: partsAgreed(events), begun: children.toReversed() }
}

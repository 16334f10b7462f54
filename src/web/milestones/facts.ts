import { childrenOf, planOf } from '#contracts'
import type { ContractRow, ContractView, EventRow, StoredPlan } from '#contracts'
import { defaultClocks } from '#engine'
import type { Part } from '#engine'
import { milestonesBounds, milestonesProcess } from '#market'
import type { Db } from '#platform'
import { offeringOf } from '#processes'

/** What the page of milestones shows beside what every contract has. */
export type PartsFacts = {
  /** All that was agreed, in order. */
  agreed: readonly Part[]
  /** The contracts of those that were funded, in the same order. */
  begun: readonly ContractRow[]
}

export const isInParts = ({ row }: Pick<ContractView, 'row'>): boolean =>
  row.process === milestonesProcess

/** The usual days of milestones' own clocks, by name. */
export const daysOfParts = (): Readonly<Record<string, number>> => {
  const process = offeringOf(milestonesProcess)?.process
  return process ? defaultClocks(process) : {}
}

/** The parts as they were offered, from the first event of the contract's chain. */
const partsAgreed = ([first]: readonly Pick<EventRow, 'input'>[]): readonly Part[] => {
  const input = first?.input as { plan?: StoredPlan } | undefined
  return planOf(input?.plan ?? null)?.parts ?? []
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

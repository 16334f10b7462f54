import type { Contract, Plan } from '../contract.ts'
import type { Day, Way } from '../language.ts'
import { addDays, mondayOf } from '../time/calendar.ts'

/**
 * How days are reckoned when a frame steps on: `decide` does it with days of the calendar, the
 * verifier with numbers of days.
 */
export type Reckoning = {
  later: (day: Day, days: number) => Day
  /** Whether the part's week begins after the end. */
  beginsAfter: (plan: Plan, endsOn: Day) => boolean
  /** What `endsOn` becomes when the agreed week is a week later. */
  endAfterStep: (endsOn: Day) => Day
}

export const byCalendar: Reckoning = {
  later: addDays,
  beginsAfter: ({ parts }, endsOn) => mondayOf(parts[0]!.deliverOn) > endsOn,
  endAfterStep: (endsOn) => endsOn,
}

/** Whether the frame has no part that could still be funded before it ends. */
export const noneLeft = ({ plan }: Contract, { beginsAfter }: Reckoning): boolean => {
  if (!plan || plan.parts.length === 0) return true
  return plan.endsOn !== null && beginsAfter(plan, plan.endsOn)
}

/** The frame with the part after its next one as the next. */
export const stepped = (
  contract: Contract,
  steps: Way['steps'],
  { later, endAfterStep }: Reckoning,
): Contract => {
  const { plan } = contract
  const [next, ...others] = plan?.parts ?? []
  if (!steps || !plan || !next) return contract
  const again = { ...next, deliverOn: later(contract.deliverOn, 7) }
  const parts = steps === 'list' ? others : [again, ...others]
  const endsOn = plan.endsOn === null || steps === 'list' ? plan.endsOn : endAfterStep(plan.endsOn)
  return {
    ...contract,
    deliverOn: parts[0]?.deliverOn ?? contract.deliverOn,
    plan: { ...plan, endsOn, parts },
  }
}

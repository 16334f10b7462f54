import { addDays } from '#engine'
import type { Calendar, Process } from '#engine'
import { processOfKind } from '#market'
import { peers } from '#processes'
import { timeOn } from '../demo/moment.ts'
import type { Account } from './account.ts'
import { underCrowdworks } from './crowdworks.ts'
import { underRecurring } from './recurring.ts'
import { storyTerms, weekDays } from './terms.ts'
import type { Terms } from './terms.ts'

export type HalfYear = {
  terms: Terms
  /** The worker's account under each set of rules: ours with the notice pledge, without, theirs. */
  accounts: readonly Account[]
}

/** How long after the last week we look on. */
const weeksAfter = 8

const peerNamed = (name: string): Process => {
  const found = peers.find(({ process }) => process.name === name)
  if (!found) throw new Error(`there are no rules named ${name}`)
  return found.process
}

/**
 * The story's half year, played by the engine alone: the same job, the same weeks, the same client,
 * who thanks and pays every week and then is never heard of again, under three sets of rules. The
 * worker does nothing but work and report. Pure: the same seed gives the same story.
 */
export const halfYear = (calendar: Calendar, seed = 1): HalfYear => {
  const terms = storyTerms(seed)
  const { monday } = weekDays(terms, terms.hours.length)
  const until = timeOn(addDays(monday, 7 * weeksAfter), '00:00', calendar)
  const ours = { terms, calendar, process: processOfKind('hourly') }
  const theirs = { terms, calendar, process: peerNamed('crowdworks-hourly') }
  return {
    terms,
    accounts: [
      underRecurring(ours, terms.pledgeWeeks, until),
      underRecurring(ours, 0, until),
      underCrowdworks(theirs, until),
    ],
  }
}

import { foresee } from '#silence'
import type { Fit } from '#silence'
import type { Rival } from '../queries.ts'
import { debtAt } from '../watch.ts'
import type { Watched } from '../watch.ts'

/** The model of the product; with or without what is known beyond the debt. */
export const mixture = ({ fit, paces, presence }: Watched, withActivity: boolean): Rival => {
  const used: Fit = withActivity ? fit : { ...fit, layers: null }
  return {
    name: withActivity ? 'MIX+act' : 'MIX',
    chance: ({ one, now }, span) => {
      const debt = debtAt(one, paces, now)
      const activity = withActivity ? presence.activityOf(one.turn, debt, now) : undefined
      const { within, byHorizon } = foresee(used, debt, now, activity)
      return span === 'horizon' ? byHorizon : within[span]
    },
  }
}

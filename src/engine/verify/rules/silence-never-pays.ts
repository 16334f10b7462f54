import type { Party, Side } from '../../language.ts'
import type { Finding } from '../finding.ts'
import type { Configuration } from '../graph/explore.ts'
import { gain, guaranteed, playOfMoney } from '../graph/money.ts'
import type { Contest } from '../graph/money.ts'
import { firstOfEach, otherSideOf, stateOf, waiting } from '../inquiry.ts'
import type { Inquiry, RuleCheck } from '../inquiry.ts'
import { partyWords } from '../telling.ts'

const nobody: readonly Party[] = []

const paysSilence = (hero: Side, at: Configuration, values: readonly number[]): boolean => {
  if (at.turn !== hero || !at.silence) return false
  // Saying something that changes nothing is no way out of one's turn.
  const own = at.acts.filter(({ by, to }) => by === hero && to !== at)
  if (own.length === 0) return false
  const best = Math.max(...own.map((edge) => gain(hero, edge) + values[edge.to.id]!))
  return gain(hero, at.silence) + values[at.silence.to.id]! > best
}

const paid = ({ graph, tell }: Inquiry, hero: Side): Finding[] => {
  const contest: Contest = { hero, silent: nobody }
  const values = guaranteed(graph, contest)
  const places = waiting(graph).filter((at) => paysSilence(hero, at, values))
  const who = partyWords[hero]
  return firstOfEach(places, stateOf).map((at) => {
    const state = tell.state(stateOf(at))
    return {
      rule: 'silence-never-pays',
      hurts: otherSideOf(hero),
      message: {
        ja: `${state.ja}では、${who.ja}は何かをするより黙っているほうが得をします`,
        en: `In ${state.en} ${who.en} is better off staying silent than doing anything`,
      },
      trace: [
        ...tell.wayTo(at),
        tell.step(at.silence!),
        ...playOfMoney(contest, values, at.silence!.to).map(tell.step),
      ],
    }
  })
}

/**
 * Letting one's own clock run out never guarantees more than the best of one's own actions. The
 * desk has no stake.
 */
export const silenceNeverPays: RuleCheck = (inquiry) => [
  ...paid(inquiry, 'client'),
  ...paid(inquiry, 'worker'),
]

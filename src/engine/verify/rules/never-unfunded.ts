import { waitingState } from '../../time/clock.ts'
import { firstOfEach, stateOf, waiting } from '../inquiry.ts'
import type { RuleCheck } from '../inquiry.ts'

/** No state in which the worker is expected to work is reachable with an empty pot. */
export const neverUnfunded: RuleCheck = ({ process, graph, tell }) => {
  const unpaid = waiting(graph).filter(
    (at) => waitingState(process, stateOf(at))?.working && at.contract.pot === 0n,
  )
  return firstOfEach(unpaid, stateOf).map((at) => {
    const state = tell.state(stateOf(at))
    return {
      rule: 'never-unfunded',
      hurts: 'worker',
      message: {
        ja: `${state.ja}では、仮払いのないままワーカーが作業することになります`,
        en: `In ${state.en} the worker is expected to work while no money is held`,
      },
      trace: [
        ...tell.wayTo(at),
        { ja: `${state.ja}:仮払い金は0円です`, en: `${state.en}: the pot is empty` },
      ],
    }
  })
}

import type { Configuration } from '../graph/explore.ts'
import { guaranteed, playOfMoney } from '../graph/money.ts'
import type { Contest } from '../graph/money.ts'
import { firstOfEach, stateOf, waiting } from '../inquiry.ts'
import type { RuleCheck } from '../inquiry.ts'

/** What the worker has earned here: the claim, or less where they themselves propose less. */
const earned = ({ contract }: Configuration): number => {
  if (contract.claim === null || contract.pot === 0n) return 0
  const { claim, pot, settlements } = contract
  const own = settlements.worker ?? claim
  return Math.min(Number(claim), Number(own), Number(pot))
}

/** After a delivery nobody else's silence (the client may do worse than be silent) costs the worker the claim. */
export const deliveredIsSafe: RuleCheck = ({ graph, tell }) => {
  const contest: Contest = { hero: 'worker', silent: ['desk'] }
  const values = guaranteed(graph, contest)
  const unsafe = waiting(graph).filter((at) => values[at.id]! < earned(at))
  return firstOfEach(unsafe, stateOf).map((at) => {
    const state = tell.state(stateOf(at))
    return {
      rule: 'delivered-is-safe',
      hurts: 'worker',
      message: {
        ja: `${state.ja}では、納品したのに相手や事務局の沈黙で報酬を失うことがあります`,
        en: `In ${state.en} the silence of the others can cost the worker what was delivered`,
      },
      trace: [
        ...tell.wayTo(at),
        ...playOfMoney(contest, values, at).map(tell.step),
        {
          ja: `${state.ja}:ワーカーは納品した分を受け取れません`,
          en: `${state.en}: the worker does not receive what was delivered`,
        },
      ],
    }
  })
}

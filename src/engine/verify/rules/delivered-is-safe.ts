import type { Finding, Words } from '../finding.ts'
import type { Configuration } from '../graph/explore.ts'
import { guaranteed, playOfMoney } from '../graph/money.ts'
import type { Contest } from '../graph/money.ts'
import { firstOfEach, stateOf, waiting } from '../inquiry.ts'
import type { Inquiry, RuleCheck } from '../inquiry.ts'

/** What the worker has earned here: the claim, or less where they themselves propose less. */
const earned = ({ contract }: Configuration): number => {
  if (contract.claim === null || contract.pot === 0n) return 0
  const { claim, pot, settlements, sealed } = contract
  const shut = sealed?.by === 'worker' ? sealed.amount : null
  const proposed = [settlements.worker, shut].filter((amount) => amount !== null)
  return Math.min(...[claim, pot, ...proposed].map(Number))
}

const unsafe = (inquiry: Inquiry, contest: Contest, saying: (state: Words) => Words): Finding[] => {
  const { graph, tell } = inquiry
  const values = guaranteed(graph, contest)
  const places = waiting(graph).filter((at) => values[at.id]! < earned(at))
  return firstOfEach(places, stateOf).map((at) => {
    const state = tell.state(stateOf(at))
    return {
      rule: 'delivered-is-safe',
      hurts: 'worker',
      message: saying(state),
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

/**
 * After a delivery nobody else's silence costs the worker the claim, nor anything that the client
 * may do instead; only the desk may rule otherwise.
 */
export const deliveredIsSafe: RuleCheck = (inquiry) => {
  const inSilence = unsafe(inquiry, { hero: 'worker', silent: ['client', 'desk'] }, (state) => ({
    ja: `${state.ja}では、クライアントと事務局の沈黙で、納品した分の報酬を失うことがあります`,
    en: `In ${state.en} the silence of client and desk can cost the worker what was delivered`,
  }))
  if (inSilence.length > 0) return inSilence
  return unsafe(inquiry, { hero: 'worker', silent: ['desk'] }, (state) => ({
    ja: `${state.ja}では、クライアントの出方しだいで、納品した分の報酬を受け取れないことがあります`,
    en: `In ${state.en} the client can keep the worker from what was delivered`,
  }))
}

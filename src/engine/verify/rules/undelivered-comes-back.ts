import type { Configuration } from '../graph/explore.ts'
import { guaranteed, playOfMoney } from '../graph/money.ts'
import type { Contest } from '../graph/money.ts'
import { firstOfEach, stateOf, waiting } from '../inquiry.ts'
import type { RuleCheck } from '../inquiry.ts'

/** What belongs to the client here: the pot, less what they themselves offer for ending. */
const owed = ({ contract }: Configuration): number =>
  contract.claim === null ? Number(contract.pot - (contract.offer ?? 0n)) : 0

/** A worker who is silent before any delivery never costs the client the pot. */
export const undeliveredComesBack: RuleCheck = ({ graph, tell }) => {
  const contest: Contest = { hero: 'client', silent: ['worker'] }
  const values = guaranteed(graph, contest)
  const lost = waiting(graph).filter((at) => values[at.id]! < owed(at))
  return firstOfEach(lost, stateOf).map((at) => {
    const state = tell.state(stateOf(at))
    return {
      rule: 'undelivered-comes-back',
      hurts: 'client',
      message: {
        ja: `${state.ja}では、納品のないままワーカーが沈黙すると、仮払い金が戻らないことがあります`,
        en: `In ${state.en} a silent worker without a delivery can cost the client the pot`,
      },
      trace: [
        ...tell.wayTo(at),
        ...playOfMoney(contest, values, at).map(tell.step),
        {
          ja: `${state.ja}:クライアントに仮払い金が戻りません`,
          en: `${state.en}: the client does not get the pot back`,
        },
      ],
    }
  })
}

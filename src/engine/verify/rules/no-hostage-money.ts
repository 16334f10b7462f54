import { waysFrom } from '../../ways.ts'
import type { Finding } from '../finding.ts'
import { firstOfEach, hurtBy, stateOf, waiting } from '../inquiry.ts'
import type { Inquiry, RuleCheck } from '../inquiry.ts'

const leftBehind = ({ graph, tell }: Inquiry): Finding[] => {
  const over = graph.configurations.filter(
    ({ turn, contract }) => turn === null && contract.pot > 0n,
  )
  return firstOfEach(over, stateOf).map((at) => {
    const state = tell.state(stateOf(at))
    return {
      rule: 'no-hostage-money',
      hurts: at.cameBy ? hurtBy(at.cameBy.from) : 'client',
      message: {
        ja: `${state.ja}で契約が終わっても、仮払い金が残ります`,
        en: `The contract ends in ${state.en} with money left in the pot`,
      },
      trace: tell.wayTo(at),
    }
  })
}

const fundedTwice = ({ process, graph, tell }: Inquiry): Finding[] => {
  const places = waiting(graph).flatMap((at) => {
    if (!at.contract.funded) return []
    const ways = [...waysFrom(process, stateOf(at))]
    const again = ways.find(([, found]) =>
      found.some(({ money }) => money && 'fund' in money && money.fund === 'price'),
    )
    return again ? [{ at, action: again[0] }] : []
  })
  return firstOfEach(places, ({ at, action }) => `${stateOf(at)} ${action}`).map(
    ({ at, action }) => {
      const state = tell.state(stateOf(at))
      const again = tell.action(action)
      return {
        rule: 'no-hostage-money',
        hurts: 'client',
        message: {
          ja: `${state.ja}で、仮払いの済んだ契約に${again.ja}でもう一度仮払いさせようとします`,
          en: `In ${state.en}, ${again.en} would fund a contract that is funded already`,
        },
        trace: [
          ...tell.wayTo(at),
          { ja: `${state.ja}:${again.ja}`, en: `${state.en}: ${again.en}` },
        ],
      }
    },
  )
}

/**
 * Every final state is reached with an empty pot, and a contract is funded once. (`takeWay` never
 * overdraws.)
 */
export const noHostageMoney: RuleCheck = (inquiry) => [
  ...leftBehind(inquiry),
  ...fundedTwice(inquiry),
]

import { waitingState } from '../../time/clock.ts'
import { firstOfEach, stateOf, waiting } from '../inquiry.ts'
import type { RuleCheck } from '../inquiry.ts'
import { openingWay } from '../../frame/spawn.ts'
import type { Spawn, Way } from '../../language.ts'
import type { Finding, Words } from '../finding.ts'

/** What is wrong with how a frame opens a part: unpaid, by nobody, or the same part again. */
const wrongOpening = (way: Way, spawn: Spawn): Words | null => {
  const opening = openingWay(spawn)
  const { money } = opening ?? {}
  if (!opening || !way.by.every((actor) => opening.by.includes(actor)))
    return { ja: '開くはずの契約を開けません', en: 'it cannot open the contract that it names' }
  if (!money || !('fund' in money) || money.fund !== 'price')
    return { ja: '仮払いのない契約を開きます', en: 'the contract that it opens is not funded' }
  if (way.steps === undefined)
    return {
      ja: '同じ分をもう一度開け、同時にいくつも危うくなります',
      en: 'the same part can be opened again, and more than one is at risk at once',
    }
  return null
}

/** A frame opens each part once, with its money held. */
const openedUnfunded: RuleCheck = ({ process, tell }) =>
  Object.entries(process.actions).flatMap(([name, { ways }]) =>
    ways.flatMap((way): Finding[] => {
      const wrong = way.spawns && wrongOpening(way, way.spawns)
      if (!wrong) return []
      const action = tell.action(name)
      const message = { ja: `${action.ja}:${wrong.ja}`, en: `${action.en}: ${wrong.en}` }
      return [{ rule: 'never-unfunded', hurts: 'worker', message, trace: [message] }]
    }),
  )

const workedUnfunded: RuleCheck = ({ process, graph, tell }) => {
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

/**
 * No state in which the worker is expected to work is reachable with an empty pot; a frame opens
 * no part unfunded, and none twice.
 */
export const neverUnfunded: RuleCheck = (inquiry) => [
  ...workedUnfunded(inquiry),
  ...openedUnfunded(inquiry),
]

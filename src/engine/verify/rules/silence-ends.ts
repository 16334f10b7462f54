import type { Finding } from '../finding.ts'
import type { Configuration, Edge } from '../graph/explore.ts'
import { loops } from '../graph/loops.ts'
import { playOfTime } from '../graph/time.ts'
import { firstOfEach, hurtBy, stateOf, waiting } from '../inquiry.ts'
import type { Inquiry, RuleCheck } from '../inquiry.ts'
import { daysWords } from '../telling.ts'

const byClock = ({ by }: Edge): boolean => by === 'clock'

/** Where no clock runs, or the clock cannot do what the state says. */
const stuck = ({ graph, tell }: Inquiry): Finding[] => {
  const places = waiting(graph).filter(({ silence }) => silence === null)
  return firstOfEach(places, stateOf).map((at) => {
    const state = tell.state(stateOf(at))
    return {
      rule: 'silence-ends',
      hurts: hurtBy(at),
      message: {
        ja: `${state.ja}で全員が沈黙すると、契約はいつまでも終わりません`,
        en: `When everybody falls silent in ${state.en}, the contract never ends`,
      },
      trace: [
        ...tell.wayTo(at),
        {
          ja: `${state.ja}:期限がなく、誰も何もしなければ何も起きません`,
          en: `${state.en}: no clock acts here; nothing happens if nobody does`,
        },
      ],
    }
  })
}

/** Where the clock alone goes round for ever. */
const circling = ({ graph, tell }: Inquiry): Finding[] => {
  const circles = loops(graph.configurations, byClock).filter(
    ([at, ...others]) => others.length > 0 || at!.silence?.to === at,
  )
  return firstOfEach(circles, (circle) => circle.map(stateOf).toSorted().join()).map((circle) => {
    const at = circle.reduce((first, member) => (member.id < first.id ? member : first))
    const round: Edge[] = []
    for (let edge = at.silence!; ; edge = edge.to.silence!) {
      round.push(edge)
      if (edge.to === at) break
    }
    const state = tell.state(stateOf(at))
    return {
      rule: 'silence-ends',
      hurts: hurtBy(at),
      message: {
        ja: `${state.ja}から期限だけが回り続け、契約が終わりません`,
        en: `From ${state.en} the clocks go round and round; the contract never ends`,
      },
      trace: [...tell.wayTo(at), ...round.map(tell.step)],
    }
  })
}

const tooLate = ({ process, graph, times, tell }: Inquiry): Finding[] => {
  const { race, days } = times.everybodySilent
  const late = graph.configurations.filter(
    ({ id }) => days[id]! > process.ceilingDays && days[id]! < Infinity,
  )
  if (late.length === 0) return []
  const longest = (a: Configuration, b: Configuration) => (days[b.id]! > days[a.id]! ? b : a)
  const at = late.reduce(longest)
  const took = daysWords(days[at.id]!)
  const ceiling = daysWords(process.ceilingDays)
  return [
    {
      rule: 'silence-ends',
      hurts: hurtBy(at),
      message: {
        ja: `全員が沈黙すると終わるまでに最長${took.ja}かかり、上限の${ceiling.ja}を超えます`,
        en: `When everybody falls silent it takes up to ${took.en}; the ceiling is ${ceiling.en}`,
      },
      trace: [...tell.wayTo(at), ...playOfTime(race, days, at).map(tell.step)],
    },
  ]
}

/**
 * From every state, if all parties fall silent, the clock alone reaches a final state within the
 * ceiling.
 */
export const silenceEnds: RuleCheck = (inquiry) => [
  ...stuck(inquiry),
  ...circling(inquiry),
  ...tooLate(inquiry),
]

import type { Finding } from '../finding.ts'
import { waysIn } from '../../ways.ts'
import { configurationsLimit } from '../graph/explore.ts'
import { edgesFrom } from '../graph/loops.ts'
import { firstOfEach, hurtBy, stateOf, waiting } from '../inquiry.ts'
import type { Inquiry, RuleCheck } from '../inquiry.ts'
import { partyWords } from '../telling.ts'
import { wrongReferences } from '../doors/references.ts'
import { missingTexts } from '../doors/texts.ts'

/** States that no contract reaches. */
const deadStates = ({ process, graph, tell }: Inquiry): Finding[] => {
  const reached = new Set(graph.configurations.map(stateOf))
  const dead = Object.keys(process.states).filter((state) => !reached.has(state))
  return dead.map((name) => {
    const state = tell.state(name)
    return {
      rule: 'every-door-opens',
      hurts: 'both',
      message: {
        ja: `${state.ja}にはどこからも行けません`,
        en: `Nothing leads to ${state.en}`,
      },
      trace: [{ ja: `${state.ja}へ移る行いがありません`, en: `No act leads to ${state.en}` }],
    }
  })
}

/** Ways that nobody can ever take: by a party, from a state that is reached. */
const deadWays = ({ process, graph, tell }: Inquiry): Finding[] => {
  const reached = new Set(graph.configurations.map(stateOf))
  const taken = new Set(
    graph.configurations.flatMap((at) =>
      edgesFrom(at).map(({ action, by, way }) => `${action} ${by} ${stateOf(at)} ${way.to}`),
    ),
  )
  const written = Object.entries(process.actions).flatMap(([action, { ways }]) =>
    ways.flatMap(({ by, from, to }) =>
      by.flatMap((actor) => from.map((state) => ({ action, actor, state, to }))),
    ),
  )
  const dead = written.filter(
    ({ action, actor, state, to }) =>
      reached.has(state) && !taken.has(`${action} ${actor} ${state} ${to}`),
  )
  return dead.map(({ action, actor, state, to }) => {
    const does = tell.action(action)
    const at = tell.state(state)
    const who = partyWords[actor] ?? { ja: actor, en: actor }
    const whither = to === 'stay' ? at : tell.state(to)
    return {
      rule: 'every-door-opens',
      hurts: 'both',
      message: {
        ja: `${at.ja}で${who.ja}は${does.ja}を一度も使えません`,
        en: `In ${at.en} ${who.en} can never do ${does.en}`,
      },
      trace: [
        {
          ja: `${at.ja}:${who.ja}が${does.ja} → ${whither.ja}、は起こりません`,
          en: `${at.en}: ${who.en} does ${does.en} → ${whither.en} never happens`,
        },
      ],
    }
  })
}

/** States whose party, whose turn it is, is given nothing to do. */
const turnsWithoutDoor = ({ process, graph, tell }: Inquiry): Finding[] => {
  const helpless = waiting(graph).filter(
    ({ turn, contract }) => !waysIn(process, contract.state).some(({ by }) => by.includes(turn!)),
  )
  return firstOfEach(helpless, stateOf).map((at) => {
    const state = tell.state(stateOf(at))
    const who = partyWords[at.turn!] ?? { ja: String(at.turn), en: String(at.turn) }
    return {
      rule: 'every-door-opens',
      hurts: hurtBy(at),
      message: {
        ja: `${state.ja}は${who.ja}の番なのに、できることがありません`,
        en: `In ${state.en} it is the turn of ${who.en}, who is given nothing to do`,
      },
      trace: [
        ...tell.wayTo(at),
        { ja: `${state.ja}:${who.ja}の番です`, en: `${state.en}: it is the turn of ${who.en}` },
      ],
    }
  })
}

/** What cannot be walked through cannot be proved. */
const tooLarge = (): Finding => ({
  rule: 'every-door-opens',
  hurts: 'both',
  message: {
    ja: `場合の数が${configurationsLimit}を超え、確かめられません`,
    en: `More than ${configurationsLimit} configurations: too many to be proved`,
  },
  trace: [
    {
      ja: '回数の上限(atMost)を減らすと、場合の数が減ります',
      en: 'Lower caps (atMost) mean fewer configurations',
    },
  ],
})

/**
 * Every state reachable, every action usable, every name known, every text present in both
 * languages.
 */
export const everyDoorOpens: RuleCheck = (inquiry) => [
  ...wrongReferences(inquiry),
  ...(inquiry.graph.complete
    ? [...deadStates(inquiry), ...deadWays(inquiry), ...turnsWithoutDoor(inquiry)]
    : [tooLarge()]),
  ...missingTexts(inquiry),
]

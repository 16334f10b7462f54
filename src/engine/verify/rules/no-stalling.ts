import type { Side } from '../../language.ts'
import type { Finding, Words } from '../finding.ts'
import type { Configuration, Edge } from '../graph/explore.ts'
import { edgesFrom, loops } from '../graph/loops.ts'
import { playOfTime } from '../graph/time.ts'
import { firstOfEach, stateOf, waiting } from '../inquiry.ts'
import type { Inquiry, RuleCheck } from '../inquiry.ts'
import { partyWords } from '../telling.ts'
import type { Teller } from '../telling.ts'

/** An edge that restarts a clock and brings no new money. */
const renews = ({ way, paidIn }: Edge): boolean =>
  way.to !== 'stay' && paidIn === 0 && way.spawns === undefined

/** The shortest way round inside a loop, beginning with the edge. */
const roundFrom = (start: Edge, loop: ReadonlySet<Configuration>): Edge[] => {
  const cameBy = new Map<Configuration, Edge>()
  const queue = [start.to]
  for (const at of queue) {
    if (at === start.from) break
    for (const edge of edgesFrom(at)) {
      if (!renews(edge) || !loop.has(edge.to) || cameBy.has(edge.to)) continue
      cameBy.set(edge.to, edge)
      queue.push(edge.to)
    }
  }
  const back: Edge[] = []
  for (let at = start.from; at !== start.to; at = back.at(-1)!.from) back.push(cameBy.get(at)!)
  return [start, ...back.toReversed()]
}

const hurtIn = (round: readonly Edge[]): Side => {
  const delivered = round.some(({ from }) => from.contract.claim !== null)
  const onlyWorker = round.every(({ by }) => by === 'worker' || by === 'clock')
  return onlyWorker && !delivered ? 'client' : 'worker'
}

const endless = ({ graph, tell }: Inquiry): Finding[] => {
  const rounds = loops(graph.configurations, renews).flatMap((members) => {
    const loop = new Set(members)
    const first = members.reduce((a, b) => (b.id < a.id ? b : a))
    const start = edgesFrom(first).find((edge) => renews(edge) && loop.has(edge.to))
    return start ? [roundFrom(start, loop)] : []
  })
  const kind = (round: readonly Edge[]) =>
    round
      .map(({ action }) => action)
      .toSorted()
      .join()
  const nearest = rounds.toSorted(([a], [b]) => a!.from.id - b!.from.id)
  return firstOfEach(nearest, kind).map((round) => {
    const state = tell.state(stateOf(round[0]!.from))
    return {
      rule: 'no-stalling',
      hurts: hurtIn(round),
      message: {
        ja: `${state.ja}から同じやりとりを何度でも繰り返せます`,
        en: `From ${state.en} the same round can be repeated without end`,
      },
      trace: [...tell.wayTo(round[0]!.from), ...round.map(tell.step)],
    }
  })
}

const resting = (tell: Teller, at: Configuration): Words[] => {
  if (at.silence || at.turn === null) return []
  const state = tell.state(stateOf(at))
  return [
    {
      ja: `${state.ja}:期限がなく、相手はいつまでも動かずにいられます`,
      en: `${state.en}: no clock acts here; the others may rest for ever`,
    },
  ]
}

const heldUp = ({ graph, times, tell }: Inquiry, side: Side): Finding[] => {
  const { race, days } = times.othersHostile[side]
  const alone = times.othersSilent[side].days
  const places = waiting(graph).filter(({ id }) => days[id] === Infinity && alone[id]! < Infinity)
  const who = partyWords[side]
  return firstOfEach(places, stateOf).map((at) => {
    const state = tell.state(stateOf(at))
    const play = playOfTime(race, days, at)
    return {
      rule: 'no-stalling',
      hurts: side,
      message: {
        ja: `${state.ja}で相手が引き延ばすと、${who.ja}は契約を終えられません`,
        en: `When the others delay in ${state.en}, ${who.en} can never end the contract`,
      },
      trace: [...tell.wayTo(at), ...play.map(tell.step), ...resting(tell, play.at(-1)?.to ?? at)],
    }
  })
}

/**
 * Nobody delays for ever by answering: every loop is capped or brings new money, and each side gets
 * out.
 */
export const noStalling: RuleCheck = (inquiry) => [
  ...endless(inquiry),
  ...heldUp(inquiry, 'client'),
  ...heldUp(inquiry, 'worker'),
]

import type { Actor, Process, Side } from '../../language.ts'
import { settlementBy } from '../../step.ts'
import type { Configuration, Edge } from '../graph/explore.ts'
import { edgesFrom } from '../graph/loops.ts'
import { firstOfEach, otherSideOf } from '../inquiry.ts'
import type { RuleCheck } from '../inquiry.ts'
import { partyWords } from '../telling.ts'

/**
 * What has happened since funding that can justify a payment, one bit each: whose clocks ran out;
 * who last agreed that the pot may go to the other side and has done nothing else since; who named
 * the claim, and the offer.
 */
type Past = number
const silent = { client: 1, worker: 2, desk: 4 } as const
const waived = { client: 8, worker: 16 } as const
const claimed = { client: 32, worker: 64 } as const
const offered = { client: 128, worker: 256 } as const
const pasts = 512

const sideOf = (actor: Actor): Side | null =>
  actor === 'client' || actor === 'worker' ? actor : null

const without = (past: Past, bits: Readonly<Record<Side, number>>): Past =>
  past & ~(bits.client | bits.worker)

const after = (past: Past, { by, way, from, paidIn }: Edge): Past => {
  if (paidIn > 0 && way.sets !== 'raise') return 0
  if (by === 'clock') return from.turn ? past | silent[from.turn] : past
  const side = sideOf(by)
  if (!side) return past
  let next = past & ~waived[side]
  if (way.waives) next |= waived[side]
  if (way.sets === 'claim') next = without(next, claimed) | claimed[side]
  if (way.sets === 'offer') next = without(next, offered) | offered[side]
  return next
}

const namer = (past: Past, bits: Readonly<Record<Side, number>>): Side | null =>
  past & bits.client ? 'client' : past & bits.worker ? 'worker' : null

/** Which side named the amount that the edge pays out, if any. */
const namedBy = (process: Process, past: Past, { way, from, by }: Edge): Side | null => {
  const { money } = way
  if (!money || 'fund' in money) return null
  if ('release' in money) return money.release === 'claim' ? namer(past, claimed) : null
  if (!('split' in money)) return null
  if (money.split === 'offer') return namer(past, offered)
  return money.split === 'settlement' ? settlementBy(process, from.contract, by) : sideOf(by)
}

const isJust = (process: Process, before: Past, edge: Edge, to: Side): boolean => {
  const other = otherSideOf(to)
  if (edge.by === other || edge.by === 'desk') return true
  const past = after(before, edge)
  const somebodyWasSilent = (past & (silent[other] | silent.desk)) !== 0
  const otherWaived = (past & waived[other]) !== 0
  return somebodyWasSilent || otherWaived || namedBy(process, before, edge) === other
}

const paidBy = ({ toWorker, toClient }: Edge): Side[] => [
  ...(toWorker > 0 ? (['worker'] as const) : []),
  ...(toClient > 0 ? (['client'] as const) : []),
]

type Visit = { at: Configuration; past: Past; edge: Edge | null; before: Visit | null }

const keyOf = (at: Configuration, past: Past): number => at.id * pasts + past

const edgesTo = (visit: Visit): Edge[] => {
  const edges: Edge[] = []
  for (let at: Visit | null = visit; at?.edge; at = at.before) edges.push(at.edge)
  return edges.toReversed()
}

/**
 * Money reaches a side only after, since funding, the other side offered, claimed, waived or agreed
 * to it, the desk acted, or the clock of somebody else ran out.
 */
export const noSelfDealing: RuleCheck = ({ process, graph, tell }) => {
  const visits: Visit[] = graph.starts.map((at) => ({ at, past: 0, edge: null, before: null }))
  const seen = new Set(visits.map(({ at, past }) => keyOf(at, past)))
  const unjust: { visit: Visit; edge: Edge; to: Side }[] = []
  for (const visit of visits) {
    for (const edge of edgesFrom(visit.at)) {
      for (const to of paidBy(edge))
        if (!isJust(process, visit.past, edge, to)) unjust.push({ visit, edge, to })
      const past = after(visit.past, edge)
      const key = keyOf(edge.to, past)
      if (seen.has(key)) continue
      seen.add(key)
      visits.push({ at: edge.to, past, edge, before: visit })
    }
  }
  return firstOfEach(unjust, ({ edge, to }) => `${edge.action} ${to}`).map(
    ({ visit, edge, to }) => {
      const action = tell.action(edge.action)
      const who = partyWords[to]
      const other = partyWords[otherSideOf(to)]
      return {
        rule: 'no-self-dealing',
        hurts: otherSideOf(to),
        message: {
          ja: `${action.ja}で、${other.ja}の合意も沈黙もないまま${who.ja}にお金が渡ります`,
          en: `By ${action.en} money reaches ${who.en} without word or silence of ${other.en}`,
        },
        trace: [...edgesTo(visit), edge].map(tell.step),
      }
    },
  )
}

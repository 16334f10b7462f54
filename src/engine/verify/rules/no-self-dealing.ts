import { parties } from '../../language.ts'
import type { Actor, Party, Process, Side } from '../../language.ts'
import { settlementBy } from '../../step.ts'
import type { Configuration, Edge } from '../graph/explore.ts'
import { edgesFrom } from '../graph/loops.ts'
import { firstOfEach, otherSideOf } from '../inquiry.ts'
import type { RuleCheck } from '../inquiry.ts'
import { partyWords } from '../telling.ts'

/** What has happened since funding that can justify a payment. */
type Past = {
  /** Whose clocks ran out. */
  silent: readonly Party[]
  /** Who last agreed that the pot may go to the other side, and has done nothing else since. */
  waived: readonly Side[]
  claimBy: Actor | null
  offerBy: Actor | null
}

const nothing: Past = { silent: [], waived: [], claimBy: null, offerBy: null }

const withParty = (past: readonly Party[], party: Party | null): readonly Party[] =>
  parties.filter((one) => one === party || past.includes(one))

const after = (past: Past, { by, way, from, paidIn }: Edge): Past => {
  if (paidIn > 0) return nothing
  const others = past.waived.filter((side) => side !== by)
  const waives = way.waives && (by === 'client' || by === 'worker')
  return {
    silent: by === 'clock' ? withParty(past.silent, from.turn) : past.silent,
    waived: waives ? [...others, by].toSorted() : others,
    claimBy: way.sets === 'claim' ? by : past.claimBy,
    offerBy: way.sets === 'offer' ? by : past.offerBy,
  }
}

/** Who named the amount that the edge pays out, if anybody. */
const namedBy = (process: Process, past: Past, { way, from, by }: Edge): Actor | null => {
  const { money } = way
  if (!money || 'fund' in money) return null
  if ('release' in money) return past.claimBy
  if (!('split' in money)) return null
  if (money.split === 'offer') return past.offerBy
  return money.split === 'settlement' ? settlementBy(process, from.contract, by) : by
}

const isJust = (process: Process, before: Past, edge: Edge, to: Side): boolean => {
  const other = otherSideOf(to)
  const past = after(before, edge)
  const actorIsAnother = edge.by === other || edge.by === 'desk'
  const silenceOfAnother = past.silent.some((party) => party !== to)
  return (
    actorIsAnother ||
    silenceOfAnother ||
    namedBy(process, before, edge) === other ||
    past.waived.includes(other)
  )
}

const paidBy = ({ toWorker, toClient }: Edge): Side[] => [
  ...(toWorker > 0 ? (['worker'] as const) : []),
  ...(toClient > 0 ? (['client'] as const) : []),
]

type Visit = { at: Configuration; past: Past; edge: Edge | null; before: Visit | null }

const keyOf = (at: Configuration, { silent, waived, claimBy, offerBy }: Past): string =>
  `${at.id} ${silent.join('+')} ${waived.join('+')} ${claimBy} ${offerBy}`

const edgesTo = (visit: Visit): Edge[] => {
  const edges: Edge[] = []
  for (let at: Visit | null = visit; at?.edge; at = at.before) edges.push(at.edge)
  return edges.reverse()
}

/**
 * Money reaches a side only after, since funding, the other side offered, claimed, waived or agreed to it, the desk
 * acted, or the clock of somebody else ran out.
 */
export const noSelfDealing: RuleCheck = ({ process, graph, tell }) => {
  const start = graph.configurations[0]
  const visits: Visit[] = start ? [{ at: start, past: nothing, edge: null, before: null }] : []
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
          en: `By ${action.en} money reaches ${who.en} though ${other.en} neither agreed nor was silent`,
        },
        trace: [...edgesTo(visit), edge].map(tell.step),
      }
    },
  )
}

import type { Process, Side } from '../language.ts'
import type { Finding } from './finding.ts'
import type { Configuration, Graph } from './graph/explore.ts'
import type { Teller, Texts } from './telling.ts'
import type { Times } from './times.ts'

/** All that a rule may look at. */
export type Inquiry = {
  process: Process
  texts: Texts | undefined
  graph: Graph
  times: Times
  tell: Teller
}

/** One sentence about a process that must hold; its findings say where it does not. */
export type RuleCheck = (inquiry: Inquiry) => Finding[]

export const otherSideOf = (side: Side): Side => (side === 'worker' ? 'client' : 'worker')

/**
 * Whom it hurts when a contract rests here: who has delivered, else whose money is held, else who
 * waits.
 */
export const hurtBy = ({ contract, turn }: Configuration): Side => {
  if (contract.claim !== null) return 'worker'
  if (contract.pot > 0n) return 'client'
  return turn === 'client' ? 'worker' : 'client'
}

/** The first of each kind, so that one fault is told once, on its shortest way. */
export const firstOfEach = <Item>(items: readonly Item[], kind: (item: Item) => string): Item[] => {
  const kinds = new Map<string, Item>()
  for (const item of items) if (!kinds.has(kind(item))) kinds.set(kind(item), item)
  return [...kinds.values()]
}

export const waiting = (graph: Graph): readonly Configuration[] =>
  graph.configurations.filter(({ turn }) => turn !== null)

export const stateOf = ({ contract }: Configuration): string => contract.state

import { availableActions, dayLength, endOfDay } from '#engine'
import type { Instant, Party } from '#engine'
import { rulesElsewhere } from '#processes'
import type { LetterName, PeerStep } from '#processes'
import type { NextStep, PossibleAct, Told } from '../shape.ts'
import type { ContractRow } from '../rows/rows.ts'
import { isOver } from './fold.ts'
import type { Folded } from './places.ts'

/** The last sign of the client's: a message, or an act that had an effect. */
export const lastHeard = (told: readonly Told[], fallback: Instant): Instant =>
  told.findLast(
    ({ kind, by, effect }) =>
      kind === 'received' || (kind === 'act' && by === 'client' && effect !== 'beside'),
  )?.at ?? fallback

const begins = (step: PeerStep, row: ContractRow, { current, told, rules }: Folded): Instant => {
  const { contract } = current
  const { after } = step
  if (!after) return contract.enteredAt
  const length = after.days * dayLength
  if (after.since === 'silence') {
    const started = endOfDay(row.agreedOn, rules.calendar) - dayLength
    return lastHeard(told, Math.max(started, told[0]?.at ?? started)) + length
  }
  if (after.since === 'delivery') return (contract.lastDeliveredAt ?? contract.enteredAt) + length
  return endOfDay(contract.deliverOn, rules.calendar) + length
}

/** What the worker can do there now or later, as long as nothing else happens; what opens first. */
export const stepsOf = (row: ContractRow, folded: Folded, now: Instant): NextStep[] => {
  const { current, rules } = folded
  const { contract } = current
  if (isOver(rules, current)) return []
  return rulesElsewhere[row.platform].steps
    .filter((step) => step.in.includes(contract.state))
    .flatMap((step) => {
      const from = begins(step, row, folded)
      if (contract.dueAt !== null && from >= contract.dueAt) return []
      const at = Math.max(now, from)
      const can = availableActions(rules.process, contract, 'worker', at, rules.calendar)
      if (step.action !== undefined && !can.some(({ name }) => name === step.action)) return []
      const { name, action = null, letter = null, source, weak = false } = step
      return [{ name, from, open: from <= now, action, letter, source, weak }]
    })
    .toSorted((one, other) => Number(other.open) - Number(one.open))
}

const whoActs: readonly Party[] = ['worker', 'client', 'desk']

/** Everything that can be recorded next. By the hour several weeks run at once. */
export const actsOf = (row: ContractRow, { parts, rules }: Folded, now: Instant): PossibleAct[] => {
  const { process, calendar } = rules
  const open = parts.filter((part) => !isOver(rules, part))
  const found = open.flatMap(({ contract }) =>
    whoActs.flatMap((by) =>
      availableActions(process, contract, by, now, calendar).map(({ name, takes }) => ({
        action: name,
        by,
        takes,
      })),
    ),
  )
  const { weekly } = rulesElsewhere[row.platform]
  const next =
    weekly && open.length > 0 ? [{ action: 'fund', by: 'client' as const, takes: {} }] : []
  const known = new Set<string>()
  return [...found, ...next].filter(({ action, by }) => {
    const key = `${action} ${by}`
    return known.has(key) ? false : known.add(key)
  })
}

/** Letters that fit: those of what can be done now, and whatever else helps while one waits. */
export const lettersOf = (folded: Folded, steps: readonly NextStep[]): LetterName[] => {
  const { current, rules } = folded
  if (isOver(rules, current)) return []
  const { contract } = current
  const open = steps.flatMap(({ open, letter }) => (open && letter ? [letter] : []))
  const delivered = contract.lastDeliveredAt !== null
  const usual: LetterName[] = delivered ? ['nudge', 'payRequest'] : ['nudge']
  return [...new Set([...open, ...usual])]
}

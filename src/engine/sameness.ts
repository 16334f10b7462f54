import type { Contract } from './contract.ts'

const countsOf = (counts: Contract['counts']): string => {
  const names = Object.keys(counts)
  if (names.length > 1) names.sort()
  let text = ''
  for (const name of names) text += `,${name}${counts[name]}`
  return text
}

/**
 * Two contracts of one process with the same sameness have the same future but for time: the same
 * state, counters, money and registers. Used to visit each configuration once.
 */
export const sameness = (contract: Contract): string => {
  const { state, pot, claim, offer, settlements, sealed, funded, deliverOn, counts, plan, price } =
    contract
  const { client, worker } = settlements
  const shut = sealed ? `|${sealed.by}${sealed.amount}` : ''
  const registers = `${claim}|${offer}|${client}|${worker}${shut}`
  const planned = plan ? `|${price}|${plan.parts.length}|${plan.endsOn}` : ''
  return `${state}|${pot}|${registers}|${funded}|${deliverOn}|${countsOf(counts)}${planned}`
}

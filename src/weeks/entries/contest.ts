import { act, contractFor, contractOf, processOf } from '#contracts'
import type { Actor, ContractRow } from '#contracts'
import { earned } from '#engine'
import type { Input, TimeEntry, Yen } from '#engine'
import { refuse } from '#platform'
import type { Context } from '#platform'
import { contestAction } from '../means.ts'
import { entriesOf } from './read.ts'

/** `contested`: the ids of the entries; at least one. */
export type ContestDraft = {
  contested: readonly string[]
  reason: string
  files?: readonly string[] | undefined
  despiteWarning?: boolean | undefined
}

/** What the worker would be paid for the entries that are not contested; before the fee. */
export const uncontested = (
  entries: readonly TimeEntry[],
  contested: readonly string[],
  rate: Yen,
): Yen =>
  earned(
    entries.filter(({ id }) => !contested.includes(id)),
    rate,
  )

const refuseUnknown = (entries: readonly TimeEntry[], contested: readonly string[]): void => {
  if (!contested.every((id) => entries.some((entry) => entry.id === id))) refuse('entry.unknown')
}

/**
 * Whoever contests with an amount of their own cannot keep back what they do not contest. Refuses
 * `entry.unknown`, `amount.too_small {min}`. What the act itself refuses is left to it.
 */
export const refuseFalseContest = async (
  { db }: Context,
  row: ContractRow,
  { contested = [], amount }: Pick<Input, 'contested' | 'amount'>,
): Promise<void> => {
  const entries = await entriesOf(db, row.id)
  refuseUnknown(entries, contested)
  const min = uncontested(entries, contested, contractOf(row).plan?.rate ?? 0n)
  if (amount !== undefined && amount < min) refuse('amount.too_small', { min: min.toString() })
}

/**
 * Contests single entries of a week that the client checks; what is not contested is what they
 * would pay. Refuses `contract.not_found`, `contract.not_your_turn`, `contract.action_unavailable`,
 * `entry.unknown`, `input.*`, `idempotency.conflict`.
 */
export const contestEntries = async (
  context: Context,
  person: Actor,
  contractId: string,
  { contested, reason, files, despiteWarning }: ContestDraft,
  key?: string,
): Promise<ContractRow> => {
  const { row } = await contractFor(context.db, contractId, person)
  const action = contestAction(processOf(row)) ?? refuse('contract.action_unavailable')
  const entries = await entriesOf(context.db, contractId)
  refuseUnknown(entries, contested)
  const input = {
    amount: uncontested(entries, contested, contractOf(row).plan?.rate ?? 0n),
    reason,
    contested,
    ...(files?.length ? { files } : {}),
  }
  const options = { despiteWarning, ...(key === undefined ? {} : { key }) }
  return act(context, contractId, action, person, input, options)
}

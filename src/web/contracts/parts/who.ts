import type { ContractView } from '#contracts'
import type { Key, Translate } from '#locale'

export const partyWords = {
  client: 'parties.client',
  worker: 'parties.worker',
  desk: 'parties.desk',
} as const satisfies Record<string, Key>

/** Somebody of the contract, by role and name; "you" for who looks, unless as a deputy. */
export const whoIs = (
  { row, party, standsFor }: ContractView,
  who: 'client' | 'worker' | 'desk',
  t: Translate,
): string => {
  if (who === party && standsFor === null) return t('contracts.you')
  if (who === 'desk') return t('parties.desk')
  const name = who === 'client' ? row.terms.clientName : row.terms.workerName
  return t('contracts.with', { party: t(partyWords[who]), name })
}

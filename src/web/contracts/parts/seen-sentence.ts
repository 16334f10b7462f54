import type { ContractView } from '#contracts'
import type { Party } from '#engine'
import type { Seen } from '#talk'
import type { Speech } from '../promise/speech.ts'

/** A party of the contract as a sentence names them. */
export const partyName = (
  { row }: Pick<ContractView, 'row'>,
  party: Party,
  { words, format }: Speech,
): string => {
  if (party === 'desk') return words.t('parties.desk')
  return format.name(party === 'client' ? row.terms.clientName : row.terms.workerName)
}

/** "… has seen this and will answer by …", to who looks. What counts most stands between `**`. */
export const sayingOf = (view: ContractView, seen: Seen, speech: Speech): string => {
  const { t } = speech.words
  const { format } = speech
  const told = {
    at: format.dateTime(seen.at),
    date: `**${format.date(seen.by)}**`,
    time: format.dateTime(seen.dueAt),
  }
  return seen.party === view.party && view.standsFor === null
    ? t('seen.youSaid', told)
    : t('seen.said', { ...told, who: partyName(view, seen.party, speech) })
}

/**
 * The latest that whoever has the turn now has said of it; null where they have said nothing yet.
 * `seen`: the newest first.
 */
export const seenSentence = (
  view: ContractView,
  seen: readonly Seen[],
  speech: Speech,
): string | null => {
  const { turn, entered_at: since } = view.row
  const latest = seen.find(({ party, at }) => party === turn && at >= since)
  return latest === undefined ? null : sayingOf(view, latest, speech)
}

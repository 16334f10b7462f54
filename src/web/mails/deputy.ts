import { standsForOn } from '#contracts'
import type { ContractView } from '#contracts'
import type { OutboxMail, Recipient } from '#outbox'
import { standInsOf } from '#people'
import type { StandIn } from '#people'
import type { Context } from '#platform'
import { partyName } from '../contracts/parts/seen-sentence.ts'
import type { Speech } from '../contracts/promise/speech.ts'
import type { Letter } from './letter.ts'

/** Who reads a mail about a contract, and in whose place, as the contracts room knows people. */
export type Reader = { id: string; roles: readonly string[]; standsFor: readonly StandIn[] }

/**
 * Who reads it: the receiver as themself, or of a deputy's copy as the deputy. Null where they are
 * the deputy no more, or may not stand in on this contract.
 */
export const readerOf = async (
  context: Context,
  { facts }: OutboxMail,
  row: ContractView['row'],
  { id }: Recipient,
): Promise<Reader | null> => {
  const inPlaceOf = facts['standsFor']
  if (inPlaceOf === undefined) return { id, roles: [], standsFor: [] }
  const reader = { id, roles: [], standsFor: await standInsOf(context, id) }
  return standsForOn(row, reader)?.id === inPlaceOf ? reader : null
}

/** A deputy's copy says, in its subject and first of all, in whose place they get it. */
export const marked = (letter: Letter, view: ContractView, speech: Speech): Letter => {
  if (view.standsFor === null) return letter
  const { t } = speech.words
  const name = partyName(view, view.standsFor.side, speech)
  return {
    ...letter,
    subject: t('mails.forOther', { name, subject: letter.subject }),
    lines: [t('mails.forOtherLine', { name }), ...letter.lines],
  }
}

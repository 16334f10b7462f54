import type { Receiver } from '#desk'
import { formatsFor, wordsFor } from '#locale'
import type { Ask } from '../../frame/index.ts'
import { isOfClock } from '../../cases/words.ts'
import { saidTitle } from '../../weeks/parts/kind.ts'
import type { DeskCase } from './load.ts'

/** Letters that the desk writes every day; the facts of the case are filled in. */
export const templates = [
  'askToMove',
  'finalCall',
  'askEvidence',
  'explain',
  'warnLeaving',
] as const

const receiverOf = ({ view: { found }, people }: DeskCase, to: Receiver) => {
  const id = to === 'client' ? found.clientId : to === 'worker' ? found.workerId : found.aboutId
  return id === null ? undefined : people.get(id)
}

/**
 * Until when: of an enquiry the deadline of the contract, which goes on by itself, and not the
 * desk's own; that one only where the contract has none, or for what the desk itself asks to see.
 */
const dueOf = ({ contract, view: { found } }: DeskCase, asked: string): number =>
  isOfClock(found) || asked === 'askEvidence'
    ? found.dueAt
    : (contract?.view.row.due_at ?? found.dueAt)

/** A letter to one of those concerned, in their language; null where none such is asked for. */
export const templateFor = (
  ask: Ask,
  loaded: DeskCase,
  to: Receiver,
  asked: string,
): string | null => {
  const template = templates.find((one) => one === asked)
  if (template === undefined) return null
  const person = receiverOf(loaded, to)
  const locale = person?.locale ?? 'ja'
  const { t } = wordsFor(locale)
  const format = formatsFor(locale, ask.context.settings.zone, ask.now)
  const { contract, view } = loaded
  const row = contract?.view.row
  return t(`desk.letter.${template}`, {
    name: person?.name ?? '',
    title: row === undefined ? t('desk.letterNoContract') : saidTitle({ t, format }, row),
    time: format.dateTime(dueOf(loaded, template)),
    yen: format.yen(view.found.money),
  })
}

import type { ContractView } from '#contracts'
import { formatsFor, wordsFor } from '#locale'
import type { Formats, Locale, Words } from '#locale'
import { offeringOf } from '#processes'
import type { ProcessTexts } from '#processes'

/** Everything that words about one contract need: the catalogue, the process's texts, the forms. */
export type Speech = { words: Words; texts: ProcessTexts; format: Formats }

/** The words of a contract for a reader at a moment of the market's time. */
export const speechFor = (
  { row }: Pick<ContractView, 'row'>,
  locale: Locale,
  zone: string,
  now: number,
): Speech => speechIn(row, wordsFor(locale), formatsFor(locale, zone, now))

/** The same, where the words and forms are at hand. */
export const speechIn = (
  row: { process: string; process_version: number },
  words: Words,
  format: Formats,
): Speech => ({
  words,
  format,
  texts: offeringOf(row.process, row.process_version)?.texts[words.locale] ?? {},
})

/** The act as a noun ("delivery"); the offer, which opens every contract, belongs to no process. */
export const nounOf = ({ texts, words }: Speech, action: string): string =>
  action === 'offer'
    ? words.t('contracts.offer')
    : (texts[`actions.${action}.noun`] ?? texts[`actions.${action}`] ?? action)

/** What its button says. */
export const labelOf = ({ texts }: Speech, action: string): string =>
  texts[`actions.${action}`] ?? action

/** The act as a sentence of what happened. */
export const doneOf = (speech: Speech, action: string): string =>
  action === 'offer'
    ? speech.words.t('contracts.offerDone')
    : (speech.texts[`actions.${action}.done`] ?? labelOf(speech, action))

/** What the act does and costs for who looks; a deputy reads of the wallet of another. */
export const costOf = (
  { texts }: Speech,
  action: string,
  { party, standsFor }: Pick<ContractView, 'party' | 'standsFor'>,
): string | undefined => {
  const key = `actions.${action}.cost`
  const asDeputy = standsFor === null ? undefined : texts[`${key}.deputy`]
  return asDeputy ?? texts[`${key}.${party}`] ?? texts[key]
}

/** "if you deliver", as far as each language puts it into its sentences. */
export const ifDone = (speech: Speech, action: string): string =>
  speech.texts[`actions.${action}.if`] ??
  speech.words.t('promised.act', { label: labelOf(speech, action) })

export const stateName = ({ texts }: Speech, state: string): string =>
  texts[`states.${state}`] ?? state

/** Whose turn it is and for what ("waiting for the client's inspection"). */
export const turnName = (speech: Speech, state: string): string =>
  speech.texts[`states.${state}.turn`] ?? stateName(speech, state)

export const clockName = ({ texts, words }: Speech, clock: string): string =>
  texts[`clocks.${clock}`] ?? words.t('promise.deadline')

/** A lawful reason not to keep the longer notice. */
export const exceptionName = ({ texts }: Speech, exception: string): string =>
  texts[`exceptions.${exception}`] ?? exception

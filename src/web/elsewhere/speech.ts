import type { ElsewhereLine, Told } from '#portfolio'
import type { Ask } from '../frame/index.ts'
import { doneOf, nounOf, stateName, turnName } from '../contracts/promise/speech.ts'
import type { Speech } from '../contracts/promise/speech.ts'

/** Where the platform's process speaks: its own words, in the reader's language. */
export const speechOf = (ask: Ask, { texts }: Pick<ElsewhereLine, 'texts'>): Speech => ({
  words: ask.words,
  format: ask.format,
  texts: texts[ask.locale],
})

/** The platform, and its kind of contract. */
export const placeName = ({ texts }: Speech): string => texts['name'] ?? ''

/** Whose turn it is there and for what; of one that is over, how it ended. */
export const standing = (speech: Speech, line: Pick<ElsewhereLine, 'final' | 'state'>): string =>
  line.final ? stateName(speech, line.state) : turnName(speech, line.state)

/** What was recorded, as a sentence: an act in the words of that place. */
export const recordSaid = (
  speech: Speech,
  { kind, action }: Pick<Told, 'kind' | 'action'>,
): string => {
  if (action !== null) return doneOf(speech, action)
  return speech.words.t(`elsewhere.entry.${kind === 'act' || kind === 'clock' ? 'note' : kind}`)
}

/** What a step of the worker's is called there, and what it costs. */
export const stepName = ({ texts }: Speech, name: string): string => texts[`steps.${name}`] ?? name
export const stepCost = ({ texts }: Speech, name: string): string | undefined =>
  texts[`steps.${name}.cost`]

/** What the clock there does, as a noun. */
export const clockDoes = (speech: Speech, action: string): string => nounOf(speech, action)

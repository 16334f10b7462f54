import { viewOf } from '#contracts'
import type { Deadline } from '#contracts'
import { waitingState } from '#engine'
import type { Formats, Words } from '#locale'
import type { Context } from '#platform'
import { partyName } from '../contracts/parts/seen-sentence.ts'
import { partyWords } from '../contracts/parts/who.ts'
import { foresee } from '../contracts/promise/foresee.ts'
import { sentenceOf, silentSentence } from '../contracts/promise/sentence.ts'
import { clockName, nounOf, speechIn, turnName } from '../contracts/promise/speech.ts'

/** In whose words, at which moment of the market. */
export type Reading = { words: Words; format: Formats }

/** A deadline in words. What counts most stands between `**`. */
export type SaidDeadline = {
  /** "Inspection period", "Delivery date". */
  what: string
  /** "Waiting for the client's inspection". */
  turn: string
  /** Whether it is the reader's own turn. */
  mine: boolean
  /** Who the other side is. */
  other: string
  /** In whose place the reader sees it, where it is not theirs. */
  asDeputy: string | undefined
  /** What happens if nobody answers. */
  silence: string[]
}

/** A deadline as the person reads it whose deadline it is. */
export const sayDeadline = (
  context: Context,
  { kind, row, party, standsFor }: Deadline,
  { words, format }: Reading,
): SaidDeadline => {
  const { t } = words
  const view = viewOf(context, row, party, standsFor)
  const speech = speechIn(row, words, format)
  const foreseen = foresee(view, format.now, context.calendar)
  const waits = waitingState(view.process, row.state)?.silence
  const clock = waits && waits !== 'nothing' ? waits.after : ''
  const side = party === 'client' ? 'worker' : 'client'
  const { clientName, workerName } = row.terms
  const about = {
    turn: turnName(speech, row.state),
    mine: row.turn === party,
    asDeputy:
      standsFor === null
        ? undefined
        : t('calendar.asDeputy', { name: partyName(view, party, speech) }),
    other: t('contracts.with', {
      party: t(partyWords[side]),
      name: side === 'client' ? clientName : workerName,
    }),
  }
  if (kind === 'delivery')
    return {
      ...about,
      what: t('calendar.deliveryDay'),
      mine: false,
      silence: [sentenceOf(view, foreseen, speech)],
    }
  const { silence } = view
  const next = silence && {
    time: format.dateTime(silence.at),
    act: nounOf(speech, silence.does),
  }
  return {
    ...about,
    what: clockName(speech, clock),
    silence: [
      ...(next ? [t('contracts.ifSilentThen', next)] : []),
      silentSentence(view, foreseen.silent, speech),
    ],
  }
}

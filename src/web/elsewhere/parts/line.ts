import type { ElsewhereView } from '#portfolio'
import type { Step, Turn } from '../../components/index.ts'
import { nounOf, stateName, turnName } from '../../contracts/promise/speech.ts'
import type { Speech } from '../../contracts/promise/speech.ts'

/** What happened, where it stands, and where silence leads there: the promise, or that none is. */
export const lineOf = (
  view: ElsewhereView,
  speech: Speech,
): { steps: Step[]; turn: Turn | null } => {
  const { silence, since, state, final, timeline } = view
  const past = timeline
    .filter(({ effect, action }) => effect === 'moved' && action !== null)
    .map(({ action, at }): Step => ({ label: nounOf(speech, action ?? ''), at, kind: 'past' }))
  if (final) return { steps: ended(view, past, speech), turn: null }
  if (silence === null) {
    const { t } = speech.words
    const now: Step = { label: turnName(speech, state), at: null, kind: 'now' }
    const never: Step = { label: t('elsewhere.noDate'), at: null, kind: 'final', tone: 'danger' }
    return { steps: [...past, now, never], turn: null }
  }
  const turn = { label: turnName(speech, state), from: since, until: silence.at }
  const end: Step = {
    label: nounOf(speech, silence.action),
    at: silence.at,
    kind: 'final',
    note: stateName(speech, silence.to),
    tone: receives(view) > 0n ? 'safe' : 'danger',
  }
  return { steps: [...past, end], turn }
}

const receives = ({ forecast }: ElsewhereView): bigint => forecast.ifYouSilent.youReceive

const ended = ({ state, since, pays }: ElsewhereView, past: Step[], speech: Speech): Step[] => [
  ...past.slice(0, -1),
  {
    label: stateName(speech, state),
    at: past.at(-1)?.at ?? since,
    kind: 'final',
    tone: pays > 0n ? 'safe' : 'danger',
  },
]

/** The one sentence that comes first. */
export const sentenceOf = (view: ElsewhereView, speech: Speech): string => {
  const { words, format } = speech
  const { t } = words
  const { silence, state, final, turn, process } = view
  if (final) return t('elsewhere.sentenceOver', { state: stateName(speech, state) })
  if (turn === 'worker') return t('elsewhere.sentenceMine', { turn: turnName(speech, state) })
  if (silence === null) return t('elsewhere.sentenceNever')
  const arrives = receives(view)
  const told = { time: format.dateTime(silence.at), act: nounOf(speech, silence.action) }
  if (arrives > 0n) return t('elsewhere.sentencePaid', { ...told, yen: format.yen(arrives) })
  const over = 'final' in (process.states[silence.to] ?? {})
  return t(over ? 'elsewhere.sentenceUnpaid' : 'elsewhere.sentenceOn', told)
}

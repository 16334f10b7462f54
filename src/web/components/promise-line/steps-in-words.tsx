import type { Formats, Key, Translate } from '#locale'
import type { Knot, Turn } from './steps.ts'

const texts = {
  past: 'promise.stepPast',
  now: 'promise.stepNow',
  deadline: 'promise.stepDeadline',
  silence: 'promise.stepSilence',
  final: 'promise.stepFinal',
  planned: 'promise.stepPlanned',
} as const satisfies Record<string, Key>

const say = (knot: Knot, t: Translate, format: Formats): string => {
  if (knot.kind === 'now') return t(texts.now, { time: format.dateTime(format.now) })
  const known = knot.at === null ? (knot.note ?? t('promise.untimed')) : format.dateTime(knot.at)
  const note = knot.at !== null && knot.note !== undefined ? `${known} ${knot.note}` : known
  const text = knot.kind === 'past' && !knot.reached ? texts.planned : texts[knot.kind]
  return t(text, { label: knot.label, time: note })
}

/** The whole line as a list, for everybody who does not see the picture: nothing is left out. */
export const StepsInWords = (props: {
  knots: readonly Knot[]
  turn: Turn | null
  t: Translate
  format: Formats
}) => {
  const { t, format, turn } = props
  return (
    <ol class="unseen" aria-label={t('promise.line')}>
      {props.knots.map((knot, index) => (
        <li key={index}>
          {say(knot, t, format)}
          {knot.kind === 'now' && turn !== null
            ? ` ${t('promise.turnText', {
                label: turn.label,
                from: format.dateTime(turn.from),
                until: format.dateTime(turn.until),
              })}`
            : null}
        </li>
      ))}
    </ol>
  )
}

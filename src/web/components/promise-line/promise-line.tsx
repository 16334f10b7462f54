import type { Formats, Locale, Translate } from '#locale'
import { Marked } from '../boxes.tsx'
import { layAcross } from './across.ts'
import { layDown } from './down.ts'
import { LinePicture } from './line-picture.tsx'
import { AcrossPicture, DownPicture } from './pictures.tsx'
import { knotsOf, type Step, type Turn } from './steps.ts'
import { StepsInWords } from './steps-in-words.tsx'

export type PromiseLineProps = {
  t: Translate
  locale: Locale
  /** Its `now` is the line's now. */
  format: Formats
  steps: readonly Step[]
  turn: Turn | null
  /** The promise in one sentence; what counts most stands between `**`. */
  promise: string
  /** What counts most in the sentence is a danger, whatever the line says. */
  risk?: boolean
  /** full: the contract page. small: the job page, from the offer. line: one line in a list. */
  size?: 'full' | 'small' | 'line'
}

/**
 * The picture that carries the product: what has happened, now, the deadline, and the path that
 * silence would take. Drawn twice (across for a desk, down for a phone; the style sheet shows the
 * one that fits), said once: pictures are hidden from screen readers, a list says it all.
 */
export const PromiseLine = (props: PromiseLineProps) => {
  const { t, format, turn, size = 'full' } = props
  const knots = knotsOf(props.steps, turn, format.now, t)
  const danger = props.risk === true || knots.some(({ tone }) => tone === 'danger')
  const risk = danger ? ' promise-at-risk' : ''
  if (size === 'line') {
    return (
      <p class={`promise-one-line${risk}`}>
        <LinePicture knots={knots} />
        <span>
          <Marked text={props.promise} />
        </span>
      </p>
    )
  }
  return (
    <figure class={`promise promise-${size}${risk}`}>
      <figcaption>
        <Marked text={props.promise} />
      </figcaption>
      <StepsInWords knots={knots} turn={turn} t={t} format={format} />
      <AcrossPicture across={layAcross(knots, turn, size, props)} t={t} />
      <DownPicture down={layDown(knots, turn, props)} t={t} />
    </figure>
  )
}

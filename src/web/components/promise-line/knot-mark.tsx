import type { Knot } from './steps.ts'

const fine = (figure: number) => Math.round(figure * 100) / 100
const circle = (look: string, r: number) => `<circle class="${look}" r="${fine(r)}"/>`

const now = (r: number) =>
  circle('knot-halo', r * 1.7) + circle('knot-full', r) + circle('knot-eye', r * 0.34)

const final = (r: number, danger: boolean) => {
  const k = fine(r * 0.55)
  const down = `${fine(k * 0.75)} ${fine(k * 0.75)}`
  const check = `M${-k} ${fine(k * 0.1)}l${down}l${fine(k * 1.2)} ${fine(-k * 1.4)}`
  const sign = danger ? `M${-k} 0h${2 * k}` : check
  return `${circle('knot-full', r * 1.35)}<path class="knot-sign" d="${sign}"/>`
}

const deadline = (r: number) => {
  const hand = `M0 ${fine(-r * 0.45)}v${fine(r * 0.45)}h${fine(r * 0.4)}`
  return `${circle('knot-ring', r * 0.85)}<path class="knot-hand" d="${hand}"/>`
}

const shapeOf = ({ kind, tone }: Knot, r: number): string => {
  if (kind === 'now') return now(r)
  if (kind === 'final') return final(r, tone === 'danger')
  return kind === 'deadline' ? deadline(r) : circle('knot-ring', r * 0.85)
}

const lookOf = ({ kind, tone, thread, reached }: Knot): string => {
  if (kind === 'final') return tone === 'danger' ? 'knot-danger' : 'knot-final'
  if (kind === 'silence') return `knot-${thread}`
  return kind === 'past' && !reached ? 'knot-past knot-planned' : `knot-${kind}`
}

type Props = { knot: Knot; x: number; y: number; r?: number }

/**
 * The knot itself: its form says what it is even without its colour. The shapes hold nothing but
 * our own figures, so they are written straight: a list shows a hundred of them.
 */
export const KnotMark = ({ knot, x, y, r = 8 }: Props) => (
  <g
    class={lookOf(knot)}
    transform={`translate(${x} ${y})`}
    dangerouslySetInnerHTML={{ __html: shapeOf(knot, r) }}
  />
)

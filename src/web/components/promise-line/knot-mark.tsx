import type { Knot } from './steps.ts'

/** The knot itself: its form says what it is even without its colour. */
export const KnotMark = ({
  knot,
  x,
  y,
  r = 8,
}: {
  knot: Knot
  x: number
  y: number
  r?: number
}) => {
  if (knot.kind === 'now') {
    return (
      <g class="knot-now">
        <circle class="knot-halo" cx={x} cy={y} r={r * 1.7} />
        <circle class="knot-full" cx={x} cy={y} r={r} />
        <circle class="knot-eye" cx={x} cy={y} r={r * 0.34} />
      </g>
    )
  }
  if (knot.kind === 'final') {
    const danger = knot.tone === 'danger'
    const k = r * 0.55
    const sign = danger
      ? `M${x - k} ${y}h${2 * k}`
      : `M${x - k} ${y + k * 0.1}l${k * 0.75} ${k * 0.75}l${k * 1.2} ${-k * 1.4}`
    return (
      <g class={danger ? 'knot-danger' : 'knot-final'}>
        <circle class="knot-full" cx={x} cy={y} r={r * 1.35} />
        <path class="knot-sign" d={sign} />
      </g>
    )
  }
  const look = knot.kind === 'silence' ? `knot-${knot.thread}` : `knot-${knot.kind}`
  const planned = knot.kind === 'past' && !knot.reached ? ' knot-planned' : ''
  return (
    <g class={look + planned}>
      <circle class="knot-ring" cx={x} cy={y} r={r * 0.85} />
      {knot.kind === 'deadline' ? (
        <path class="knot-hand" d={`M${x} ${y - r * 0.45}v${r * 0.45}h${r * 0.4}`} />
      ) : null}
    </g>
  )
}

import type { Locale } from '#locale'
import { roomFor, shortYen, ticksUpTo } from './axis.ts'

/** One column: what it is called, and its parts from the ground up, named as in the legend. */
export type Column = {
  key: string
  label: string
  parts: readonly { name: string; amount: bigint }[]
}

const sizes = {
  wide: { width: 640, height: 220, text: 13 },
  narrow: { width: 300, height: 200, text: 12 },
} as const
type Size = keyof typeof sizes

const short = (figure: number): number => Math.round(figure * 10) / 10
const sumOf = ({ parts }: Column): bigint => parts.reduce((sum, { amount }) => sum + amount, 0n)

type Frame = { left: number; top: number; bottom: number; width: number; most: bigint }

const yOf = ({ top, bottom, most }: Frame, amount: bigint): number =>
  short(bottom - ((bottom - top) * Number(amount)) / Math.max(1, Number(most)))

const Bar = (props: { column: Column; frame: Frame; x: number; width: number }) => {
  const { column, frame, x, width } = props
  let below = 0n
  return (
    <>
      {column.parts.map(({ name, amount }) => {
        if (amount === 0n) return null
        const from = yOf(frame, below)
        below += amount
        const y = yOf(frame, below)
        const height = short(Math.max(1.5, from - y))
        return (
          <rect key={name} class={`part part-${name}`} x={x} y={y} width={width} height={height} />
        )
      })}
    </>
  )
}

const Picture = (props: { columns: readonly Column[]; size: Size; locale: Locale }) => {
  const { columns, size, locale } = props
  const { width, height, text } = sizes[size]
  const totals = columns.map(sumOf)
  const largest = totals.reduce((most, one) => (one > most ? one : most), 0n)
  const ticks = ticksUpTo(largest)
  const labels = ticks.map((tick) => shortYen(locale, tick))
  const frame = {
    left: roomFor(labels, text),
    top: 10,
    bottom: height - 26,
    width,
    most: ticks.at(-1)!,
  }
  const step = (width - frame.left) / Math.max(1, columns.length)
  const bar = short(Math.min(36, step * 0.62))
  const every = size === 'wide' ? 1 : 3
  return (
    <svg
      class={`columns-chart chart-${size}`}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-hidden="true"
    >
      {ticks.map((tick, index) => (
        <g key={String(tick)}>
          <line
            class="rule"
            x1={frame.left}
            x2={width}
            y1={yOf(frame, tick)}
            y2={yOf(frame, tick)}
          />
          <text x={frame.left - 8} y={yOf(frame, tick) + 4} text-anchor="end">
            {labels[index]}
          </text>
        </g>
      ))}
      {columns.map((column, index) => {
        const middle = short(frame.left + step * (index + 0.5))
        const said = (columns.length - 1 - index) % every === 0
        return (
          <g key={column.key}>
            <Bar column={column} frame={frame} x={short(middle - bar / 2)} width={bar} />
            {said ? (
              <text x={middle} y={height - 8} text-anchor="middle">
                {column.label}
              </text>
            ) : null}
          </g>
        )
      })}
    </svg>
  )
}

/** A swatch beside its words: what a part of a column looks like. */
export const Swatch = ({ name }: { name: string }) => (
  <svg class="swatch" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
    <rect class={`part part-${name}`} x="1" y="1" width="14" height="14" />
  </svg>
)

/**
 * Columns of parts on one another, for a desk and for a phone; whoever does not see them reads the
 * table that stands with them, which says the same.
 */
export const ColumnsChart = (props: { columns: readonly Column[]; locale: Locale }) => (
  <div class="chart">
    <Picture {...props} size="wide" />
    <Picture {...props} size="narrow" />
  </div>
)

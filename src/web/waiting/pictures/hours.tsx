import type { Formats, Translate } from '#locale'

const cell = 11
const gap = 1
const left = 36
const top = 16
const hours = 24
const width = left + hours * (cell + gap)
const height = top + 7 * (cell + gap)

/** How strong a cell is drawn: none, then four steps up to the busiest. */
const shadeOf = (count: number, most: number): number =>
  count === 0 ? 0 : Math.min(4, 1 + Math.floor((count / most) * 3.999))

type Busiest = { weekday: number; hour: number; count: number }

const busiestOf = (grid: readonly (readonly number[])[]): Busiest | null => {
  let best: Busiest | null = null
  grid.forEach((row, index) =>
    row.forEach((count, hour) => {
      if (count > (best?.count ?? 0)) best = { weekday: index + 1, hour, count }
    }),
  )
  return best
}

/**
 * When somebody writes: a row for each weekday from Monday, a cell for each hour, in the market's
 * zone. `grid`: counts of messages.
 */
export const HoursPicture = (props: {
  t: Translate
  format: Formats
  grid: readonly (readonly number[])[]
}) => {
  const { t, format, grid } = props
  const most = Math.max(1, ...grid.flat())
  const busiest = busiestOf(grid)
  const count = grid.flat().reduce((sum, one) => sum + one, 0)
  return (
    <figure class="hours">
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
        {[0, 6, 12, 18].map((hour) => (
          <text key={hour} x={left + hour * (cell + gap)} y={11}>
            {t('answering.hour', { hour })}
          </text>
        ))}
        {grid.map((row, index) => (
          <g key={index}>
            <text x={left - 6} y={top + index * (cell + gap) + 10} text-anchor="end">
              {format.weekday(index + 1)}
            </text>
            {row.map((many, hour) => (
              <rect
                key={hour}
                class={`hours-${shadeOf(many, most)}`}
                x={left + hour * (cell + gap)}
                y={top + index * (cell + gap)}
                width={cell}
                height={cell}
                rx={2}
              />
            ))}
          </g>
        ))}
      </svg>
      <figcaption class="soft">
        {busiest === null
          ? t('answering.hoursNone')
          : t('answering.hoursTold', {
              count,
              weekday: format.weekday(busiest.weekday),
              hour: busiest.hour,
            })}
      </figcaption>
    </figure>
  )
}

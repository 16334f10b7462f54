import type { Formats, Translate } from '#locale'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

const shortest = minute
const longest = 30 * day

/** What the axis is marked with. */
const marks = [minute, 10 * minute, hour, 6 * hour, day, 3 * day, 10 * day, 30 * day] as const

const width = 320
const margin = 14
const base = 96
const foot = 22
const columns = 36
const top = 34

/** Where a length stands: from a minute to 30 days, every factor as wide as the other. */
export const placeOf = (length: number): number => {
  const within = Math.min(Math.max(length, shortest), longest)
  const share = Math.log(within / shortest) / Math.log(longest / shortest)
  return Math.round((margin + share * (width - 2 * margin)) * 10) / 10
}

const columnOf = (length: number): number => {
  const share = (placeOf(length) - margin) / (width - 2 * margin)
  return Math.min(columns - 1, Math.floor(share * columns))
}

export type Stack = { x: number; many: number }

/** Answer times as piles of dots, side by side. */
export const stacksOf = (times: readonly number[]): Stack[] => {
  const many = Array.from({ length: columns }, () => 0)
  for (const time of times) many[columnOf(time)]! += 1
  const wide = (width - 2 * margin) / columns
  return many.flatMap((count, index) =>
    count === 0 ? [] : [{ x: Math.round((margin + (index + 0.5) * wide) * 10) / 10, many: count }],
  )
}

type Props = {
  t: Translate
  format: Formats
  /** How long each answer took, ms. */
  times: readonly number[]
  /** How long the present wait has lasted, ms. */
  wait: number | null
}

const Axis = ({ t, format }: Pick<Props, 't' | 'format'>) => (
  <g class="times-axis">
    <path d={`M${margin} ${base}H${width - margin}`} />
    {marks.map((length) => (
      <g key={length}>
        <path d={`M${placeOf(length)} ${base}v4`} />
        <text x={placeOf(length)} y={base + foot - 4} text-anchor="middle">
          {length < hour
            ? t('waiting.axisMinutes', { count: length / minute })
            : length < day
              ? t('waiting.axisHours', { count: length / hour })
              : t('waiting.axisDays', { count: format.number(length / day) })}
        </text>
      </g>
    ))}
  </g>
)

const Dots = ({ times }: Pick<Props, 'times'>) => {
  const stacks = stacksOf(times)
  const tallest = Math.max(1, ...stacks.map(({ many }) => many))
  // As far apart as there is room, and never larger than a pile of one.
  const step = Math.min(8, (base - top - 4) / tallest)
  const r = Math.round(Math.min(3.6, Math.max(1.6, step * 0.45)) * 10) / 10
  return (
    <g class="times-dots">
      {stacks.flatMap(({ x, many }) =>
        Array.from({ length: many }, (_, index) => (
          <circle
            key={`${x} ${index}`}
            cx={x}
            cy={Math.round((base - 5 - index * step) * 10) / 10}
            r={r}
          />
        )),
      )}
    </g>
  )
}

/** The present wait: a flag at its place, its words on whichever side has room. */
const Now = ({ t, format, wait }: Props & { wait: number }) => {
  const x = placeOf(wait)
  const left = x > width / 2
  return (
    <g class="times-now">
      <path d={`M${x} 8V${base}`} />
      <circle cx={x} cy={base} r={4} />
      <text x={left ? x - 7 : x + 7} y={19} text-anchor={left ? 'end' : 'start'}>
        {t('waiting.pictureNow', { time: format.duration(wait) })}
      </text>
    </g>
  )
}

/** Within which half of the sorted lengths fall, as it is counted everywhere else. */
const middleOf = (sorted: readonly number[]): number =>
  sorted[Math.ceil(sorted.length / 2) - 1] ?? 0

/** The picture in words: nothing that it shows is missing. */
const inWords = ({ t, format, times, wait }: Props): string => {
  const sorted = times.toSorted((a, b) => a - b)
  const told = wait === null ? '' : t('waiting.pictureWait', { time: format.duration(wait) })
  if (sorted.length === 0) return t('waiting.pictureNone') + told
  return (
    t('waiting.pictureTold', {
      count: sorted.length,
      least: format.duration(sorted[0] ?? 0),
      middle: format.duration(middleOf(sorted)),
      most: format.duration(sorted.at(-1) ?? 0),
    }) + told
  )
}

/** How long each answer took, a dot for each, and where the present wait stands among them. */
export const TimesPicture = (props: Props) => (
  <figure class="times">
    <svg
      viewBox={`0 0 ${width} ${base + foot}`}
      width={width}
      height={base + foot}
      aria-hidden="true"
    >
      <Axis {...props} />
      <Dots times={props.times} />
      {props.wait === null ? null : <Now {...props} wait={props.wait} />}
    </svg>
    <figcaption class="soft">{inWords(props)}</figcaption>
  </figure>
)

import type { Beat } from './told.ts'

/** The story as the picture needs it: instants, and each week's share of the weekly limit. */
export type Drawn = {
  /** The Monday 00:00 of every week worked, with its share of the weekly limit. */
  weeks: readonly { from: number; share: number }[]
  /** Of the first week that nobody funded. */
  unfundedFrom: number
  overAt: number | null
  pledgeWeeks: number
  beats: readonly Beat[]
  /** The first of every month, and what it is called. */
  months: readonly { at: number; name: string }[]
  words: { pledge: string; free: string; silent: string }
}

const week = 7 * 86_400_000
/** The weeks looked on after the last one, which is drawn as wide as they are. */
const after = 7

type Size = { name: 'wide' | 'narrow'; step: number; end: number; tall: number; everyMonth: 1 | 2 }
const wide: Size = { name: 'wide', step: 16.5, end: 72, tall: 80, everyMonth: 1 }
const narrow: Size = { name: 'narrow', step: 4.7, end: 26, tall: 56, everyMonth: 2 }

const margin = 2
const top = 24
const air = 2

const short = (figure: number) => Math.round(figure * 10) / 10

const scaleOf = ({ weeks, unfundedFrom }: Drawn, { step, end }: Size) => {
  const first = weeks[0]?.from ?? unfundedFrom
  const zoomed = unfundedFrom - week
  const turn = margin + ((zoomed - first) / week) * step
  const x = (at: number) =>
    short(at < zoomed ? margin + ((at - first) / week) * step : turn + ((at - zoomed) / week) * end)
  return { x, width: Math.ceil(turn + (after + 1) * end + margin) }
}

const Knot = ({ beat, x, y, number }: { beat: Beat; x: number; y: number; number: number }) => (
  <g class={`story-knot story-${beat.tone}`}>
    <circle cx={x} cy={y} r={10} />
    <text x={x} y={y + 4.5} text-anchor="middle">
      {number}
    </text>
  </g>
)

type Laid = { drawn: Drawn; size: Size; x: (at: number) => number; base: number; width: number }

const Bars = ({ drawn, size, x, base }: Laid) => (
  <g>
    {drawn.weeks.map(({ from, share }) => {
      const height = short(size.tall * share)
      const room = x(from + week) - x(from)
      return (
        <rect
          key={from}
          class="story-week"
          x={short(x(from) + Math.min(air, room / 8))}
          y={base - height}
          width={short(room - 2 * Math.min(air, room / 8))}
          height={height}
        />
      )
    })}
  </g>
)

/** The weeks after: not funded, made good by the pledge, or only waited through. */
const After = ({ drawn, size, x, base, width }: Laid) => {
  const { unfundedFrom, overAt, pledgeWeeks, words } = drawn
  const high = base - size.tall
  const slot = (from: number, look: string) => (
    <rect
      key={from}
      class={look}
      x={x(from) + air}
      y={high}
      width={short(x(from + week) - x(from) - 2 * air)}
      height={size.tall}
    />
  )
  const slots = Array.from({ length: after }, (_, index) => unfundedFrom + index * week)
  if (overAt === null) {
    return (
      <g>
        {slots.map((from) => slot(from, 'story-open'))}
        <text class="story-danger" x={(x(unfundedFrom) + width) / 2} y={15} text-anchor="middle">
          {words.silent}
        </text>
      </g>
    )
  }
  const made = slots.filter((from) => from >= overAt).slice(0, pledgeWeeks)
  const last = made.at(-1)
  return (
    <g>
      {slots.filter((from) => from < overAt).map((from) => slot(from, 'story-unfunded'))}
      {made.map((from) => slot(from, 'story-pledge'))}
      {last === undefined ? null : (
        <text class="story-safe" x={(x(overAt) + x(last + week)) / 2} y={15} text-anchor="middle">
          {words.pledge}
        </text>
      )}
    </g>
  )
}

const Line = ({ drawn, x, base, width }: Laid) => {
  const { beats, unfundedFrom, overAt, weeks, words } = drawn
  const y = base + 18
  const until = overAt === null ? width - 9 : x(overAt)
  return (
    <g>
      <path
        class="story-thread"
        d={`M${x(weeks[0]?.from ?? unfundedFrom)} ${y}H${x(unfundedFrom)}`}
      />
      <path
        class={`story-thread story-${overAt === null ? 'danger' : 'clock'}`}
        d={`M${x(unfundedFrom)} ${y}H${until}`}
      />
      {overAt === null ? (
        <path class="story-arrow" d={`M${width - 9} ${y - 6}l7 6-7 6`} />
      ) : (
        <text class="story-safe" x={until + 18} y={y + 4.5}>
          {words.free}
        </text>
      )}
      {beats.map((beat, index) => {
        const at = beat.at === null ? (x(unfundedFrom) + width) / 2 : x(beat.at)
        return <Knot key={beat.text} beat={beat} x={at} y={y} number={index + 1} />
      })}
    </g>
  )
}

const Months = ({ drawn, size, x, base }: Laid) => (
  <g class="story-months">
    {drawn.months
      .filter((_, index) => index % size.everyMonth === 0 || x(drawn.months[index]!.at) > 150)
      .map(({ at, name }) => (
        <text key={at} x={x(at)} y={base + 48}>
          {name}
        </text>
      ))}
  </g>
)

const Drawing = ({ drawn, size }: { drawn: Drawn; size: Size }) => {
  const { x, width } = scaleOf(drawn, size)
  const base = top + size.tall
  const laid: Laid = { drawn, size, x, base, width }
  const height = base + 54
  return (
    <svg
      class={`story-picture story-${size.name}`}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-hidden="true"
    >
      <Months {...laid} />
      <Bars {...laid} />
      <After {...laid} />
      <Line {...laid} />
    </svg>
  )
}

/** Drawn twice, for a desk and for a phone; the style sheet shows the one that fits. */
export const StoryPicture = ({ drawn }: { drawn: Drawn }) => (
  <>
    <Drawing drawn={drawn} size={wide} />
    <Drawing drawn={drawn} size={narrow} />
  </>
)

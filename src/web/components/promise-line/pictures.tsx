import type { Translate } from '#locale'
import { captionLine, short, type Across, type Band } from './across.ts'
import type { Down } from './down.ts'
import type { Knot } from './steps.ts'
import { KnotMark } from './knot-mark.tsx'

const wordsClass = (knot: Knot) =>
  `knot-words knot-words-${knot.kind}${knot.tone === 'danger' ? ' knot-words-danger' : ''}`

const AcrossBand = ({ band, across }: { band: Band; across: Across }) => {
  const { lineY, bandTop: top } = across
  const middleY = (top + lineY - 10) / 2 - ((band.lines.length - 1) * captionLine) / 2 + 5
  const middle = short((band.from + band.to) / 2)
  return (
    <g class={`band band-${band.tone}`}>
      <path class="band-paper" d={`M${band.from} ${lineY}V${top}H${band.to}V${lineY}Z`} />
      <path class="band-edge" d={`M${band.from} ${top}H${band.to}`} />
      {band.lines.map((line, index) => (
        <text key={line} x={middle} y={middleY + index * captionLine} text-anchor="middle">
          {line}
        </text>
      ))}
    </g>
  )
}

/** For a desk: left to right. A picture only; the words are in the list beside it. */
export const AcrossPicture = ({ across, t }: { across: Across; t: Translate }) => {
  const { width, height, lineY, knots } = across
  const first = knots[0]
  return (
    <svg
      class="promise-across"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-hidden="true"
    >
      {across.bands.map((band) => (
        <AcrossBand key={band.tone} band={band} across={across} />
      ))}
      {across.hidden > 0 && first !== undefined ? (
        <>
          <path class="thread thread-earlier" d={`M4 ${lineY}H${first.x}`} />
          <text class="knot-note" x={4} y={lineY - 12}>
            {t('promise.earlier', { count: across.hidden })}
          </text>
        </>
      ) : null}
      {knots.slice(1).map(({ knot, x }, index) => (
        <path
          key={x}
          class={`thread thread-${knot.thread}`}
          d={`M${knots[index]?.x} ${lineY}H${x}`}
        />
      ))}
      {knots.map(({ knot, x, texts }) => (
        <g key={x} class={wordsClass(knot)}>
          <KnotMark knot={knot} x={x} y={lineY} />
          {texts.map(({ text, y, look }) => (
            <text key={y} class={`knot-${look}`} x={x} y={y} text-anchor="middle">
              {text}
            </text>
          ))}
        </g>
      ))}
    </svg>
  )
}

/** For a phone: top to bottom. */
export const DownPicture = ({ down, t }: { down: Down; t: Translate }) => {
  const { width, height, lineX, textX, knots } = down
  const first = knots[0]
  return (
    <svg
      class="promise-down"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-hidden="true"
    >
      {down.hidden > 0 && first !== undefined ? (
        <>
          <path class="thread thread-earlier" d={`M${lineX} 4V${first.y}`} />
          <text class="knot-note" x={textX} y={16}>
            {t('promise.earlier', { count: down.hidden })}
          </text>
        </>
      ) : null}
      {knots.slice(1).map(({ knot, y }, index) => (
        <path
          key={y}
          class={`thread thread-${knot.thread}`}
          d={`M${lineX} ${knots[index]?.y}V${y}`}
        />
      ))}
      {down.bands.map((band) => (
        <g key={band.y} class={`band band-${band.tone}`}>
          <rect
            class="band-paper"
            x={textX - 8}
            y={band.y}
            width={width - textX + 8}
            height={band.height}
          />
          <path class="band-edge" d={`M${textX - 8} ${band.y}v${band.height}`} />
          {band.lines.map((line, index) => (
            <text key={line} x={textX + 2} y={band.y + 20 + index * 21}>
              {line}
            </text>
          ))}
        </g>
      ))}
      {knots.map(({ knot, y, texts }) => (
        <g key={y} class={wordsClass(knot)}>
          <KnotMark knot={knot} x={lineX} y={y} />
          {texts.map((written) => (
            <text key={written.y} class={`knot-${written.look}`} x={textX} y={written.y}>
              {written.text}
            </text>
          ))}
        </g>
      ))}
    </svg>
  )
}

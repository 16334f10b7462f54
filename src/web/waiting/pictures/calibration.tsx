import type { Formats, Translate } from '#locale'

/** Of `n` forecasts of about `predicted`, the share that came true. */
export type Bin = { predicted: number; observed: number; n: number }

const size = 300
const left = 44
const low = 34
const top = 10
const room = size - left - top

const x = (share: number) => Math.round((left + share * room) * 10) / 10
const y = (share: number) => Math.round((top + (1 - share) * (size - top - low)) * 10) / 10

const steps = [0, 0.25, 0.5, 0.75, 1]

const Frame = ({ format }: { format: Formats }) => (
  <g class="fit-frame">
    {steps.map((share) => (
      <g key={share}>
        <path d={`M${x(0)} ${y(share)}H${x(1)}M${x(share)} ${y(0)}V${y(1)}`} />
        <text x={x(share)} y={y(0) + 16} text-anchor={share === 1 ? 'end' : 'middle'}>
          {format.percent(share)}
        </text>
        <text x={x(0) - 6} y={y(share) + 4} text-anchor="end">
          {format.percent(share)}
        </text>
      </g>
    ))}
    <path class="fit-ideal" d={`M${x(0)} ${y(0)}L${x(1)} ${y(1)}`} />
  </g>
)

/** As large as how many forecasts it stands for. */
const radiusOf = (n: number, most: number): number =>
  Math.round((2.5 + 5.5 * Math.sqrt(n / Math.max(1, most))) * 10) / 10

/**
 * What was foretold against what came true. On the dashed line both are the same; what it shows
 * stands in the table beside it, so that readers of the page's text miss nothing.
 */
export const CalibrationPicture = (props: {
  t: Translate
  format: Formats
  bins: readonly Bin[]
}) => {
  const { t, format, bins } = props
  const most = Math.max(1, ...bins.map(({ n }) => n))
  const points = bins.map((bin) => `${x(bin.predicted)} ${y(bin.observed)}`)
  return (
    <figure class="fit">
      <svg
        viewBox={`0 0 ${size} ${size}`}
        width={size}
        height={size}
        role="img"
        aria-label={t('silenceFit.pictureName')}
      >
        <Frame format={format} />
        {points.length < 2 ? null : <path class="fit-curve" d={`M${points.join('L')}`} />}
        {bins.map((bin) => (
          <circle
            key={bin.predicted}
            class="fit-point"
            cx={x(bin.predicted)}
            cy={y(bin.observed)}
            r={radiusOf(bin.n, most)}
          />
        ))}
      </svg>
      <figcaption class="soft">{t('silenceFit.pictureCaption')}</figcaption>
    </figure>
  )
}

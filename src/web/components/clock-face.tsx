import type { Formats, Translate } from '#locale'

/** An instant as the reader writes it, and exactly for machines. */
export const TimeOf = (props: { at: number; format: Formats; short?: boolean }) => (
  <time dateTime={props.format.iso(props.at)}>
    {props.short ? props.format.date(props.at) : props.format.dateTime(props.at)}
  </time>
)

/**
 * A running clock: how long is left, until when, and how much is used. `time-left` lets it run on
 * in the browser; without it the figures are those of the moment the page was made.
 */
export const ClockFace = (props: {
  t: Translate
  format: Formats
  from: number
  until: number
}) => {
  const { t, format, from, until } = props
  const left = until - format.now
  return (
    <time-left class="clock" until={until} from={from} now={format.now}>
      <p class="clock-left">
        {left > 0 ? (
          <>
            <span>{t('promise.remaining')}</span> <strong>{format.duration(left)}</strong>
          </>
        ) : (
          <strong>{t('promise.over')}</strong>
        )}{' '}
        <span class="clock-until">
          <time dateTime={format.iso(until)}>
            {t('promise.untilTime', { time: format.dateTime(until) })}
          </time>
        </span>
      </p>
      <progress
        max={Math.max(1, until - from)}
        value={Math.min(Math.max(0, format.now - from), Math.max(1, until - from))}
        aria-label={t('promise.shareUsed')}
      />
    </time-left>
  )
}

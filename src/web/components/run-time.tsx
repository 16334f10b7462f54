/** How long something has run, in hours and minutes; in the browser it counts on by the second. */
export const RunTime = ({ now, since }: { now: number; since: number }) => {
  const minutes = Math.max(0, Math.floor((now - since) / 60_000))
  return (
    <time-run since={since} now={now}>
      <strong role="timer">
        {Math.floor(minutes / 60)}:{String(minutes % 60).padStart(2, '0')}
      </strong>
    </time-run>
  )
}

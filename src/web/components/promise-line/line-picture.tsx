import { render } from 'preact-render-to-string'
import { KnotMark } from './knot-mark.tsx'
import type { Knot } from './steps.ts'

const width = 136
const y = 9

const draw = (shown: readonly Knot[]): string => {
  const step = (width - 18) / Math.max(1, shown.length - 1)
  const placed = shown.map((knot, index) => ({ knot, x: Math.round(8 + step * index) }))
  return render(
    <>
      {placed.slice(1).map(({ knot, x }, index) => (
        <path key={x} class={`thread thread-${knot.thread}`} d={`M${placed[index]?.x} ${y}H${x}`} />
      ))}
      {placed.map(({ knot, x }) => (
        <KnotMark key={x} knot={knot} x={x} y={y} r={4.6} />
      ))}
    </>,
  )
}

/** Without words there are few different pictures, and lists show twenty at a time: drawn once. */
const drawn = new Map<string, string>()

/** The promise line in one line of a list: no words, the sentence stands beside it. */
export const LinePicture = ({ knots }: { knots: readonly Knot[] }) => {
  const past = knots.filter(({ thread, kind }) => thread === 'done' && kind === 'past').length
  const shown = knots.slice(Math.max(0, past - 2)).slice(-6)
  const form = shown.map(({ kind, thread, tone, reached }) => `${kind}${thread}${tone}${reached}`)
  const key = form.join()
  const picture = drawn.get(key) ?? draw(shown)
  if (drawn.size > 1000) drawn.clear()
  drawn.set(key, picture)
  return (
    <svg
      class="promise-mini"
      viewBox={`0 0 ${width} 18`}
      width={width}
      height={18}
      aria-hidden="true"
      // Our own drawing, made above.
      dangerouslySetInnerHTML={{ __html: picture }}
    />
  )
}

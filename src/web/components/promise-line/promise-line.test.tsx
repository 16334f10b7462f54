import { render } from 'preact-render-to-string'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatsFor, wordsFor, type Locale } from '#locale'
import { textWidth } from '../drawn-text.ts'
import { layAcross, sizes, type Size } from './across.ts'
import { layDown } from './down.ts'
import { PromiseLine } from './promise-line.tsx'
import { knotsOf, type Step, type Turn } from './steps.ts'

const day = 86_400_000
const now = Temporal.Instant.from('2026-11-27T09:02:00+09:00').epochMilliseconds

const story: Step[] = [
  { label: '合意', at: now - 18 * day, kind: 'past' },
  { label: '仮払い', at: now - 17 * day, kind: 'past' },
  { label: '納品', at: now - 5 * day, kind: 'past' },
  { label: '検収の期限', at: now + 2 * day, kind: 'deadline' },
  { label: '検収代行・支払い', at: now + 9 * day, kind: 'final', note: '44,500円' },
]
const turn: Turn = { label: 'クライアントの番', from: now - 5 * day, until: now + 2 * day }
const readerIn = (locale: Locale) => ({
  locale,
  t: wordsFor(locale).t,
  format: formatsFor(locale, 'Asia/Tokyo', now),
})

const draw = (steps: readonly Step[], of: Turn | null, size: 'full' | 'small' | 'line' = 'full') =>
  render(
    <PromiseLine
      {...readerIn('ja')}
      steps={steps}
      turn={of}
      promise="返事がなくても**44,500円**"
      size={size}
    />,
  )

const listOf = (html: string) => [...html.matchAll(/<li>(.*?)<\/li>/g)].map(([, text]) => text)

test('the list says every step with its time, now and whose turn it is, in order', () => {
  const said = listOf(draw(story, turn))
  expect(said).toHaveLength(story.length + 1)
  const format = readerIn('ja').format
  for (const { label, at } of story) {
    const line = said.find((text) => text?.includes(`${label}、`))
    expect(line).toContain(format.dateTime(at ?? 0))
  }
  expect(said[3]).toContain('いま')
  expect(said[3]).toContain(turn.label)
  expect(said[3]).toContain(format.dateTime(turn.until))
  expect(said[5]).toContain('44,500円')
})

test('a long history is cut in the picture but not in words', () => {
  const long: Step[] = Array.from({ length: 12 }, (_, index) => ({
    label: `出来事${index}`,
    at: now - (30 - index) * day,
    kind: 'past',
  }))
  const html = draw([...long, ...story], turn)
  expect(listOf(html)).toHaveLength(18)
  expect(html).toContain('ほか')
  const pictures = html.slice(html.indexOf('<svg'))
  expect(pictures).not.toContain('出来事0')
})

test('pictures are hidden from screen readers and carry no inline style', () => {
  for (const size of ['full', 'small', 'line'] as const) {
    const html = draw(story, turn, size)
    expect(html.match(/<svg/g)?.length).toBe(html.match(/aria-hidden="true"/g)?.length)
    expect(html).not.toContain('style=')
    expect(html).toContain('<strong><span class="unbroken">44,500円</span></strong>')
  }
})

test('a line without a running clock shows no now, and a finished one has arrived', () => {
  const planned: Step[] = story.map(({ label, kind }) => ({ label, kind, at: null, note: '7日' }))
  expect(draw(planned, null)).not.toContain('knot-now')
  const over = knotsOf(
    [{ label: '支払い', at: now - day, kind: 'final' }],
    null,
    now,
    wordsFor('ja').t,
  )
  expect(over[0]?.thread).toBe('done')
})

const label = fc.oneof(
  fc.constantFrom('納品', '検収の期限', '検収代行・支払い', 'Accepted in their stead, paid'),
  fc.string({ unit: fc.constantFrom(...'納品検収のaWi 1、ー（'), minLength: 1, maxLength: 40 }),
)
const anyLine = fc.record({
  past: fc.array(fc.record({ label, ago: fc.integer({ min: 0, max: 900 }) }), { maxLength: 12 }),
  future: fc.array(fc.record({ label, ahead: fc.integer({ min: 0, max: 90 }) }), { maxLength: 6 }),
  note: fc.option(label, { nil: undefined }),
  turn: fc.option(label, { nil: null }),
  locale: fc.constantFrom('ja' as const, 'en' as const),
  size: fc.constantFrom<Size>('full', 'small'),
})
const kinds = ['deadline', 'silence', 'silence', 'silence', 'silence', 'final'] as const

const build = (line: typeof anyLine extends fc.Arbitrary<infer T> ? T : never) => {
  const past = line.past.map(({ ago }) => ago).toSorted((a, b) => b - a)
  const steps: Step[] = line.past.map(({ label }, index) => ({
    label,
    at: now - (past[index] ?? 0) * day,
    kind: 'past',
  }))
  for (const [index, { label, ahead }] of line.future.entries()) {
    const at = ahead === 0 ? null : now + ahead * day
    steps.push({ label, at, kind: kinds[index] ?? 'final', note: line.note })
  }
  const turn = line.turn === null ? null : { label: line.turn, from: now - day, until: now + day }
  const reader = readerIn(line.locale)
  return { reader, turn, knots: knotsOf(steps, turn, now, reader.t) }
}

type Box = { left: number; right: number; top: number; bottom: number; what: string }
const meet = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
const together = (boxes: readonly Box[]) =>
  boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => meet(a, b))
      .map((b) => [a, b]),
  )

test('across: whatever the labels, no text touches another or leaves the picture', () => {
  fc.assert(
    fc.property(anyLine, (line) => {
      const { knots, turn, reader } = build(line)
      const across = layAcross(knots, turn, line.size, reader)
      const look = sizes[line.size]
      const boxes = across.knots.flatMap(({ x, texts }) =>
        texts.map(({ text, y, look: kind }): Box => {
          const size = kind === 'label' ? look.label : look.time
          const half = (textWidth(text) * size) / 2
          return { left: x - half, right: x + half, top: y - size * 0.88, bottom: y, what: text }
        }),
      )
      expect(together(boxes)).toEqual([])
      expect(Math.min(0, ...boxes.map(({ left }) => left))).toBe(0)
      expect(Math.max(0, ...boxes.map(({ right }) => right))).toBeLessThanOrEqual(across.width)
      expect(Math.max(0, ...boxes.map(({ bottom }) => bottom))).toBeLessThanOrEqual(across.height)
    }),
    { numRuns: 400 },
  )
})

test('down: everything stands below what came before, within the width of a phone', () => {
  fc.assert(
    fc.property(anyLine, (line) => {
      const { knots, turn, reader } = build(line)
      const down = layDown(knots, turn, reader)
      const words = down.knots.flatMap(({ texts }) =>
        texts.map(({ text, y, look }): Box => {
          const size = look === 'label' ? 16 : 14
          const right = down.textX + textWidth(text) * size
          return { left: down.textX, right, top: y - size * 0.88, bottom: y, what: text }
        }),
      )
      const bands = down.bands.map(({ y, height, lines }) => ({
        left: down.textX,
        right: down.textX + Math.max(...lines.map(textWidth)) * 14,
        top: y,
        bottom: y + height,
        what: lines.join(' '),
      }))
      expect(together([...words, ...bands])).toEqual([])
      for (const { right } of [...words, ...bands]) expect(right).toBeLessThanOrEqual(down.width)
    }),
    { numRuns: 400 },
  )
})

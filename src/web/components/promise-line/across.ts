import type { Formats, Locale, Translate } from '#locale'
import { textWidth, wrapText } from '../drawn-text.ts'
import { timesOf, type Knot, type Turn } from './steps.ts'

/** A line of text in the drawing: `x` is its middle (or its start, in `Down`), `y` its baseline. */
export type Written = { text: string; y: number; look: 'label' | 'time' | 'note' }

export type AcrossKnot = { knot: Knot; x: number; half: number; texts: Written[] }
export type Band = {
  tone: 'clock' | 'silent' | 'danger'
  from: number
  to: number
  lines: readonly string[]
}

/** Where everything goes, in user units of the drawing: no text touches another. */
export type Across = {
  width: number
  height: number
  lineY: number
  /** The upper edge of all bands. */
  bandTop: number
  knots: AcrossKnot[]
  bands: Band[]
  /** How many earlier knots are not drawn. */
  hidden: number
}

export const sizes = {
  full: { width: 1040, label: 15, time: 13, most: 4 },
  small: { width: 660, label: 15, time: 13, most: 3 },
} as const
export type Size = keyof typeof sizes
type Look = (typeof sizes)[Size]

const air = 14
const margin = 8
export const captionLine = 21
const knotRadius = 9

type Measured = {
  knot: Knot
  half: number
  lines: readonly string[]
  times: string[]
  notes: readonly string[]
}
type Reader = { format: Formats; locale: Locale; t: Translate }

const measure = (knot: Knot, look: Look, ems: number, { format, locale }: Reader): Measured => {
  const lines = wrapText(knot.label, ems, locale, 3)
  const times = timesOf(knot, format, true)
  const notes =
    knot.note === undefined ? [] : wrapText(knot.note, (ems * look.label) / look.time, locale, 3)
  const half = Math.max(
    ...lines.map((line) => (textWidth(line) * 1.04 * look.label) / 2),
    ...[...times, ...notes].map((line) => (textWidth(line) * look.time) / 2),
    knotRadius + 4,
  )
  return { knot, half, lines, times, notes }
}

/** The room that a thread takes of what is left over: running clocks most, long history least. */
const weightOf = (knot: Knot, turn: Turn | null, now: number): number => {
  if (knot.thread === 'done') return 0.5
  if (turn === null || (knot.kind !== 'now' && knot.thread !== 'left')) return 1
  const used = Math.min(0.9, Math.max(0.1, (now - turn.from) / Math.max(1, turn.until - turn.from)))
  return 2.4 * (knot.kind === 'now' ? used : 1 - used)
}

/** Figures to a tenth of a unit: nobody sees more, and every digit travels. */
export const short = (figure: number) => Math.round(figure * 10) / 10

const gapsOf = (measured: readonly Measured[]): number[] =>
  measured.slice(1).map(({ half }, index) => (measured[index]?.half ?? 0) + half + air)

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

const needOf = (measured: readonly Measured[]): number =>
  sum(gapsOf(measured)) + (measured[0]?.half ?? 0) + (measured.at(-1)?.half ?? 0) + 2 * margin

/** History gives way first, then the width of labels; what still does not fit makes it wider. */
const fit = (knots: readonly Knot[], look: Look, reader: Reader): Measured[] => {
  const past = knots.filter(({ thread, kind }) => thread === 'done' && kind === 'past').length
  let best: Measured[] = []
  for (const most of [look.most, 2, 1]) {
    for (const ems of [10, 7.5, 6]) {
      const shown = knots.slice(Math.max(0, past - most))
      best = shown.map((knot) => measure(knot, look, ems, reader))
      const stub = shown.length < knots.length ? 56 : 0
      if (needOf(best) + stub <= look.width) return best
    }
  }
  return best
}

const bandsOf = (
  knots: readonly AcrossKnot[],
  turn: Turn | null,
  look: Look,
  { t, locale }: Reader,
): Band[] => {
  const bands: Band[] = []
  const add = (tone: Band['tone'], text: string, from: number, to: number) => {
    const room = (to - from - 20) / (look.time + 0.5)
    bands.push({ tone, from, to, lines: wrapText(text, room, locale, 3) })
  }
  const firstOf = (threads: readonly string[]) =>
    knots.findIndex(({ knot }) => threads.includes(knot.thread))
  const lastOf = (threads: readonly string[]) =>
    knots.findLastIndex(({ knot }) => threads.includes(knot.thread))
  const span = (tone: Band['tone'], text: string, threads: readonly string[]) => {
    const from = knots[Math.max(0, firstOf(threads) - 1)]
    const to = knots[lastOf(threads)]
    if (from && to && to.x > from.x) add(tone, text, from.x, to.x)
  }
  if (turn !== null) span('clock', turn.label, ['used', 'left'])
  const danger = knots.some(({ knot }) => knot.thread === 'danger')
  if (danger) span('danger', t('promise.silencePath'), ['danger'])
  else span('silent', t('promise.silencePath'), ['silent'])
  return bands
}

const write = (one: Measured, look: Look, top: number): Written[] => {
  const texts: Written[] = []
  let y = top
  for (const text of one.lines)
    texts.push({ text, y: short((y += look.label * 1.4)), look: 'label' })
  for (const text of one.times) texts.push({ text, y: short((y += look.time * 1.5)), look: 'time' })
  for (const text of one.notes) texts.push({ text, y: short((y += look.time * 1.5)), look: 'note' })
  return texts
}

/** Left to right, by rank with time only as a hint: the spacing is never too small to read. */
export const layAcross = (
  knots: readonly Knot[],
  turn: Turn | null,
  size: Size,
  reader: Reader,
): Across => {
  const look = sizes[size]
  const measured = fit(knots, look, reader)
  const hidden = knots.length - measured.length
  const gaps = gapsOf(measured)
  const start = margin + (measured[0]?.half ?? 0) + (hidden > 0 ? 56 : 0)
  const need = sum(gaps) + start + (measured.at(-1)?.half ?? 0) + margin
  const width = Math.max(look.width, Math.ceil(need))
  const weights = measured.slice(1).map(({ knot }) => weightOf(knot, turn, reader.format.now))
  const spare = (width - need) / Math.max(1, sum(weights))
  const places: AcrossKnot[] = []
  let x = start
  for (const [index, one] of measured.entries()) {
    if (index > 0) x += (gaps[index - 1] ?? 0) + spare * (weights[index - 1] ?? 0)
    places.push({ knot: one.knot, x: short(x), half: one.half, texts: [] })
  }
  const bands = bandsOf(places, turn, look, reader)
  const rows = Math.max(0, ...bands.map(({ lines }) => lines.length))
  const lineY = rows === 0 ? (hidden > 0 ? 30 : 16) : rows * captionLine + 34
  for (const [index, place] of places.entries()) {
    const one = measured[index]
    if (one) place.texts = write(one, look, lineY + 16)
  }
  const lowest = Math.max(lineY, ...places.flatMap(({ texts }) => texts.map(({ y }) => y)))
  const bandTop = lineY - 26 - rows * captionLine
  return { width, height: Math.ceil(lowest + 8), lineY, bandTop, knots: places, bands, hidden }
}

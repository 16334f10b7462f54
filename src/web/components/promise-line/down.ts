import type { Formats, Locale, Translate } from '#locale'
import { wrapText } from '../drawn-text.ts'
import { short, type Band, type Written } from './across.ts'
import { timesOf, type Knot, type Turn } from './steps.ts'

export type DownKnot = { knot: Knot; y: number; texts: Written[] }
export type DownBand = { tone: Band['tone']; y: number; height: number; lines: readonly string[] }
/** The same line from top to bottom, for a phone, in user units that are pixels there. */
export type Down = {
  width: number
  height: number
  lineX: number
  textX: number
  knots: DownKnot[]
  bands: DownBand[]
  hidden: number
}

const width = 288
const lineX = 14
const textX = 40
const label = { size: 16, step: 23 }
const time = { size: 14, step: 21 }
const most = 3
const bandLine = 21
const between = 28

type Reader = { format: Formats; locale: Locale; t: Translate }

const textsOf = (knot: Knot, y: number, { format, locale }: Reader): Written[] => {
  const texts: Written[] = []
  let at = y + label.size * 0.36
  const add = (lines: readonly string[], look: Written['look'], step: number) => {
    for (const text of lines) {
      texts.push({ text, y: short(at), look })
      at += step
    }
  }
  const room = width - textX
  add(wrapText(knot.label, room / (label.size * 1.04), locale, 3), 'label', label.step)
  add(timesOf(knot, format, false), 'time', time.step)
  add(wrapText(knot.note ?? '', room / time.size, locale, 3).filter(Boolean), 'note', time.step)
  return texts
}

/** What is said on the thread that leads to this knot, if it is the first of its kind. */
const captionOf = (
  knot: Knot,
  before: readonly Knot[],
  turn: Turn | null,
  t: Translate,
): { tone: Band['tone']; text: string } | undefined => {
  const begins = (threads: readonly string[]) =>
    threads.includes(knot.thread) && !before.some(({ thread }) => threads.includes(thread))
  if (turn !== null && begins(['used', 'left'])) return { tone: 'clock', text: turn.label }
  if (begins(['silent'])) return { tone: 'silent', text: t('promise.silencePath') }
  if (begins(['danger'])) return { tone: 'danger', text: t('promise.silencePath') }
  return undefined
}

/** Top to bottom: every knot takes the height that its words need. */
export const layDown = (knots: readonly Knot[], turn: Turn | null, reader: Reader): Down => {
  const past = knots.filter(({ thread, kind }) => thread === 'done' && kind === 'past').length
  const hidden = Math.max(0, past - most)
  const placed: DownKnot[] = []
  const bands: DownBand[] = []
  let y = hidden > 0 ? 44 : 12
  let lowest = y
  for (const [index, knot] of knots.slice(hidden).entries()) {
    const caption = captionOf(knot, knots.slice(0, hidden + index), turn, reader.t)
    if (index > 0) y = lowest + between
    if (caption !== undefined && index > 0) {
      const lines = wrapText(caption.text, (width - textX - 16) / time.size, reader.locale, 3)
      const height = lines.length * bandLine + 10
      bands.push({ tone: caption.tone, y: short(y - 12), height, lines })
      y += height + 12
    }
    const texts = textsOf(knot, y, reader)
    placed.push({ knot, y: short(y), texts })
    lowest = texts.at(-1)?.y ?? y
  }
  return { width, height: Math.ceil(lowest + 10), lineX, textX, knots: placed, bands, hidden }
}

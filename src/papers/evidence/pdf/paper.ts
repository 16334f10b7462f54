import type { Party } from '#engine'
import { wordsFor } from '#locale'
import type { Key } from '#locale'
import { sleep } from '#platform'
import type { Message } from '#talk'
import type { Facts } from '../gather.ts'
import type { Speech } from '../say.ts'
import { drawCases, drawClocks } from './clocks.ts'
import { drawMessages } from './messages.ts'
import { openDocument } from './letters.ts'
import { drawContents, drawFront } from './front.ts'
import type { Sheet } from './sheet.ts'
import { drawTerms, drawVerifying } from './terms.ts'
import { drawFiles, drawMoney, drawTimeline } from './timeline.ts'
import { need, openSheet, turn, write } from './sheet.ts'

/** What the pack says of itself. */
export type About = {
  id: string
  at: number
  party: Party
  market: string
  publicKey: string
  demo: boolean
}

/** All that a paper is drawn from. */
export type Paper = {
  about: About
  facts: Facts
  /** Of the written terms; null while nothing is agreed. */
  number: string | null
  missing: ReadonlySet<string>
  /** The thread of a contract, the oldest message first. */
  thread: (facts: Facts) => AsyncIterable<Message[]>
  /** What the frame has opened: titles at once, facts when it is their turn. */
  children: readonly { title: string; facts: () => Promise<Facts> }[]
  /** A text in the other language, beside the headings. */
  other: (key: Key) => string
}

export type Desk = { sheet: Sheet; speech: Speech; paper: Paper; breathe: () => Promise<void> }

type Chapter = { title: string; other: string; draw: () => Promise<void> | void }

const heading = ({ sheet }: Desk, title: string, other: string, level: 1 | 2): void => {
  sheet.y += level === 1 ? 14 : 8
  need(sheet, level === 1 ? 170 : 130)
  const size = level === 1 ? 15 : 11.5
  write(sheet, [{ text: title, bold: true, size }], { gap: 0 })
  if (other !== '') write(sheet, { text: other, soft: true, size: 8 }, { gap: 0 })
  sheet.y += level === 1 ? 8 : 4
  if (level === 1) sheet.onto?.doc.outline.addItem(title)
}

/** Of one contract, what there is: each with its title. */
const partsOf = (desk: Desk, facts: Facts): [Key, () => Promise<void> | void][] => [
  ['evidence.timeline', () => drawTimeline(desk, facts)],
  ['evidence.money', () => drawMoney(desk, facts)],
  ['evidence.messages', () => drawMessages(desk, facts)],
  ['evidence.files', () => drawFiles(desk, facts)],
  ['evidence.clocks', () => drawClocks(desk, facts)],
  ...(facts.cases.length === 0
    ? []
    : [['evidence.cases', () => drawCases(desk, facts)] as [Key, () => void]]),
]

const chaptersOf = (desk: Desk): Chapter[] => {
  const { paper, speech } = desk
  const named = (key: Key, draw: Chapter['draw']): Chapter => ({
    title: speech.find(key) ?? key,
    other: paper.other(key),
    draw,
  })
  return [
    named('evidence.terms', () => drawTerms(desk)),
    ...partsOf(desk, paper.facts).map(([key, draw]) => named(key, draw)),
    ...paper.children.map(({ title, facts }) => ({
      title,
      other: '',
      draw: async () => {
        for (const [key, draw] of partsOf(desk, await facts())) {
          heading(desk, speech.find(key) ?? key, paper.other(key), 2)
          await draw()
        }
      },
    })),
    named('evidence.verifying', () => drawVerifying(desk)),
  ]
}

/** Draws all of it, and tells where its chapters begin; `pages`: what an earlier drawing told. */
const drawAll = async (desk: Desk, pages: readonly number[]): Promise<number[]> => {
  const { sheet, speech, paper } = desk
  const chapters = chaptersOf(desk).map(({ title, other, draw }, place) => ({
    title: `${place + 1}. ${title}`,
    page: pages[place] ?? null,
    other,
    draw,
  }))
  drawFront(sheet, speech, paper)
  drawContents(sheet, speech, paper, chapters)
  turn(sheet)
  const begins: number[] = []
  for (const { title, other, draw } of chapters) {
    heading(desk, title, other, 1)
    begins.push(sheet.pages)
    await draw()
    await desk.breathe()
  }
  return begins
}

/** The bytes of a document, as it makes them. */
export const saving = (doc: PDFKit.PDFDocument) => {
  const chunks: Uint8Array[] = []
  const ended = new Promise<void>((resolve, reject) => {
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    doc.once('end', resolve)
    doc.once('error', reject)
  })
  return async () => {
    doc.end()
    await ended
    return chunks
  }
}

/**
 * The paper of a pack, in one language: what a court or a helpline reads. It is measured, then
 * drawn; others have their turn meanwhile.
 */
export const drawPaper = async (speech: Speech, paper: Paper): Promise<Uint8Array[]> => {
  const { facts, about } = paper
  const { title } = facts.row.terms
  const info = {
    Title: `${speech.t('evidence.title')} ${title}`,
    Subject: facts.row.id,
    Author: about.market,
    Creator: 'Yakusoku',
    Producer: 'Yakusoku',
  }
  const margins = {
    title: `${speech.t('evidence.title')}　${title}`,
    number: facts.row.id,
    page: (at: number, of: number) => speech.t('evidence.page', { at, of }),
  }
  const { doc, letters } = openDocument(info, speech.locale)
  const saved = saving(doc)
  const breathe = () => sleep(0)
  const measured = openSheet(letters)
  const begins = await drawAll({ sheet: measured, speech, paper, breathe }, [])
  const sheet = openSheet(letters, { doc, margins, of: measured.pages })
  await drawAll({ sheet, speech, paper, breathe }, begins)
  return saved()
}

/** The words of the language that a paper is not written in. */
export const otherWords =
  ({ locale }: Pick<Speech, 'locale'>) =>
  (key: Key): string =>
    wordsFor(locale === 'ja' ? 'en' : 'ja').find(key) ?? ''

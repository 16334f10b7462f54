import type { Party } from '#engine'
import { wordsFor } from '#locale'
import type { Key } from '#locale'
import { sleep } from '#platform'
import type { Message } from '#talk'
import type { Facts } from '../gather.ts'
import type { Speech } from '../say.ts'
import { drawCases, drawClocks } from './clocks.ts'
import { drawMessages } from './messages.ts'
import { contentsPages, drawContents, drawFront } from './front.ts'
import type { Entry } from './front.ts'
import type { Sheet } from './sheet.ts'
import { drawTerms, drawVerifying } from './terms.ts'
import { drawFiles, drawMoney, drawTimeline } from './timeline.ts'
import { closeSheet } from './margins.ts'
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
  if (level === 1) sheet.doc.outline.addItem(title)
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

/**
 * The paper of a pack, in one language: what a court or a helpline reads. Lets others have their
 * turn while it is drawn.
 */
export const drawPaper = async (speech: Speech, paper: Paper): Promise<Uint8Array[]> => {
  const { facts, about } = paper
  const { title } = facts.row.terms
  const sheet = openSheet(
    {
      Title: `${speech.t('evidence.title')} ${title}`,
      Subject: facts.row.id,
      Author: about.market,
      Creator: 'Yakusoku',
      Producer: 'Yakusoku',
    },
    speech.locale,
  )
  const desk: Desk = { sheet, speech, paper, breathe: () => sleep(0) }
  drawFront(sheet, speech, paper)
  const chapters = chaptersOf(desk)
  const first = sheet.pages + 1
  for (let page = 0; page < contentsPages(chapters.length); page += 1) turn(sheet)
  const entries: Entry[] = []
  turn(sheet)
  for (const [place, { title: name, other, draw }] of chapters.entries()) {
    const numbered = `${place + 1}. ${name}`
    heading(desk, numbered, other, 1)
    entries.push({ title: numbered, other, page: sheet.pages })
    await draw()
    await desk.breathe()
  }
  drawContents(sheet, speech, paper, first, entries)
  return closeSheet(sheet, {
    title: `${speech.t('evidence.title')}　${title}`,
    number: facts.row.id,
    page: (at, of) => speech.t('evidence.page', { at, of }),
  })
}

/** The words of the language that a paper is not written in. */
export const otherWords =
  ({ locale }: Pick<Speech, 'locale'>) =>
  (key: Key): string =>
    wordsFor(locale === 'ja' ? 'en' : 'ja').find(key) ?? ''

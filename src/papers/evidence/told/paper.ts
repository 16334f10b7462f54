import { openDocument } from '../pdf/letters.ts'
import { saving } from '../pdf/paper.ts'
import { pairs, table } from '../pdf/rows.ts'
import { need, openSheet, textWidth, turn, write } from '../pdf/sheet.ts'
import type { Sheet } from '../pdf/sheet.ts'
import type { Speech } from '../say.ts'

/** What one person wrote down, ready to be printed in one language. */
export type ToldRecord = {
  title: string
  /** What this is, and what it is not. */
  lead: readonly string[]
  /** Names with what they stand for. */
  front: readonly (readonly [string, string])[]
  chapters: readonly {
    title: string
    /** Where there is nothing to show, or to be read first. */
    text?: string
    /** Parts of the width, which add up to 1. */
    columns: readonly { title: string; part: number }[]
    rows: readonly (readonly string[])[]
  }[]
}

type About = { id: string; at: number; market: string; publicKey: string; demo: boolean }

const drawAll = (sheet: Sheet, speech: Speech, record: ToldRecord, about: About): void => {
  const { t, format, zone } = speech
  turn(sheet)
  if (about.demo) write(sheet, { text: t('evidence.demo'), bold: true }, { size: 11, gap: 4 })
  write(sheet, { text: record.title, bold: true }, { size: 22, gap: 8 })
  for (const line of record.lead) write(sheet, line)
  const madeAt = t('evidence.inZone', { at: format.dateTime(about.at), zone })
  pairs(sheet, [
    ...record.front,
    [t('evidence.madeAt'), madeAt],
    [t('evidence.market'), about.market],
    [t('evidence.pack'), about.id],
  ])
  for (const { title, text, columns, rows } of record.chapters) {
    need(sheet, 130)
    sheet.y += 10
    write(sheet, { text: title, bold: true, size: 14 })
    if (text !== undefined) write(sheet, text)
    if (rows.length === 0) continue
    const add = table(
      sheet,
      columns.map((column) => ({ title: column.title, width: column.part * textWidth })),
    )
    for (const row of rows) add(row)
  }
  need(sheet, 130)
  sheet.y += 10
  write(sheet, { text: t('evidence.verifying'), bold: true, size: 14 })
  if (sheet.skipped > 0)
    write(sheet, { text: t('evidence.notPrinted', { count: sheet.skipped }), bold: true })
  for (const key of ['how', 'howByHand', 'howKey', 'howLimits'] as const)
    write(sheet, t(`evidence.${key}`))
  pairs(sheet, [
    [t('evidence.command'), 'yakusoku evidence verify FILE'],
    [t('evidence.key'), [{ text: about.publicKey, size: 8 }]],
    [t('evidence.keyAt'), `${about.market}/evidence`],
  ])
}

/** The paper of a record in one language: measured, then drawn. */
export const drawTold = (
  speech: Speech,
  record: ToldRecord,
  about: About,
): Promise<Uint8Array[]> => {
  const info = {
    Title: record.title,
    Subject: about.id,
    Author: about.market,
    Creator: 'Yakusoku',
    Producer: 'Yakusoku',
  }
  const margins = {
    title: record.title,
    number: about.id,
    page: (at: number, of: number) => speech.t('evidence.page', { at, of }),
  }
  const { doc, letters } = openDocument(info, speech.locale)
  const saved = saving(doc)
  const measured = openSheet(letters)
  drawAll(measured, speech, record, about)
  drawAll(openSheet(letters, { doc, margins, of: measured.pages }), speech, record, about)
  return saved()
}

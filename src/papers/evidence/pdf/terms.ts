import { itemsOf } from '../../items.ts'
import { termsOf } from '../../terms.ts'
import type { PaperEvent } from '../../terms.ts'
import type { Facts } from '../gather.ts'
import { clockSaid, doneSaid } from '../say.ts'
import type { Desk } from './paper.ts'
import { pairs, table } from './rows.ts'
import { textWidth, write } from './sheet.ts'

/** The events of a contract as the written terms rest on them. */
export const paperEvents = ({ events }: Pick<Facts, 'events'>): PaperEvent[] =>
  events.map(({ link, input }) => ({
    seq: link.seq,
    action: link.action,
    by: link.by,
    at: link.at,
    hash: link.hash,
    from_state: link.from,
    to_state: link.to,
    input,
  }))

/** The written terms, as both sides have them, and what was changed since. */
export const drawTerms = ({ sheet, speech, paper: { facts } }: Desk): void => {
  const { t, format, calendar } = speech
  const { row, process } = facts
  const events = paperEvents(facts)
  const paper = termsOf(row, process, events, calendar)
  if (!paper) {
    write(sheet, t('evidence.notAgreed'))
    pairs(sheet, [
      [t('papers.content'), [row.terms.title, row.terms.description]],
      [t('evidence.price'), format.yen(row.price)],
      [t('papers.receivedOn'), format.date(row.terms.deliverOn)],
    ])
    return
  }
  write(sheet, t('papers.law'), { size: 8.5 })
  pairs(sheet, [
    [t('papers.number'), { text: paper.number, bold: true }],
    ...itemsOf({ t, format, calendar }, { process, events, paper }).map(
      ({ title, lines }) => [title, lines] as const,
    ),
    [t('papers.offeredAt'), format.dateTime(paper.offeredAt)],
    [t('papers.agreedAt'), format.dateTime(paper.agreedAt)],
    [t('papers.hash'), [{ text: paper.hash, size: 7.5 }]],
  ])
  const clocks = Object.keys(process.clocks).flatMap((name) => {
    const count = paper.clocks[name]
    return count === undefined ? [] : [[name, count] as const]
  })
  if (clocks.length > 0) {
    const add = table(sheet, [
      { title: t('papers.clocks'), width: 220 },
      { title: '', width: textWidth - 220 },
    ])
    for (const [name, count] of clocks) {
      const clock = process.clocks[name]
      const business = clock !== undefined && 'businessDays' in clock
      const length = t(business ? 'papers.businessDays' : 'papers.days', { count })
      add([clockSaid(facts, speech, name), length])
    }
    sheet.y += 8
  }
  for (const change of paper.addenda) {
    const changed = {
      date: format.date(change.days.deliverOn),
      act: `${doneSaid(facts, speech, change.action)} ${format.dateTime(change.at)}`,
    }
    const ends = row.plan !== null
    write(sheet, { text: t('papers.addendumTitle', { number: change.number }), bold: true })
    write(sheet, t(ends ? 'papers.addendumEnds' : 'papers.addendumText', changed))
    write(sheet, { text: change.hash, size: 7.5, soft: true })
  }
}

/** How somebody who has only this can find out whether it is as it was. */
export const drawVerifying = ({ sheet, speech, paper: { about } }: Desk): void => {
  const { t } = speech
  if (sheet.skipped > 0)
    write(sheet, { text: t('evidence.notPrinted', { count: sheet.skipped }), bold: true })
  for (const key of ['how', 'howChain', 'howCommand', 'howByHand', 'howKey', 'howLimits'] as const)
    write(sheet, t(`evidence.${key}`), { gap: 6 })
  pairs(sheet, [
    [t('evidence.command'), 'yakusoku evidence verify FILE'],
    [t('evidence.key'), [{ text: about.publicKey, size: 8 }]],
    [t('evidence.keyAt'), `${about.market}/evidence`],
    [t('evidence.pack'), about.id],
  ])
  write(sheet, { text: t('evidence.formula'), soft: true, size: 8.5 })
}

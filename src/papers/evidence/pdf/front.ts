import type { Key } from '#locale'
import { stateSaid, processSaid, sides } from '../say.ts'
import type { Speech } from '../say.ts'
import type { Paper } from './paper.ts'
import type { Sheet } from './sheet.ts'
import { pairs, table } from './rows.ts'
import { textWidth, turn, write } from './sheet.ts'

/** The page that is seen first: what this is, of which contract, between whom, made when. */
export const drawFront = (sheet: Sheet, speech: Speech, paper: Paper): void => {
  const { t, format } = speech
  const { facts, about } = paper
  const { row } = facts
  turn(sheet)
  if (about.demo) write(sheet, { text: t('evidence.demo'), bold: true }, { size: 11, gap: 4 })
  sheet.y += 40
  write(sheet, { text: t('evidence.title'), bold: true }, { size: 30, gap: 2 })
  write(sheet, { text: paper.other('evidence.title'), soft: true }, { size: 12, gap: 10 })
  write(sheet, t('evidence.lead'), { size: 12, gap: 26 })
  const party = (side: 'client' | 'worker') => {
    const name = side === 'client' ? row.terms.clientName : row.terms.workerName
    const id = side === 'client' ? row.client_id : row.worker_id
    return [
      { text: name, bold: true, size: 11 },
      { text: id, soft: true, size: 7.5 },
    ]
  }
  pairs(
    sheet,
    [
      [t('evidence.about'), [{ text: row.terms.title, bold: true, size: 11 }]],
      [t('papers.client'), party('client')],
      [t('papers.worker'), party('worker')],
      [t('evidence.contract'), row.id],
      [t('papers.number'), paper.number ?? t('evidence.notAgreed')],
      [
        t('evidence.process'),
        `${processSaid(facts, speech)} (${row.process} v${row.process_version})`,
      ],
      [t('evidence.price'), format.yen(row.price)],
      [t('evidence.state'), stateSaid(facts, speech, row.state)],
      [t('evidence.held'), format.yen(row.pot)],
      [
        t('evidence.madeAt'),
        t('evidence.inZone', { at: format.dateTime(about.at), zone: speech.zone }),
      ],
      [t('evidence.madeFor'), t(sides[about.party])],
      [t('evidence.market'), about.market],
      [t('evidence.pack'), about.id],
      [t('evidence.head'), [{ text: `#${row.version}` }, { text: row.last_hash, size: 7.5 }]],
    ],
    150,
  )
  sheet.y += 8
  for (const key of ['whatFor', 'whatNot'] as const)
    write(sheet, t(`evidence.${key}`), { size: 9, gap: 4 })
}

/** A chapter in the list of them; `page`: where it begins, once it is known. */
export type Entry = { title: string; other: string; page: number | null }

/** The list of chapters. It takes as many pages without the numbers as with them. */
export const drawContents = (
  sheet: Sheet,
  { t }: Speech,
  { other }: Pick<Paper, 'other'>,
  entries: readonly Entry[],
): void => {
  turn(sheet)
  const title: Key = 'evidence.contents'
  write(sheet, [
    { text: t(title), bold: true, size: 16 },
    { text: other(title), soft: true },
  ])
  sheet.y += 6
  const columns = [
    { title: '', width: textWidth - 60 },
    { title: '', width: 60 },
  ]
  const add = table(sheet, columns, true)
  for (const { title: name, other: beside, page } of entries)
    add([`${name}　${beside}`.trim(), `${page ?? ''}`])
}

import type { Facts, Told } from '../gather.ts'
import { doneSaid, movesSaid, personSaid, saidWith, stateSaid, whoSaid } from '../say.ts'
import { pathOf } from '../data.ts'
import type { Desk } from './paper.ts'
import { table } from './rows.ts'
import { textWidth, write } from './sheet.ts'

const aBreath = 25

/** Everything that was done, in order: when, by whom, what, and the hash that binds it. */
export const drawTimeline = async (
  { sheet, speech, breathe }: Desk,
  facts: Facts,
): Promise<void> => {
  const { t, format } = speech
  write(sheet, { text: t('evidence.timelineLead', { zone: speech.zone }), soft: true, size: 8.5 })
  const add = table(sheet, [
    { title: t('evidence.seq'), width: 28 },
    { title: t('evidence.when'), width: 92 },
    { title: t('evidence.who'), width: 104 },
    { title: t('evidence.what'), width: textWidth - 224 },
  ])
  for (const [place, told] of facts.events.entries()) {
    const { link } = told
    add([
      `${link.seq}`,
      format.dateTime(link.at),
      whoSaid(facts, speech, link.by, link.personId),
      [
        { text: doneSaid(facts, speech, link.action), bold: true },
        ...saidWith(facts, speech, told),
        ...movesSaid(facts, speech, told),
        ...(link.from === link.to
          ? []
          : [{ text: `→ ${stateSaid(facts, speech, link.to)}`, soft: true }]),
        { text: link.hash, size: 6, soft: true },
      ],
    ])
    if (place % aBreath === 0) await breathe()
  }
}

const movesMoney = ({ link }: Told): boolean => link.moves !== '[]'

/** What went into the pot and out of it, and what is held now. */
export const drawMoney = ({ sheet, speech }: Desk, facts: Facts): void => {
  const { t, format } = speech
  const moved = facts.events.filter(movesMoney)
  if (moved.length === 0) write(sheet, t('evidence.noMoney'))
  else {
    const add = table(sheet, [
      { title: t('evidence.seq'), width: 28 },
      { title: t('evidence.when'), width: 92 },
      { title: t('evidence.what'), width: 150 },
      { title: t('evidence.moved'), width: textWidth - 270 },
    ])
    for (const told of moved)
      add([
        `${told.link.seq}`,
        format.dateTime(told.link.at),
        doneSaid(facts, speech, told.link.action),
        movesSaid(facts, speech, told),
      ])
    sheet.y += 6
  }
  write(sheet, t('evidence.heldNow', { yen: format.yen(facts.row.pot) }))
}

/** The files that were given to the other side, with what tells them from every other. */
export const drawFiles = ({ sheet, speech, paper: { missing } }: Desk, facts: Facts): void => {
  const { t, format } = speech
  if (facts.files.length === 0) return write(sheet, t('evidence.noFiles'))
  const add = table(sheet, [
    { title: t('evidence.when'), width: 92 },
    { title: t('evidence.who'), width: 104 },
    { title: t('evidence.file'), width: textWidth - 196 },
  ])
  for (const file of facts.files) {
    add([
      format.dateTime(file.at),
      personSaid(facts, speech, file.personId),
      [
        t('evidence.fileName', { name: file.name, size: format.bytes(file.size) }),
        {
          text: missing.has(file.id) ? t('evidence.missing') : pathOf(file),
          soft: true,
          size: 7.5,
        },
        { text: `SHA-256 ${file.sha256}`, soft: true, size: 6.5 },
      ],
    ])
  }
}

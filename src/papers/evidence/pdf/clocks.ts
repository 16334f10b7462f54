import { rests } from '#contracts'
import { silenceIn, waitingState } from '#engine'
import { waitsOf } from '../gather.ts'
import type { Facts, Waited } from '../gather.ts'
import { clockSaid, doneSaid, personSaid, sides, stateSaid, whoSaid } from '../say.ts'
import type { Desk } from './paper.ts'
import { pairs, table } from './rows.ts'
import { textWidth, write } from './sheet.ts'

/** Every clock that ran: for whom, from when, until when, and what came of it. */
export const drawClocks = ({ sheet, speech }: Desk, facts: Facts): void => {
  const { t, format } = speech
  write(sheet, { text: t('evidence.clocksLead'), soft: true, size: 8.5 })
  const add = table(sheet, [
    { title: t('evidence.waitedFor'), width: 132 },
    { title: t('evidence.from'), width: 84 },
    { title: t('evidence.until'), width: 84 },
    { title: t('evidence.outcome'), width: textWidth - 300 },
  ])
  for (const wait of waitsOf(speech.calendar, facts)) {
    const { state, from, due } = wait
    const turn = waitingState(facts.process, state)?.turn
    const clock = silenceIn(facts.process, state)?.after
    add([
      [
        { text: stateSaid(facts, speech, state), bold: true },
        ...(turn && !rests(facts.process, state)
          ? [t('parties.turnOf', { party: t(sides[turn]) })]
          : []),
        ...(clock ? [{ text: clockSaid(facts, speech, clock), soft: true }] : []),
      ],
      format.dateTime(from),
      due === null ? '–' : format.dateTime(due),
      outcomeSaid({ speech }, facts, wait),
    ])
  }
  sheet.y += 8
  drawSent({ sheet, speech }, facts)
}

const outcomeSaid = ({ speech }: Pick<Desk, 'speech'>, facts: Facts, wait: Waited) => {
  const { t, format } = speech
  const { ended, from, state } = wait
  if (!ended) return [t('evidence.stillRuns')]
  const { link } = ended
  // Where nobody has to do anything, nobody was silent.
  const isDue = rests(facts.process, state)
  const done = doneSaid(facts, speech, link.action)
  return link.by === 'clock'
    ? [{ text: t(isDue ? 'evidence.cameDue' : 'evidence.ranOut'), bold: true }, done]
    : [
        `${whoSaid(facts, speech, link.by, link.personId)}：${done}`,
        { text: t('evidence.after', { length: format.duration(link.at - from) }), soft: true },
      ]
}

/** What was sent so that nobody could forget, and what was said to it. */
const drawSent = ({ sheet, speech }: Pick<Desk, 'sheet' | 'speech'>, facts: Facts): void => {
  const { t, format } = speech
  const rows = [
    ...facts.reminders.map(({ kind, toId, at, dueAt, mail }) => ({
      at,
      cells: [
        personSaid(facts, speech, toId),
        [
          t(`evidence.${kind}`),
          ...(dueAt === null ? [] : [t('evidence.aboutDue', { at: format.dateTime(dueAt) })]),
          { text: t(`evidence.mail.${mail}`), soft: true },
        ],
      ] as const,
    })),
    ...facts.seen.map(({ party, personId, by, at }) => ({
      at,
      cells: [
        whoSaid(facts, speech, party, personId),
        [t('evidence.seen', { date: format.date(by) })],
      ] as const,
    })),
    ...facts.readings.map(({ personId, readAt }) => ({
      at: readAt,
      cells: [personSaid(facts, speech, personId), [t('evidence.lastRead')]] as const,
    })),
  ].toSorted((a, b) => a.at - b.at)
  if (rows.length === 0) return
  write(sheet, { text: t('evidence.sent'), bold: true })
  const add = table(sheet, [
    { title: t('evidence.when'), width: 92 },
    { title: t('evidence.whom'), width: 132 },
    { title: t('evidence.what'), width: textWidth - 224 },
  ])
  for (const { at, cells } of rows) add([format.dateTime(at), ...cells])
}

/** What the desk did, as far as who asks may read it. */
export const drawCases = ({ sheet, speech }: Desk, facts: Facts): void => {
  const { t, format } = speech
  for (const { found, entries } of facts.cases) {
    pairs(sheet, [
      [t('evidence.case'), `${t(`cases.cause.${found.cause}`)}（${found.id}）`],
      [t('evidence.opened'), format.dateTime(found.openedAt)],
      [t('evidence.until'), format.dateTime(found.dueAt)],
      [
        t('evidence.closed'),
        found.closedAt === null ? t('evidence.stillRuns') : format.dateTime(found.closedAt),
      ],
      ...(found.answer === null ? [] : [[t('evidence.answered'), found.answer] as const]),
    ])
    if (entries.length === 0) continue
    const add = table(sheet, [
      { title: t('evidence.when'), width: 92 },
      { title: t('evidence.who'), width: 104 },
      { title: t('evidence.what'), width: textWidth - 196 },
    ])
    for (const { by, kind, text, at } of entries)
      add([
        format.dateTime(at),
        by === 'person' || by === 'rules' ? t('evidence.rules') : whoSaid(facts, speech, by),
        [t(`evidence.entry.${kind}`), ...(text === null ? [] : [text])],
      ])
    sheet.y += 8
  }
}

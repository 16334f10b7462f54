import type { Instant } from '#engine'
import type { Formats, Key, Locale, Words } from '#locale'
import { toldPack } from '#papers'
import type { EvidencePack, ToldRecord } from '#papers'
import { toSql } from '#platform'
import type { Context } from '#platform'
import { entriesOf, standingOf } from './rows/rows.ts'
import type { EntryRow } from './rows/rows.ts'
import type { ElsewhereView, Told } from './shape.ts'
import { elsewhereFor } from './view.ts'
import type { Owner } from './view.ts'

type Speech = Words & { format: Formats }

const saidIn =
  ({ texts }: ElsewhereView, { locale }: Speech) =>
  (key: string, name: string): string =>
    texts[locale][`${key}.${name}`] ?? name

/** What an entry tells, in words: the act there, or that something was said. */
const whatOf = (
  view: ElsewhereView,
  speech: Speech,
  { kind, action, text, amount }: Pick<Told, 'kind' | 'action' | 'text' | 'amount'>,
): string => {
  const done =
    action === null
      ? speech.t(`elsewhereEvidence.${kind as 'sent'}`)
      : (view.texts[speech.locale][`actions.${action}.done`] ?? action)
  const yen = amount === null ? '' : `（${speech.format.yen(amount)}）`
  return text === '' ? `${done}${yen}` : `${done}${yen}\n${text}`
}

const whoOf = (
  { contract, writer }: ElsewhereView,
  { t }: Speech,
  { kind, by }: Pick<Told, 'kind' | 'by'>,
): string => {
  if (kind === 'clock') return t('elsewhereEvidence.clock')
  if (by === 'desk') return t('parties.desk')
  const own = kind === 'sent' || kind === 'note' || by === 'worker'
  return own ? writer : contract.clientName
}

const recordOf = (
  view: ElsewhereView,
  speech: Speech,
  replaced: readonly EntryRow[],
): ToldRecord => {
  const { t, format } = speech
  const { contract } = view
  const said = saidIn(view, speech)
  const day = (when: string | null) => (when === null ? '–' : format.date(when))
  const recorded = (at: Instant | null) => (at === null ? '–' : format.dateTime(at))
  const place = view.texts[speech.locale]['name'] ?? contract.platform
  const front: [Key, string][] = [
    ['evidence.about', contract.title],
    ['elsewhereEvidence.place', place],
    ['elsewhereEvidence.reference', contract.reference === '' ? '–' : contract.reference],
    ['papers.client', contract.clientName],
    ['elsewhereEvidence.writer', view.writer],
    ['evidence.price', format.yen(contract.price)],
    ['elsewhereEvidence.agreedOn', day(contract.agreedOn)],
    ['elsewhereEvidence.deliverOn', day(contract.deliverOn)],
    ['elsewhereEvidence.payOn', day(contract.payOn)],
    ['evidence.state', said('states', view.state)],
  ]
  const columns = [
    { title: t('evidence.when'), part: 0.2 },
    { title: t('evidence.who'), part: 0.17 },
    { title: t('evidence.what'), part: 0.43 },
    { title: t('elsewhereEvidence.recordedAt'), part: 0.2 },
  ]
  const sources = [view.source, view.silence?.source ?? ''].filter((source) => source !== '')
  return {
    title: t('elsewhereEvidence.title'),
    lead: [t('elsewhereEvidence.lead'), t('elsewhereEvidence.ownOnly')],
    front: front.map(([key, value]) => [speech.find(key) ?? key, value] as const),
    chapters: [
      {
        title: t('evidence.timeline'),
        text: t('elsewhereEvidence.timelineLead'),
        columns,
        rows: view.timeline.map((told) => [
          format.dateTime(told.at),
          whoOf(view, speech, told),
          whatOf(view, speech, told),
          `${recorded(told.recordedAt)}${told.corrected ? t('elsewhereEvidence.corrected') : ''}`,
        ]),
      },
      {
        title: t('elsewhereEvidence.replaced'),
        text: t(
          replaced.length === 0
            ? 'elsewhereEvidence.noneReplaced'
            : 'elsewhereEvidence.replacedLead',
        ),
        columns,
        rows: replaced.map((entry) => [
          format.dateTime(entry.at),
          whoOf(view, speech, entry),
          whatOf(view, speech, entry),
          recorded(entry.recordedAt),
        ]),
      },
      {
        title: t('elsewhereEvidence.rules'),
        text: [t('elsewhereEvidence.rulesLead'), ...sources].join('\n'),
        columns: [],
        rows: [],
      },
    ],
  }
}

const packed = ({ at, recordedAt, ...entry }: EntryRow) => ({
  ...entry,
  at: toSql(at),
  recordedAt: toSql(recordedAt),
})

/**
 * The record of a contract made elsewhere as one ZIP: a paper to read, the same as data with every
 * correction, a signed list of hashes. Its owner's own record, and it says so. Refuses
 * `elsewhere.not_found`, `rate.limited`.
 */
export const elsewherePack = async (
  context: Context,
  person: Owner,
  id: string,
  locale: Locale = 'ja',
): Promise<EvidencePack> => {
  const view = await elsewhereFor(context, person, id)
  const entries = await entriesOf(context.db, [id])
  const standing = new Set(standingOf(entries))
  const replaced = entries.filter((entry) => !standing.has(entry) && !entry.takenBack)
  const { contract, process, state, timeline } = view
  const data = {
    ...contract,
    createdAt: toSql(contract.createdAt),
    writer: person.name,
    process: process.name,
    version: process.version,
    state,
    entries: entries.map(packed),
    byTheirRules: timeline
      .filter(({ kind }) => kind === 'clock')
      .map(({ action, at, state: to }) => ({ action, at: toSql(at), state: to })),
  }
  const recordIn = (speech: Speech) => recordOf(view, speech, replaced)
  return toldPack(context, person, { aboutId: id, recordIn, data }, locale)
}

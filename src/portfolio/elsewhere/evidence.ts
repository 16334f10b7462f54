import type { Formats, Locale, Words } from '#locale'
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

const frontOf = (view: ElsewhereView, { t, format, locale }: Speech): [string, string][] => {
  const { contract, texts } = view
  const day = (when: string | null) => (when === null ? '–' : format.date(when))
  const words = texts[locale]
  return [
    [t('evidence.about'), contract.title],
    [t('elsewhereEvidence.place'), words['name'] ?? contract.platform],
    [t('elsewhereEvidence.reference'), contract.reference === '' ? '–' : contract.reference],
    [t('papers.client'), contract.clientName],
    [t('elsewhereEvidence.writer'), view.writer],
    [t('evidence.price'), format.yen(contract.price)],
    [t('elsewhereEvidence.agreedOn'), day(contract.agreedOn)],
    [t('elsewhereEvidence.deliverOn'), day(contract.deliverOn)],
    [t('elsewhereEvidence.payOn'), day(contract.payOn)],
    [t('evidence.state'), words[`states.${view.state}`] ?? view.state],
  ]
}

type Entered = Pick<Told, 'kind' | 'by' | 'at' | 'action' | 'text' | 'amount' | 'recordedAt'>

const rowOf = (view: ElsewhereView, speech: Speech, told: Entered, mark = ''): string[] => {
  const { format } = speech
  const entered = told.recordedAt === null ? '–' : `${format.dateTime(told.recordedAt)}${mark}`
  return [format.dateTime(told.at), whoOf(view, speech, told), whatOf(view, speech, told), entered]
}

const recordOf = (
  view: ElsewhereView,
  speech: Speech,
  replaced: readonly EntryRow[],
): ToldRecord => {
  const { t } = speech
  const columns = [
    { title: t('evidence.when'), part: 0.22 },
    { title: t('evidence.who'), part: 0.16 },
    { title: t('evidence.what'), part: 0.4 },
    { title: t('elsewhereEvidence.recordedAt'), part: 0.22 },
  ]
  const sources = [view.source, view.silence?.source ?? ''].filter((source) => source !== '')
  const corrected = t('elsewhereEvidence.corrected')
  return {
    title: t('elsewhereEvidence.title'),
    lead: [t('elsewhereEvidence.lead'), t('elsewhereEvidence.ownOnly')],
    front: frontOf(view, speech),
    chapters: [
      {
        title: t('evidence.timeline'),
        text: t('elsewhereEvidence.timelineLead'),
        columns,
        rows: view.timeline.map((told) =>
          rowOf(view, speech, told, told.corrected ? corrected : ''),
        ),
      },
      {
        title: t('elsewhereEvidence.replaced'),
        text:
          replaced.length === 0
            ? t('elsewhereEvidence.noneReplaced')
            : t('elsewhereEvidence.replacedLead'),
        columns,
        rows: replaced.map((entry) => rowOf(view, speech, entry)),
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

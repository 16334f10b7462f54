import type { ChainEvent, EventRow } from '#contracts'
import { deputyIn } from '#contracts'
import { minutesOf, waysFrom } from '#engine'
import type { Process, TimeEntry } from '#engine'
import { feesOn } from '#ledger'
import { formatsFor, wordsFor } from '#locale'
import type { Formats, Key, Locale, Words } from '#locale'
import type { Context } from '#platform'
import { offeringOf } from '#processes'
import type { ProcessTexts } from '#processes'
import type { StoredFile } from '#talk'
import type { Facts, Told } from './gather.ts'

/** The words in which a paper is written; a paper outlives its year, so its dates say it. */
export type Speech = Words & { format: Formats; zone: string; calendar: Context['calendar'] }

export const speechIn = (locale: Locale, { settings, calendar }: Context): Speech => ({
  ...wordsFor(locale),
  format: formatsFor(locale, settings.zone, 0),
  zone: settings.zone,
  calendar,
})

const textsOf = ({ row }: Pick<Facts, 'row'>, { locale }: Speech): ProcessTexts =>
  offeringOf(row.process, row.process_version)?.texts[locale] ?? {}

export const stateSaid = (facts: Pick<Facts, 'row'>, speech: Speech, state: string): string =>
  textsOf(facts, speech)[`states.${state}`] ?? state

export const processSaid = (facts: Pick<Facts, 'row'>, speech: Speech): string =>
  textsOf(facts, speech)['name'] ?? facts.row.process

/** The name of the clock that runs in a state. */
export const clockSaid = (facts: Facts, speech: Speech, clock: string): string =>
  textsOf(facts, speech)[`clocks.${clock}`] ?? speech.t('promise.deadline')

/** What happened, as a sentence. */
export const doneSaid = (facts: Pick<Facts, 'row'>, speech: Speech, action: string): string =>
  action === 'offer'
    ? speech.t('contracts.offerDone')
    : (textsOf(facts, speech)[`actions.${action}.done`] ?? action)

export const sides = {
  client: 'parties.client',
  worker: 'parties.worker',
  desk: 'parties.desk',
} as const satisfies Record<string, Key>

/** A side by what it is and its name of the day of the agreement; the clock as what it is. */
export const whoSaid = (
  { row, deputies }: Pick<Facts, 'row' | 'deputies'>,
  { t }: Speech,
  by: ChainEvent['by'],
  personId: string | null = null,
): string => {
  if (by === 'clock') return t('evidence.clock')
  if (by === 'desk') return t('parties.desk')
  const name = by === 'client' ? row.terms.clientName : row.terms.workerName
  const side = t('contracts.with', { party: t(sides[by]), name })
  const deputy = deputyIn(row, by, personId)
  return deputy === null
    ? side
    : t('contracts.deputyOf', { side, name: deputies.get(deputy) ?? deputy })
}

/** Whose person an id is: a side by its name, else nobody that a paper names. */
export const personSaid = (facts: Facts, speech: Speech, id: string): string =>
  id === facts.row.client_id
    ? whoSaid(facts, speech, 'client')
    : id === facts.row.worker_id
      ? whoSaid(facts, speech, 'worker')
      : (facts.deputies.get(id) ?? speech.t('parties.desk'))

const text = (input: EventRow['input'], name: string): string | null => {
  const value = input[name]
  return typeof value === 'string' && value !== '' ? value : null
}

const setIn = (process: Process, { action, by, from }: ChainEvent): string | undefined =>
  (waysFrom(process, from ?? '').get(action) ?? []).find((way) => way.by.includes(by))?.sets

const amountSaid = ({ process }: Facts, { t, format }: Speech, { link, input }: Told) => {
  const { amount } = input
  if (typeof amount !== 'number' && typeof amount !== 'string') return []
  const sets = setIn(process, link)
  const what = sets ? t(`contracts.said.${sets as 'claim'}`) : ''
  return [t('contracts.said.amount', { what, yen: format.yen(BigInt(amount)) }).trim()]
}

/** The money that an event moved, from the contract's pot and into it. */
export const movesSaid = ({ row }: Facts, { t, format }: Speech, { link }: Told): string[] =>
  (JSON.parse(link.moves) as EventRow['moves']).map(({ kind, amount }) => {
    if (kind === 'fund') return t('contracts.said.held', { yen: format.yen(amount) })
    if (kind === 'refund') return t('contracts.said.toClient', { yen: format.yen(amount) })
    const { net } = feesOn(BigInt(amount), row.terms.fees)
    return t('contracts.said.toWorker', { yen: format.yen(amount), net: format.yen(net) })
  })

/** A recorded time in one line: `11月30日(月) 09:00〜12:00 登録`. */
const entrySaid = ({ t, format }: Speech, { from, to, note }: TimeEntry): string =>
  t('weeks.entryLine', {
    day: format.date(from + 1),
    from: format.time(from + 1),
    to: format.time(to),
    note,
  }).trim()

/** The entries of a record of time; those before the last one are in the data, each with all. */
const timeSaid = (speech: Speech, { input }: Told, isLast: boolean): string[] => {
  const entries = Array.isArray(input['entries']) ? (input['entries'] as TimeEntry[]) : null
  if (!entries) return []
  const total = speech.t('evidence.time', {
    count: entries.length,
    hours: (minutesOf(entries) / 60).toFixed(2),
  })
  return isLast ? [total, ...entries.map((entry) => entrySaid(speech, entry))] : [total]
}

const recordsTime = ({ input }: Told): boolean => Array.isArray(input['entries'])

/** A file by its name, size and hash. */
export const fileSaid = ({ t, format }: Speech, { name, size, sha256 }: StoredFile): string =>
  `${t('evidence.fileName', { name, size: format.bytes(size) })} SHA-256 ${sha256.slice(0, 16)}…`

/** All that was said with an event, a line for each thing. */
export const saidWith = (facts: Facts, speech: Speech, told: Told): string[] => {
  const { t, format } = speech
  const { input, withheld, link } = told
  if (withheld === 'sealed') return [t('evidence.sealed')]
  if (link.seq === 1) return []
  const named = (key: 'reason' | 'criterion' | 'note') => {
    const value = text(input, key)
    return value === null ? [] : [`${t(`evidence.${key}`)}：${value}`]
  }
  const date = text(input, 'date')
  const exception = text(input, 'exception')
  const files = Array.isArray(input['files']) ? input['files'].map(String) : []
  return [
    ...amountSaid(facts, speech, told),
    ...(date === null ? [] : [`${t('evidence.date')}：${format.date(date)}`]),
    ...(exception === null
      ? []
      : [
          t('contracts.said.exception', {
            name: textsOf(facts, speech)[`exceptions.${exception}`] ?? exception,
          }),
        ]),
    ...named('criterion'),
    ...named('reason'),
    ...named('note'),
    ...timeSaid(speech, told, facts.events.findLast(recordsTime) === told),
    ...(Array.isArray(input['contested'])
      ? [t('evidence.contested', { count: input['contested'].length })]
      : []),
    ...files.map((id) => {
      const file = facts.files.find((one) => one.id === id)
      return `${t('evidence.file')}：${file ? fileSaid(speech, file) : id}`
    }),
  ]
}

import { contractOf } from '#contracts'
import type { ContractView, EventRow } from '#contracts'
import type { Register, Way } from '#engine'
import { feesOn } from '#ledger'
import type { Entry } from '../../components/index.ts'
import { doneOf, exceptionName } from '../promise/speech.ts'
import type { Speech } from '../promise/speech.ts'
import type { Message, Seen, StoredFile } from '#talk'
import { timeSaid } from '../../weeks/sheet/changes.ts'
import { withDeputy } from './deputies.ts'
import { nudgeEntries } from './nudges.ts'
import type { Nudged } from './nudges.ts'
import { whoIs } from './who.ts'

/** Everything that is told on the page of a contract, the oldest first. */
export type Told = Nudged & {
  events: readonly EventRow[]
  files: ReadonlyMap<string, StoredFile>
  /** The newest first. */
  seen: readonly Seen[]
  messages: readonly Message[]
  /** The names of those who acted in a side's place, by id. */
  deputies: ReadonlyMap<string, string>
  /** After which message the older ones go on, if there are any. */
  older: string | null
}

/** Events, messages, reminders and who has seen them as one story. */
export const entriesOf = (view: ContractView, told: Told, speech: Speech): Entry[] =>
  [
    ...told.events.map((event) => eventEntry(view, event, told, speech)),
    ...told.messages.toReversed().map((message) => messageEntry(view, message, told, speech)),
    ...told.seen.toReversed().map((seen) => seenEntry(view, seen, told, speech)),
    ...nudgeEntries(view, told, speech),
  ].toSorted((a, b) => a.at - b.at)

/** The address under which a file of a contract can be fetched. */
const fileHref = (contractId: string, fileId: string): string =>
  `/contracts/${contractId}/files/${fileId}`

const fileOf = (view: ContractView, { id, name, size }: StoredFile) => ({
  name,
  size,
  href: fileHref(view.row.id, id),
})

const toneOf = ({ process }: ContractView, event: EventRow): NonNullable<Entry['tone']> => {
  const to = process.states[event.to_state]
  if (to && 'final' in to)
    return event.moves.some(({ kind }) => kind === 'release') ? 'safe' : 'done'
  return event.by === 'clock' || event.by === 'desk' ? 'clock' : 'done'
}

/** What an act said under that name, where it said something. */
export const textIn = (input: EventRow['input'] | undefined, name: string): string | undefined => {
  const text = input?.[name]
  return typeof text === 'string' && text !== '' ? text : undefined
}

/** One event as it is told, with what was said and the files that go with it. */
export const eventEntry = (
  view: ContractView,
  event: EventRow,
  told: Told,
  speech: Speech,
): Entry => {
  const { input } = event
  const { t } = speech.words
  const files = Array.isArray(input['files']) ? input['files'] : []
  const criterion = textIn(input, 'criterion')
  const time = timeIn(view, event, told, speech)
  const said = [
    ...(time?.lines ?? []),
    textIn(input, 'reason'),
    criterion && t('contracts.criterionOf', { text: criterion }),
    textIn(input, 'note'),
  ].filter((text) => text !== undefined)
  return {
    id: `event-${event.seq}`,
    at: event.at,
    kind: 'event',
    title: doneOf(speech, event.action),
    tone: toneOf(view, event),
    mine: event.by === view.party,
    note: noteOf(view, event, told, speech, time?.figures),
    body: said.length === 0 ? undefined : said.join('\n'),
    files: files.flatMap((id) => {
      const file = told.files.get(String(id))
      return file ? [fileOf(view, file)] : []
    }),
  }
}

/** What it says of the time of a week, where the contract is one. */
const timeIn = ({ row }: ContractView, event: EventRow, told: Told, { words, format }: Speech) => {
  const { rate } = contractOf(row).plan ?? { rate: null }
  return rate === null ? null : timeSaid({ t: words.t, format }, event, told.events, rate)
}

/** Who did it, and the figures that were named or moved. */
const noteOf = (
  view: ContractView,
  event: EventRow,
  { deputies }: Told,
  speech: Speech,
  time: readonly string[] = [],
): string | undefined => {
  const { t } = speech.words
  const who =
    event.by === 'clock'
      ? undefined
      : withDeputy(view.row, event, deputies, whoIs(view, event.by, t), t)
  const parts = [who, ...time, ...figuresOf(view, event, speech)].filter(
    (part) => part !== undefined,
  )
  return parts.length === 0 ? undefined : parts.join(speech.words.locale === 'ja' ? '・' : ' · ')
}

/** What a day stands for that an act named. */
const dayWords = (ways: readonly Way[]) =>
  ways.some(({ takes }) => takes?.date && 'notice' in takes.date)
    ? 'contracts.said.endsOn'
    : 'contracts.said.date'

/** The day that an act named, and what it is from then on. */
const daySaid = (
  { process }: ContractView,
  { action, input: { date } }: Pick<EventRow, 'action' | 'input'>,
  { words, format }: Speech,
): string | undefined =>
  typeof date === 'string'
    ? words.t(dayWords(process.actions[action]?.ways ?? []), { date: format.date(date) })
    : undefined

const setIn = ({ process }: ContractView, { action }: EventRow): Register | undefined =>
  process.actions[action]?.ways.find(({ sets }) => sets)?.sets

const figuresOf = (view: ContractView, event: EventRow, speech: Speech): string[] => {
  const figures = figuresSaid(view, event, speech)
  if (setIn(view, event) !== 'claim' || 'entries' in event.input) return figures
  const whole = event.input['amount'] === undefined
  return [speech.words.t(whole ? 'contracts.said.whole' : 'contracts.said.soFar'), ...figures]
}

/** The amount, day and exception that an act named, and the money that it moved. */
export const figuresSaid = (view: ContractView, event: EventRow, speech: Speech): string[] => {
  const { format, words } = speech
  const { t } = words
  const figures: string[] = []
  const { amount, exception } = event.input
  const sets = setIn(view, event)
  if (typeof amount === 'number' || typeof amount === 'string') {
    const what = sets ? t(`contracts.said.${sets}`) : ''
    figures.push(t('contracts.said.amount', { what, yen: format.yen(BigInt(amount)) }).trim())
  }
  if (event.sealed) figures.push(t('contest.said'))
  const day = daySaid(view, event, speech)
  if (day !== undefined) figures.push(day)
  if (typeof exception === 'string')
    figures.push(t('contracts.said.exception', { name: exceptionName(speech, exception) }))
  for (const { kind, amount: yen } of event.moves) {
    if (kind === 'fund') figures.push(t('contracts.said.held', { yen: format.yen(yen) }))
    if (kind === 'refund') figures.push(t('contracts.said.toClient', { yen: format.yen(yen) }))
    if (kind === 'release') {
      const { net } = feesOn(BigInt(yen), view.row.terms.fees)
      figures.push(t('contracts.said.toWorker', { yen: format.yen(yen), net: format.yen(net) }))
    }
  }
  return figures
}

const messageEntry = (
  view: ContractView,
  message: Message,
  { deputies }: Told,
  { words: { t } }: Speech,
): Entry => {
  const { row, party } = view
  return {
    id: message.id,
    at: message.at,
    kind: 'message',
    title: withDeputy(row, message, deputies, whoIs(view, message.by, t), t),
    mine: message.by === party,
    body: message.text === '' ? undefined : message.text,
    files: message.files.map((file) => fileOf(view, file)),
  }
}

const seenEntry = (
  view: ContractView,
  seen: Seen,
  { deputies }: Told,
  { words, format }: Speech,
): Entry => {
  const { t } = words
  const by = { by: seen.party, personId: seen.personId }
  const who = withDeputy(view.row, by, deputies, whoIs(view, seen.party, t), t)
  const stays = t('seen.stays', { time: format.dateTime(seen.dueAt) })
  return {
    id: seen.id,
    at: seen.at,
    kind: 'event',
    title: t('seen.done', { date: format.date(seen.by) }),
    mine: seen.party === view.party,
    note: [who, stays].join(words.locale === 'ja' ? '・' : ' · '),
  }
}

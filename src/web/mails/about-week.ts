import { contractOf } from '#contracts'
import type { ContractRow, ContractView, EventRow } from '#contracts'
import { isFrame, mondayOf } from '#engine'
import type { Day, TimeEntry } from '#engine'
import { feesOn } from '#ledger'
import type { OutboxMail } from '#outbox'
import type { Context } from '#platform'
import { isSilentEnd, nextWeekOf } from '#weeks'
import type { OrderFacts } from '#weeks'
import { figuresSaid } from '../contracts/parts/entries.ts'
import type { Speech } from '../contracts/promise/speech.ts'
import { endedWeeksOf } from '../weeks/frame/ended.ts'
import { minutesFor, saidEntry, saidMinutes, saidWeek } from '../weeks/parts/said.ts'
import { saidTitle } from '../weeks/parts/kind.ts'
import type { Letter } from './letter.ts'

/** What is known of a contract and its reader when a letter about it is written. */
type Known = {
  view: ContractView
  events: readonly EventRow[]
  speech: Speech
  context: Context
}

/** What a letter says, and where it leads, instead of what letters usually do. */
export type Words = Pick<Letter, 'subject' | 'lines'> & Partial<Pick<Letter, 'button' | 'also'>>

/** The words and forms of a speech, as the parts of the pages take them. */
const reading = ({ words: { t }, format }: Speech) => ({ t, format })

/** A view whose title names a week's days as the reader writes them. */
export const withSaidTitle = (view: ContractView, speech: Speech): ContractView => {
  const { row } = view
  const terms = { ...row.terms, title: saidTitle(reading(speech), row) }
  return { ...view, row: { ...row, terms } }
}

/** What an offer of a frame comes to. */
const offerLines = ({ view: { row }, speech }: Known): string[] => {
  const part = contractOf(row).plan?.parts[0]
  if (!part?.rate) return []
  const { words, format } = speech
  const hours = saidMinutes({ t: words.t }, minutesFor(part.price, part.rate))
  const date = format.date(mondayOf(row.deliver_on))
  const [rate, limit] = [format.yen(part.rate), format.yen(part.price)]
  return [
    words.t('weekMails.offered', { rate, hours, limit, date }),
    ...(row.price > 0n
      ? [words.t('weekMails.offeredPledge', { pledge: format.yen(row.price) })]
      : []),
  ]
}

const isFunding = ({ moves }: EventRow): boolean => moves.some(({ kind }) => kind === 'fund')

/** What is held for a week after a funding, and how much time that is. */
const heldLine = ({ view, events, speech }: Known, until: EventRow, rate: bigint): string => {
  const { words, format } = speech
  const held = events
    .filter(({ seq }) => seq <= until.seq)
    .flatMap(({ moves }) => moves)
    .reduce((sum, { kind, amount }) => sum + (kind === 'fund' ? BigInt(amount) : 0n), 0n)
  const time = saidMinutes({ t: words.t }, minutesFor(held, rate))
  const part = { held: format.yen(held), rate: format.yen(rate), time }
  return view.final ? '' : words.t('weekMails.held', part)
}

/** Which entries are contested, and what silence would settle it at. */
const contestLines = ({ view, events, speech }: Known, contest: EventRow): string[] => {
  const { words, format } = speech
  const ids = contest.input['contested'] as string[]
  const record = events.findLast(({ seq, input }) => seq < contest.seq && 'entries' in input)
  const entries = (record?.input['entries'] ?? []) as TimeEntry[]
  const yen = BigInt(contest.input['amount'] as number)
  const { net } = feesOn(yen, view.row.terms.fees)
  const { due_at: due } = view.row
  const open = view.row.version === contest.seq && view.party === 'worker' && due !== null
  const part = { yen: format.yen(yen), net: format.yen(net) }
  return [
    ...entries
      .filter(({ id }) => ids.includes(id))
      .map((one) => words.t('weekMails.contested', { entry: saidEntry(reading(speech), one) })),
    ...(open ? [words.t('weekMails.contestWorker', { ...part, until: format.dateTime(due) })] : []),
  ]
}

/** After a silent end: what was paid, what follows, what to do next. */
const silentLines = async ({ view, speech, context }: Known): Promise<string[]> => {
  const { row, party } = view
  const { t } = speech.words
  const side = { id: party === 'worker' ? row.worker_id : row.client_id, roles: [] }
  const { paid: count, yen, open } = await endedWeeksOf(context, side, view)
  return [
    count === 0
      ? t('weekMails.paidNone')
      : t('weekMails.paid', { count, yen: `**${speech.format.yen(yen)}**` }),
    ...(open === 0 ? [] : [t('weekMails.open', { count: open })]),
    t(party === 'worker' ? 'weekMails.silentWorker' : 'weekMails.silentClient'),
  ]
}

/**
 * The figures of an act in one line, or none; of a week, what is held is told with the time that it
 * pays for.
 */
export const figureLine = ({ view, speech }: Known, event: EventRow): string[] => {
  const paysTime = (contractOf(view.row).plan?.rate ?? null) !== null
  const moves = paysTime ? event.moves.filter(({ kind }) => kind !== 'fund') : event.moves
  const figures = figuresSaid(view, { ...event, moves }, speech)
  const line = figures.join(speech.words.locale === 'ja' ? '・' : ' · ')
  return line === '' ? [] : [line.charAt(0).toUpperCase() + line.slice(1)]
}

/** What an act means for weeks by the hour, beyond what every act says of itself. */
export const weekLines = async (known: Known, event: EventRow): Promise<string[]> => {
  const { view } = known
  if (event.seq === 1 && isFrame(view.process)) return offerLines(known)
  const rate = contractOf(view.row).plan?.rate ?? null
  if (rate !== null && isFunding(event)) return [heldLine(known, event, rate)].filter(Boolean)
  if (Array.isArray(event.input['contested'])) return contestLines(known, event)
  return isSilentEnd(known.context, view.row, event) ? silentLines(known) : []
}

/** Where else a worker may go after a silent end. */
export const weekAlso = (known: Known, event: EventRow): Letter['also'] =>
  known.view.party === 'worker' && isSilentEnd(known.context, known.view.row, event)
    ? {
        label: known.speech.words.t('weekMails.find'),
        href: `${known.context.settings.url}/jobs?kind=hourly`,
      }
    : undefined

const unfundedWords = ({ view, speech }: Known, monday: Day): Words => {
  const { words, format } = speech
  const part = {
    title: view.row.terms.title,
    week: saidWeek(reading(speech), monday),
    date: format.date(monday),
  }
  return {
    subject: words.t('weekMails.unfunded', part),
    lines: [words.t('weekMails.unfundedLine', part)],
  }
}

const nextIn = ({ context }: Known, row: ContractRow) =>
  nextWeekOf(row, context.time.now(), context.calendar)

/** The warning that a frame's next week is not funded; null where there is no such week. */
export const weekWarning = (known: Known): Words | null => {
  const next = nextIn(known, known.view.row)
  return next && unfundedWords(known, next.monday)
}

/**
 * What a mail about a standing order says, and whether it is out of date: the week that could not
 * be paid for has been funded since.
 */
export const orderWords = (known: Known, { facts }: OutboxMail): Words & { outdated: boolean } => {
  const { view, speech, context } = known
  const { words, format } = speech
  const { outcome, monday, price } = facts as OrderFacts
  const next = nextIn(known, view.row)
  const outdated = outcome === 'short' && next?.monday !== monday
  if (outcome === 'short' && view.party === 'worker')
    return { ...unfundedWords(known, monday), outdated }
  const week = saidWeek(reading(speech), monday)
  const part = { title: view.row.terms.title, week, price: `**${format.yen(price)}**` }
  if (outcome === 'funded')
    return {
      subject: words.t('weekMails.carriedOut', part),
      lines: [words.t('weekMails.carriedOutLine', part), words.t('weekMails.carriedOutHint')],
      outdated,
    }
  const time = `**${format.dateTime(next?.fundBy ?? context.time.now())}**`
  return {
    subject: words.t('weekMails.short', part),
    lines: [words.t('weekMails.shortLine', part), words.t('weekMails.shortUntil', { time })],
    button: { label: words.t('weekMails.shortButton'), href: `${context.settings.url}/wallet` },
    outdated,
  }
}

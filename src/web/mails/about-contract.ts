import { eventsOf, rests, rowOf, standsForOn, viewOf } from '#contracts'
import type { ContractView, EventRow } from '#contracts'
import type { Party } from '#engine'
import type { OutboxMail, Recipient } from '#outbox'
import type { Context } from '#platform'
import { messageOf, seenOf, seenToken } from '#talk'
import type { Step } from '../components/index.ts'
import { deputyNames, withDeputy } from '../contracts/parts/deputies.ts'
import { partyName, sayingOf } from '../contracts/parts/seen-sentence.ts'
import { whoIs } from '../contracts/parts/who.ts'
import { foresee } from '../contracts/promise/foresee.ts'
import { lineOf } from '../contracts/promise/line.ts'
import { sentenceOf } from '../contracts/promise/sentence.ts'
import { doneOf, speechFor, turnName } from '../contracts/promise/speech.ts'
import type { Speech } from '../contracts/promise/speech.ts'
import {
  figureLine,
  orderWords,
  weekAlso,
  weekLines,
  weekWarning,
  withSaidTitle,
} from './about-week.ts'
import { marked, readerOf } from './deputy.ts'
import type { Reader } from './deputy.ts'
import type { Letter } from './letter.ts'

/** A letter, and whether something has happened since that makes it pointless to send. */
export type Draft = { letter: Letter; outdated: boolean }

/** What is known of a contract and its reader when a letter about it is written. */
export type Known = {
  view: ContractView
  events: readonly EventRow[]
  speech: Speech
  context: Context
  reader: Reader
}

const partyIn = (mail: OutboxMail, row: ContractView['row'], to: Recipient): Party =>
  to.id === row.client_id ? 'client' : to.id === row.worker_id ? 'worker' : partyTold(mail)

const partyTold = ({ facts }: OutboxMail): Party =>
  facts['party'] === 'client' || facts['party'] === 'worker' ? facts['party'] : 'desk'

/**
 * The letter of a mail about a contract; null where there is no such contract, event or message, or
 * nobody who said that they have seen it; and where a deputy did it themself, or is one no more.
 */
export const contractLetter = async (
  context: Context,
  mail: OutboxMail,
  to: Recipient,
): Promise<Draft | null> => {
  const known = await knownTo(context, mail, to)
  const draft = known && (await letterOf(known, mail, to))
  return draft && { ...draft, letter: marked(draft.letter, known.view, known.speech) }
}

/** What is known to the reader of a mail about a contract; null where it is not for them. */
export const knownTo = async (
  context: Context,
  mail: OutboxMail,
  to: Recipient,
): Promise<Known | null> => {
  const found = await rowOf(context.db, mail.owner_id)
  if (!found) return null
  const { row } = found
  const reader = await readerOf(context, mail, row, to)
  if (!reader) return null
  const standsFor = standsForOn(row, reader)
  const view = viewOf(context, row, standsFor?.side ?? partyIn(mail, row, to), standsFor)
  const events = await eventsOf(context.db, row.id, view.party)
  const speech = speechFor(view, to.locale, context.settings.zone, context.time.now())
  return { view: withSaidTitle(view, speech), events, speech, context, reader }
}

const letterOf = (known: Known, mail: OutboxMail, to: Recipient) => {
  if (mail.kind === 'act') return actLetter(known, mail, to)
  if (mail.kind === 'reminder') return reminderLetter(known, mail, to)
  if (mail.kind === 'warning') return warningLetter(known, mail, to)
  if (mail.kind === 'standingOrder') return orderLetter(known, mail, to)
  if (mail.kind === 'seen') return seenLetter(known, mail, to)
  return messageLetter(known, mail, to)
}

/** What every letter about a contract has. */
export const common = ({ view, speech, context }: Known, to: Recipient) => {
  const { t } = speech.words
  const href = `${context.settings.url}/contracts/${view.row.id}`
  return {
    greeting: t('mails.greeting', { name: to.name }),
    button: { label: t('mails.openContract'), href },
    footer: [t('mails.footer')],
  }
}

/** What a deputy did themself, they need not be told. */
const isOwn = ({ view, reader }: Known, personId: string | null | undefined): boolean =>
  view.standsFor !== null && personId === reader.id

const actLetter = async (known: Known, mail: OutboxMail, to: Recipient): Promise<Draft | null> => {
  const { view, events, speech, context } = known
  const { words, format } = speech
  const { t } = words
  const event = events.find(({ seq }) => seq === mail.facts['seq'])
  if (!event || isOwn(known, event.person_id)) return null
  const { title } = view.row.terms
  const what = doneOf(speech, event.action)
  const latest = view.row.version === event.seq
  const turn = latest && view.row.turn === view.party && !rests(view.process, view.row.state)
  // What the clock and the desk did says by itself who did it.
  const names = await deputyNames(context, view.row, [event])
  const who =
    event.by === 'clock' || event.by === 'desk'
      ? null
      : withDeputy(view.row, event, names, whoIs(view, event.by, t), t)
  const said = ['reason', 'note'].map((name) => event.input[name]).find((text) => text)
  const letter: Letter = {
    ...common(known, to),
    subject: t(turn ? 'mails.actTurn' : 'mails.act', { title, what }),
    lines: [
      t('mails.actLine', { title }),
      who === null ? t('mails.actClock', { what }) : t('mails.actBy', { who, what }),
      ...figureLine(known, event),
      ...(await weekLines(known, event)),
      ...(turn && view.row.due_at !== null
        ? [t('mails.turnLine', { time: `**${format.dateTime(view.row.due_at)}**` })]
        : []),
    ],
    quote: typeof said === 'string' ? said : undefined,
    promise: latest ? promiseOf(known) : undefined,
    also: weekAlso(known, event),
  }
  return { letter, outdated: false }
}

/** What became of a standing order: carried out, or not, for want of money. */
const orderLetter = (known: Known, mail: OutboxMail, to: Recipient): Draft => {
  const { outdated, ...words } = orderWords(known, mail)
  const letter = { ...common(known, to), ...words, promise: promiseOf(known) }
  return { letter, outdated }
}

const reminderLetter = (known: Known, mail: OutboxMail, to: Recipient): Draft => {
  const { view, speech } = known
  const { words, format } = speech
  const { t } = words
  const dueAt = Number(mail.facts['dueAt'])
  const { title } = view.row.terms
  const outdated = view.row.version !== mail.facts['version']
  const time = format.dateTime(dueAt)
  const letter: Letter = {
    ...common(known, to),
    subject: t('mails.reminder', { title, time }),
    lines: [
      t('mails.reminderLine', { title, turn: turnName(speech, String(mail.facts['state'])) }),
      t('mails.reminderDue', { left: format.duration(dueAt - mail.at), time: `**${time}**` }),
    ],
    promise: outdated ? undefined : promiseOf(known),
    also: outdated ? undefined : { label: t('mails.seenButton'), href: seenHref(known, to, dueAt) },
  }
  return { letter, outdated }
}

/** Pointless once somebody has acted: what was to come does not come. */
const warningLetter = (known: Known, mail: OutboxMail, to: Recipient): Draft => {
  const { view, speech } = known
  const { words, format } = speech
  const { t } = words
  const { title } = view.row.terms
  const turn = turnName(speech, String(mail.facts['state']))
  const outdated = view.row.version !== mail.facts['version']
  const time = `**${format.dateTime(Number(mail.facts['dueAt']))}**`
  const told = weekWarning(known) ?? {
    subject: t('mails.warning', { title, turn }),
    lines: [t('mails.warningLine', { title, turn })],
  }
  const letter: Letter = {
    ...common(known, to),
    subject: told.subject,
    lines: [...told.lines, t('mails.warningDue', { time })],
    promise: outdated ? undefined : promiseOf(known),
  }
  return { letter, outdated }
}

/** Opens, in the reader's language, what only they can say, of what stands now. */
export const seenHref = ({ view, context }: Known, to: Recipient, dueAt: number): string => {
  const { id: contractId, version } = view.row
  const { secret, url } = context.settings
  const token = seenToken(secret, { contractId, personId: to.id, version, dueAt })
  return `${url}/seen/${token}?lang=${to.locale}`
}

/** Pointless once the contract has moved on: then it was answered, or is too late. */
const seenLetter = async (known: Known, mail: OutboxMail, to: Recipient): Promise<Draft | null> => {
  const { view, speech, context } = known
  const { t } = speech.words
  const { title } = view.row.terms
  const seen = (await seenOf(context.db, view.row.id)).find(({ id }) => id === mail.facts['seenId'])
  if (!seen || isOwn(known, seen.personId)) return null
  const name = partyName(view, seen.party, speech)
  const outdated = view.row.version !== seen.version
  const letter: Letter = {
    ...common(known, to),
    subject: t('mails.seen', { name, title, date: speech.format.date(seen.by) }),
    lines: [
      t('mails.seenLine', { title, turn: turnName(speech, view.row.state) }),
      sayingOf(view, seen, speech),
    ],
    promise: outdated ? undefined : promiseOf(known),
  }
  return { letter, outdated }
}

const messageLetter = async (
  known: Known,
  mail: OutboxMail,
  to: Recipient,
): Promise<Draft | null> => {
  const { view, speech, context, reader } = known
  const { t } = speech.words
  const message = await messageOf(context, view.row.id, reader, String(mail.facts['messageId']))
  if (!message || isOwn(known, message.personId)) return null
  const { title, clientName, workerName } = view.row.terms
  const side = message.by === 'client' ? clientName : workerName
  const names = await deputyNames(context, view.row, [message])
  const name = withDeputy(view.row, message, names, side, t)
  const { length: count } = message.files
  const letter: Letter = {
    ...common(known, to),
    subject: t('mails.message', { name, title }),
    lines: [
      t('mails.messageLine', { name, title }),
      ...(count === 0 ? [] : [t('mails.messageFiles', { count })]),
    ],
    quote: message.text === '' ? undefined : message.text,
  }
  return { letter, outdated: false }
}

/** The promise as words: the sentence, and the line one step below the other. */
export const promiseOf = (known: Known): Letter['promise'] => {
  const { view, events, speech, context } = known
  const now = context.time.now()
  const foreseen = foresee(view, now, context.calendar)
  const { steps } = lineOf(view, foreseen, events, speech)
  return {
    title: speech.words.t('mails.promise'),
    sentence: sentenceOf(view, foreseen, speech, events.at(-1)?.moves),
    steps: steps.map((step) => stepInWords(step, now, speech)),
  }
}

const signs = { past: '●', now: '◎', deadline: '◷', silence: '○', final: '✓' } as const

const stepInWords = (step: Step, now: number, { format }: Speech): string => {
  const planned = step.kind === 'past' && (step.at === null || step.at > now)
  const sign = planned ? '○' : step.tone === 'danger' ? '−' : signs[step.kind]
  const time = step.at === null ? [] : [format.dateTime(step.at)]
  return [sign, step.label, ...time, ...(step.note === undefined ? [] : [step.note])].join('  ')
}

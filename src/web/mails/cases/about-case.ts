import { rowOf, sideOf } from '#contracts'
import { knownTo as caseKnownTo } from '#desk'
import type { DeskMessages } from '#desk'
import { formatsFor, wordsFor } from '#locale'
import type { Formats, Words } from '#locale'
import type { OutboxMail, Recipient } from '#outbox'
import { personOf, standInsOf } from '#people'
import { isId } from '#platform'
import type { Context } from '#platform'
import { partyName } from '../../contracts/parts/seen-sentence.ts'
import { speechIn } from '../../contracts/promise/speech.ts'
import { saidTitle } from '../../weeks/parts/kind.ts'
import { common, knownTo, promiseOf } from '../about-contract.ts'
import type { Draft, Known } from '../about-contract.ts'
import { marked } from '../deputy.ts'
import type { Letter } from '../letter.ts'
import { nudgeWords } from './nudge.ts'

type Case = NonNullable<Awaited<ReturnType<typeof caseKnownTo>>>['found']

/** The kinds of mails about a case. */
export const caseKinds: readonly (keyof DeskMessages)[] = [
  'caseOpened',
  'nudge',
  'caseMessage',
  'caseSaid',
  'caseClosed',
  'caseDefaulted',
  'caseAnswered',
  'rulingProposed',
  'caseHandedOver',
]

/**
 * The letter of a mail about a case: to a side, to the person it is about, or to one of the desk.
 * Null to whom it is not for any more, as to staff without the role or whom the case concerns.
 */
export const caseLetter = async (
  context: Context,
  mail: OutboxMail,
  to: Recipient,
): Promise<Draft | null> => {
  const party = mail.facts['party']
  if (party === 'desk') return staffLetter(context, mail, to)
  if (party === 'person') return personLetter(context, mail, to)
  const known = await knownTo(context, mail, to)
  const about = known && (await sidesCase(known, mail))
  if (!known || !about) return null
  const draft = sideDraft(known, about, mail, to)
  return draft && { ...draft, letter: marked(draft.letter, known.view, known.speech) }
}

/** The case, where the reader is the side that the mail is for. */
const sidesCase = async (
  { view, context, reader }: Known,
  mail: OutboxMail,
): Promise<Case | null> => {
  if ((view.standsFor?.side ?? sideOf(view.row, reader.id)) !== mail.facts['party']) return null
  const known = await caseKnownTo(context, String(mail.facts['caseId']), reader)
  return known && known.relation !== 'desk' ? known.found : null
}

const causeIn = (words: Words, mail: OutboxMail): string =>
  words.find(`cases.cause.${String(mail.facts['cause'])}`) ?? ''

type Said = Pick<Letter, 'subject' | 'lines'> & Partial<Pick<Letter, 'quote' | 'promise'>>

/** What a mail says of a case, by its kind; null for kinds that are not for sides. */
const saidOf = (
  { words, format }: { words: Words; format: Formats },
  mail: OutboxMail,
  { title, other }: { title: string; other: string },
): Said | null => {
  const { t } = words
  const [cause, { kind, facts }] = [causeIn(words, mail), mail]
  const time = `**${format.dateTime(Number(facts['dueAt'] ?? 0))}**`
  const quote = String(facts['text'] ?? '')
  if (kind === 'caseOpened')
    return {
      subject: t('caseMails.opened', { title }),
      lines: [t('caseMails.openedLine', { title, cause }), t('caseMails.openedDue', { time })],
    }
  if (kind === 'caseMessage')
    return {
      subject: t('caseMails.message', { title }),
      lines: [t('caseMails.messageLine', { title })],
      quote,
    }
  if (kind === 'caseClosed')
    return {
      subject: t('caseMails.closed', { title }),
      lines: [t('caseMails.closedLine', { title, cause })],
      quote,
    }
  if (kind === 'caseAnswered')
    return {
      subject: t('caseMails.answered', { title }),
      lines: [t('caseMails.answeredLine', { title, name: other })],
      quote,
    }
  if (kind === 'caseDefaulted')
    return {
      subject: t('caseMails.defaulted', { title }),
      lines: [
        t('caseMails.defaultedLine', { title, cause, time }),
        t('caseMails.defaultedHolds'),
        t('caseMails.defaultedNext'),
      ],
    }
  return null
}

const sideDraft = (known: Known, found: Case, mail: OutboxMail, to: Recipient): Draft | null => {
  const { view, speech, context } = known
  const { words, format } = speech
  if (mail.kind === 'nudge') {
    const { outdated, ...said } = nudgeWords(known, found, mail, to)
    return { letter: { ...common(known, to), ...said }, outdated }
  }
  const other = partyName(view, view.party === 'client' ? 'worker' : 'client', speech)
  const said = saidOf({ words, format }, mail, { title: view.row.terms.title, other })
  if (!said) return null
  const promise = mail.kind === 'caseDefaulted' ? promiseOf(known) : undefined
  const letter = {
    ...common(known, to),
    ...said,
    promise,
    button: caseButton(context, words, found),
  }
  return { letter, outdated: mail.kind === 'caseOpened' && found.closedAt !== null }
}

const caseButton = ({ settings }: Context, { t }: Words, { id }: Case, place = 'cases') => ({
  label: t(place === 'cases' ? 'caseMails.open' : 'caseMails.openDesk'),
  href: `${settings.url}/${place}/${id}`,
})

/** To the person whom a case is about, where it is about no contract. */
const personLetter = async (
  context: Context,
  mail: OutboxMail,
  to: Recipient,
): Promise<Draft | null> => {
  const known = await caseKnownTo(context, String(mail.facts['caseId']), { id: to.id, roles: [] })
  if (known?.relation !== 'person') return null
  const words = wordsFor(to.locale)
  const format = formatsFor(to.locale, context.settings.zone, context.time.now())
  const said = saidOf({ words, format }, mail, { title: causeIn(words, mail), other: '' })
  if (!said) return null
  const letter = { ...frame(words, to), ...said, button: caseButton(context, words, known.found) }
  return { letter, outdated: false }
}

const frame = ({ t }: Words, { name }: Recipient) => ({
  greeting: t('mails.greeting', { name }),
  footer: [t('mails.footer')],
})

/** To one of the desk: what came in, or what is theirs now. */
const staffLetter = async (
  context: Context,
  mail: OutboxMail,
  to: Recipient,
): Promise<Draft | null> => {
  const person = await personOf(context, to.id)
  if (!person) return null
  const standsFor = await standInsOf(context, to.id)
  const known = await caseKnownTo(context, String(mail.facts['caseId']), { ...person, standsFor })
  if (known?.relation !== 'desk') return null
  const words = wordsFor(to.locale)
  const title = await titleOf(context, known.found, words, to)
  const about = { title, cause: causeIn(words, mail) }
  const said = staffSaid(words, mail, about)
  const quote = mail.facts['text']
  const letter: Letter = {
    ...frame(words, to),
    ...said,
    quote: typeof quote === 'string' ? quote : undefined,
    button: caseButton(context, words, known.found, 'desk/cases'),
  }
  return { letter, outdated: known.found.closedAt !== null && mail.kind !== 'caseSaid' }
}

const staffSaid = ({ t }: Words, { kind }: OutboxMail, about: { title: string; cause: string }) => {
  const { title } = about
  if (kind === 'rulingProposed')
    return { subject: t('caseMails.ruling', { title }), lines: [t('caseMails.rulingLine', about)] }
  if (kind === 'caseHandedOver')
    return {
      subject: t('caseMails.handedOver', { title }),
      lines: [t('caseMails.handedOverLine', about)],
    }
  return { subject: t('caseMails.said', { title }), lines: [t('caseMails.saidLine', about)] }
}

const titleOf = async (context: Context, found: Case, words: Words, { locale }: Recipient) => {
  const about = isId('ctr', found.aboutId) ? await rowOf(context.db, found.aboutId) : undefined
  if (!about) return words.find(`cases.cause.${found.cause}`) ?? ''
  const format = formatsFor(locale, context.settings.zone, context.time.now())
  const speech = speechIn(about.row, words, format)
  return saidTitle({ t: speech.words.t, format }, about.row)
}

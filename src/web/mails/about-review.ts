import { sideOf } from '#contracts'
import type { Side } from '#engine'
import type { OutboxMail, Recipient } from '#outbox'
import { reviewsOn } from '#trust'
import type { Review } from '#trust'
import type { Context } from '#platform'
import { common, knownTo } from './about-contract.ts'
import type { Draft, Known } from './about-contract.ts'
import { marked } from './deputy.ts'
import type { Letter } from './letter.ts'

/** The kinds of mails about reviews. */
export const reviewKinds = [
  'reviewAsked',
  'reviewGiven',
  'reviewOpened',
  'reviewReplied',
  'reviewHidden',
]

type Told = Omit<Letter, 'greeting' | 'button' | 'footer'> & { button: Letter['button'] }

/**
 * The letter of a mail about the reviews of a contract; null to whom it is not for any more. One
 * that asks for a review is pointless once there is one, or the time for it is over.
 */
export const reviewLetter = async (
  context: Context,
  mail: OutboxMail,
  to: Recipient,
): Promise<Draft | null> => {
  const known = await knownTo(context, mail, to)
  if (!known) return null
  const { view, reader, speech } = known
  const party = view.standsFor?.side ?? sideOf(view.row, reader.id)
  if (party === null || party !== mail.facts['party']) return null
  const { reviews, mayWrite } = await reviewsOn(context, view.row.id, reader)
  const by = mail.facts['by'] === 'client' ? 'client' : 'worker'
  const told = toldOf(known, mail, party, reviews[by])
  if (!told) return null
  const asks = mail.kind === 'reviewAsked' || mail.kind === 'reviewGiven'
  const outdated = asks && (mayWrite === null || reviews[party] !== undefined)
  return { letter: marked({ ...common(known, to), ...told }, view, speech), outdated }
}

const toldOf = (
  known: Known,
  { kind, facts }: OutboxMail,
  party: Side,
  review: Review | undefined,
): Told | null => {
  const { row } = known.view
  const { words, format } = known.speech
  const { t } = words
  const { title, clientName, workerName } = row.terms
  const name = format.name(party === 'client' ? workerName : clientName)
  const href = `${known.context.settings.url}/contracts/${row.id}/review`
  const asks = kind === 'reviewAsked' || kind === 'reviewGiven'
  const label = t(asks ? 'reviewMails.askedButton' : 'reviewMails.openedButton')
  const told = (subject: string, lines: string[], quote?: string | null): Told => ({
    subject,
    lines,
    quote: quote ?? undefined,
    button: { label, href },
  })
  if (kind === 'reviewAsked')
    return told(t('reviewMails.asked', { title }), [
      t('reviewMails.askedLine', { name, title }),
      typeof facts['until'] === 'number'
        ? t('reviewMails.askedUntil', { time: format.dateTime(facts['until']) })
        : t('reviewMails.askedAlways'),
    ])
  if (kind === 'reviewGiven')
    return told(t('reviewMails.given', { name, title }), [
      t('reviewMails.givenLine', { name, title }),
      t('reviewMails.givenElse'),
    ])
  return review ? aboutReview(known, kind, review, { name, told }) : null
}

type Telling = {
  name: string
  told: (subject: string, lines: string[], quote?: string | null) => Told
}

/** What became of a review that is there to be read. */
const aboutReview = (
  { view, speech }: Known,
  kind: string,
  { reply, hiddenBecause }: Review,
  { name, told }: Telling,
): Told => {
  const { t } = speech.words
  const { title } = view.row.terms
  if (kind === 'reviewOpened')
    return told(t('reviewMails.opened', { title }), [
      t('reviewMails.openedLine', { name, title }),
      t('reviewMails.openedHint'),
    ])
  return kind === 'reviewReplied'
    ? told(
        t('reviewMails.replied', { title }),
        [t('reviewMails.repliedLine', { name, title })],
        reply,
      )
    : told(
        t('reviewMails.hidden', { title }),
        [t('reviewMails.hiddenLine', { title })],
        hiddenBecause,
      )
}

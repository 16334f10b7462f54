import type { Case } from '#desk'
import type { OutboxMail, Recipient } from '#outbox'
import { turnName } from '../../contracts/promise/speech.ts'
import { promiseOf, seenHref } from '../about-contract.ts'
import type { Known } from '../about-contract.ts'
import type { Letter } from '../letter.ts'

/** What a nudge says, and whether it is pointless by now. */
type Words = Pick<Letter, 'subject' | 'lines'> &
  Partial<Pick<Letter, 'button' | 'also' | 'promise'>> & { outdated: boolean }

/**
 * Asks whom a case waits for to move: in a final notice with what happens otherwise, after an end
 * by their silence to say why, and else, as while the desk holds it, to look at the contract.
 * Pointless once they have.
 */
export const nudgeWords = (known: Known, found: Case, mail: OutboxMail, to: Recipient): Words =>
  found.cause === 'finalNotice' && known.view.row.turn !== 'desk'
    ? noticeWords(known, found, mail, to)
    : found.cause === 'silentEnd'
      ? endedWords(known, found)
      : askedWords(known, found)

/** While it runs a client can neither post nor hire. */
const noticeWords = (known: Known, found: Case, { at }: OutboxMail, to: Recipient): Words => {
  const { view, speech } = known
  const { words, format } = speech
  const { t } = words
  const { title } = view.row.terms
  const outdated = found.closedAt !== null || view.row.turn !== view.party
  const time = format.dateTime(found.dueAt)
  return {
    subject: t('caseMails.nudge', { title, time }),
    lines: [
      t('caseMails.nudgeLine', { title, turn: turnName(speech, view.row.state) }),
      t('mails.reminderDue', { left: format.duration(found.dueAt - at), time: `**${time}**` }),
      ...(view.party === 'client' ? [t('caseMails.nudgeLock')] : []),
    ],
    promise: outdated ? undefined : promiseOf(known),
    also: outdated
      ? undefined
      : { label: t('mails.seenButton'), href: seenHref(known, to, found.dueAt) },
    outdated,
  }
}

const endedWords = ({ view, speech, context }: Known, found: Case): Words => {
  const { t } = speech.words
  const { title } = view.row.terms
  return {
    subject: t('caseMails.ended', { title }),
    lines: [
      t('caseMails.endedLine', { title }),
      ...(view.party === 'client' ? [t('caseMails.endedLock')] : []),
    ],
    button: {
      label: t('caseMails.answer'),
      href: `${context.settings.url}/cases/${found.id}`,
    },
    outdated: found.answeredAt !== null,
  }
}

const askedWords = (known: Known, found: Case): Words => {
  const { t } = known.speech.words
  const { title } = known.view.row.terms
  return {
    subject: t('caseMails.asked', { title }),
    lines: [t('caseMails.askedLine', { title })],
    promise: promiseOf(known),
    outdated: found.closedAt !== null,
  }
}

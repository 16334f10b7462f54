import type { OutboxMail, Recipient } from '#outbox'
import { hereToken, waitsOn } from '#waiting'
import type { Wait } from '#waiting'
import { factorsOf, sentencesOf } from '../../waiting/say.ts'
import type { Told } from '../../waiting/say.ts'
import { toldOf } from '../../waiting/told.ts'
import type { Context } from '#platform'
import { common, knownTo, promiseOf } from '../about-contract.ts'
import type { Draft, Known } from '../about-contract.ts'
import { marked } from '../deputy.ts'
import type { Letter } from '../letter.ts'

/** The kinds of mails about a wait: to who waits, and to who is waited for. */
export const waitKinds = ['silenceNotice', 'silenceAsk']

/**
 * The letter of a mail about a wait, with the same text as on the contract's page; null where the
 * answer has come, or the receiver is not the one that it is for any more.
 */
export const waitLetter = async (
  context: Context,
  mail: OutboxMail,
  to: Recipient,
): Promise<Draft | null> => {
  const known = await knownTo(context, mail, to)
  if (!known) return null
  const { view, reader, speech } = known
  const waits = await waitsOn(context, view.row.id, reader)
  const wait = waits.find(({ id }) => id === mail.facts['debtId'])
  const seenAs = mail.kind === 'silenceNotice' ? 'waits' : 'awaited'
  if (wait?.seenAs !== seenAs) return null
  const told = toldOf(wait, view.row.terms, speech.format)
  const letter =
    seenAs === 'waits' ? noticeLetter(known, to, told) : askLetter(known, to, told, wait)
  return { letter: marked(letter, view, speech), outdated: false }
}

/** The very text of the page, with what moves the chance in one line. */
const textOf = ({ speech }: Known, told: Told): string[] => {
  const factors = factorsOf(speech, told).map(({ name, change }) => `${name} ${change}`)
  const list = factors.join(speech.words.locale === 'ja' ? '、' : '; ')
  return [
    ...sentencesOf(speech, told),
    ...(factors.length === 0 ? [] : [speech.words.t('waitingMails.factors', { list })]),
  ]
}

const noticeLetter = (known: Known, to: Recipient, told: Told): Letter => {
  const { t } = known.speech.words
  const { title } = known.view.row.terms
  return {
    ...common(known, to),
    subject: t('waitingMails.notice', { title }),
    lines: [
      t('waitingMails.noticeLine', { title, name: told.owing }),
      ...textOf(known, told),
      t('waiting.private'),
    ],
    promise: promiseOf(known),
  }
}

const askLetter = (known: Known, to: Recipient, told: Told, { id }: Wait): Letter => {
  const { view, speech, context } = known
  const { t } = speech.words
  const { title } = view.row.terms
  const { secret, url } = context.settings
  const token = hereToken(secret, { contractId: view.row.id, personId: to.id, debtId: id })
  const { waiting: name } = told
  return {
    ...common(known, to),
    subject: t('waitingMails.ask', { title, name }),
    lines: [
      t('waitingMails.askLine', { title, name }),
      t('waitingMails.askWhy'),
      t('waiting.sameText', { name }),
      ...textOf(known, told),
    ],
    also: { label: t('waitingMails.hereButton'), href: `${url}/here/${token}?lang=${to.locale}` },
  }
}

import { formatsFor, wordsFor } from '#locale'
import { proposalById, standingProposal } from '#market'
import type { OutboxMail, Recipient } from '#outbox'
import { personOf } from '#people'
import { Refused } from '#platform'
import type { Context } from '#platform'
import type { Draft } from './about-contract.ts'

/**
 * Tells who posted a job that somebody has applied, and quotes them; null where there is no such
 * proposal. One that was withdrawn since is told of no more.
 */
export const proposalLetter = async (
  context: Context,
  mail: OutboxMail,
  to: Recipient,
): Promise<Draft | null> => {
  const proposal = await proposalTold(context, mail, to)
  if (!proposal) return null
  const { t } = wordsFor(to.locale)
  const format = formatsFor(to.locale, context.settings.zone, context.time.now())
  const { jobTitle: title, jobId, kind, workerId, price, deliverOn } = proposal
  const { message, withdrawnAt } = proposal
  const worker = await personOf(context, workerId)
  const terms = { price: `**${format.yen(price)}**`, date: `**${format.date(deliverOn)}**` }
  const letter = {
    subject: t('mails.proposal', { title }),
    greeting: t('mails.greeting', { name: to.name }),
    lines: [
      t('mails.proposalLine', { title, name: format.name(worker?.name ?? '') }),
      t(kind === 'hourly' ? 'mails.proposalHours' : 'mails.proposalTerms', terms),
    ],
    quote: message,
    button: {
      label: t('mails.proposalButton'),
      href: `${context.settings.url}/jobs/${jobId}/proposals`,
    },
    footer: [t('mails.footer')],
  }
  return { letter, outdated: withdrawnAt !== null }
}

/**
 * Tells somebody that another was chosen or the job was closed; null once they took their proposal
 * back.
 */
export const passedLetter = async (
  context: Context,
  mail: OutboxMail,
  to: Recipient,
): Promise<Draft | null> => {
  const proposal = await standingProposal(context, to, String(mail.facts['jobId']))
  if (!proposal) return null
  const { t } = wordsFor(to.locale)
  const { jobTitle: title, jobStatus } = proposal
  const letter = {
    subject: t('mails.passed', { title }),
    greeting: t('mails.greeting', { name: to.name }),
    lines: [
      t(jobStatus === 'hired' ? 'mails.passedFilled' : 'mails.passedClosed', { title }),
      t('mails.passedThanks'),
    ],
    button: { label: t('mails.passedButton'), href: `${context.settings.url}/jobs` },
    footer: [t('mails.footer')],
  }
  return { letter, outdated: false }
}

const proposalTold = async (context: Context, mail: OutboxMail, to: Recipient) => {
  try {
    return await proposalById(context, to, String(mail.facts['proposalId']))
  } catch (error) {
    if (error instanceof Refused) return null
    throw error
  }
}

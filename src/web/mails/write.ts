import type { OutboxMail, Recipient, Written } from '#outbox'
import type { Context } from '#platform'
import { caseKinds, caseLetter } from './cases/about-case.ts'
import { elsewhereLetter } from './elsewhere/about-elsewhere.ts'
import { contractLetter } from './about-contract.ts'
import type { Draft } from './about-contract.ts'
import { personLetter } from './about-person.ts'
import { passedLetter, proposalLetter } from './about-proposal.ts'
import { reviewKinds, reviewLetter } from './about-review.ts'
import { waitKinds, waitLetter } from './waits/about-wait.ts'
import { htmlOf } from './letter-body.tsx'
import { plainOf } from './letter.ts'

const contractKinds = ['act', 'reminder', 'warning', 'standingOrder', 'message', 'seen']

/**
 * What a mail says to its receiver, in their language; null where there is nothing (more) to tell
 * of.
 */
export const draftOf = async (
  context: Context,
  mail: OutboxMail,
  to: Recipient,
): Promise<Draft | null> => {
  if (contractKinds.includes(mail.kind)) return contractLetter(context, mail, to)
  if (caseKinds.some((kind) => kind === mail.kind)) return caseLetter(context, mail, to)
  if (waitKinds.includes(mail.kind)) return waitLetter(context, mail, to)
  if (reviewKinds.includes(mail.kind)) return reviewLetter(context, mail, to)
  if (mail.kind === 'elsewhere') return elsewhereLetter(context, mail, to)
  if (mail.kind === 'proposal') return proposalLetter(context, mail, to)
  if (mail.kind === 'passed') return passedLetter(context, mail, to)
  return personLetter(context, mail, to)
}

/** A subject is one line, whatever people call their jobs. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 200)

/**
 * A mail as it is sent: subject, plain text and HTML of the same letter. Null for a reminder of
 * something that has been done since.
 */
export const writeMail = async (
  context: Context,
  mail: OutboxMail,
  to: Recipient,
): Promise<Written | null> => {
  const draft = await draftOf(context, mail, to)
  if (!draft || draft.outdated) return null
  const { letter } = draft
  return {
    subject: oneLine(letter.subject),
    text: plainOf(letter),
    html: htmlOf(letter, to.locale),
  }
}

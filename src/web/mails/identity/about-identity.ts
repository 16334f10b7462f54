import { formatsFor } from '#locale'
import type { Words } from '#locale'
import type { OutboxMail } from '#outbox'
import type { Context } from '#platform'

/** What a mail says, its words found: about an identity check, or a role of staff. */
export type Said = { subject: string; lines: string[]; button: string; path: string }

type Write = (mail: OutboxMail, words: Words, context: Context) => Said

const own = (words: Words) => ({
  button: words.t('identity.mail.button'),
  path: '/settings/identity',
})

/** The reason and the checker's own words, then what has become of the documents. */
const because = ({ facts }: OutboxMail, { find, t }: Words): string[] =>
  [
    typeof facts['reason'] === 'string' ? find(`identity.reason.${facts['reason']}`) : undefined,
    typeof facts['note'] === 'string' ? facts['note'] : undefined,
    t('identity.mail.again'),
  ].filter((line): line is string => line !== undefined && line !== '')

const waiting: Write = ({ facts }, { locale, t }, { settings, time }) => {
  const format = formatsFor(locale, settings.zone, time.now())
  const date = format.dateTime(Number(facts['dueAt']))
  return {
    subject: t('identity.mail.identityWaiting', { date }),
    lines: [
      t('identity.mail.identityWaitingLine', { date }),
      t('identity.mail.identityWaitingHint'),
    ],
    button: t('identity.mail.identityWaitingButton'),
    path: `/identity/${String(facts['check'])}`,
  }
}

const role =
  (subject: 'staff.mail.roleGiven' | 'staff.mail.roleTaken'): Write =>
  ({ facts }, { t, find }) => {
    const name = find(`staff.role.${String(facts['role'])}`) ?? ''
    return {
      subject: t(subject, { role: name }),
      lines: [t(subject, { role: name }), t('staff.mail.hint')],
      button: t('staff.mail.button'),
      path: '/home',
    }
  }

const letters: Readonly<Record<string, Write>> = {
  identityWaiting: waiting,
  identityApproved: (_, words) => ({
    subject: words.t('identity.mail.identityApproved'),
    lines: [words.t('identity.mail.identityApprovedLine'), words.t('identity.mail.gone')],
    ...own(words),
  }),
  identityRefused: (mail, words) => ({
    subject: words.t('identity.mail.identityRefused'),
    lines: [...because(mail, words), words.t('identity.mail.gone')],
    ...own(words),
  }),
  identityLapsed: (_, words) => ({
    subject: words.t('identity.mail.identityLapsed'),
    lines: [words.t('identity.lapsedLead')],
    ...own(words),
  }),
  identityRevoked: (mail, words) => ({
    subject: words.t('identity.mail.identityRevoked'),
    lines: because(mail, words),
    ...own(words),
  }),
  roleGiven: role('staff.mail.roleGiven'),
  roleTaken: role('staff.mail.roleTaken'),
}

/** The words of a mail about an identity check or a role; null for another kind. */
export const identitySaid = (context: Context, mail: OutboxMail, words: Words): Said | null =>
  letters[mail.kind]?.(mail, words, context) ?? null

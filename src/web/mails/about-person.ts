import { wordsFor } from '#locale'
import type { Key, Translate, Words } from '#locale'
import type { OutboxMail, Recipient } from '#outbox'
import { linkToken } from '#people'
import type { Context } from '#platform'
import type { Draft } from './about-contract.ts'
import { identitySaid } from './identity/about-identity.ts'
import type { Said } from './identity/about-identity.ts'

type Told = {
  subject: Key
  lines: (t: Translate) => string[]
  button: Key
  path: string
  /** What the subject names. */
  names?: Record<string, string>
}

/** The letter of a mail about a person alone; null for a kind that nobody knows. */
export const personLetter = (context: Context, mail: OutboxMail, to: Recipient): Draft | null => {
  const words = wordsFor(to.locale)
  const said = identitySaid(context, mail, words) ?? saidOf(toldOf(context, mail), words)
  if (!said) return null
  const letter = {
    subject: `${said.subject} | ${words.t('everywhere.product')}`,
    greeting: words.t('mails.greeting', { name: to.name }),
    lines: said.lines,
    button: { label: said.button, href: `${context.settings.url}${said.path}` },
    footer: [words.t('mails.footer')],
  }
  return { letter, outdated: false }
}

const saidOf = (told: Told | null, { t, find }: Words): Said | null =>
  told && {
    subject: find(told.subject, told.names) ?? told.subject,
    lines: told.lines(t),
    button: t(told.button as 'mails.verifyEmailButton'),
    path: told.path,
  }

const toldOf = (context: Context, { kind, facts }: OutboxMail): Told | null => {
  const token = () => linkToken(context.settings.secret, String(facts['link']))
  const hours = Number(facts['hours'])
  if (kind === 'verifyEmail')
    return {
      subject: 'mails.verifyEmail',
      lines: (t) => [t('mails.verifyEmailLine'), t('mails.verifyEmailUntil', { hours })],
      button: 'mails.verifyEmailButton',
      path: `/verify-email/${token()}`,
    }
  if (kind === 'resetPassword')
    return {
      subject: 'mails.resetPassword',
      lines: (t) => [t('mails.resetPasswordLine'), t('mails.resetPasswordUntil', { hours })],
      button: 'mails.resetPasswordButton',
      path: `/reset-password/${token()}`,
    }
  if (kind === 'invitation') {
    const [organisation, by] = [String(facts['organisation']), String(facts['by'])]
    const days = Number(facts['days'])
    return {
      subject: 'mails.invitation',
      lines: (t) => [
        t('mails.invitationLine', { organisation, by }),
        t('mails.invitationUntil', { days }),
      ],
      button: 'mails.invitationButton',
      path: `/invitations/${token()}`,
      names: { organisation },
    }
  }
  if (kind === 'deputyNamed' || kind === 'deputyGone') return deputyTold(kind, facts)
  if (kind === 'passwordChanged')
    return {
      subject: 'mails.passwordChanged',
      lines: (t) => [t('mails.passwordChangedLine'), t('mails.passwordChangedHint')],
      button: 'mails.passwordChangedButton',
      path: '/settings/sign-ins',
    }
  return null
}

/** To whom was named a deputy, or to whose deputy stepped down. */
const deputyTold = (kind: 'deputyNamed' | 'deputyGone', facts: OutboxMail['facts']): Told => {
  const names = { name: String(facts['by']) }
  const mayFund = facts['mayFund'] === true
  return {
    subject: `mails.${kind}`,
    names,
    lines: (t) =>
      kind === 'deputyGone'
        ? [t('mails.deputyGoneLine', names)]
        : [
            t('mails.deputyNamedLine', names),
            t(mayFund ? 'mails.deputyMayFund' : 'mails.deputyMayNotFund', names),
            t('mails.deputyNamedHint'),
          ],
    button: 'mails.deputyButton',
    path: '/organisation',
  }
}

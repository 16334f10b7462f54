import { wordsFor } from '#locale'
import type { Key } from '#locale'
import type { OutboxMail, Recipient } from '#outbox'
import type { Context } from '#platform'
import { platforms, rulesElsewhere } from '#processes'
import type { Draft } from '../about-contract.ts'

const kinds = ['step', 'soon', 'passed', 'deliver'] as const

/** What a worker is told of a contract that they made elsewhere; null for what nobody knows. */
export const elsewhereLetter = (
  { settings }: Context,
  { facts, owner_id: id }: OutboxMail,
  to: Recipient,
): Draft | null => {
  const { t, find } = wordsFor(to.locale)
  const kind = kinds.find((one) => one === facts['what'])
  const platform = platforms.find((one) => one === facts['platform'])
  if (!kind || !platform) return null
  const texts = rulesElsewhere[platform].offering.texts[to.locale]
  const name = String(facts['name'])
  const said = {
    title: String(facts['title']),
    name: String(facts['clientName']),
    place: texts['name'] ?? platform,
    step: texts[`steps.${name}`] ?? name,
    turn: texts[`states.${name}.turn`] ?? name,
  }
  const cost = kind === 'step' ? texts[`steps.${name}.cost`] : undefined
  const line: Key = `elsewhereMails.${kind}Line`
  const letter = {
    subject: `${find(`elsewhereMails.${kind}`, said)} | ${t('everywhere.product')}`,
    greeting: t('mails.greeting', { name: to.name }),
    lines: [find(line, said) ?? '', ...(cost === undefined ? [] : [cost])],
    button: { label: t('elsewhereMails.button'), href: `${settings.url}/elsewhere/${id}` },
    footer: [t('elsewhereMails.hint'), t('mails.footer')],
  }
  return { letter, outdated: false }
}

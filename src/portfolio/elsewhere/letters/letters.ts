import { addBusinessDays, dayLength, dayOf } from '#engine'
import type { Day, Instant } from '#engine'
import { formatsFor, wordsFor } from '#locale'
import type { Key, Locale } from '#locale'
import type { Context } from '#platform'
import { rulesElsewhere } from '#processes'
import type { LetterName } from '#processes'
import { lastHeard } from '../fold/steps.ts'
import type { ElsewhereView, Letter } from '../shape.ts'

/** Business days that somebody has for an answer. */
const answerDays = 3
/** Business days for a payment that is late. */
const paymentDays = 7

type Facts = {
  deliveredAt: Instant | null
  heardAt: Instant | null
  sentAt: Instant | null
  /** By when payment was due, as agreed or by law. */
  payBy: Day | null
  /** Nothing is held there, and something should be. */
  unfunded: boolean
}

/** What letters need to know, from the timeline alone. */
const factsOf = ({ timeline, contract, lawfulPayBy, state, process }: ElsewhereView): Facts => {
  const last = (fits: (told: ElsewhereView['timeline'][number]) => boolean) =>
    timeline.findLast(fits)?.at ?? null
  const delivers = ({ action, effect }: ElsewhereView['timeline'][number]) =>
    effect !== 'beside' &&
    (process.actions[action ?? '']?.ways.some(({ sets }) => sets === 'claim') ?? false)
  const { payOn } = contract
  const payBy =
    payOn !== null && (lawfulPayBy === null || payOn < lawfulPayBy) ? payOn : lawfulPayBy
  const heard = lastHeard(timeline, -1)
  return {
    deliveredAt: lawfulPayBy === null ? null : last(delivers),
    heardAt: heard === -1 ? null : heard,
    sentAt: last(({ kind }) => kind === 'sent'),
    payBy,
    unfunded: state === process.start && contract.platform !== 'direct',
  }
}

type Writing = {
  view: ElsewhereView
  facts: Facts
  say: (key: string, params?: Record<string, string | number>) => string
  date: (when: Instant | Day) => string
  yen: (amount: bigint) => string
  now: Instant
  answerBy: string
  payBy: string
}

const known = (lines: readonly (string | null)[]): string =>
  lines.filter((line) => line !== null).join('\n')

/** The facts, a line for each that is known. */
const factLines = ({ view, facts, say, date, yen }: Writing, toDesk: boolean): string => {
  const { contract } = view
  const { weekly } = rulesElsewhere[contract.platform]
  const on = (key: string, when: Instant | Day | null) =>
    when === null ? null : say(`fact.${key}`, { date: date(when) })
  return known([
    say('fact.title', { title: contract.title }),
    toDesk ? say('fact.client', { name: contract.clientName }) : null,
    contract.reference === '' ? null : say('fact.reference', { text: contract.reference }),
    on('agreed', contract.agreedOn),
    say(weekly ? 'fact.week' : 'fact.price', { yen: yen(contract.price) }),
    on('deliverOn', contract.deliverOn),
    on('delivered', facts.deliveredAt),
    toDesk ? null : on('heard', facts.heardAt),
    on('sent', facts.sentAt),
    on('payOn', contract.payOn),
  ])
}

const daysSince = ({ now }: Writing, at: Instant): number => Math.floor((now - at) / dayLength)

/** What each letter says between the greeting and the facts, and after them. */
const bodies: Readonly<Record<LetterName, (writing: Writing) => [string, string]>> = {
  nudge: ({ facts, say, date, answerBy }) => [
    facts.deliveredAt !== null
      ? say('nudge.delivered', { date: date(facts.deliveredAt) })
      : say(facts.unfunded ? 'nudge.unfunded' : 'nudge.working'),
    `${say('answerBy', { date: answerBy })}\n${say('nudge.stop')}`,
  ],
  endRequest: ({ facts, say, date }) => [
    say('endRequest.why'),
    facts.deliveredAt !== null
      ? `${say('endRequest.delivered', { date: date(facts.deliveredAt) })}`
      : say('endRequest.soFar'),
  ],
  desk: (writing) => {
    const { facts, say } = writing
    const heard = facts.heardAt
    return [
      known([
        heard === null ? null : say('desk.silent', { count: daysSince(writing, heard) }),
        facts.deliveredAt === null
          ? null
          : say('desk.delivered', { count: daysSince(writing, facts.deliveredAt) }),
      ]),
      say(facts.deliveredAt === null ? 'desk.askUndelivered' : 'desk.ask'),
    ]
  },
  payRequest: ({ facts, view, say, date, answerBy }) => [
    facts.deliveredAt === null
      ? say('payRequest.askUndelivered')
      : say('payRequest.ask', { date: date(facts.deliveredAt) }),
    known([
      view.lawfulPayBy === null ? null : say('payRequest.law', { date: date(view.lawfulPayBy) }),
      say('answerBy', { date: answerBy }),
    ]),
  ],
  payReminder: ({ facts, view, say, date, payBy }) => [
    facts.payBy === null
      ? say('payRequest.askUndelivered')
      : say('payReminder.late', { date: date(facts.payBy) }),
    known([
      say('payReminder.ask', { date: payBy }),
      view.lawfulPayBy === null ? null : say('payRequest.law', { date: date(view.lawfulPayBy) }),
      say('payReminder.next'),
    ]),
  ],
}

const subjectOf = (name: LetterName): string => `${name}.subject`

/**
 * A letter with the facts of the contract filled in, to be read over and sent there by its owner;
 * nothing is sent from here. What is not known is left out. Pure.
 */
export const letterOf = (
  { settings, calendar, time }: Context,
  view: ElsewhereView,
  name: LetterName,
  locale: Locale,
): Letter => {
  const { find } = wordsFor(locale)
  const format = formatsFor(locale, settings.zone, 0)
  const now = time.now()
  const say: Writing['say'] = (key, params) => {
    const whole = `elsewhereLetters.${key}` as Key
    return find(whole, params) ?? key
  }
  const within = (days: number) =>
    format.date(dayOf(addBusinessDays(now, days, calendar), calendar))
  const writing: Writing = {
    view,
    facts: factsOf(view),
    say,
    date: format.date,
    yen: format.yen,
    now,
    answerBy: within(answerDays),
    payBy: within(paymentDays),
  }
  const { contract, writer } = view
  const toDesk = name === 'desk'
  const [before, after] = bodies[name](writing)
  const place = say(`place.${contract.platform}`)
  const body = [
    toDesk ? say('toDesk', { place }) : say('toClient', { name: contract.clientName }),
    toDesk ? say('helloDesk', { writer }) : say('hello', { title: contract.title, writer }),
    before,
    factLines(writing, toDesk),
    after,
    `${say('closing')}\n${writer}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n')
  return { name, subject: say(subjectOf(name), { title: contract.title }), body }
}

import { dayLength } from '#engine'
import type { Calendar } from '#engine'
import { halfYear } from '#simulation'
import type { Account, HalfYear } from '#simulation'
import type { Ask } from '../frame/index.ts'

const played = new WeakMap<Calendar, HalfYear>()

/** The half year; played once, for neither rules nor calendar change while we run. */
export const storyOf = ({ context }: Ask): HalfYear => {
  const known = played.get(context.calendar) ?? halfYear(context.calendar)
  played.set(context.calendar, known)
  return known
}

export const hoursOf = ({ weeks }: Account): number =>
  weeks.reduce((sum, { hours }) => sum + hours, 0)

export const paidOf = ({ weeks }: Account): bigint =>
  weeks.reduce((sum, { paid }) => sum + paid, 0n)

/** How each set of rules ends, as colour tells it. */
export const tones = { pledged: 'safe', unpledged: 'clock', crowdworks: 'danger' } as const

/** What the rules are called. */
export const rulesName = ({ t }: Ask, { rules }: Account, pledgeWeeks: number): string =>
  rules === 'pledged' ? t('story.pledged', { weeks: pledgeWeeks }) : t(`story.${rules}`)

/** What the rules lead to, in one sentence; what counts most stands between `**`. */
export const sentenceOf = ({ t, format }: Ask, account: Account): string => {
  const { rules, lastHeardAt, toldAt, overAt, atEnd } = account
  if (toldAt === null || overAt === null) return t('story.saidCrowdworks')
  const daysTo = (at: number) => Math.floor((at - lastHeardAt) / dayLength)
  const when = { told: daysTo(toldAt), over: daysTo(overAt) }
  return rules === 'pledged'
    ? t('story.saidPledged', { ...when, amount: format.yen(atEnd) })
    : t('story.saidUnpledged', when)
}

/** One thing that happened, by number in the picture and in words beside it. */
export type Beat = { tone: 'done' | 'clock' | 'safe' | 'danger'; at: number | null; text: string }

const endOf = ({ t, format }: Ask, account: Account): Beat => {
  const { overAt, ifAsked, atEnd } = account
  if (overAt === null) {
    const asked = ifAsked === null ? '–' : format.dateTime(ifAsked.askedAt)
    const over = ifAsked === null ? '–' : format.dateTime(ifAsked.overAt)
    return { tone: 'danger', at: null, text: t('story.neverOver', { asked, over }) }
  }
  const text =
    atEnd > 0n ? t('story.overPledged', { amount: format.yen(atEnd) }) : t('story.overUnpledged')
  return { tone: 'safe', at: overAt, text }
}

/** Three beats under every set of rules: the last word, the next week, the end. */
export const beatsOf = (ask: Ask, account: Account, unfundedFrom: number): readonly Beat[] => {
  const { t } = ask
  const next: Beat =
    account.toldAt === null
      ? { tone: 'danger', at: unfundedFrom, text: t('story.untold') }
      : { tone: 'clock', at: account.toldAt, text: t('story.told') }
  return [
    { tone: 'done', at: account.lastHeardAt, text: t('story.heard') },
    next,
    endOf(ask, account),
  ]
}

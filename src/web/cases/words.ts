import type { Case, Cause } from '#desk'
import type { Key, Translate } from '#locale'
import { nounOf } from '../contracts/promise/speech.ts'
import type { Speech } from '../contracts/promise/speech.ts'

export const causeWords = {
  finalNotice: 'cases.cause.finalNotice',
  contested: 'cases.cause.contested',
  silentEnd: 'cases.cause.silentEnd',
  noAnswer: 'cases.cause.noAnswer',
  notInspected: 'cases.cause.notInspected',
  unfairRework: 'cases.cause.unfairRework',
  askedToLeave: 'cases.cause.askedToLeave',
  other: 'cases.cause.other',
  offPlatform: 'cases.cause.offPlatform',
  permission: 'cases.cause.permission',
  review: 'cases.cause.review',
} as const satisfies Record<Cause, Key>

/** What the clock of a contract ends, whoever looks into it. */
export const isOfClock = ({ cause }: Pick<Case, 'cause'>): boolean =>
  cause === 'finalNotice' || cause === 'contested'

const outcomes = [
  'answered',
  'defaulted',
  'resolved',
  'advised',
  'warned',
  'unfounded',
  'granted',
  'declined',
  'removed',
  'kept',
] as const

/** How a case ended, in words; `speech`: of the contract that it is about. */
export const outcomeOf = (
  { outcome }: Pick<Case, 'outcome'>,
  t: Translate,
  speech: Speech | null,
): string => {
  const known = outcomes.find((one) => one === outcome)
  if (known !== undefined) return t(`cases.outcome.${known}`)
  const isAct = outcome !== null && speech?.texts[`actions.${outcome}`] !== undefined
  return isAct ? t('cases.outcome.act', { act: nounOf(speech, outcome) }) : t('cases.outcome.other')
}

import type { Clock, Process } from '#engine'
import type { Locale, Translate } from '#locale'

export type ProcessReader = {
  process: Process
  /** The process's own words in the reader's language: `states.offered`, `actions.deliver` … */
  texts: Readonly<Record<string, string>>
  t: Translate
  locale: Locale
}

export const stateName = ({ texts }: ProcessReader, state: string) =>
  texts[`states.${state}`] ?? state
export const actionName = ({ texts }: ProcessReader, action: string) =>
  texts[`actions.${action}`] ?? action

const weeks = { '-1': 'weekBefore', 0: 'weekItself', 1: 'weekAfter' } as const

const untils = {
  deliverOn: 'untilDelivery',
  endsOn: 'untilEnd',
  fundBy: 'untilFunding',
} as const

/** `7日`, `3–7日`, `5営業日`, `納品日まで`, `翌週の木曜24時まで`: how long a clock runs. */
export const clockName = (clock: Clock | undefined, t: Translate): string => {
  if (clock === undefined) return ''
  if ('until' in clock) return t(`processes.${untils[clock.until]}`)
  if ('endOf' in clock)
    return t(`processes.${weeks[clock.week]}`, { day: t(`processes.${clock.endOf}`) })
  const business = 'businessDays' in clock
  const { min, max } = business ? clock.businessDays : clock.days
  if (min < max)
    return t(business ? 'processes.businessDaysFrom' : 'processes.daysFrom', { min, max })
  return t(business ? 'everywhere.businessDays' : 'everywhere.days', { count: max })
}

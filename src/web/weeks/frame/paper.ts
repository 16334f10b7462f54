import { contractOf } from '#contracts'
import type { ContractView } from '#contracts'
import { mondayOf } from '#engine'
import { feesOn } from '#ledger'
import type { WrittenTerms } from '#papers'
import type { Ask } from '../../frame/index.ts'
import type { Speech } from '../../contracts/promise/speech.ts'
import { saidMinutes, saidWeek } from '../parts/said.ts'
import { hourlyTerms } from './terms.tsx'

/** What hourly work writes in place of a date, an inspection and a price, by the item's name. */
export type HourlyItems = {
  receivedOn: string[]
  inspectedBy: string[]
  pay: string[]
  payOn: string[]
}

/** The items of the written terms that differ for hourly work; null for other work. */
export const hourlyItems = (
  { t }: Ask,
  view: ContractView,
  { price, terms: { fees, deliverOn } }: WrittenTerms,
  { format }: Speech,
): HourlyItems | null => {
  const terms = hourlyTerms(view)
  const { plan } = contractOf(view.row)
  if (terms === null || plan === null) return null
  const { rate, week, minutes } = terms
  const reading = { t, format }
  const { net } = feesOn(rate, fees)
  const monday = mondayOf(deliverOn)
  return {
    receivedOn: [
      t('papers.hourlyWeeks'),
      t('papers.hourlyFirst', { week: saidWeek(reading, monday) }),
      ...(plan.since < monday ? [t('papers.hourlySince', { date: format.date(plan.since) })] : []),
    ],
    inspectedBy: [t('papers.hourlyInspected')],
    pay: [
      t('papers.hourlyPay', {
        rate: format.yen(rate),
        hours: saidMinutes(reading, minutes),
        week: format.yen(week),
      }),
      t('papers.payFeeHour', {
        percent: fees.workerFeePercent,
        tax: fees.taxPercent,
        net: format.yen(net),
      }),
      price > 0n
        ? t('papers.hourlyPledge', { pledge: format.yen(price) })
        : t('papers.hourlyNoPledge'),
    ],
    payOn: [t('papers.hourlyPayOn')],
  }
}

import { planOf } from '#contracts'
import type { EventRow, StoredPlan } from '#contracts'
import { addDays, dayOf, defaultClocks, mondayOf, waysOf } from '#engine'
import type { Calendar, Day, Plan, Process, Yen } from '#engine'
import { feesOn } from '#ledger'
import type { Formats, Translate } from '#locale'
import type { PayDays, WrittenTerms } from './terms.ts'

/** The words and forms of who reads a paper. */
export type Reading = { t: Translate; format: Formats; calendar: Calendar }

/** One item of the written terms, as Art. 3 of the Freelance Act counts them. */
export type Item = { title: string; lines: string[] }

type Agreed = {
  process: Process
  /** The first of the contract's chain: it binds the plan. */
  events: readonly Pick<EventRow, 'input'>[]
  paper: WrittenTerms
}

/** A clock that ends at midnight ends with the day before. */
const lastDay = (at: number, calendar: Calendar): Day => dayOf(at - 1, calendar)

/** The day with which something ends at the latest, or that nothing limits it. */
export const endSaid = ({ t, format, calendar }: Reading, at: number | null): string =>
  at === null ? t('promise.untimed') : format.date(lastDay(at, calendar))

/** From the day of delivery to the last day on which the pay is fixed. */
const daysToPay = ({ deliverOn, paidBy }: PayDays, calendar: Calendar): number =>
  paidBy === null
    ? 0
    : Temporal.PlainDate.from(deliverOn).until(lastDay(paidBy, calendar), { largestUnit: 'days' })
        .days

/** The plan as it was offered; null where it is one piece of work. */
const planAgreed = ([first]: Agreed['events']): Plan | null =>
  planOf((first?.input as { plan?: StoredPlan } | undefined)?.plan ?? null)

/** What work by the hour or in parts writes in place of a date, an inspection and a price. */
type Different = { receivedOn: string[]; inspectedBy: string[]; pay: string[]; payOn: string[] }

const hoursSaid = ({ t }: Reading, minutes: number): string => {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return rest === 0
    ? t('weeks.hoursOnly', { hours })
    : t('weeks.hoursMinutes', { hours, minutes: rest })
}

const byTheHour = (
  reading: Reading,
  { since }: Plan,
  rate: Yen,
  week: Yen,
  { price, terms: { fees, deliverOn } }: WrittenTerms,
): Different => {
  const { t, format } = reading
  const monday = mondayOf(deliverOn)
  const days = { from: format.date(monday), to: format.date(addDays(monday, 6)) }
  const hours = hoursSaid(reading, Number((week * 60n) / rate))
  return {
    receivedOn: [
      t('papers.hourlyWeeks'),
      t('papers.hourlyFirst', { week: t('weeks.dates', days) }),
      ...(since < monday ? [t('papers.hourlySince', { date: format.date(since) })] : []),
    ],
    inspectedBy: [t('papers.hourlyInspected')],
    pay: [
      t('papers.hourlyPay', { rate: format.yen(rate), hours, week: format.yen(week) }),
      t('papers.payFeeHour', {
        percent: fees.workerFeePercent,
        tax: fees.taxPercent,
        net: format.yen(feesOn(rate, fees).net),
      }),
      price > 0n
        ? t('papers.hourlyPledge', { pledge: format.yen(price) })
        : t('papers.hourlyNoPledge'),
    ],
    payOn: [t('papers.hourlyPayOn')],
  }
}

const inParts = (
  { t, format }: Reading,
  { parts }: Plan,
  process: Process,
  { price, clocks, terms: { fees } }: WrittenTerms,
): Different => {
  const each = (text: (part: (typeof parts)[number]) => string) =>
    parts.map((part, place) =>
      t('milestones.paper', { count: place + 1, title: part.title ?? '', text: text(part) }),
    )
  const own = waysOf(process).flatMap(({ spawns }) => (spawns ? [spawns.process] : []))
  const usual = own[0] ? defaultClocks(own[0]) : {}
  const days = clocks['inspection'] ?? usual['inspection'] ?? 0
  return {
    receivedOn: each(({ deliverOn }) => format.date(deliverOn)),
    inspectedBy: [t('milestones.paperInspected', { days })],
    pay: [
      t('papers.payText', { price: format.yen(price) }),
      ...each((part) => format.yen(part.price)),
      t('papers.payFee', {
        percent: fees.workerFeePercent,
        tax: fees.taxPercent,
        net: format.yen(feesOn(price, fees).net),
      }),
    ],
    payOn: [t('milestones.paperPayOn')],
  }
}

const differentOf = (reading: Reading, { process, events, paper }: Agreed): Different | null => {
  const plan = planAgreed(events)
  const [part] = plan?.parts ?? []
  if (!plan || !part) return null
  return part.rate === null
    ? inParts(reading, plan, process, paper)
    : byTheHour(reading, plan, part.rate, part.price, paper)
}

/** The nine items of Art. 3, in its order. */
export const itemsOf = (reading: Reading, agreed: Agreed): Item[] => {
  const { t, format, calendar } = reading
  const { terms, days, price, agreedAt } = agreed.paper
  const { net } = feesOn(price, terms.fees)
  const other = differentOf(reading, agreed)
  const inspected = {
    days: agreed.paper.clocks['inspection'] ?? 0,
    date: endSaid(reading, days.inspectedBy),
  }
  const fee = { percent: terms.fees.workerFeePercent, tax: terms.fees.taxPercent }
  const paidAfter =
    days.paidBy === null ? [] : [t('papers.payOnText', { days: daysToPay(days, calendar) })]
  return [
    {
      title: t('papers.parties'),
      lines: [
        `${t('papers.client')}：${terms.clientName}`,
        `${t('papers.worker')}：${terms.workerName}`,
      ],
    },
    { title: t('papers.commissionedOn'), lines: [format.date(agreedAt)] },
    { title: t('papers.content'), lines: [terms.title, terms.description] },
    { title: t('papers.receivedOn'), lines: other?.receivedOn ?? [format.date(terms.deliverOn)] },
    { title: t('papers.place'), lines: [t('papers.placeText')] },
    {
      title: t('papers.inspectedBy'),
      lines: other?.inspectedBy ?? [t('papers.inspectedByText', inspected)],
    },
    {
      title: t('papers.pay'),
      lines: other?.pay ?? [
        t('papers.payText', { price: format.yen(price) }),
        t('papers.payFee', { ...fee, net: format.yen(net) }),
      ],
    },
    {
      title: t('papers.payOn'),
      lines: other?.payOn ?? [endSaid(reading, days.paidBy), ...paidAfter],
    },
    { title: t('papers.payHow'), lines: [t('papers.payHowText')] },
  ]
}

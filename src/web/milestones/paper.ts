import type { ContractView, EventRow } from '#contracts'
import { defaultClocks } from '#engine'
import { feesOn } from '#ledger'
import { processOfKind } from '#market'
import type { WrittenTerms } from '#papers'
import type { Ask } from '../frame/index.ts'
import type { Speech } from '../contracts/promise/speech.ts'
import type { HourlyItems } from '../weeks/frame/paper.ts'
import { isInParts, partsAgreed } from './facts.ts'

/** The items of the written terms that differ for work in parts; null for other work. */
export const partsItems = (
  { t }: Ask,
  view: ContractView,
  events: readonly EventRow[],
  { price, clocks, terms: { fees } }: WrittenTerms,
  { format }: Speech,
): HourlyItems | null => {
  if (!isInParts(view)) return null
  const parts = partsAgreed(events)
  const each = (text: (part: (typeof parts)[number]) => string) =>
    parts.map((part, place) =>
      t('milestones.paper', { count: place + 1, title: part.title ?? '', text: text(part) }),
    )
  const usual = defaultClocks(processOfKind('fixed'))
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

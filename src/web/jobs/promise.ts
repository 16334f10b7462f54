import { addDays, dayLength, dayOf, worstCase } from '#engine'
import type { Day, Instant, Process, Yen } from '#engine'
import { feesOn } from '#ledger'
import { processNames } from '#market'
import type { Kind } from '#market'
import { offeringOf } from '#processes'
import type { Step } from '../components/index.ts'
import { beforeWork } from '../contracts/promise/foresee.ts'
import { nounOf, speechIn } from '../contracts/promise/speech.ts'
import type { Ask } from '../frame/index.ts'

/** What a job offers, as far as its promise depends on it. */
export type Offered = {
  kind: Kind
  price: Yen
  clocks: Readonly<Record<string, number>>
  deliverOn: Day
}

/**
 * The promise of a job to who takes it: agreed and funded today, delivered, then silence for ever.
 */
export type JobPromise = {
  /** What counts most stands between `**`. */
  sentence: string
  /** The same in half a line, for lists. */
  short: string
  steps: Step[]
  /** The instant by which it is paid, and what arrives; null where nothing is promised. */
  paidBy: Instant | null
  net: Yen
}

/** The process that a contract of this kind runs under. */
export const processOfKind = (kind: Kind): Process => {
  const offering = offeringOf(processNames[kind])
  if (!offering) throw new Error(`no process for jobs of the kind ${kind}`)
  return offering.process
}

/** The day on which a job must be delivered when it is agreed now. */
export const deliverOnOf = (ask: Ask, { deliverWithinDays }: { deliverWithinDays: number }): Day =>
  addDays(dayOf(ask.now, ask.context.calendar), deliverWithinDays)

/**
 * The worst-case promise, worked out by the engine; null where the terms cannot be agreed today.
 */
export const promiseOf = (ask: Ask, offered: Offered): JobPromise | null => {
  const process = processOfKind(offered.kind)
  const worst = worstCase(process, offered, ask.now, ask.context.calendar)
  if (!worst) return null
  const speech = speechIn(
    { process: process.name, process_version: process.version },
    ask.words,
    ask.format,
  )
  const { net } = feesOn(worst.amount, ask.context.settings.fees)
  const paidBy = worst.amount > 0n && worst.paidBy !== null ? worst.paidBy + 1 : null
  const delivery = nounOf(speech, 'deliver')
  const day = ask.format.date(offered.deliverOn)
  const planned = beforeWork(process, process.start).map((name) => nounOf(speech, name))
  const silent = worst.steps.map(({ action, at: before }, index): Step => {
    // The delivery was a millisecond before the day's end; people say the end of the day.
    const at = before + 1
    const last = index === worst.steps.length - 1
    if (!last) return { label: nounOf(speech, action), at, kind: 'silence' }
    const tone = paidBy === null ? 'danger' : 'safe'
    return { label: nounOf(speech, action), at, kind: 'final', note: ask.format.yen(net), tone }
  })
  const steps = [
    ...planned.map((label): Step => ({ label, at: null, kind: 'past' })),
    { label: delivery, at: null, kind: 'past' as const, note: day },
    ...silent,
  ]
  return { ...sentencesOf(ask, offered, worst.deliveredAt + 1, paidBy, net), steps, paidBy, net }
}

const sentencesOf = (
  { t, format }: Ask,
  { deliverOn }: Offered,
  deliveredAt: Instant,
  paidBy: Instant | null,
  net: Yen,
) => {
  if (paidBy === null) return { sentence: t('jobs.notPromised'), short: t('jobs.notPromised') }
  const yen = format.yen(net)
  const count = Math.ceil((paidBy - deliveredAt) / dayLength)
  const by = format.dateTime(paidBy)
  return {
    sentence: t('jobs.promised', { deliver: format.date(deliverOn), by, net: yen }),
    short: t('jobs.promisedLine', { count, net: yen }),
  }
}

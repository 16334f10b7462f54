import { dayLength } from '#engine'
import type { Instant, Yen } from '#engine'
import { feesOn } from '#ledger'
import { processOfKind, workedUnder, worstCaseOf } from '#market'
import type { Kind, Offered } from '#market'
import type { Step } from '../components/index.ts'
import { beforeWork, deliveryOf } from '../contracts/promise/foresee.ts'
import { nounOf, speechIn } from '../contracts/promise/speech.ts'
import type { Ask } from '../frame/index.ts'

/**
 * The promise of a job to who takes it: agreed and funded today, delivered, then silence for ever.
 * Of hourly work: the first week, worked to its limit.
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

/** The words of a kind's process: of the whole contract, or of what is worked under. */
const speechOf = (ask: Ask, { name, version }: { name: string; version: number }) =>
  speechIn({ process: name, process_version: version }, ask.words, ask.format)

/** What must happen before the work: agreed, then funded; hourly work is funded by the week. */
const plannedFor = (ask: Ask, kind: Kind): string[] => {
  const process = processOfKind(kind)
  const worked = workedUnder(kind)
  const first = beforeWork(process, process.start)
  const own = process === worked ? first : first.slice(0, 1)
  const under = process === worked ? [] : beforeWork(worked, worked.start)
  return [
    ...own.map((name) => nounOf(speechOf(ask, process), name)),
    ...under.map((name) => nounOf(speechOf(ask, worked), name)),
  ]
}

/** The delivery is a millisecond before the day's end; people say the end of the day. */
const wholeSecond = (at: Instant): Instant => Math.ceil(at / 1000) * 1000

/**
 * The worst-case promise, worked out by the engine; null where the terms cannot be agreed today.
 */
export const promiseOf = (ask: Ask, offered: Offered): JobPromise | null => {
  const worst = worstCaseOf(ask.context, offered)
  if (!worst) return null
  const process = workedUnder(offered.kind)
  const speech = speechOf(ask, process)
  const { net } = feesOn(worst.amount, ask.context.settings.fees)
  const paidBy = worst.amount > 0n && worst.paidBy !== null ? wholeSecond(worst.paidBy) : null
  const delivery = nounOf(speech, deliveryOf(process) ?? '')
  const silent = worst.steps.map(({ action, at: before }, index): Step => {
    const at = wholeSecond(before)
    const last = index === worst.steps.length - 1
    if (!last) return { label: nounOf(speech, action), at, kind: 'silence' }
    const tone = paidBy === null ? 'danger' : 'safe'
    return { label: nounOf(speech, action), at, kind: 'final', note: ask.format.yen(net), tone }
  })
  const steps = [
    ...plannedFor(ask, offered.kind).map((label): Step => ({ label, at: null, kind: 'past' })),
    { label: delivery, at: null, kind: 'past' as const, note: ask.format.date(worst.deliveredAt) },
    ...silent,
  ]
  return {
    ...sentencesOf(ask, offered, wholeSecond(worst.deliveredAt), paidBy, net),
    steps,
    paidBy,
    net,
  }
}

const sentencesOf = (
  { t, format }: Ask,
  { kind, deliverOn }: Offered,
  deliveredAt: Instant,
  paidBy: Instant | null,
  net: Yen,
) => {
  if (paidBy === null) return { sentence: t('jobs.notPromised'), short: t('jobs.notPromised') }
  const yen = format.yen(net)
  const by = format.dateTime(paidBy)
  const day = format.date(deliverOn)
  if (kind === 'hourly') {
    const risk = format.yen(0n)
    return {
      sentence: t('jobs.promisedHours', { first: day, by, net: yen, risk }),
      short: t('jobs.promisedHoursLine', { risk }),
    }
  }
  const count = Math.ceil((paidBy - deliveredAt) / dayLength)
  return {
    sentence: t('jobs.promised', { deliver: day, by, net: yen }),
    short: t('jobs.promisedLine', { count, net: yen }),
  }
}

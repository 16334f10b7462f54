import { decide, forecast, startContract, verify } from '#engine'
import type { Contract } from '#engine'
import { calendarOf } from '#platform'
import { offeringOf } from '#processes'
import { atMost } from './ground.ts'
import type { Measured } from './ground.ts'

/** Microseconds a call takes, the median of nine rounds after one to warm up. */
const microseconds = (calls: number, work: () => unknown): number => {
  const rounds = Array.from({ length: 10 }, () => {
    const began = performance.now()
    for (let call = 0; call < calls; call += 1) work()
    return ((performance.now() - began) * 1000) / calls
  })
  return rounds.slice(1).toSorted((a, b) => a - b)[4] ?? Infinity
}

/** The pure heart, on one core: `verify`, `decide` and `forecast` of fixed-price. */
export const benchEngine = (): Measured[] => {
  const offering = offeringOf('fixed-price')
  if (!offering) throw new Error('no fixed-price')
  const { process, texts } = offering
  const calendar = calendarOf('Asia/Tokyo')
  const now = Temporal.Instant.from('2026-11-22T05:02:00Z').epochMilliseconds
  const started = startContract(process, { price: 50_000n, deliverOn: '2026-12-20' }, now, calendar)
  if (!started.ok) throw new Error(started.refusal.code)
  const inspecting: Contract = {
    ...started.contract,
    state: 'inspecting',
    dueAt: now + 7 * 86_400_000,
    pot: 50_000n,
    funded: true,
    claim: 50_000n,
    firstDeliveredAt: now,
    lastDeliveredAt: now,
  }
  const working = { ...inspecting, state: 'working', claim: null, firstDeliveredAt: null }
  const foresee = (contract: Contract) => forecast(process, contract, 'worker', now, calendar)
  return [
    atMost('verify of fixed-price', microseconds(5, () => verify(process, texts)) / 1000, 50, 'ms'),
    atMost(
      'decide: accept a delivery',
      microseconds(20_000, () =>
        decide(process, inspecting, 'accept', 'client', {}, now, calendar),
      ),
      5,
      'µs',
    ),
    atMost(
      'forecast from inspection',
      microseconds(500, () => foresee(inspecting)),
      50,
      'µs',
    ),
    atMost(
      'forecast from work',
      microseconds(500, () => foresee(working)),
      50,
      'µs',
    ),
  ]
}

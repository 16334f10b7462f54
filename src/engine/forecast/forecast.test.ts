import { expect, test } from 'vitest'
import {
  day,
  fixedPrice,
  opened,
  play,
  recurring,
  start,
  tokyo,
  tokyoTime,
  weekly,
} from '../../../test/engine.ts'
import type { Beat } from '../../../test/engine.ts'
import { forecast, worstCase } from '../index.ts'
import type { Party, Step } from '../index.ts'
import { peers } from '#processes'

const funded: Beat[] = [
  ['worker', 'agreeToOffer'],
  ['client', 'fund'],
]
const delivered: Beat[] = [...funded, ['worker', 'deliver']]
const contested: Beat[] = [
  ...delivered,
  ['client', 'contest', { reason: 'x', criterion: 'x', amount: 20_000n }],
]

const foreseen = (beats: readonly Beat[], party: Party) => {
  const { contract, now } = play(beats)
  return forecast(fixedPrice, contract, party, now, tokyo)
}
const told = (steps: readonly Step[]) =>
  steps.map(({ at, by, action }) => `${(at - start) / day} ${by} ${action}`)

test('after a delivery a silent client costs the worker nothing', () => {
  const { ifOtherSilent, endsBy, youReceive, ifYouSilent } = foreseen(delivered, 'worker')
  expect(told(ifOtherSilent)).toEqual(['7 clock sendFinalNotice', '14 clock acceptInStead'])
  expect(endsBy).toBe(start + 14 * day)
  expect(youReceive).toBe(50_000n)
  expect(ifYouSilent).toEqual({ steps: ifOtherSilent, endsBy, youReceive })
})

test('a worker delivers at once rather than lose the pot in silence', () => {
  const { ifOtherSilent, youReceive, ifYouSilent } = foreseen(funded, 'worker')
  expect(told(ifOtherSilent)[0]).toBe('0 worker deliver')
  expect(youReceive).toBe(50_000n)
  expect(told(ifYouSilent.steps)).toEqual([
    '19.583333333333332 clock fallOverdue',
    '26.583333333333332 clock end',
  ])
  expect(ifYouSilent.youReceive).toBe(0n)
})

test('a client whose worker never delivers has the pot back a week after asking to end', () => {
  const { ifOtherSilent, endsBy, youReceive } = foreseen(funded, 'client')
  expect(told(ifOtherSilent)).toEqual(['0 client requestEnd', '7 clock end'])
  expect(ifOtherSilent[0]?.amount).toBe(0n)
  expect(endsBy).toBe(start + 7 * day)
  expect(youReceive).toBe(50_000n)
})

test("what is not yet funded is nobody's gain: whoever waits for the other leaves at once", () => {
  expect(told(foreseen([funded[0]!], 'client').ifOtherSilent)).toEqual(['0 client withdraw'])
  expect(foreseen([funded[0]!], 'client').youReceive).toBe(0n)
})

test('a forecast is no advice to quarrel: it neither contests nor sends a delivery back', () => {
  const { ifOtherSilent, youReceive } = foreseen(delivered, 'client')
  expect(told(ifOtherSilent)).toEqual(['0 client accept'])
  expect(youReceive).toBe(0n)
})

test('a contest that stands already is answered', () => {
  const { ifOtherSilent, youReceive, ifYouSilent } = foreseen(contested, 'worker')
  expect(told(ifOtherSilent)).toEqual(['0 worker answer', '14 clock settleByClaim'])
  expect(youReceive).toBe(50_000n)
  expect(ifYouSilent.youReceive).toBe(20_000n)
  expect(foreseen(contested, 'client').youReceive).toBe(30_000n)
})

test('nobody goes back on an amount that they have named', () => {
  const offered: Beat[] = [...funded, ['client', 'requestEnd', { amount: 8_000n, reason: 'x' }]]
  const { ifOtherSilent, youReceive } = foreseen(offered, 'client')
  expect(told(ifOtherSilent)).toEqual(['7 clock end'])
  expect(youReceive).toBe(42_000n)
})

test('the desk has no stake and is told what silence does', () => {
  const { ifOtherSilent, ifYouSilent, youReceive } = foreseen([...delivered, 7], 'desk')
  expect(ifOtherSilent).toEqual(ifYouSilent.steps)
  expect(youReceive).toBe(0n)
})

test('a clock that is late is foreseen at its due instant', () => {
  const { contract } = play(delivered)
  const late = start + 8 * day
  const { ifOtherSilent } = forecast(fixedPrice, contract, 'client', late, tokyo)
  expect(told(ifOtherSilent)).toEqual(['7 clock sendFinalNotice', '8 client accept'])
})

test('what is over is over', () => {
  const { ifOtherSilent, endsBy, youReceive } = foreseen([...delivered, 14], 'worker')
  expect([ifOtherSilent, endsBy, youReceive]).toEqual([[], start + 14 * day, 0n])
})

test('where nothing ends a contract, the forecast says so', () => {
  const crowdworks = peers[0]!.process
  const beats: Beat[] = [
    ['client', 'fund'],
    ['worker', 'deliver'],
  ]
  const { contract } = play(beats, opened(crowdworks), start, crowdworks)
  expect(forecast(crowdworks, contract, 'worker', start, tokyo)).toEqual({
    ifOtherSilent: [],
    endsBy: null,
    youReceive: 0n,
    ifYouSilent: { steps: [], endsBy: null, youReceive: 0n },
  })
})

test('the worst case of a job: delivered in the last moment, paid in full two weeks later', () => {
  const terms = { price: 50_000n, deliverOn: '2026-12-20' }
  const worst = worstCase(fixedPrice, terms, start, tokyo)!
  expect(worst.deliveredAt).toBe(tokyoTime('2026-12-21 00:00') - 1)
  expect(worst.paidBy).toBe(tokyoTime('2027-01-04 00:00') - 1)
  expect(worst.amount).toBe(50_000n)
  expect(worst.steps.map(({ action }) => action)).toEqual(['sendFinalNotice', 'acceptInStead'])
})

test('a shorter inspection is promised shorter', () => {
  const terms = { price: 50_000n, deliverOn: '2026-12-20', clocks: { inspection: 3 } }
  expect(worstCase(fixedPrice, terms, start, tokyo)!.paidBy).toBe(tokyoTime('2026-12-31 00:00') - 1)
})

test('terms that would be refused promise nothing; rules that promise nothing say null', () => {
  const terms = { price: 50_000n, deliverOn: '2026-12-20' }
  expect(worstCase(fixedPrice, { ...terms, price: 0n }, start, tokyo)).toBeNull()
  expect(worstCase({ ...fixedPrice, actions: {} }, terms, start, tokyo)).toBeNull()
  const [crowdworks, lancers, upwork] = ['crowdworks', 'lancers', 'upwork'].map(
    (name) => peers.find(({ process }) => process.name.endsWith(`${name}-fixed`))!.process,
  )
  expect(worstCase(crowdworks!, terms, start, tokyo)).toMatchObject({ paidBy: null, amount: 0n })
  expect(worstCase(lancers!, terms, start, tokyo)).toMatchObject({ amount: 0n })
  expect(worstCase(upwork!, terms, start, tokyo)).toMatchObject({ amount: 50_000n })
})

test('a frame promises no delivery of its own', () => {
  const sunday = '2026-12-13'
  const terms = { price: 0n, deliverOn: sunday, plan: weekly(sunday) }
  expect(worstCase(recurring, terms, start, tokyo)).toBeNull()
})

import { expect, test } from 'vitest'
import { day, fixedPrice, start, tokyo } from '../../test/engine.ts'
import { startContract, wrongClocks } from './start.ts'
import { deliveryDaysAhead } from './time/ahead.ts'
import type { Terms } from './start.ts'

const terms: Terms = { price: 50_000n, deliverOn: '2026-12-20' }
const opening = (change: Partial<Terms>) =>
  startContract(fixedPrice, { ...terms, ...change }, start, tokyo)

const code = (change: object) => {
  const opened = opening(change)
  return opened.ok ? 'opened' : opened.refusal.code
}

test('a new contract waits in the start state with nothing held', () => {
  const opened = opening({ clocks: { inspection: 5 } })
  expect(opened).toMatchObject({
    ok: true,
    contract: { state: 'offered', dueAt: start + 7 * day, pot: 0n, funded: false, claim: null },
  })
  expect(opened.ok && opened.contract.clocks).toMatchObject({ inspection: 5, rework: 14 })
})

test.each([
  [{ price: 0n }, 'amount.too_small'],
  [{ price: 1n }, 'opened'],
  [{ deliverOn: 'soon' }, 'input.malformed'],
  [{ deliverOn: '2026-11-30' }, 'date.past'],
  [{ deliverOn: '2026-12-01' }, 'opened'],
  [{ deliverOn: '2027-01-30' }, 'opened'],
  [{ deliverOn: '2027-01-31' }, 'date.too_far'],
  [{ clocks: { inspection: 2 } }, 'clock.out_of_bounds'],
  [{ clocks: { inspection: 8 } }, 'clock.out_of_bounds'],
  [{ clocks: { inspection: 3.5 } }, 'clock.out_of_bounds'],
  [{ clocks: { inspection: '5' } }, 'clock.out_of_bounds'],
  [{ clocks: { delivery: 5 } }, 'clock.unknown'],
  [{ clocks: { toString: 5 } }, 'clock.unknown'],
])('terms %o are answered by %s', (change, answer) => {
  expect(code(change)).toBe(answer)
})

test('the process says how far ahead a delivery may be agreed', () => {
  expect(deliveryDaysAhead(fixedPrice)).toBe(60)
  expect(deliveryDaysAhead({ ...fixedPrice, clocks: {} })).toBeNull()
  expect(wrongClocks(fixedPrice, {})).toBeNull()
})

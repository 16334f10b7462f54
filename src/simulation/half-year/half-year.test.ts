import { expect, test } from 'vitest'
import { halfYear } from '#simulation'
import { tokyo, tokyoTime } from '../../../test/engine.ts'

const { terms, accounts } = halfYear(tokyo)
const [pledged, unpledged, crowdworks] = accounts
const total = (paid: readonly { paid: bigint }[]) => paid.reduce((sum, week) => sum + week.paid, 0n)

test('the hours are paid alike under all rules, to the yen and the minute', () => {
  expect(accounts.map(({ rules }) => rules)).toEqual(['pledged', 'unpledged', 'crowdworks'])
  for (const { weeks } of accounts) {
    expect(weeks).toEqual(pledged!.weeks)
    expect(weeks.map(({ hours }) => hours)).toEqual(terms.hours)
    expect(total(weeks)).toBe(BigInt(terms.hours.reduce((a, b) => a + b)) * terms.rate)
  }
})

test('every week was held before it began, and none was at risk', () => {
  for (const { weeks } of accounts)
    for (const { monday, fundedAt, held, atRisk } of weeks) {
      expect(fundedAt).toBeLessThan(tokyoTime(`${monday} 00:00`))
      expect({ held, atRisk }).toEqual({ held: 12_000n, atRisk: 0n })
    }
})

test('by our rules the worker is told before the first unfunded week, and it is over a week later', () => {
  for (const account of [pledged!, unpledged!]) {
    expect(account.lastHeardAt).toBe(tokyoTime('2026-10-02 18:00'))
    expect(account.toldAt).toBe(tokyoTime('2026-10-12 00:00'))
    expect(account.overAt).toBe(tokyoTime('2026-10-19 00:00'))
  }
})

test('the pledge is paid for the silent end, four weeks of it; without one there is nothing', () => {
  expect(pledged!.atEnd).toBe(48_000n)
  expect(unpledged!.atEnd).toBe(0n)
})

test('an honest end, after half a year, would have taken thirty days', () => {
  expect(pledged!.honestEnd).toBe('2026-11-01')
  expect(unpledged!.honestEnd).toBe('2026-11-01')
})

test("by CrowdWorks' rules nobody tells the worker, and nothing ends unless they ask", () => {
  expect(crowdworks).toMatchObject({ toldAt: null, overAt: null, atEnd: 0n, honestEnd: null })
  expect(crowdworks!.lastHeardAt).toBe(pledged!.lastHeardAt)
  expect(crowdworks!.ifAsked).toEqual({
    askedAt: tokyoTime('2026-10-16 00:00'),
    overAt: tokyoTime('2026-10-23 00:00'),
  })
})

test('the same seed gives the same story, another seed another that ends alike', () => {
  expect(halfYear(tokyo)).toEqual({ terms, accounts })
  for (let seed = 2; seed < 12; seed += 1) {
    const other = halfYear(tokyo, seed)
    expect(other.terms.hours).not.toEqual(terms.hours)
    expect(other.accounts.map(({ overAt, atEnd }) => ({ overAt, atEnd }))).toEqual(
      accounts.map(({ overAt, atEnd }) => ({ overAt, atEnd })),
    )
  }
})

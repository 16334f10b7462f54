import fc from 'fast-check'
import { expect, test } from 'vitest'
import { opened, recurring, weekly } from '../../../test/engine.ts'
import { byNumber } from '../verify/graph/moments.ts'
import { addDays, mondayOf } from '../time/calendar.ts'
import type { Contract, Plan } from '../contract.ts'
import { byCalendar, noneLeft, stepped } from './reckoning.ts'

const sunday = '2026-12-13'
const frame = (plan: Partial<Plan> = {}): Contract => ({
  ...opened(recurring, sunday),
  plan: { ...weekly(sunday), ...plan },
})
const left = (contract: Contract) => !noneLeft(contract, byCalendar)

test('without an end there is always a next week; without parts there is none', () => {
  expect(left(frame())).toBe(true)
  expect(left(frame({ parts: [] }))).toBe(false)
  expect(left({ ...frame(), plan: null })).toBe(false)
})

test('a week that begins with the last day, or before it, is still to be funded', () => {
  expect(left(frame({ endsOn: '2026-12-06' }))).toBe(false)
  expect(left(frame({ endsOn: '2026-12-07' }))).toBe(true)
  expect(left(frame({ endsOn: '2026-12-20' }))).toBe(true)
})

test('a week later is the same week for the same money, over the end of the year too', () => {
  const later = stepped(frame(), 'week', byCalendar)
  expect(later.deliverOn).toBe('2026-12-20')
  expect(later.plan).toEqual(weekly('2026-12-20'))
  const january = stepped(stepped(later, 'week', byCalendar), 'week', byCalendar)
  expect(january.deliverOn).toBe('2027-01-03')
})

test('the next of a list is the next one, and after the last there is none', () => {
  const parts = [
    { price: 1n, deliverOn: sunday, rate: null, title: '設計' },
    { price: 2n, deliverOn: '2027-01-20', rate: null, title: '実装' },
  ]
  const second = stepped(frame({ parts }), 'list', byCalendar)
  expect(second).toMatchObject({ deliverOn: '2027-01-20', plan: { parts: [parts[1]] } })
  const last = stepped(second, 'list', byCalendar)
  expect(last).toMatchObject({ deliverOn: '2027-01-20', plan: { parts: [] } })
  expect(left(last)).toBe(false)
  expect(stepped(last, 'list', byCalendar)).toBe(last)
})

test('what does not step stays as it is', () => {
  const contract = frame()
  expect(stepped(contract, undefined, byCalendar)).toBe(contract)
})

/** The frame as the verifier knows it: days from today, the end from the agreed Monday. */
const counted = (contract: Contract, today: string): Contract => {
  const days = (day: string) => Temporal.PlainDate.from(today).until(day).days
  const toMonday = days(mondayOf(contract.deliverOn))
  const { endsOn, parts } = contract.plan!
  const ends = endsOn === null ? null : String(days(endsOn) - toMonday)
  const deliverOn = String(toMonday)
  return {
    ...contract,
    deliverOn,
    plan: { ...contract.plan!, endsOn: ends, parts: [{ ...parts[0]!, deliverOn }] },
  }
}

test('the verifier’s numbers and the calendar agree on what is left, week after week', () => {
  fc.assert(
    fc.property(fc.nat(40), fc.nat(70), fc.nat(12), (ahead, ends, weeks) => {
      const today = '2026-02-20'
      let real = frame({ endsOn: addDays(today, ends) })
      const agreed = addDays(today, ahead)
      const part = { ...real.plan!.parts[0]!, deliverOn: agreed }
      real = { ...real, deliverOn: agreed, plan: { ...real.plan!, parts: [part] } }
      let abstract = counted(real, today)
      for (let week = 0; week < weeks; week += 1) {
        expect(noneLeft(abstract, byNumber)).toBe(noneLeft(real, byCalendar))
        real = stepped(real, 'week', byCalendar)
        abstract = stepped(abstract, 'week', byNumber)
        expect(abstract).toEqual(counted(real, today))
      }
    }),
  )
})

import { expect, test } from 'vitest'
import { hourlyWeek, play, recurring, start, tokyo, tokyoTime } from '../../test/engine.ts'
import type { Played } from '../../test/engine.ts'
import {
  agreed,
  childrenOf,
  frame,
  fundWeek,
  leave,
  paused,
  running,
  unpledged,
} from '../../test/frame/beats.ts'
import { availableActions, decide, startContract } from '#engine'
import type { Actor, Calendar, Contract } from '#engine'

const sundays = (played: Played): string[] =>
  childrenOf(played).map(({ contract }) => contract.deliverOn)

test('a funded week is a contract of its own, its money held, a week further each time', () => {
  const played = frame([...running, fundWeek])
  const [first, second] = childrenOf(played)
  expect(first).toMatchObject({
    process: { name: 'hourly-week' },
    contract: { state: 'funded', price: 20_000n, pot: 20_000n, funded: true },
    event: { action: 'fund', by: 'client', from: 'unfunded', to: 'funded', at: start },
    moves: [{ kind: 'fund', amount: 20_000n }],
    title: null,
  })
  expect(first!.contract.plan).toEqual({
    since: '2026-12-07',
    endsOn: null,
    parts: [],
    rate: 1_000n,
  })
  expect(first!.contract.dueAt).toBe(tokyoTime('2026-12-07 00:00'))
  expect(second!.contract.dueAt).toBe(tokyoTime('2026-12-14 00:00'))
  expect(sundays(played)).toEqual(['2026-12-13', '2026-12-20'])
  expect(played.contract.deliverOn).toBe('2026-12-27')
  expect(played.contract.plan!.parts[0]!.deliverOn).toBe('2026-12-27')
})

test('the first week takes the pledge along, the others only their own money', () => {
  const { decisions } = frame([...running, fundWeek])
  const moves = decisions.map((decision) => (decision.ok ? decision.moves : null))
  expect(moves).toEqual([[], [{ kind: 'fund', amount: 50_000n }], []])
  const bare = frame(running, unpledged)
  expect(bare.contract).toMatchObject({ pot: 0n, funded: true })
})

test('weeks are funded at most five weeks ahead', () => {
  const five = frame([...agreed, 5, fundWeek, fundWeek, fundWeek, fundWeek, fundWeek])
  expect(sundays(five).at(-1)).toBe('2027-01-10')
  const { contract, now } = five
  const sixth = decide(recurring, contract, 'fundWeek', 'client', {}, now, tokyo)
  expect(sixth).toMatchObject({
    refusal: { code: 'date.too_far', params: { max: '2027-01-10' } },
  })
  const names = availableActions(recurring, contract, 'client', now, tokyo).map(({ name }) => name)
  expect(names).not.toContain('fundWeek')
})

test('a week can be funded until the instant in which it begins, and not then', () => {
  const { contract } = frame(running)
  const fund = (now: number) => decide(recurring, contract, 'fundWeek', 'client', {}, now, tokyo)
  const begins = tokyoTime('2026-12-14 00:00')
  expect(fund(begins - 1)).toMatchObject({ ok: true, contract: { state: 'running' } })
  expect(fund(begins)).toMatchObject({ refusal: { code: 'contract.deadline_passed' } })
})

test('a paused client may fund what is left of the running week: it begins at once', () => {
  const played = frame([...paused, 2, fundWeek])
  expect(played.contract).toMatchObject({ state: 'running', deliverOn: '2026-12-27' })
  expect(played.contract.dueAt).toBe(tokyoTime('2026-12-21 00:00'))
  const week = childrenOf(played)[1]!
  expect(week.contract).toMatchObject({ deliverOn: '2026-12-20', dueAt: played.now })
  const begun = decide(hourlyWeek, week.contract, 'startWeek', 'clock', {}, played.now, tokyo)
  expect(begun).toMatchObject({ contract: { state: 'working' } })
})

test('while the worker leaves, weeks may be funded or left out, and the end stands', () => {
  const away = [...running, leave('2026-12-31')]
  const funded = frame([...away, fundWeek])
  expect(funded.contract).toMatchObject({ state: 'leaving', plan: { endsOn: '2026-12-31' } })
  expect(funded.contract.dueAt).toBe(tokyoTime('2027-01-01 00:00'))
  const leftOut = frame([...away, 22, fundWeek])
  expect(sundays(leftOut)).toEqual(['2026-12-13', '2026-12-27'])
  const { contract, now } = frame([...running, leave('2026-12-20'), fundWeek])
  const beyond = decide(recurring, contract, 'fundWeek', 'client', {}, now, tokyo)
  expect(beyond).toMatchObject({ refusal: { code: 'pot.unavailable' } })
})

/** A frame in a zone of its own, agreed and its first week funded at once. */
const runningIn = (zone: string, at: string, sunday: string) => {
  const calendar: Calendar = { zone, holidays: new Set() }
  const clock = (text: string) => Temporal.ZonedDateTime.from(`${text}[${zone}]`).epochMilliseconds
  const now = clock(at)
  const part = { price: 20_000n, deliverOn: sunday, rate: 1_000n }
  const plan = { since: sunday, endsOn: null, parts: [part], rate: 1_000n }
  const opening = startContract(recurring, { price: 0n, deliverOn: sunday, plan }, now, calendar)
  if (!opening.ok) throw new Error(opening.refusal.code)
  const act = (contract: Contract, by: Actor, action: string, when = now) => {
    const decision = decide(recurring, contract, action, by, {}, when, calendar)
    if (!decision.ok) throw new Error(decision.refusal.code)
    return decision
  }
  const agreedTo = act(opening.contract, 'worker', 'agreeToOffer').contract
  return { act, clock, ...act(agreedTo, 'client', 'fundWeek') }
}

test.each([
  ['Europe/Berlin', '2026-10-14T09:00', '2026-10-25', '2026-11-01', 7 * 24],
  ['Europe/Berlin', '2026-10-07T09:00', '2026-10-18', '2026-10-25', 7 * 24 + 1],
  ['Europe/Berlin', '2027-03-10T09:00', '2027-03-21', '2027-03-28', 7 * 24 - 1],
  ['America/New_York', '2026-10-14T09:00', '2026-10-25', '2026-11-01', 7 * 24 + 1],
  ['America/New_York', '2027-02-24T09:00', '2027-03-07', '2027-03-14', 7 * 24 - 1],
  ['Asia/Tokyo', '2026-12-15T09:00', '2026-12-27', '2027-01-03', 7 * 24],
  ['Asia/Tokyo', '2028-02-15T09:00', '2028-02-27', '2028-03-05', 7 * 24],
])(
  'in %s, agreed at %s, weeks begin and are paused at midnight, whatever the clocks do',
  (zone, at, first, next, hours) => {
    const { act, clock, contract, spawned } = runningIn(zone, at, first)
    const midnightAfter = (sunday: string) =>
      clock(`${Temporal.PlainDate.from(sunday).add({ days: 1 }).toString()}T00:00`)
    expect(contract).toMatchObject({ deliverOn: next, dueAt: midnightAfter(first) })
    const begins = clock(`${Temporal.PlainDate.from(first).subtract({ days: 6 })}T00:00`)
    expect(spawned!.contract.dueAt).toBe(begins)
    const late = midnightAfter(first) + 999
    const pausedAt = act(contract, 'clock', 'pause', late).contract
    expect(pausedAt).toMatchObject({ state: 'paused', enteredAt: midnightAfter(first) })
    expect(pausedAt.dueAt).toBe(midnightAfter(next))
    expect((pausedAt.dueAt! - pausedAt.enteredAt) / 3_600_000).toBe(hours)
  },
)

test('the Golden Week moves no week, only the business days of a contest in one', () => {
  const { act, clock, contract, spawned } = runningIn(
    'Asia/Tokyo',
    '2026-04-14T09:00',
    '2026-04-26',
  )
  expect(contract.dueAt).toBe(clock('2026-04-27T00:00'))
  const second = act(contract, 'client', 'fundWeek')
  expect(second.contract.dueAt).toBe(clock('2026-05-04T00:00'))
  const monday = clock('2026-04-20T00:00')
  const entries = [{ id: 'a', from: monday, to: monday + 7_200_000, note: '登録' }]
  const untilMonday = (monday - clock('2026-04-14T09:00')) / 86_400_000
  const contest = { reason: '別の仕事', amount: 0n, contested: ['a'] }
  const lived = play(
    [untilMonday, 1, ['worker', 'record', { entries }], 8.5, ['client', 'contest', contest]],
    spawned!.contract,
    clock('2026-04-14T09:00'),
    hourlyWeek,
  )
  expect(lived.now).toBe(clock('2026-04-29T12:00'))
  expect(lived.contract).toMatchObject({ state: 'contested', dueAt: clock('2026-05-12T00:00') })
})

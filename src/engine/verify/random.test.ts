import { cpuUsage } from 'node:process'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { explore } from './graph/explore.ts'
import { goldenWeek } from './graph/longest.ts'
import { rules, verify } from './index.ts'
import { fixedPrice, hourlyWeek } from '../../../test/engine.ts'
import { weekdays } from '../index.ts'
import type { Clock, Finding, Money, Process, Spawn, TakenDate, Way } from '../index.ts'

const stateNames = ['a', 'b', 'c', 'd', 'e', 'f', 'g'] as const
const finalNames = ['over', 'paid'] as const
const actionNames = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'] as const
const clockNames = ['short', 'long', 'agreed'] as const

const rarely = <Usual, Odd>(usual: fc.Arbitrary<Usual>, odd: fc.Arbitrary<Odd>) =>
  fc.oneof({ weight: 40, arbitrary: usual }, { weight: 1, arbitrary: odd })

const state = rarely(
  fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom<string>(...stateNames) },
    { weight: 1, arbitrary: fc.constantFrom<string>(...finalNames) },
  ),
  fc.constantFrom('nowhere', 'constructor', '__proto__', ''),
)
const action = rarely(fc.constantFrom<string>(...actionNames), fc.constant('unheardOf'))
const actor = fc.constantFrom('client', 'worker', 'desk', 'clock') as fc.Arbitrary<
  Way['by'][number]
>

const lengths = rarely(fc.integer({ min: 1, max: 30 }), fc.constantFrom(0, -1, 1.5, NaN, 1e9))
const span = fc.record({ default: lengths, min: lengths, max: lengths })
const sound = fc
  .integer({ min: 1, max: 30 })
  .map((days) => ({ default: days, min: days, max: days }))
const clock: fc.Arbitrary<Clock> = fc.oneof(
  rarely(sound, span).map((days) => ({ days })),
  rarely(sound, span).map((businessDays) => ({ businessDays })),
  fc
    .tuple(fc.constantFrom('deliverOn' as const, 'endsOn' as const), lengths)
    .map(([until, daysAhead]) => ({ until, daysAhead })),
  fc
    .tuple(fc.constantFrom(...weekdays), fc.constantFrom(-1, 0, 1), lengths)
    .map(([endOf, week, daysAhead]) => ({ endOf, week, daysAhead }) as Clock),
)

const money: fc.Arbitrary<Money | undefined> = fc.constantFrom(
  undefined,
  undefined,
  { fund: 'price' },
  { release: 'all' },
  { release: 'claim', refund: 'rest' },
  { refund: 'all' },
  { split: 'offer' },
  { split: 'settlement' },
  { split: 'ruling' },
)
const register = fc.constantFrom(undefined, undefined, 'claim', 'offer', 'settlement', 'ruling')

const ahead = fc.integer({ min: 1, max: 60 })
const soon: fc.Arbitrary<TakenDate> = ahead.map((daysAhead) => ({ daysAhead }))

/** Every date that an act of a frame can take. */
const anyDate: fc.Arbitrary<TakenDate> = ahead.chain((days) =>
  fc.constantFrom<TakenDate>(
    { daysAhead: days },
    { daysLater: days },
    { daysAhead: days, becomes: 'endsOn', notice: { days: 7 } },
    {
      daysAhead: days,
      becomes: 'endsOn',
      notice: { days: 7, longer: { days: 30, afterMonths: 6 } },
    },
  ),
)

/** A frame's part, opened rightly or wrongly. */
const spawn: fc.Arbitrary<Spawn> = fc.record({
  process: fc.constantFrom(fixedPrice, hourlyWeek),
  by: rarely(fc.constant('fund'), fc.constantFrom('unheardOf', 'toString', 'withdraw')),
})
const ofFrame = fc.record(
  {
    spawns: spawn,
    steps: fc.constantFrom('week', 'list'),
    last: state,
    held: fc.constant(true),
  },
  { requiredKeys: [] },
)

const wayWith = (date: fc.Arbitrary<TakenDate>, framed: fc.Arbitrary<object | null>) =>
  fc
    .record({
      by: fc.uniqueArray(actor, { minLength: 1, maxLength: 3 }),
      from: fc.uniqueArray(state, { minLength: 1, maxLength: 3 }),
      to: fc.oneof({ weight: 8, arbitrary: state }, { weight: 1, arbitrary: fc.constant('stay') }),
      money,
      sets: register,
      need: fc.constantFrom('required', 'optional'),
      dated: fc.option(date, { freq: 8 }),
      waives: fc.boolean(),
      sealed: fc.constantFrom({}, {}, { sealed: true }),
      framed,
    })
    .map(({ by, from, to, money, sets, need, dated, waives, sealed, framed }) => {
      const takes = Object.assign({}, sets && { amount: need }, dated && { date: dated })
      return Object.assign({ by, from, to, takes, money, waives }, sets && { sets }, sealed, framed)
    }) as fc.Arbitrary<Way>

const waitingState = fc.record(
  {
    turn: fc.constantFrom('client', 'worker', 'desk'),
    silence: fc.oneof(
      { weight: 6, arbitrary: fc.record({ after: fc.constantFrom(...clockNames), does: action }) },
      { weight: 1, arbitrary: fc.constant('nothing') },
    ),
    working: fc.boolean(),
    delivered: fc.boolean(),
    contested: fc.boolean(),
  },
  { requiredKeys: ['turn', 'silence'] },
)

const processOf = (way: fc.Arbitrary<Way>) =>
  fc.record({
    name: fc.constant('random'),
    version: fc.constant(1),
    start: rarely(fc.constant('a'), state),
    ceilingDays: rarely(fc.constant(90), lengths),
    clocks: fc.record({ short: clock, long: clock, agreed: clock }),
    states: fc
      .dictionary(fc.constantFrom(...stateNames), waitingState, { minKeys: 1 })
      .map((waiting) => Object.assign(waiting, { over: { final: true }, paid: { final: true } })),
    actions: fc.dictionary(
      fc.constantFrom(...actionNames),
      fc.record(
        {
          atMost: rarely(fc.integer({ min: 1, max: 3 }), fc.constantFrom(0, -1, NaN)),
          ways: fc.array(way, { minLength: 1, maxLength: 3 }),
        },
        { requiredKeys: ['ways'] },
      ),
      { minKeys: 2 },
    ),
  }) as unknown as fc.Arbitrary<Process>

const second = 1_000

/** Milliseconds of work by this process so far: what others do on the machine does not count. */
const worked = (): number => {
  const { user, system } = cpuUsage()
  return (user + system) / 1_000
}

/** A finding of a known rule, told in both languages, and no mere error. */
const isTold = ({ rule, message, trace }: Finding): boolean =>
  rules.includes(rule) &&
  trace.length > 0 &&
  [message, ...trace].every(({ ja, en }) => ja !== '' && en !== '') &&
  !message.en.includes('cannot be read')

const plain = processOf(wayWith(soon, fc.constant(null)))
const frames = processOf(wayWith(anyDate, fc.option(ofFrame)))

test.each([
  ['process', plain, 10_000, 1_000],
  ['frame', frames, 500, 300],
])(
  'no %s makes the verifier throw or take more than a second, whatever it says',
  { timeout: 300_000 },
  (_, process, numRuns, size) => {
    let slowest = 0
    let largest = 0
    fc.assert(
      fc.property(process, (random) => {
        const before = worked()
        const { findings, configurations } = verify(random)
        slowest = Math.max(slowest, worked() - before)
        largest = Math.max(largest, configurations)
        return findings.every(isTold)
      }),
      { numRuns },
    )
    expect(slowest).toBeLessThan(second)
    expect(largest).toBeGreaterThan(size)
  },
)

test('what is not even shaped as a process is a finding, not an error', () => {
  fc.assert(
    fc.property(fc.anything({ withBigInt: true }), (anything) => {
      expect(verify(anything as Process).findings.length).toBeGreaterThan(0)
    }),
    { numRuns: 2_000 },
  )
})

test('a process too large to be walked through is said to be so, quickly', () => {
  const ways: Way[] = [{ by: ['client', 'worker'], from: ['a'], to: 'a' }]
  const many = Object.fromEntries(
    Array.from({ length: 12 }, (_, index) => [`tick${index}`, { atMost: 3, ways }]),
  )
  const end: Way = { by: ['client', 'worker', 'clock'], from: ['a'], to: 'over' }
  const large: Process = {
    name: 'large',
    version: 1,
    start: 'a',
    ceilingDays: 90,
    clocks: { wait: { days: { default: 1, min: 1, max: 1 } } },
    states: {
      a: { turn: 'client', silence: { after: 'wait', does: 'end' } },
      over: { final: true },
    },
    actions: { ...many, end: { ways: [end] } },
  }
  const before = worked()
  const { findings, bounds } = verify(large)
  expect(worked() - before).toBeLessThan(second)
  expect(findings.map(({ message }) => message.en)).toEqual([
    'More than 5000 configurations: too many to be proved',
  ])
  expect(bounds.everybodySilent).toBe(Infinity)
  expect(explore(large, goldenWeek).complete).toBe(false)
})

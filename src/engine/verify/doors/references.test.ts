import { expect, test } from 'vitest'
import { fixedPrice } from '../../../../test/engine.ts'
import type { Action, Process, Way } from '../../index.ts'
import { verify } from '../index.ts'

const { clocks, states, actions } = fixedPrice

const withWay = (name: string, change: Partial<Way>): Partial<Process> => {
  const action: Action = actions[name]!
  const ways = action.ways.map((way) => Object.assign({}, way, change))
  return { actions: { ...actions, [name]: { ...action, ways } } }
}

const withState = (change: object): Partial<Process> => ({
  states: { ...states, held: { ...states['held']!, ...change } as Process['states'][string] },
})

const withClock = (name: string, clock: object): Partial<Process> => ({
  clocks: { ...clocks, [name]: clock as Process['clocks'][string] },
})

test.each<[string, Partial<Process>, string]>([
  ['an unknown start', { start: 'begin' }, 'start: there is no states.begin'],
  ['a final start', { start: 'paid' }, 'start: paid is a final state'],
  ['no ceiling', { ceilingDays: 0 }, 'ceilingDays: a whole number from 1 on'],
  [
    'a clock of no length',
    withClock('hold', { days: { default: 0, min: 0, max: 0 } }),
    'clocks.hold',
  ],
  [
    'bounds in disorder',
    withClock('hold', { days: { default: 3, min: 4, max: 5 } }),
    'clocks.hold',
  ],
  ['half a day', withClock('hold', { days: { default: 0.5, min: 0.5, max: 1 } }), 'clocks.hold'],
  [
    'a clock of an age',
    withClock('delivery', { until: 'deliverOn', daysAhead: 1e9 }),
    'clocks.delivery',
  ],
  [
    'a weekday that is none',
    withClock('hold', { endOf: 'someday', week: 0, daysAhead: 7 }),
    'clocks.hold',
  ],
  [
    'a week out of reach',
    withClock('hold', { endOf: 'monday', week: 2, daysAhead: 7 }),
    'clocks.hold',
  ],
  [
    'an agreed day beside an agreed week',
    withClock('hold', { endOf: 'monday', week: 1, daysAhead: 7 }),
    'clocks: a day is agreed, or a week',
  ],
  [
    'an unknown party',
    withState({ turn: 'neighbour' }),
    'states.held: there is no party neighbour',
  ],
  [
    'an unknown clock',
    withState({ silence: { after: 'x', does: 'acceptInStead' } }),
    'no clocks.x',
  ],
  ['an unknown act', withState({ silence: { after: 'hold', does: 'x' } }), 'no actions.x'],
  [
    "an act that is not the clock's",
    withState({ silence: { after: 'hold', does: 'rule' } }),
    'the clock has no way to do rule from held',
  ],
  ['an unknown origin', withWay('hold', { from: ['x'] }), 'actions.hold: there is no states.x'],
  ['an unknown aim', withWay('hold', { to: 'x' }), 'actions.hold: there is no states.x'],
  [
    'a way out of the end',
    withWay('hold', { from: ['paid'] }),
    'actions.hold: paid is a final state',
  ],
  [
    'an act of nobody known',
    withWay('hold', { by: ['x' as 'desk'] }),
    'actions.hold: there is no party x',
  ],
  ['an amount of nothing', withWay('hold', { takes: { amount: 'required' } }), 'belong together'],
  ['a register of nothing', withWay('hold', { sets: 'offer' }), 'belong together'],
  [
    'a date of no length',
    withWay('extend', { takes: { date: { daysAhead: -1 } } }),
    'daysAhead is',
  ],
  [
    'a cap of nothing',
    { actions: { ...actions, extend: { ...actions['extend']!, atMost: 0 } } },
    'actions.extend: atMost is a whole number from 1 on',
  ],
  [
    'a turn without a door',
    { states: { ...states, overdue: { ...states['overdue']!, turn: 'desk' } } },
    'who is given nothing to do',
  ],
])('%s is found', (_, change, says) => {
  const { findings } = verify({ ...fixedPrice, ...change })
  const said = findings.filter(({ rule }) => rule === 'every-door-opens')
  expect(said.map(({ message }) => message.en).join('\n')).toContain(says)
  expect(said.every(({ message, trace }) => message.ja !== '' && trace.length > 0)).toBe(true)
})

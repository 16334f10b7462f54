import { expect, test } from 'vitest'
import { known } from '#processes'
import { changeWays, twinOf } from '../../../test/verify/twins.ts'
import type { Draft } from '../../../test/verify/twins.ts'
import { untilEndOf } from '../language.ts'
import type { Process } from '../language.ts'
import { rules, verify } from './index.ts'
import type { Rule } from './index.ts'

const { process: hourlyWeek, texts } = known.find(({ process }) => process.name === 'hourly-week')!

const twin = (change: (draft: Draft) => void): Process => twinOf(hourlyWeek, change)

/** Every week can be agreed so much further ahead. */
const agreeAhead = (draft: Draft, daysAhead: number): void => {
  for (const [name, clock] of Object.entries(draft.clocks))
    if ('endOf' in clock) draft.clocks[name] = { ...clock, daysAhead }
}

const everything = { refund: 'all' } as const

/** When the check's Thursday is over, nothing is paid. */
const givingBack = twin((draft) => {
  changeWays(draft, 'accept', (way) => ({ ...way, by: ['client'] }))
  draft.actions['giveBack'] = {
    ways: [{ by: ['clock'], from: ['checking'], to: 'ended', money: everything }],
  }
  const { checking } = draft.states
  const silence = { after: 'check', does: 'giveBack' }
  draft.states['checking'] = { ...checking!, turn: 'client', silence }
})

/** For every rule a twin of hourly-week with one line broken, and the name that it must call. */
const twins: readonly { rule: Rule; says: string; names: string; broken: Process }[] = [
  {
    rule: 'silence-ends',
    says: 'a check that goes back to corrections when its Thursday is over',
    names: 'correctAgain',
    broken: twin(({ states, actions }) => {
      const { checking } = states
      const silence = { after: 'check', does: 'correctAgain' }
      states['checking'] = { ...checking!, turn: 'client', silence }
      actions['correctAgain'] = { ways: [{ by: ['clock'], from: ['checking'], to: 'recorded' }] }
    }),
  },
  {
    rule: 'silence-ends',
    says: 'a week agreed four months ahead',
    names: 'funded',
    broken: twin((draft) => agreeAhead(draft, 120)),
  },
  {
    rule: 'alone-can-end',
    says: 'a mediation that waits for the desk for ever',
    names: 'mediating',
    broken: twin(({ states }) => {
      states['mediating'] = { turn: 'desk', silence: 'nothing', delivered: true, contested: true }
    }),
  },
  {
    rule: 'no-stalling',
    says: 'a record that the client sends back without end',
    names: 'sendBack',
    broken: twin(({ actions }) => {
      actions['sendBack'] = { ways: [{ by: ['client'], from: ['checking'], to: 'recorded' }] }
    }),
  },
  {
    rule: 'no-hostage-money',
    says: 'giving up without giving the money back',
    names: 'giveUp',
    broken: twin((draft) => changeWays(draft, 'giveUp', ({ by, from, to }) => ({ by, from, to }))),
  },
  {
    rule: 'delivered-is-safe',
    says: 'a check whose silence gives the money back',
    names: 'giveBack',
    broken: givingBack,
  },
  {
    rule: 'undelivered-comes-back',
    says: 'a week without a record whose money stays',
    names: 'end',
    broken: twin((draft) => changeWays(draft, 'end', ({ by, from, to }) => ({ by, from, to }))),
  },
  {
    rule: 'silence-never-pays',
    says: 'the same: the client is better off not looking',
    names: 'giveBack',
    broken: givingBack,
  },
  {
    rule: 'no-self-dealing',
    says: 'a worker who may accept their own record',
    names: 'accept',
    broken: twin((draft) =>
      changeWays(draft, 'accept', (way) => ({ ...way, by: [...way.by, 'worker'] })),
    ),
  },
  {
    rule: 'never-unfunded',
    says: 'a week that begins whether funded or not',
    names: 'startWeek',
    broken: twin((draft) => {
      changeWays(draft, 'startWeek', (way) => ({ ...way, from: ['unfunded', 'funded'] }))
      const { unfunded } = draft.states
      const silence = { after: 'weekBegins', does: 'startWeek' }
      draft.states['unfunded'] = { ...unfunded!, turn: 'client', silence }
    }),
  },
  {
    rule: 'paid-in-time',
    says: 'a record made as soon as a distant week is funded',
    names: 'record',
    broken: twin((draft) => {
      agreeAhead(draft, 60)
      changeWays(draft, 'record', (way) =>
        way.from.includes('working') ? { ...way, from: ['funded', 'working'] } : way,
      )
    }),
  },
  {
    rule: 'every-door-opens',
    says: 'a week that nobody can contest',
    names: 'contested',
    broken: twin(({ actions }) => {
      delete actions['contest']
    }),
  },
]

test('hourly-week keeps every rule, its moments counted from each other', () => {
  const { findings, bounds } = verify(hourlyWeek, texts)
  expect(findings).toEqual([])
  expect(bounds).toEqual({
    everybodySilent: 42,
    othersSilent: { client: 42, worker: 4 },
    othersHostile: { client: 42, worker: 4 },
    paidAfterDelivery: 11,
  })
})

test('every rule has a broken twin', () => {
  expect(new Set(twins.map(({ rule }) => rule))).toEqual(new Set(rules))
})

test.each(twins)('$rule finds $says', ({ rule, names, broken }) => {
  const found = verify(broken, texts).findings.filter((finding) => finding.rule === rule)
  const called = new RegExp(`\\b${names}\\b`)
  const tells = found.filter(({ trace }) =>
    trace.some(({ ja, en }) => called.test(ja) && called.test(en)),
  )
  expect(tells).not.toEqual([])
})

test('a later weekday makes the bounds longer by as many days, and nothing else', () => {
  const later = twin(({ clocks }) => {
    clocks['check'] = untilEndOf('sunday', 1, 35)
  })
  const { findings, bounds } = verify(later, texts)
  expect(findings).toEqual([])
  expect(bounds.paidAfterDelivery).toBe(14)
  expect(bounds.everybodySilent).toBe(42)
})

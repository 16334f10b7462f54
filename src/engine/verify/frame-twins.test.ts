import { expect, test } from 'vitest'
import { known } from '#processes'
import { changeWays, twinOf } from '../../../test/verify/twins.ts'
import type { Draft } from '../../../test/verify/twins.ts'
import type { Process, Spawn, Way } from '../language.ts'
import { rules, verify } from './index.ts'
import type { Rule } from './index.ts'

const { process: recurring, texts } = known.find(({ process }) => process.name === 'recurring')!

const twin = (change: (draft: Draft) => void): Process => twinOf(recurring, change)

/** What silence does in a state, by an act of the clock that the twin has in addition. */
const silentIn = ({ states, actions }: Draft, state: string, does: string, way: Way): void => {
  const waiting = states[state]!
  if ('final' in waiting || waiting.silence === 'nothing') return
  states[state] = { ...waiting, silence: { ...waiting.silence, does } }
  actions[does] = { ways: [way] }
}

const paying = { release: 'all' } as const
const givingBack = { refund: 'all' } as const
const byClock = ['clock'] as const

/** Every week opened otherwise. */
const opening = (change: (spawn: Spawn) => Spawn): Process =>
  twin((draft) => changeWays(draft, 'fundWeek', (way) => ({ ...way, spawns: change(way.spawns!) })))
const child = (change: (draft: Draft) => void): Process =>
  opening(({ process, by }) => ({ process: twinOf(process, change), by }))

/** When the check's Thursday is over, nothing is paid. */
const unpaidChild = child((draft) => {
  changeWays(draft, 'accept', (way) => ({ ...way, by: ['client'] }))
  const way: Way = { by: byClock, from: ['checking'], to: 'ended', money: givingBack }
  silentIn(draft, 'checking', 'giveBack', way)
})

/** For every rule a twin of recurring with one line broken, and the name that it must call. */
const twins: readonly { rule: Rule; says: string; names: string; broken: Process }[] = [
  {
    rule: 'silence-ends',
    says: 'weeks that nobody funds and that pass for ever',
    names: 'skipWeek',
    broken: twin((draft) => {
      silentIn(draft, 'paused', 'skipWeek', {
        by: byClock,
        from: ['paused'],
        to: 'paused',
        steps: 'week',
      })
    }),
  },
  {
    rule: 'silence-ends',
    says: 'a pause that nothing ends',
    names: 'paused',
    broken: twin(({ states }) => {
      states['paused'] = { turn: 'client', silence: 'nothing' }
    }),
  },
  {
    rule: 'silence-ends',
    says: 'a notice of four months',
    names: 'leaving',
    broken: twin((draft) => {
      const far = 120
      draft.clocks['ends'] = { until: 'endsOn', daysAhead: far }
      changeWays(draft, 'giveNotice', (way) => ({
        ...way,
        takes: {
          ...way.takes,
          date: { daysAhead: far, becomes: 'endsOn', notice: { days: 7 } },
        },
      }))
    }),
  },
  {
    rule: 'alone-can-end',
    says: 'a worker who cannot leave a pause that nothing ends',
    names: 'paused',
    broken: twin(({ states }) => {
      states['paused'] = { turn: 'client', silence: 'nothing' }
    }),
  },
  {
    rule: 'no-stalling',
    says: 'a notice that is given and taken back without end',
    names: 'takeBack',
    broken: twin(({ actions }) => {
      actions['takeBack'] = { ways: [{ by: ['client'], from: ['noticed'], to: 'running' }] }
    }),
  },
  {
    rule: 'no-hostage-money',
    says: 'an end that keeps the pledge',
    names: 'end',
    broken: twin((draft) => changeWays(draft, 'end', ({ by, from, to }) => ({ by, from, to }))),
  },
  {
    rule: 'no-hostage-money',
    says: 'a pledge that is asked for every week',
    names: 'fundWeek',
    broken: twin((draft) =>
      changeWays(draft, 'fundWeek', (way) => ({ ...way, money: { fund: 'price' } })),
    ),
  },
  {
    rule: 'delivered-is-safe',
    says: 'weeks whose silence gives the money back',
    names: 'giveBack',
    broken: unpaidChild,
  },
  {
    rule: 'undelivered-comes-back',
    says: 'an honest end that pays the pledge',
    names: 'end',
    broken: twin((draft) => changeWays(draft, 'end', (way) => ({ ...way, money: paying }))),
  },
  {
    rule: 'silence-never-pays',
    says: 'a pledge that only silence gives back',
    names: 'endInSilence',
    broken: twin((draft) => {
      changeWays(draft, 'endInSilence', (way) => ({ ...way, money: givingBack }))
      changeWays(draft, 'end', (way) => ({ ...way, money: paying }))
    }),
  },
  {
    rule: 'no-self-dealing',
    says: 'a worker who may take the pledge',
    names: 'payPledge',
    broken: twin((draft) =>
      changeWays(draft, 'payPledge', (way) => ({ ...way, by: ['client', 'worker'] })),
    ),
  },
  {
    rule: 'never-unfunded',
    says: 'weeks that are opened without money',
    names: 'fundWeek',
    broken: child((draft) => changeWays(draft, 'fund', ({ by, from, to }) => ({ by, from, to }))),
  },
  {
    rule: 'never-unfunded',
    says: 'the same week opened again and again',
    names: 'fundWeek',
    broken: twin((draft) =>
      changeWays(draft, 'fundWeek', ({ by, from, to, spawns }) => ({
        by,
        from,
        to,
        spawns: spawns!,
      })),
    ),
  },
  {
    rule: 'never-unfunded',
    says: 'weeks opened by an act that there is not',
    names: 'fundWeek',
    broken: opening((spawn) => ({ ...spawn, by: 'fundd' })),
  },
  {
    rule: 'never-unfunded',
    says: 'weeks opened by who may not fund them',
    names: 'fundWeek',
    broken: twin((draft) =>
      changeWays(draft, 'fundWeek', (way) => ({ ...way, by: ['client', 'worker'] })),
    ),
  },
  {
    rule: 'paid-in-time',
    says: 'weeks that are recorded long before they are paid',
    names: 'record',
    broken: child((draft) => {
      for (const [name, clock] of Object.entries(draft.clocks))
        if ('endOf' in clock) draft.clocks[name] = { ...clock, daysAhead: 60 }
      changeWays(draft, 'record', (way) =>
        way.from.includes('working') ? { ...way, from: ['funded', 'working'] } : way,
      )
    }),
  },
  {
    rule: 'every-door-opens',
    says: 'notice that nobody can give',
    names: 'noticed',
    broken: twin(({ actions }) => {
      delete actions['giveNotice']
    }),
  },
  {
    rule: 'every-door-opens',
    says: 'a notice funded to its end that leads nowhere',
    names: 'closng',
    broken: twin((draft) =>
      changeWays(draft, 'giveNotice', (way) => (way.last ? { ...way, last: 'closng' } : way)),
    ),
  },
]

test('recurring keeps every rule, and so do its weeks', () => {
  const { findings, bounds } = verify(recurring, texts)
  expect(findings).toEqual([])
  expect(bounds).toEqual({
    everybodySilent: 60,
    othersSilent: { client: 41, worker: 60 },
    othersHostile: { client: 41, worker: 60 },
    paidAfterDelivery: null,
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

test('what is wrong with a part is said of the part by name', () => {
  const said = verify(unpaidChild, texts).findings
  expect(said).not.toEqual([])
  for (const { message } of said) {
    expect(message.ja).toMatch(/^hourly-week:/)
    expect(message.en).toMatch(/^hourly-week: /)
  }
})

test('longer notice for who has gone on for long makes no bound longer', () => {
  const always = twin((draft) =>
    changeWays(draft, 'giveNotice', (way) => ({
      ...way,
      takes: { ...way.takes, date: { daysAhead: 60, becomes: 'endsOn', notice: { days: 7 } } },
    })),
  )
  expect(verify(always, texts).findings).toEqual([])
  expect(verify(always).bounds.everybodySilent).toBe(60)
})

test('weeks that the client may skip without end cannot be proved', () => {
  const skipping = twin(({ actions }) => {
    actions['skipWeek'] = {
      ways: [{ by: ['client'], from: ['running'], to: 'running', steps: 'week' }],
    }
  })
  const said = verify(skipping, texts).findings.map(({ message }) => message.en)
  expect(said).toContain('More than 5000 configurations: too many to be proved')
})

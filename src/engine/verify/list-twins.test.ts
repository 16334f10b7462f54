import { expect, test } from 'vitest'
import { known } from '#processes'
import { changeWays, twinOf } from '../../../test/verify/twins.ts'
import type { Draft } from '../../../test/verify/twins.ts'
import type { Process } from '../language.ts'
import { verify } from './index.ts'
import type { Rule } from './index.ts'

const { process: milestones, texts } = known.find(({ process }) => process.name === 'milestones')!

const twin = (change: (draft: Draft) => void): Process => twinOf(milestones, change)

/** One line of milestones broken, and what must be said of it. */
const broken: readonly [Rule, string, (draft: Draft) => void][] = [
  [
    'silence-ends',
    'never ends',
    ({ states }) => {
      states['running'] = { turn: 'client', silence: 'nothing' }
    },
  ],
  [
    'silence-ends',
    'go round and round',
    ({ states, actions }) => {
      const silence = { after: 'nextPart', does: 'wait' }
      states['running'] = { turn: 'client', silence }
      actions['wait'] = { ways: [{ by: ['clock'], from: ['running'], to: 'running' }] }
    },
  ],
  [
    'silence-ends',
    'it takes up to 120 days',
    ({ clocks }) => {
      clocks['nextPart'] = { until: 'fundBy', daysAhead: 120 }
    },
  ],
  [
    'every-door-opens',
    'no longer than a part',
    ({ clocks }) => {
      clocks['nextPart'] = { until: 'fundBy', daysAhead: 59 }
    },
  ],
  [
    'never-unfunded',
    'opened again',
    (draft) =>
      changeWays(draft, 'fundNext', ({ by, from, to, spawns }) => ({
        by,
        from,
        to,
        spawns: spawns!,
      })),
  ],
  [
    'never-unfunded',
    'cannot open',
    (draft) =>
      changeWays(draft, 'fundNext', (way) => ({
        ...way,
        spawns: { ...way.spawns!, by: 'agreeToOffer' },
      })),
  ],
  [
    'every-door-opens',
    'Nothing leads to',
    (draft) => changeWays(draft, 'fundNext', ({ last: _last, ...way }) => way),
  ],
]

test('milestones keeps every rule; nobody waits for the other to end the rest', () => {
  const { findings, bounds } = verify(milestones, texts)
  expect(findings).toEqual([])
  expect(bounds).toMatchObject({
    everybodySilent: 74,
    othersSilent: { client: 0, worker: 0 },
    othersHostile: { client: 0, worker: 0 },
  })
})

test.each(broken)('%s finds broken milestones: %s', (rule, says, change) => {
  const { findings } = verify(twin(change), texts)
  const said = findings.filter((finding) => finding.rule === rule)
  expect(said.map(({ message }) => message.en).join()).toContain(says)
})

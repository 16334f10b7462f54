import { expect, test } from 'vitest'
import { offeringOf } from '#processes'
import { changeWays, twinOf } from '../../../test/verify/twins.ts'
import type { Draft } from '../../../test/verify/twins.ts'
import type { Process } from '../language.ts'
import { rules, verify } from './index.ts'
import type { Rule } from './index.ts'

const { process: fixedPrice, texts } = offeringOf('fixed-price')!

const twin = (change: (draft: Draft) => void): Process => twinOf(fixedPrice, change)

const everything = { refund: 'all' } as const

/**
 * For every rule a twin of fixed-price with one line broken, and the name that the trace must call.
 */
const twins: readonly { rule: Rule; says: string; names: string; broken: Process }[] = [
  {
    rule: 'silence-ends',
    says: 'inspection without a deadline',
    names: 'inspecting',
    broken: twin(({ states }) => {
      states['inspecting'] = { turn: 'client', silence: 'nothing', delivered: true }
    }),
  },
  {
    rule: 'silence-ends',
    says: 'a final notice that is followed by another inspection',
    names: 'inspectAgain',
    broken: twin(({ states, actions }) => {
      const { finalNotice } = states
      states['finalNotice'] = {
        ...finalNotice!,
        turn: 'client',
        silence: { after: 'finalNotice', does: 'inspectAgain' },
      }
      actions['inspectAgain'] = {
        ways: [{ by: ['clock'], from: ['finalNotice'], to: 'inspecting' }],
      }
    }),
  },
  {
    rule: 'silence-ends',
    says: 'an answer to an offer that may take a hundred days',
    names: 'offered',
    broken: twin(({ clocks }) => {
      clocks['answering'] = { days: { default: 7, min: 7, max: 100 } }
    }),
  },
  {
    rule: 'silence-ends',
    says: 'a contest that names its amount under seal, so that silence cannot settle it',
    names: 'contestedByClient',
    broken: twin((draft) => changeWays(draft, 'contest', (way) => ({ ...way, sealed: true }))),
  },
  {
    rule: 'alone-can-end',
    says: 'a mediation that waits for the desk for ever',
    names: 'mediating',
    broken: twin(({ states }) => {
      states['mediating'] = {
        turn: 'desk',
        silence: 'nothing',
        delivered: true,
        contested: true,
      }
    }),
  },
  {
    rule: 'no-stalling',
    says: 'rework without end',
    names: 'requestRework',
    broken: twin(({ actions }) => {
      actions['requestRework'] = { ways: actions['requestRework']!.ways }
    }),
  },
  {
    rule: 'no-hostage-money',
    says: 'giving up without giving the money back',
    names: 'giveUp',
    broken: twin((draft) => changeWays(draft, 'giveUp', ({ by, from, to }) => ({ by, from, to }))),
  },
  {
    rule: 'no-hostage-money',
    says: 'a second funding',
    names: 'fund',
    broken: twin((draft) =>
      changeWays(draft, 'fund', (way) => ({ ...way, from: ['unfunded', 'overdue'] })),
    ),
  },
  {
    rule: 'delivered-is-safe',
    says: "an acceptance in the client's stead that gives the money back",
    names: 'acceptInStead',
    broken: twin((draft) =>
      changeWays(draft, 'acceptInStead', (way) => ({ ...way, money: everything })),
    ),
  },
  {
    rule: 'undelivered-comes-back',
    says: 'an overdue contract that ends without giving the money back',
    names: 'end',
    broken: twin((draft) =>
      changeWays(draft, 'end', ({ money, ...way }) =>
        'refund' in money! ? way : { ...way, money: money! },
      ),
    ),
  },
  {
    rule: 'silence-never-pays',
    says: 'an inspection whose silence gives the money back',
    names: 'sendFinalNotice',
    broken: twin((draft) =>
      changeWays(draft, 'sendFinalNotice', (way) => ({ ...way, to: 'ended', money: everything })),
    ),
  },
  {
    rule: 'no-self-dealing',
    says: 'a worker who may accept their own delivery',
    names: 'accept',
    broken: twin((draft) =>
      changeWays(draft, 'accept', (way) => ({ ...way, by: ['client', 'worker'] })),
    ),
  },
  {
    rule: 'never-unfunded',
    says: 'an agreement that starts the work at once',
    names: 'agreeToOffer',
    broken: twin((draft) =>
      changeWays(draft, 'agreeToOffer', (way) => ({ ...way, to: 'working' })),
    ),
  },
  {
    rule: 'paid-in-time',
    says: 'a final notice of three weeks',
    names: 'finalNotice',
    broken: twin(({ clocks }) => {
      clocks['finalNotice'] = { days: { default: 21, min: 21, max: 21 } }
    }),
  },
  {
    rule: 'every-door-opens',
    says: 'a state that nothing leads to any more',
    names: 'held',
    broken: twin(({ actions }) => {
      delete actions['hold']
    }),
  },
  {
    rule: 'every-door-opens',
    says: 'a seal that the other side can never open',
    names: 'propose',
    broken: twin((draft) => changeWays(draft, 'propose', (way) => ({ ...way, by: ['worker'] }))),
  },
  {
    rule: 'every-door-opens',
    says: 'a seal on an act that names no settlement',
    names: 'rule',
    broken: twin((draft) => changeWays(draft, 'rule', (way) => ({ ...way, sealed: true }))),
  },
  {
    rule: 'every-door-opens',
    says: 'a way to a state that does not exist',
    names: 'overdoo',
    broken: twin((draft) => changeWays(draft, 'fallOverdue', (way) => ({ ...way, to: 'overdoo' }))),
  },
]

test('fixed-price keeps every rule', () => {
  const { findings, bounds } = verify(fixedPrice, texts)
  expect(findings).toEqual([])
  expect(bounds).toEqual({
    everybodySilent: 81,
    othersSilent: { client: 14, worker: 20 },
    othersHostile: { client: 14, worker: 33 },
    paidAfterDelivery: 59,
  })
})

test('every rule has a broken twin', () => {
  expect(new Set(twins.map(({ rule }) => rule))).toEqual(new Set(rules))
})

test.each(twins)('$rule finds $says', ({ rule, names, broken }) => {
  const found = verify(broken, texts).findings.filter((finding) => finding.rule === rule)
  const traces = found.map(({ trace }) => trace)
  const called = new RegExp(`\\b${names}\\b`)
  const tells = traces.filter((trace) =>
    trace.some(({ ja, en }) => called.test(ja) && called.test(en)),
  )
  expect(found).not.toEqual([])
  expect(tells).not.toEqual([])
})

test('proposals without end, which leave the deadline as it is, hurt nobody', () => {
  const endless = twin(({ actions }) => {
    actions['propose'] = { ways: actions['propose']!.ways }
  })
  const { findings, bounds } = verify(endless, texts)
  expect(findings).toEqual([])
  expect(bounds).toEqual(verify(fixedPrice).bounds)
})

test('more holidays than known make business days longer, and so the bounds', () => {
  const days = Array.from(
    { length: 28 },
    (_, index) => `2026-06-${String(index + 1).padStart(2, '0')}`,
  )
  const calendar = { zone: 'Asia/Tokyo', holidays: new Set(days) }
  expect(verify(fixedPrice, texts, calendar).bounds.othersSilent.worker).toBe(42)
  const none = { zone: 'Asia/Tokyo', holidays: new Set<string>() }
  expect(verify(fixedPrice, texts, none).bounds.othersSilent.worker).toBe(14)
})

test('a missing or empty text is found in its language', () => {
  const { 'actions.accept.cost': _, ...en } = texts.en
  const ja = { ...texts.ja, 'states.held': ' ' }
  const said = verify(fixedPrice, { ja, en }).findings.map(({ message }) => message.en)
  expect(said).toEqual([
    'The Japanese text states.held is missing',
    'The English text actions.accept.cost is missing',
  ])
})

test('a trace is told in both languages, by text and by name', () => {
  const broken = twins.find(({ rule }) => rule === 'delivered-is-safe')!.broken
  const { findings } = verify(broken, texts)
  const finding = findings.find(({ rule }) => rule === 'delivered-is-safe')
  expect(finding!.hurts).toBe('worker')
  const last = finding!.trace.at(-2)!
  expect(finding!.trace).toHaveLength(6)
  expect(last.en).toContain('“Final notice” (finalNotice): the client stays silent for 7 days')
  expect(last.en).toContain('(acceptInStead) → “Paid” (paid) (all back to the client)')
  expect(last.ja).toContain('「最終通知」(finalNotice):クライアントが7日沈黙し、期限が「検収を代行')
  expect(last.ja).toContain('(acceptInStead) → 「支払い確定」(paid)(クライアントに全額)')
})

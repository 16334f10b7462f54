import { expect } from 'vitest'
import { rulesElsewhere } from '#processes'
import { chanceOf } from '../../../src/simulation/chance.ts'

/** Seeded: every run of a test types the same. */
export const chance = chanceOf(53)

const platforms = Object.keys(rulesElsewhere)
const acts = Object.values(rulesElsewhere).flatMap(({ offering }) =>
  Object.keys(offering.process.actions),
)
const stages = ['agreed', 'working', 'delivered', 'reworking', 'paid', 'ended']
export const days = ['2000-01-01', '2026-11-01', '2026-11-20', '2100-12-31', '2027-02-28']
export const nasty = [
  '',
  '\0',
  '\ud800',
  '\u202e',
  '../../../etc/passwd',
  '"><script>alert(1)</script>',
  "'; drop table debts; --",
  '=HYPERLINK("http://evil")',
  '__proto__',
  'constructor',
  '-1',
  '0',
  '9'.repeat(400),
  'NaN',
  'Infinity',
  '0000-01-01',
  '9999-12-31',
  '-271821-04-20',
  '+275760-09-13',
  '2026-02-30',
  '2026-11-24T25:00',
  '👨‍👩‍👧‍👦'.repeat(30),
  'あ'.repeat(11_000),
]
export const hostile = () => chance.one(nasty)
export const some = (good: readonly string[]) => (chance.percent(4) ? hostile() : chance.one(good))
export const id = () => encodeURIComponent(hostile().toWellFormed().slice(0, 99))

export const draft = () => ({
  platform: some(platforms),
  clientName: some(['鈴木商店', '<b>Bob</b>', '=1+1']),
  title: some(['記事5本', '../../evil', '<img src=x onerror=alert(1)>']),
  price: some(['1', '50000', '1000000000000']),
  agreedOn: some(days.slice(0, 2)),
  deliverOn: some(['2026-11-20', '2100-12-31', '']),
  payOn: some(['2026-11-20', '2100-12-31', '']),
  reference: some(['', 'No. 1', 'javascript:alert(1)']),
  stage: some(stages),
  stageOn: some(['2026-11-20', '2026-11-01', '']),
})
export const entry = () => ({
  kind: some(['sent', 'received', 'note', 'act', 'act', 'act']),
  action: some(acts),
  by: some(['client', 'worker', 'desk']),
  text: some(['届きましたか？', '<script>alert(1)</script>']),
  amount: some(['', '1', '1000000000000']),
})

export const never500 = (what: unknown, status: number, text: string) =>
  expect([what, status, status < 500 ? '' : text.slice(0, 400)]).toEqual([
    what,
    expect.toSatisfy((code: number) => code < 500),
    '',
  ])

import { expect, test } from 'vitest'
import { fixedPrice, play, start, tokyo } from '../../test/engine.ts'
import { decide } from './decide.ts'
import { filesLimit, textLimit } from './input.ts'
import type { Actor, Input } from './index.ts'

const funded = play([
  ['worker', 'agreeToOffer'],
  ['client', 'fund'],
]).contract
const overdue = play([20], funded).contract
const late = start + 20 * 86_400_000

/** The code of the refusal, or 'taken'. */
const said = (
  action: string,
  by: Actor,
  input: unknown,
  contract = funded,
  now = start,
): string => {
  const decision = decide(fixedPrice, contract, action, by, input as Input, now, tokyo)
  return decision.ok ? 'taken' : decision.refusal.code
}

const ending = (input: object) =>
  said('requestEnd', 'client', { amount: 0n, reason: 'x', ...input })
const delivering = (input: object) => said('deliver', 'worker', input)
const extending = (date: unknown) => said('extend', 'client', { date }, overdue, late)

test.each([
  [0n, 'taken'],
  [50_000n, 'taken'],
  [50_001n, 'amount.above_pot'],
  [-1n, 'amount.too_small'],
  [1, 'input.malformed'],
  ['1', 'input.malformed'],
  [1.5, 'input.malformed'],
  [null, 'input.malformed'],
  [undefined, 'input.required'],
])('an offer of %s is answered by %s', (amount, code) => {
  expect(ending({ amount })).toBe(code)
})

test.each([
  [{}, 'taken'],
  [{ amount: 50_000n }, 'taken'],
  [{ amount: 0n }, 'amount.too_small'],
  [{ amount: 1n }, 'evidence.required'],
  [{ amount: 1n, note: '  ' }, 'evidence.required'],
  [{ amount: 1n, note: 'half of it' }, 'taken'],
  [{ amount: 1n, files: ['fil_1'] }, 'taken'],
])('a claim of %o is answered by %s', (input, code) => {
  expect(delivering(input)).toBe(code)
})

test.each([
  ['x', 'taken'],
  [' ', 'input.required'],
  ['', 'input.required'],
  [7, 'input.malformed'],
  ['a\0b', 'input.malformed'],
  ['\ud800', 'input.malformed'],
  ['支払い\u202eます', 'input.malformed'],
  ['a\u001b[2Jb', 'input.malformed'],
  ['一行目\r\n\t二行目', 'taken'],
  ['\u200b\u3164', 'input.required'],
  ['x'.repeat(textLimit), 'taken'],
  ['x'.repeat(textLimit + 1), 'input.too_long'],
])('a reason is looked at as a text (%#)', (reason, code) => {
  expect(ending({ reason })).toBe(code)
})

test.each([
  [[], 'taken'],
  [['fil_1'], 'taken'],
  ['fil_1', 'input.malformed'],
  [[7], 'input.malformed'],
  [Array.from({ length: filesLimit + 1 }, () => 'f'), 'input.malformed'],
])('files are ids of files, not too many (%#)', (files, code) => {
  expect(delivering({ files })).toBe(code)
})

test.each([
  ['2026-12-21', 'taken'],
  ['2027-01-20', 'taken'],
  ['2027-01-21', 'date.too_far'],
  ['2026-12-20', 'date.past'],
  ['2026-12-32', 'input.malformed'],
  [20_261_221, 'input.malformed'],
  [undefined, 'input.required'],
])('a new date %s, on 21 December, is answered by %s', (date, code) => {
  expect(extending(date)).toBe(code)
})

test('what an act does not take is refused, known or not', () => {
  expect(said('giveUp', 'worker', { amount: 1n }, overdue, late)).toBe('input.unexpected')
  expect(delivering({ colour: 'red' })).toBe('input.unexpected')
  expect(delivering({ note: undefined })).toBe('taken')
})

test.each([null, undefined, 7, 'text', []])(
  'an input that is no object is refused (%o)',
  (input) => {
    expect(said('deliver', 'worker', input)).toBe('input.malformed')
  },
)

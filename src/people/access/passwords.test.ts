import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Issue } from '#platform'
import { hashOf, matches, newPasswordIn } from './passwords.ts'

function codesOf(password: string): string[] {
  const issues: Issue[] = []
  newPasswordIn(issues, password)
  return issues.map((issue) => issue.code)
}

test('a password matches its hash and no other, and no hash is the same twice', async () => {
  const stored = await hashOf('correct horse')
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(await hashOf('correct horse')).not.toBe(stored)
  expect(await matches('correct horse', stored)).toBe(true)
  expect(await matches('correct horsf', stored)).toBe(false)
  expect(await matches('', stored)).toBe(false)
  expect(await matches('correct horse', null)).toBe(false)
})

test('full width and half width are the same password', async () => {
  const issues: Issue[] = []
  const stored = await hashOf(newPasswordIn(issues, 'ｐａｓｓ１２３４ガ'))
  expect(issues).toEqual([])
  expect(await matches('pass1234ｶﾞ', stored)).toBe(true)
})

test('length is the only rule, and it counts characters', () => {
  expect(codesOf('1234567')).toEqual(['password.too_short'])
  expect(codesOf('12345678')).toEqual([])
  expect(codesOf('        ')).toEqual([])
  expect(codesOf('🦊🦊🦊🦊')).toEqual(['password.too_short'])
  expect(codesOf('🦊'.repeat(8))).toEqual([])
  expect(codesOf('x'.repeat(200))).toEqual([])
  expect(codesOf('x'.repeat(201))).toEqual(['password.too_long'])
  expect(codesOf('x'.repeat(10_000_000))).toEqual(['password.too_long'])
})

test('broken UTF-16 and control characters are refused', () => {
  expect(codesOf('abcdefgh\u0000')).toEqual(['password.malformed'])
  expect(codesOf('abcdefgh\ud800')).toEqual(['password.malformed'])
})

test('no text whatever makes a password crash', async () => {
  const stored = await hashOf('correct horse')
  const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ maxLength: 2000 }), surrogates)
  await fc.assert(
    fc.asyncProperty(texts, async (text) => {
      codesOf(text)
      expect(await matches(text, stored)).toBe(false)
    }),
    { numRuns: 50 },
  )
})

const surrogates = fc
  .array(fc.integer({ min: 0xd7f0, max: 0xe00f }))
  .map((units) => String.fromCharCode(...units))

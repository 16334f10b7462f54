import { expect, test } from 'vitest'
import fc from 'fast-check'
import { formatsFor } from '#locale'
import { saidLength } from './said-length.ts'

test('the browser says lengths exactly as the server does', () => {
  const ja = formatsFor('ja', 'Asia/Tokyo', 0)
  const en = formatsFor('en', 'Asia/Tokyo', 0)
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 90 * 86_400_000 }), (length) => {
      expect(saidLength(length, true)).toBe(ja.duration(length))
      expect(saidLength(length, false)).toBe(en.duration(length))
    }),
  )
})

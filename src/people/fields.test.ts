import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textIn } from '#platform'
import type { Issue } from '#platform'
import { emailFrom, emailKey, nameIn } from './fields.ts'

function codeOf(read: (issues: Issue[]) => string): string | undefined {
  const issues: Issue[] = []
  read(issues)
  return issues[0]?.code
}

test('an address is what a browser takes for one', () => {
  expect(emailFrom(' Hanako@Example.com ')).toBe('Hanako@Example.com')
  expect(emailKey('Hanako@Example.com')).toBe('hanako@example.com')
  expect(emailFrom('a..b.@docomo.ne.jp')).toBe('a..b.@docomo.ne.jp')
  expect(emailFrom('root@localhost')).toBe('root@localhost')
  const none = ['', 'a', 'a@', '@b', 'a b@c.d', 'a@b..c', 'a@-b.c', 'a@b.c\nBcc: d@e.f', 'a@b,c@d']
  for (const text of [...none, 'a\0@b.c', `${'a'.repeat(65)}@b.c`, `a@${'b.'.repeat(130)}c`])
    expect({ text, email: emailFrom(text) }).toEqual({ text, email: null })
})

test('a name is one line with a letter or a digit in it', () => {
  const issues: Issue[] = []
  expect(nameIn(issues, '  山田\n 花子  ')).toBe('山田 花子')
  expect(nameIn(issues, 'か\u3099')).toBe('が')
  expect(issues).toEqual([])
  expect(codeOf((found) => nameIn(found, ' \u3000 '))).toBe('name.required')
  expect(codeOf((found) => nameIn(found, '…'))).toBe('name.malformed')
  expect(codeOf((found) => nameIn(found, 'a\0b'))).toBe('name.malformed')
  expect(codeOf((found) => nameIn(found, 'a\ud800'))).toBe('name.malformed')
  expect(codeOf((found) => nameIn(found, 'eve\u202etxt'))).toBe('name.malformed')
  expect(codeOf((found) => nameIn(found, 'x'.repeat(81)))).toBe('name.too_long')
  expect(codeOf((found) => nameIn(found, 'x'.repeat(10_000_000)))).toBe('name.too_long')
})

test('a text of several lines keeps them', () => {
  const rule = { max: 10, lines: true }
  expect(textIn([], 'worker.about', 'a\r\n\tb\n', rule)).toBe('a\n\tb')
  expect(codeOf((found) => textIn(found, 'worker.about', 'a\u0007', rule))).toBe('about.malformed')
})

test('every text is either taken in normal form or answered with an issue', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.boolean(), (value, lines) => {
      const issues: Issue[] = []
      const text = textIn(issues, 'worker.about', value, { max: 50, lines })
      expect(issues.length).toBeLessThanOrEqual(1)
      expect([...text].length).toBeLessThanOrEqual(50)
      expect(text).not.toContain('\0')
      expect(textIn([], 'worker.about', text, { max: 50, lines })).toBe(text)
    }),
  )
})

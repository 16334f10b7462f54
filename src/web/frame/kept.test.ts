import { expect, test } from 'vitest'
import { keepPages } from './kept.ts'

const page = (key: string) =>
  `<form><input type="hidden" name="key" value="${key}"/></form>` +
  `<form><input type="hidden" name="key" value="${key}x"/></form>`

const keysOf = (html: string | null): string[] =>
  [...(html ?? '').matchAll(/name="key" value="([^"]*)"/g)].map(([, key = '']) => key)

test('a kept page is the page that was drawn, but for fresh keys in its forms', () => {
  const kept = keepPages()
  kept.put('a', '1', page('drawn-first-here'))
  const again = kept.get('a', '1')
  const keys = keysOf(again)
  expect(keys).toHaveLength(2)
  expect(new Set([...keys, ...keysOf(kept.get('a', '1'))]).size).toBe(4)
  expect(again?.replaceAll(/value="[^"]*"/g, '')).toBe(page('').replaceAll(/value="[^"]*"/g, ''))
  for (const key of keys) expect(key).toMatch(/^[\w-]{16,64}$/)
})

test('a page whose print has changed is not shown any more', () => {
  const kept = keepPages()
  kept.put('a', '1', 'old')
  expect(kept.get('a', '2')).toBeNull()
  kept.put('a', '2', 'new')
  expect(kept.get('a', '2')).toBe('new')
  expect(kept.get('a', '1')).toBeNull()
})

test('of many pages the least lately asked are forgotten', () => {
  const kept = keepPages()
  for (let number = 0; number < 400; number += 1) kept.put(`${number}`, '1', `page ${number}`)
  expect(kept.get('0', '1')).toBe('page 0')
  kept.put('one more', '1', 'page')
  expect(kept.get('1', '1')).toBeNull()
  expect(kept.get('0', '1')).toBe('page 0')
})

test('long pages are forgotten sooner: what is kept stays within some megabytes', () => {
  const kept = keepPages()
  const long = 'x'.repeat(199_000)
  for (let number = 0; number < 200; number += 1) kept.put(`${number}`, '1', long)
  const left = Array.from({ length: 200 }, (_, number) => kept.get(`${number}`, '1'))
  expect(left.filter((html) => html !== null).length * long.length).toBeLessThan(8_000_000)
  expect(left.at(-1)).toBe(long)
  kept.put('199', '2', 'short')
  for (let number = 0; number < 300; number += 1) kept.put(`${number}`, '3', 'short')
  expect(kept.get('0', '3')).toBe('short')
})

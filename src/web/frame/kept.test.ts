import { expect, test } from 'vitest'
import { keepPages } from './kept.ts'
import type { KeptPages } from './kept.ts'

const page = (key: string) =>
  `<h1>約束</h1><form><input type="hidden" name="key" value="${key}"/>次</form>` +
  `<form><input type="hidden" name="key" value="${key}x"/></form>`

/** The page under that name as text. */
const read = (kept: KeptPages, name: string, print: string): string | null => {
  const page = kept.get(name, print)
  return page && page.bytes.toString()
}

const keysOf = (html: string | null): string[] =>
  [...(html ?? '').matchAll(/name="key" value="([^"]*)"/g)].map(([, key = '']) => key)

test('a kept page is the page that was drawn, but for fresh keys in its forms', () => {
  const kept = keepPages()
  kept.put('a', '1', page('drawn-first-here'))
  const again = read(kept, 'a', '1')
  const keys = keysOf(again)
  expect(keys).toHaveLength(2)
  expect(new Set([...keys, ...keysOf(read(kept, 'a', '1'))]).size).toBe(4)
  expect(again?.replaceAll(/value="[^"]*"/g, '')).toBe(page('').replaceAll(/value="[^"]*"/g, ''))
  for (const key of keys) expect(key).toMatch(/^[\w-]{16,64}$/)
})

test('a page whose print has changed is not shown any more', () => {
  const kept = keepPages()
  kept.put('a', '1', 'old')
  expect(read(kept, 'a', '2')).toBeNull()
  kept.put('a', '2', 'new')
  expect(read(kept, 'a', '2')).toBe('new')
  expect(read(kept, 'a', '1')).toBeNull()
})

test('of many pages the least lately asked are forgotten', () => {
  const kept = keepPages()
  for (let number = 0; number < 400; number += 1) kept.put(`${number}`, '1', `page ${number}`)
  expect(read(kept, '0', '1')).toBe('page 0')
  kept.put('one more', '1', 'page')
  expect(read(kept, '1', '1')).toBeNull()
  expect(read(kept, '0', '1')).toBe('page 0')
})

test('long pages are forgotten sooner: what is kept stays within some megabytes', () => {
  const kept = keepPages()
  const long = 'x'.repeat(199_000)
  for (let number = 0; number < 200; number += 1) kept.put(`${number}`, '1', long)
  const left = Array.from({ length: 200 }, (_, number) => read(kept, `${number}`, '1'))
  expect(left.filter((html) => html !== null).length * long.length).toBeLessThan(8_000_000)
  expect(left.at(-1)).toBe(long)
  kept.put('199', '2', 'short')
  for (let number = 0; number < 300; number += 1) kept.put(`${number}`, '3', 'short')
  expect(read(kept, '0', '3')).toBe('short')
})

test('a copy that was sent is used again with other keys, and only for its own page', () => {
  const kept = keepPages()
  kept.put('a', '1', page('drawn-first-here'))
  kept.put('b', '1', page('drawn-first-here').replace('約束', '契約'))
  const first = kept.get('a', '1')
  const keys = keysOf(first?.bytes.toString() ?? null)
  expect(kept.get('a', '1')?.bytes).not.toBe(first?.bytes)
  first?.sent()
  expect(read(kept, 'b', '1')).toContain('契約')
  const again = kept.get('a', '1')
  expect(again?.bytes).toBe(first?.bytes)
  expect(new Set([...keys, ...keysOf(again?.bytes.toString() ?? null)]).size).toBe(4)
})

test('what was sent of a page that has changed since is not used again', () => {
  const kept = keepPages()
  kept.put('a', '1', page('drawn-first-here'))
  const old = kept.get('a', '1')
  kept.put('a', '2', page('drawn-again-here'))
  old?.sent()
  expect(kept.get('a', '2')?.bytes).not.toBe(old?.bytes)
})

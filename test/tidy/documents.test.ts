/**
 * What the documents say is so: tests that exist, settings as they are, links that lead somewhere.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { expect, test } from 'vitest'
import { packageRoot, readSettings } from '#platform'
import { readTheHouse } from './house.ts'

const read = (path: string): string => readFileSync(join(packageRoot, path), 'utf8')
const documents = readTheHouse().filter(({ path }) => path.endsWith('.md'))
const scripts = Object.keys(JSON.parse(read('package.json')).scripts)

/** `path` › title, on a line of its own. */
const promised = [...read('ARCHITECTURE.md').matchAll(/^ +`([^`]+)` › (.+)$/gm)].map(
  ([, path = '', title = '']) => ({ path, title }),
)

test('ARCHITECTURE.md has ten invariants, each held by a test that exists', () => {
  const invariants = read('ARCHITECTURE.md').split(/^\d+\. \*\*/m)
  const ten = invariants.slice(-10)
  expect(ten.filter((text) => !/^ +`[^`]+` › /m.test(text))).toEqual([])
  const missing = promised.filter(
    ({ path, title }) =>
      !existsSync(join(packageRoot, path)) || !read(path).includes(`test('${title}'`),
  )
  expect(promised.length).toBeGreaterThanOrEqual(10)
  expect(missing).toEqual([])
})

test('docs/operating.md tells every setting and its default as it is', () => {
  const rows = [...read('docs/operating.md').matchAll(/^\| `([A-Z_]+)` \| (.*?) \| /gm)]
  const told = new Map(rows.map(([, name = '', usual = '']) => [name, usual]))
  const source = read('src/platform/settings.ts')
  const asked = [...source.matchAll(/given\('([A-Z_]+)'\)/g)].map(([, name]) => name)
  expect([...told.keys()].toSorted()).toEqual(asked.toSorted())
  const usual = readSettings({})
  for (const [name, text] of told) {
    const [, value] = /^`([^`]+)`$/.exec(text) ?? []
    if (value && name !== 'YAKUSOKU_URL') expect(readSettings({ [name]: value })).toEqual(usual)
  }
})

test('docs/operating.md tells every command', () => {
  const told = [...read('docs/operating.md').matchAll(/^\| `([a-z]+)` \| /gm)].map(
    ([, word]) => word,
  )
  const known = [...read('src/main.ts').matchAll(/^  ([a-z]+): \{$/gm)].map(([, word]) => word)
  expect(told.toSorted()).toEqual(known)
})

test('every command of npm that a document names exists', () => {
  const named = documents.flatMap(({ path, text }) =>
    [...text.matchAll(/npm (run ([\w-]+)|start|test)\b/g)].map(([, words = '', name]) => ({
      path,
      script: name ?? words,
    })),
  )
  expect(named.filter(({ script }) => !scripts.includes(script))).toEqual([])
})

test('every link between files leads somewhere', () => {
  const lost = documents.flatMap(({ path, text }) =>
    [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
      .map(([, to = '']) => to)
      .filter((to) => !/^https?:/.test(to))
      .filter((to) => !existsSync(join(packageRoot, posix.join(posix.dirname(path), to))))
      .map((to) => `${path}: ${to}`),
  )
  expect(lost).toEqual([])
})

test('every file in backquotes that a document of the root names exists', () => {
  const root = documents.filter(({ path }) => !path.includes('/') && path !== 'CHANGELOG.md')
  const lost = root.flatMap(({ path, text }) =>
    [...text.matchAll(/`((?:src|test|docs|processes|migrations|scripts)\/[\w./-]+)`/g)]
      .map(([, name = '']) => name)
      .filter((name) => !/utils/.test(name) && !existsSync(join(packageRoot, name)))
      .map((name) => `${path}: ${name}`),
  )
  expect(lost).toEqual([])
})

test('decisions have numbers of their own, and say the question, the answer and what follows', () => {
  const records = documents.filter(({ path }) => path.startsWith('docs/decisions/'))
  const numbers = records.map(({ path }) => /\/(\d{3})-[a-z\d-]+\.md$/.exec(path)?.[1])
  expect(numbers).toEqual(numbers.map((_, index) => String(index + 1).padStart(3, '0')))
  const parts = [
    /^# /,
    /^## The question$/m,
    /^## The answer$/m,
    /^## (What it costs|What follows)$/m,
  ]
  const lacking = records.filter(({ text }) => !parts.every((part) => part.test(text)))
  expect(lacking.map(({ path }) => path)).toEqual([])
})

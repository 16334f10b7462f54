import { beforeAll, describe, expect, test } from 'vitest'
import { webPages } from '#web'
import { demoContext } from '../demo.ts'
import { testDatabase } from '../database.ts'
import { askers } from './askers.ts'
import type { Asker } from './askers.ts'
import { askAs, buildSite } from './site.ts'
import type { Said, Site } from './site.ts'
import { rules, table } from './table.ts'
import type { Rule } from './table.ts'

const { db } = await testDatabase()
const demo = demoContext(db)
// A market in earnest: addresses have to be proven, and nobody plays others.
const context = { ...demo, settings: { ...demo.settings, demo: false, rulingLimit: 10_000n } }
const { routes } = webPages(context)

const written = Object.entries(table).flatMap(([guard, groups]) =>
  Object.entries(groups).flatMap(([rule, titles]) =>
    titles.map((title) => ({ title, guard, rule: rule as Rule })),
  ),
)

const titleOf = ({ method, path }: (typeof routes)[number]) => `${method} ${path}`

const wanted = (guard: string, rule: Rule, asker: Asker): Said => {
  if (guard !== 'anyone' && asker === 'visitor') return 'sign in'
  if (guard === 'verified' && asker === 'unverified') return 'verify'
  const past: readonly Asker[] | null = rules[rule]
  return past === null || past.includes(asker) ? 'in' : 'no'
}

let site: Site

beforeAll(async () => {
  site = await buildSite(context)
})

test('every page and form is in the table with its guard, and the table holds nothing else', () => {
  const there = routes.map((route) => `${titleOf(route)} for ${route.who}`)
  const known = written.map(({ title, guard }) => `${title} for ${guard}`)
  expect(known.toSorted()).toEqual(there.toSorted())
})

describe.each(askers)('who gets in: %s', (asker) => {
  test('to what is theirs, and to nothing else', async () => {
    const [found, expected]: Record<string, Said>[] = [{}, {}]
    for (const route of routes) {
      const title = titleOf(route)
      const row = written.find((one) => one.title === title)
      found![title] = await askAs(context, site, asker, route)
      expected![title] = row ? wanted(row.guard, row.rule, asker) : 'no'
    }
    expect(found).toEqual(expected)
  })
})

import { expect, test } from 'vitest'
import type { Calendar } from '#engine'
import { packageRoot, readOwn } from '#platform'
import { peers } from '#processes'
import { checkedCalendar } from '../check.ts'
import { tableOf } from './table.ts'

/** The pages that carry what the verifier says, between markers. */
const pagesWithTables = ['README.md', 'docs/peers.md'] as const

const bare = (link: string): string => link.replaceAll(/https?:\/\/[^\s,;)]+/g, (url) => `<${url}>`)

/** Where every line of every model is written. */
const sourcesOf = (): string =>
  peers
    .map(({ process, texts }) => {
      const lines = Object.entries(process.sources ?? {}).map(
        ([name, source]) => `- \`${name}\`: ${bare(source)}`,
      )
      return [`### ${texts.en['name']}`, '', ...lines].join('\n')
    })
    .join('\n\n')

/**
 * The page with everything between `<!-- peers:en -->` and `<!-- /peers:en -->` (and `peers:ja`,
 * `peers:sources`) written anew.
 */
const withTables = (page: string, calendar: Calendar): string => {
  const written: Record<string, () => string> = {
    'peers:en': () => tableOf(calendar, 'en'),
    'peers:ja': () => tableOf(calendar, 'ja'),
    'peers:sources': sourcesOf,
  }
  return Object.entries(written).reduce((text, [name, write]) => {
    const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
    const [from, to] = [text.indexOf(open), text.indexOf(close)]
    if (from < 0 || to < from) return text
    return `${text.slice(0, from + open.length)}\n${write()}\n${text.slice(to)}`
  }, page)
}

/** `npx vitest run src/commands/check --update` writes the pages anew. */
test.each(pagesWithTables)("the peers' table in %s is fresh", async (path) => {
  const page = readOwn(path)
  expect(page).toContain('<!-- peers:')
  const written = withTables(page, checkedCalendar())
  await expect(written).toMatchFileSnapshot(`${packageRoot}/${path}`)
})

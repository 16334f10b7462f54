/** Writes the peers' table anew into the pages that carry it: `node scripts/peers.ts`. */
import { readFileSync, writeFileSync } from 'node:fs'
import { checkedCalendar } from '../src/commands/check.ts'
import { pagesWithTables, withTables } from '../src/commands/check/pages.ts'

for (const path of pagesWithTables) {
  const file = new URL(`../${path}`, import.meta.url)
  const page = readFileSync(file, 'utf8')
  writeFileSync(file, withTables(page, checkedCalendar()))
}

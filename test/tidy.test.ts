/** The rules of the house, held over every file of the checkout. The rules are in tidy/rules. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { packageRoot } from '#platform'
import { ja } from '../src/locale/ja/index.ts'
import { pathsOfTheHouse, readTheHouse } from './tidy/house.ts'
import { arrows, circles } from './tidy/rules/arrows.ts'
import { calls } from './tidy/rules/calls.ts'
import { changelog } from './tidy/rules/changelog.ts'
import {
  migrationNames,
  migrations,
  owned,
  queries,
  skins,
  writers,
} from './tidy/rules/database.ts'
import { looseFiles, orphans, unusedExports } from './tidy/rules/dead.ts'
import { door, doorNames } from './tidy/rules/doors.ts'
import { comments, forms, testNames } from './tidy/rules/forms.ts'
import { oneDoor } from './tidy/rules/one-door.ts'
import { dependencies, lockGaps, packages } from './tidy/rules/packages.ts'
import { fileSizes, folderSizes, functionSizes } from './tidy/rules/sizes.ts'
import { mentionedIn, refusalCodes, unusedKeys } from './tidy/rules/texts.ts'
import { columns, names, paths } from './tidy/rules/words.ts'
import type { Finding, Source } from './tidy/source.ts'

const everyPath = pathsOfTheHouse()
const house = readTheHouse()
const code = house.filter(({ path }) => /\.(tsx?|mjs|sql|css|json)$/.test(path))
const read = (path: string) => readFileSync(join(packageRoot, path), 'utf8')
const manifest = JSON.parse(read('package.json'))

const said = (findings: readonly Finding[]): string[] =>
  findings.map(({ path, line, says }) => `${path}:${line} ${says}`)

const over = (...rules: ((source: Source) => Finding[])[]): string[] =>
  said(code.flatMap((source) => rules.flatMap((rule) => rule(source))))

const catalogueKeys = Object.entries(ja).flatMap(([noun, texts]) =>
  Object.keys(texts).map((name) => `${noun}.${name}`),
)

test('arrows between rooms go down only, and rooms are entered by their door', () => {
  expect(over(arrows)).toEqual([])
})

test('no rooms know each other in a circle', () => {
  expect(circles(code)).toEqual([])
})

test('every room has a door that says what it is, promises and refuses to know', () => {
  expect([...over(door), ...said(doorNames(everyPath, manifest.imports))]).toEqual([])
})

test('files, functions, lines and folders keep their sizes', () => {
  expect([...over(fileSizes, functionSizes), ...said(folderSizes(everyPath))]).toEqual([])
})

test('time, chance, environment, network and terminal are met in their own rooms only', () => {
  expect(over(calls)).toEqual([])
})

test('packages are used where the table says, pinned, and all of them', () => {
  const lock = lockGaps(JSON.parse(read('package-lock.json')))
  expect([...over(packages), ...dependencies(manifest, code), ...lock]).toEqual([])
})

test('contracts change through act, money through the ledger, tables by their owner', () => {
  expect(over(oneDoor, writers, skins)).toEqual([])
})

test('migrations go forward, are granted for, and hold nothing that a cluster could not', () => {
  expect([...said(migrationNames(everyPath)), ...over(migrations, owned, queries)]).toEqual([])
})

test('names and paths say what the glossary says', () => {
  expect([...over(names, columns), ...said(everyPath.flatMap(paths))]).toEqual([])
})

test('there are no classes but errors, no enums, no decorators', () => {
  expect(over(forms)).toEqual([])
})

test('comments are sentences: nothing is commented out or left for later', () => {
  expect(over(comments)).toEqual([])
})

test('every test is run, and its name is a sentence', () => {
  expect(over(testNames)).toEqual([])
})

test('every file is imported by somebody', () => {
  expect(said([...orphans(code), ...looseFiles(code)])).toEqual([])
})

test('everything that is exported is imported by somebody', () => {
  expect(said(unusedExports(code))).toEqual([])
})

test('every text of the catalogue is said somewhere', () => {
  expect(unusedKeys(catalogueKeys, mentionedIn(code))).toEqual([])
})

test('every refusal has words of its own', () => {
  const known = new Set(catalogueKeys)
  expect(refusalCodes(code).filter((one) => !known.has(`refusals.${one}`))).toEqual([])
})

test('the changelog has its form', () => {
  expect(changelog(read('CHANGELOG.md'))).toEqual([])
})

/** The tidy rules about words and forms catch what they are there for: a broken sample for each. */
import { expect, test } from 'vitest'
import { changelog } from './rules/changelog.ts'
import { comments, forms, testNames } from './rules/forms.ts'
import { mentionedIn, refusalCodes, unusedKeys } from './rules/texts.ts'
import { columns, names, paths } from './rules/words.ts'
import { against, house, passing } from './samples.ts'

test('a retired word in a name, a column or a path is caught', () => {
  const samples = [
    'const jobHelper = 1',
    'function openTicket() {}',
    'type UserService = { a: 1 }',
    'const f = (customerId: string) => customerId',
    'type Case = { disputeReason: string }',
    'const { given: timeoutMs } = it',
    'const [login] = list',
  ]
  expect(passing(names, 'src/market/a.ts', samples)).toEqual([])
  expect(
    against(names, 'src/market/a.ts', 'connect({ connectionTimeout: 5 }); it.user.login()'),
  ).toEqual([])
  const handle = "import pg from 'pg'\nconst pgClient = new pg.Client()"
  expect(against(names, 'src/platform/database/a.ts', handle)).toHaveLength(1)
  expect(against(columns, 'migrations/0001-a.sql', '  user_id text,')).toHaveLength(1)
  const wrong = ['src/a/utils/b.ts', 'src/a/common.ts', 'src/a/act-v2.ts', 'src/a/MyFile.ts']
  expect(wrong.filter((path) => paths(path).length === 0)).toEqual([])
  expect(paths('src/people/access/new-password.test.ts')).toEqual([])
})

test('classes, enums, namespaces and decorators are caught', () => {
  const samples = [
    'class Ledger {}',
    'enum State { open }',
    'namespace a { export const b = 1 }',
    '@sealed class A extends Error {}',
    'class ClientElement extends HTMLElement {}',
  ]
  expect(passing(forms, 'src/market/a.ts', samples)).toEqual([])
  expect(against(forms, 'src/platform/a.ts', 'class Refused extends Error {}')).toEqual([])
  expect(against(forms, 'src/web/browser/a.ts', 'class A extends HTMLElement {}')).toEqual([])
})

test('commented-out code and promises to come back are caught', () => {
  const programs = [
    '// const a = 1',
    '// return refuse(code)',
    '/* import { a } from "b" */',
    '// if (late) {\n//   pay(all)\n// }',
    '/* Pays once.\n * await pay(all)\n */',
    '// TODO: pay',
  ]
  expect(passing(comments, 'src/market/a.ts', programs)).toEqual([])
  const sentences = [
    '// A reserve (open or used) = money on the way.',
    '// Why: the row is locked, so nobody else pays.',
    '// `company.…` (`too_long {max}`, `malformed`), `skills.…`;',
    "const address = 'https://a.example/b' // in words",
    "/** Looked up by `t('jobs.title')`. */",
  ]
  expect(passing(comments, 'src/market/a.ts', sentences)).toEqual(sentences)
})

test('a test that is skipped or whose name is no sentence is caught', () => {
  const named = (text: string) => against(testNames, 'src/market/a.test.ts', text)
  expect(named("test.skip('a refused act gives the reserve back', go)")).toHaveLength(1)
  expect(named("test('deposits', go)")).toEqual(['"deposits" is no sentence'])
  expect(named("test('should pay the worker in full', go)")).toHaveLength(1)
  expect(named("test('a refused act gives the reserve back', go)")).toEqual([])
})

test('a text that nobody says and a refusal without words are caught', () => {
  const files = house({
    'src/web/a.tsx': "t('jobs.title'); find(`states.${name}`); refuse('job.closed')",
    'src/platform/fields.ts': 'issues.push({ path, code: `${noun}.required` })',
  })
  const keys = [
    'jobs.title',
    'jobs.lost',
    'states.open',
    'refusals.job.closed',
    'refusals.job.lost',
  ]
  const mentioned = mentionedIn(files)
  expect(unusedKeys([...keys, 'refusals.title.required'], mentioned)).toEqual([
    'jobs.lost',
    'refusals.job.lost',
  ])
  expect(refusalCodes(files)).toEqual(['job.closed'])
})

test('a changelog out of form is caught', () => {
  const right =
    '# Changelog\n\n## [Unreleased]\n\n### Added\n\n- A\n  sentence.\n\n## [0.1.0] - 2026-11-22\n'
  expect(changelog(right)).toEqual([])
  expect(changelog(right.replace('### Added', '### News'))).toHaveLength(1)
  expect(changelog(right.replace('[Unreleased]', '[0.2.0] - 2026-11-01'))).toHaveLength(2)
  expect(changelog(right.replace('sentence.', 'sentence'))).toHaveLength(1)
})

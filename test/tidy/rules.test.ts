/**
 * The tidy rules about rooms, sizes and the database catch what they are there for: a broken sample
 * for each.
 */
import { expect, test } from 'vitest'
import { mayEnter, roomOf } from './rooms.ts'
import { arrows, circles } from './rules/arrows.ts'
import { calls } from './rules/calls.ts'
import { migrationNames, migrations, owned, queries, skins, writers } from './rules/database.ts'
import { looseFiles, orphans, unusedExports } from './rules/dead.ts'
import { door, doorNames } from './rules/doors.ts'
import { oneDoor } from './rules/one-door.ts'
import { dependencies, lockGaps, packages } from './rules/packages.ts'
import { fileSizes, folderSizes, functionSizes } from './rules/sizes.ts'
import { against, house, passing, said } from './samples.ts'

test('an arrow that goes up, sideways or past a door is caught', () => {
  const from = (path: string, to: string) => against(arrows, path, `import { x } from '${to}'`)
  expect(from('src/engine/step.ts', '#platform')).toEqual(['engine may not know platform'])
  expect(from('src/ledger/wallet.ts', '#clock')).toEqual(['ledger may not know clock'])
  expect(from('src/contracts/act.ts', '#market')).toEqual(['contracts may not know market'])
  expect(from('src/market/jobs/jobs.ts', '#talk')).toEqual(['market may not know talk'])
  expect(from('src/web/jobs/list.tsx', '#api')).toEqual(['web may not know api'])
  expect(from('src/web/browser/main.ts', '#locale')).toEqual(['browser may not know locale'])
  expect(from('src/web/index.ts', '../market/jobs.ts')).toEqual([
    'web reaches into market past its door: ../market/jobs.ts',
  ])
  expect(from('src/market/a.ts', '#market')).toEqual(['market enters itself by its own door'])
  expect(from('src/market/a.ts', './b')).toEqual(["./b does not name the file's ending"])
  expect(against(arrows, 'src/engine/a.ts', "export * from '#platform'")).toHaveLength(1)
  expect(against(arrows, 'src/engine/a.ts', "const x = await import('#ledger')")).toHaveLength(1)
})

test('arrows that go down, within a room or from a test are let be', () => {
  const from = (path: string, to: string) => against(arrows, path, `import { x } from '${to}'`)
  expect(from('src/web/jobs/list.tsx', '#market')).toEqual([])
  expect(from('src/web/jobs/list.tsx', '../frame/index.ts')).toEqual([])
  expect(from('src/engine/verify/twins.test.ts', '#processes')).toEqual([])
  expect(from('src/people/staff.test.ts', '../../test/database.ts')).toEqual([])
  expect(from('bench/search.ts', '../src/market/search/words.ts')).toEqual([])
  expect(from('src/commands/serve.ts', '#web')).toEqual([])
})

test('the table of rooms has no circle of its own', () => {
  const files = Object.entries(mayEnter).map(([room, others]) => [
    `src/${room}/a.ts`,
    others.map((other) => `import '#${other}'`).join('\n'),
  ])
  expect(circles(house(Object.fromEntries(files)))).toEqual([])
})

test('a circle of rooms is caught and told once', () => {
  const files = {
    'src/a/x.ts': `import { y } from '#b'`,
    'src/b/x.ts': `import { y } from '#c'`,
    'src/c/x.ts': `import { y } from '#a'`,
  }
  expect(circles(house(files))).toEqual(['a → b → c → a'])
})

test('every path has its room', () => {
  expect(roomOf('src/web/browser/main.ts')).toBe('browser')
  expect(roomOf('src/commands/serve.ts')).toBe('main')
  expect(roomOf('processes/fixed-price/process.ts')).toBe('processes')
  expect(roomOf('vitest.config.ts')).toBe('root')
})

test('long files, functions, lines and crowded folders are caught', () => {
  const long = 'x\n'.repeat(301)
  expect(against(fileSizes, 'src/a/a.sql', long)).toEqual(['a file of 301 lines'])
  expect(against(fileSizes, 'src/a/a.ts', `// ${'a '.repeat(60)}b`)).toEqual([
    'a line of 124 columns',
  ])
  expect(against(fileSizes, 'src/a/a.ts', `// https://a.example/${'a'.repeat(99)}`)).toEqual([])
  expect(against(functionSizes, 'a.ts', `const f = () => {\n${'f()\n'.repeat(60)}}`)).toEqual([
    'a function of 62 lines',
  ])
  expect(said(folderSizes(Array.from({ length: 16 }, (_, i) => `src/a/${i}.ts`)))).toEqual([
    'src/a: a folder of 16 files',
  ])
})

test('time, chance, environment, network and terminal out of place are caught', () => {
  const text = (line: string) => against(calls, 'src/market/a.ts', line)
  const samples = [
    'const now = Date.now()',
    'const day = new Date(0)',
    'const now = Temporal.Now.instant()',
    'const now = performance.now()',
    'setTimeout(go, 5)',
    'const chance = Math.random()',
    'const id = crypto.randomUUID()',
    'const port = process.env.PORT',
    'process.exit(1)',
    "await fetch('https://a.example')",
    'globalThis.cache = 1',
    "console.log('here')",
  ]
  expect(passing(calls, 'src/market/a.ts', samples)).toEqual([])
  expect(against(calls, 'src/platform/time.ts', 'export const now = () => Date.now()')).toEqual([])
  expect(text("// Date.now() is platform's\nconst words = 'Math.random()'")).toEqual([])
  expect(text('const label = process.name; time.now(); api.fetch(it)')).toEqual([])
})

test('a package out of its place, unused or not pinned is caught', () => {
  const uses = (path: string, from: string) => against(packages, path, `import x from '${from}'`)
  expect(uses('src/market/a.ts', 'pg')).toHaveLength(1)
  expect(uses('src/talk/files.ts', 'node:fs/promises')).toHaveLength(1)
  expect(uses('src/web/a.tsx', 'left-pad')).toEqual(['left-pad: nobody may yet use it'])
  expect(uses('src/platform/database/database.ts', 'pg')).toEqual([])
  expect(uses('src/people/access/passwords.ts', 'node:crypto')).toEqual([])
  const manifest = { dependencies: { pg: '^8.0.0' }, devDependencies: {}, optionalDependencies: {} }
  expect(dependencies(manifest, [])).toEqual(['pg is used by nobody', 'pg is not pinned: ^8.0.0'])
  const lock = { packages: { 'node_modules/a': { optionalDependencies: { 'a-linux': '1.0.0' } } } }
  expect(lockGaps(lock)).toEqual(['the lock lacks a-linux, an optional part of node_modules/a'])
})

test('a door that says too little or leads nowhere is caught', () => {
  const opens = (words: string) => against(door, 'src/ledger/index.ts', words)
  expect(opens("export { a } from './a.ts'")).toEqual(['the door does not say what the room is'])
  expect(opens('/* Money. Promises: none. */')).toEqual(['the door does not say what it refuses'])
  expect(opens(`/* Money. Promises: all. Refuses to know: you. */${'\n'.repeat(70)}x`)).toEqual([
    'a door of 71 lines is more than a screen',
  ])
  const everyPath = ['src/ledger/wallet.ts', 'src/cellar/a.ts']
  expect(said(doorNames(everyPath, { '#clock': './src/clock/index.ts' }))).toEqual([
    'package.json: #clock leads nowhere: ./src/clock/index.ts',
    'src/ledger/index.ts: ledger has no door',
    'src/cellar: cellar is no room of the house',
  ])
})

test('a second way to change contracts, money or tables is caught', () => {
  const takes = (path: string, names: string, from: string) =>
    against(oneDoor, path, `import { ${names} } from '${from}'`)
  expect(takes('src/web/a.ts', 'deposit', '#ledger')).toEqual(['deposit of #ledger is not for web'])
  expect(takes('src/api/a.ts', 'decide', '#engine')).toHaveLength(1)
  expect(takes('src/desk/a.ts', 'fireDue', '#contracts')).toHaveLength(1)
  expect(takes('src/web/a.ts', 'walletOf', '#ledger')).toEqual([])
  const writes = (path: string, sql: string) => against(writers, path, `db.query(\`${sql}\`)`)
  expect(writes('src/market/a.ts', 'update standings set state = $1')).toHaveLength(1)
  expect(writes('src/contracts/a.ts', 'insert into events values ($1)')).toEqual([])
  expect(against(skins, 'src/web/a.ts', "await db.query('select 1')")).toHaveLength(1)
})

test('a migration that goes back, ties groups together or forgets a grant is caught', () => {
  expect(said(migrationNames(['migrations/0001-people.sql', 'migrations/0003-Jobs.sql']))).toEqual([
    'migrations/0003-Jobs.sql: number 0002 and words in kebab-case are wanted',
  ])
  const grant = 'grant select on a to yakusoku_app;'
  const samples = [
    `alter table a drop column b;\n${grant}`,
    `create table a (id bigserial);\n${grant}`,
    `create function f() returns int;\n${grant}`,
    `create trigger t before insert on a;\n${grant}`,
    `create table a (b text references elsewhere);\n${grant}`,
    'create table a (id text);',
  ]
  expect(passing(migrations, 'migrations/0001-a.sql', samples)).toEqual([])
  const locks = ['select pg_advisory_lock(1)', 'select clock_timestamp()']
  expect(passing(queries, 'src/market/a.ts', locks)).toEqual([])
  const right = `create table a (id text);\ncreate table b (a text references a);\n${grant}`
  expect(against(migrations, 'migrations/0001-a.sql', right)).toEqual([])
  expect(against(owned, 'migrations/0001-a.sql', right)).toHaveLength(2)
})

test('files and exports that nobody imports are caught', () => {
  const files = house({
    'src/main.ts': `import { a } from '#market'`,
    'src/market/index.ts': `export { a } from './a.ts'\nexport { b } from './b.ts'`,
    'src/market/a.ts': 'export const a = 1',
    'src/market/b.ts': 'export const b = 1\nexport const c = 1',
    'src/market/lost.ts': '',
    'src/market/tried.ts': '',
    'src/market/tried.test.ts': `import './tried.ts'`,
    'src/market/queries.sql': '',
    'src/web/styles/main.css': `@import './used.css';`,
    'src/web/styles/used.css': '',
    'src/web/styles/lost.css': '',
  })
  expect(said(orphans(files))).toEqual([
    'src/market/lost.ts: nobody imports it',
    'src/market/tried.ts: only tests import it',
  ])
  expect(said(looseFiles(files))).toEqual([
    'src/market/queries.sql: nobody takes it in',
    'src/web/styles/lost.css: nobody takes it in',
  ])
  expect(said(unusedExports(files))).toEqual([
    'src/market/index.ts: nobody imports b',
    'src/market/b.ts: nobody imports c',
  ])
})

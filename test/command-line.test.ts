import { spawn } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openDatabase, packageRoot } from '#platform'
import { emptyDatabase } from './database.ts'

const data = mkdtempSync(join(tmpdir(), 'yakusoku-command-'))
chmodSync(data, 0o755)
afterAll(() => rmSync(data, { recursive: true, force: true }))

type Environment = Record<string, string>

/** Runs the command line as `npm start` does; gives its exit status and what it said. */
function yakusoku(words: string[], environment: Environment = {}) {
  const child = spawn(process.execPath, ['scripts/yakusoku.mjs', ...words], {
    cwd: packageRoot,
    env: { PATH: process.env['PATH'], YAKUSOKU_DATA: data, LOG_LEVEL: 'silent', ...environment },
  })
  let said = ''
  child.stdout.on('data', (more) => (said += more))
  child.stderr.on('data', (more) => (said += more))
  return new Promise<{ status: number | null; said: string }>((resolve) =>
    child.once('close', (status) => resolve({ status, said })),
  )
}

async function newerDatabase(): Promise<string> {
  const url = await emptyDatabase()
  const db = await openDatabase(url, { owner: true })
  await db.query(
    'create table schema_versions (version int primary key, name text, applied_at timestamptz)',
  )
  await db.query(`insert into schema_versions values (9999, 'from the future', now())`)
  await db.close()
  return url
}

async function oldCluster(): Promise<string> {
  mkdirSync(join(data, 'old', 'postgres'), { recursive: true })
  writeFileSync(join(data, 'old', 'postgres', 'PG_VERSION'), '17\n')
  return join(data, 'old')
}

test.each<[string, RegExp, () => Environment | Promise<Environment>]>([
  ['a bad setting', /PORT must be a whole number/, () => ({ PORT: 'x' })],
  ['a missing secret', /YAKUSOKU_SECRET is required/, () => ({ YAKUSOKU_DEMO: '0' })],
  [
    'an unreachable server',
    /cannot reach PostgreSQL at 127.0.0.1:1 .*nothing listens there/,
    () => ({ DATABASE_URL: 'postgres://ann:s3cret@127.0.0.1:1/shop', YAKUSOKU_DEMO: '1' }),
  ],
  [
    'a newer schema',
    /the database has schema 9999, this Yakusoku knows \d+: start a newer one/,
    async () => ({ DATABASE_URL: await newerDatabase(), YAKUSOKU_DEMO: '1' }),
  ],
  [
    'a cluster of another major version',
    /made by PostgreSQL 17, this Yakusoku runs 18/,
    async () => ({ YAKUSOKU_DATA: await oldCluster() }),
  ],
  [
    'a data folder that is a file',
    /the data folder .*package.json cannot be used/,
    () => ({ YAKUSOKU_DATA: join(packageRoot, 'package.json') }),
  ],
])('%s is one clear line, and the exit status tells it', async (_, line, environment) => {
  const { status, said } = await yakusoku(['migrate'], await environment())
  expect(said).toMatch(line)
  expect(said).toMatch(/^yakusoku: [^\n]+\n$/)
  expect(said).not.toContain('s3cret')
  expect(status).toBe(1)
})

test('an unknown command is one clear line', async () => {
  const { status, said } = await yakusoku(['dance'])
  expect(said).toBe('yakusoku: there is no command "dance"; "yakusoku help" lists them\n')
  expect(status).toBe(1)
})

test('migrate works on a fresh embedded database, and help needs none', async () => {
  expect(await yakusoku(['migrate'])).toEqual({
    status: 0,
    said: 'The database has the schema of this version.\n',
  })
  expect(await yakusoku(['help'])).toMatchObject({ status: 0 })
})

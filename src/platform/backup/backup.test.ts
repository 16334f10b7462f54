import {
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runChecks } from '#checks'
import { act, fireDue, nextRing } from '#contracts'
import {
  identityCheckFor,
  openIdentityDocument,
  refuseIdentity,
  staffOf,
  waitingIdentities,
} from '#people'
import { SetupError, backUp, migrate, openDatabase, restore } from '#platform'
import type { Database } from '#platform'
import { settleDemo } from '#simulation'
import { emptyDatabase, testDatabase } from '../../../test/database.ts'
import { demoContext } from '../../../test/demo.ts'
import { day, offered, someDay } from '../../../test/world.ts'
import { quoted, tablesOf } from './tables.ts'

const { db, owner } = await testDatabase()
const context = demoContext(db)
const place = mkdtempSync(join(tmpdir(), 'yakusoku-backup-'))
afterAll(() => rmSync(place, { recursive: true, force: true }))

const whole = join(place, 'whole.gz')

/** A database of this test file, closed before it is dropped. */
const openedAt = async (url: string, isOwner = true): Promise<Database> => {
  const database = await openDatabase(url, { owner: isOwner, connections: 2 })
  afterAll(() => database.close())
  return database
}

/** A migrated database with nothing in it, and a folder for its files. */
const emptyPlace = async (): Promise<{ empty: Database; folder: string }> => {
  const url = await emptyDatabase()
  await migrate(url)
  const empty = await openedAt(url)
  return { empty, folder: mkdtempSync(join(place, 'data-')) }
}

/** Every row of every table as PostgreSQL writes it, by table. */
const rowsIn = async (from: Database): Promise<Record<string, string[]>> => {
  const rows: Record<string, string[]> = {}
  for (const { name } of await tablesOf(from)) {
    const found = await from.query<{ line: string }>(
      `select row_of::text as line from ${quoted(name)} row_of order by 1`,
    )
    rows[name] = found.map(({ line }) => line)
  }
  return rows
}

/** The bytes of every file under a folder, as digests of their path. */
const filesIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(join(folder, 'files'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length), readFileSync(path, 'base64')]),
  )

/** What people write, and what only a machine could: all of it must come back. */
const strangeText = `Zeile 1\n"Zeile" 2\r\n\\N \\. \t {a,"b"} (x,y) 𠮟る 👩‍👩‍👧‍👦 \u2028 '' $1`

beforeAll(async () => {
  await settleDemo(context)
  await db.query(
    `insert into messages (contract_id, id, person_id, text, files, at)
     values ('ctr_x', 'msg_x', 'per_x', $1, $2, '2026-11-22 05:06:07.123456+00')`,
    [strangeText, ['', 'a,b', '{"', null, strangeText]],
  )
  await db.query(`insert into rate_limits values ('signIn of nobody', now())`)
  await backUp(owner, context.settings.dataFolder, whole)
})

test('what is restored is the same, row by row and byte by byte, and all checks hold', async () => {
  const { empty, folder } = await emptyPlace()
  const { header, tables, rows, files } = await restore(empty, folder, whole)
  const before = await rowsIn(owner)
  expect(await rowsIn(empty)).toEqual(before)
  expect(before['messages']?.join()).toContain('123456')
  const kept = filesIn(context.settings.dataFolder)
  expect(filesIn(folder)).toEqual(kept)
  expect(await runChecks(empty)).toEqual([])
  const counted = Object.values(before).map(({ length }) => length)
  expect([tables, files]).toEqual([counted.length, Object.keys(kept).length])
  expect(rows).toBe(counted.reduce((sum, length) => sum + length, 0))
  expect(files).toBeGreaterThan(10)
  expect(header).toMatchObject({ yakusoku: 'backup', format: 1, version: '0.1.0' })
})

test('documents of identity checks are in no backup, and are asked for again after a restore', async () => {
  const here = readdirSync(join(context.settings.dataFolder, 'identity'))
  expect(here.length).toBeGreaterThan(0)
  const { empty, folder } = await emptyPlace()
  await restore(empty, folder, whole)
  expect(existsSync(join(folder, 'identity'))).toBe(false)
  const restored = { ...context, db: empty, settings: { ...context.settings, dataFolder: folder } }
  const [checker] = await staffOf(restored, 'identity')
  const { checks } = await waitingIdentities(restored, checker!)
  const { id, files } = await identityCheckFor(restored, checker!, checks[0]!.id)
  await expect(openIdentityDocument(restored, checker!, id, files[0]!.id)).rejects.toMatchObject({
    refusal: { code: 'document.unreadable' },
  })
  await refuseIdentity(restored, checker!, id, { reason: 'lost', note: '' })
})

test('a restored market lives on', async () => {
  const { empty, folder } = await emptyPlace()
  await restore(empty, folder, whole)
  const app = await openedAt(empty.url, false)
  const world = { ...context, db: app }
  const { id, aiko } = await offered(world)
  expect((await act(world, id, 'agreeToOffer', aiko, {})).state).toBe('unfunded')
  expect(await fireDue(world, someDay + 60 * day)).toBeGreaterThan(10)
  expect(await nextRing(app)).not.toBe(await nextRing(db))
  expect(await runChecks(app)).toEqual([])
})

test('what is written meanwhile is in it whole or not at all', async () => {
  const path = join(place, 'busy.gz')
  let busy = true
  let acts = 0
  const actOn = async () => {
    while (busy) {
      const { id, aiko, ben } = await offered(context)
      await act(context, id, 'agreeToOffer', aiko, {})
      await act(context, id, 'fund', ben, {})
      acts += 1
    }
  }
  const load = [actOn(), actOn(), actOn()]
  await expect.poll(() => acts).toBeGreaterThan(5)
  const before = acts
  await backUp(owner, context.settings.dataFolder, path)
  expect(acts).toBeGreaterThan(before)
  busy = false
  await Promise.all(load)
  const { empty, folder } = await emptyPlace()
  await restore(empty, folder, path)
  expect(await runChecks(empty)).toEqual([])
})

/** A copy of the backup whose text was changed, and compressed anew so that gzip finds no fault. */
const changed = (change: (text: string) => string): string => {
  const path = join(place, `changed-${readdirSync(place).length}.gz`)
  const text = gunzipSync(readFileSync(whole)).toString()
  const other = change(text)
  expect(other).not.toBe(text)
  writeFileSync(path, gzipSync(other))
  return path
}

const written = (content: string | Uint8Array): string => {
  const path = join(place, `written-${readdirSync(place).length}`)
  writeFileSync(path, content)
  return path
}

/** What stands before the last line of a text. */
const withoutLast = (text: string) => text.slice(0, text.lastIndexOf('\n', text.length - 2) + 1)

test.each<[string, () => string, RegExp]>([
  ['what is not there', () => join(place, 'none'), /none cannot be read: ENOENT/],
  ['a folder', () => place, /cannot be read: EISDIR/],
  ['an empty file', () => written(''), /is cut off/],
  ['a text', () => written('select 1;\n'), /is no backup of Yakusoku$/],
  ['another’s gzip', () => written(gzipSync('{"a":1}\n')), /is no backup of Yakusoku$/],
  ['one without its last byte', () => written(readFileSync(whole).subarray(0, -1)), /is cut off/],
  [
    'one cut off in the middle',
    () => {
      const bytes = readFileSync(whole)
      return written(bytes.subarray(0, bytes.length / 2))
    },
    /is cut off/,
  ],
  ['one without its last line', () => changed(withoutLast), /is cut off/],
  ['one that ends within a line', () => changed((text) => text.slice(0, -9)), /is cut off/],
  [
    'one with a flipped bit',
    () => {
      const bytes = Buffer.from(readFileSync(whole))
      bytes[Math.floor(bytes.length / 2)]! ^= 4
      return written(bytes)
    },
    /is damaged/,
  ],
  [
    'one with another amount',
    () => changed((text) => text.replace(/(sandbox,wallet,)\d+/, '$11')),
    /is damaged/,
  ],
  [
    'one without a row',
    () => changed((text) => text.replace(/("table":"wallets".*\n).*\n/, '$1')),
    /is damaged/,
  ],
  [
    'one without a table',
    () => changed((text) => text.replace(/\{"table":"wallets".*\n(".*\n)*.*\n/, '')),
    /is damaged/,
  ],
  [
    'one with a file that leads elsewhere',
    () => changed((text) => text.replace(/\{"file":\["files"/, '{"file":["..","files"')),
    /is damaged/,
  ],
  ['one with more after its end', () => changed((text) => `${text}"x"\n`), /is damaged/],
  [
    'one of a newer schema',
    () => changed((text) => text.replace(/"schema":\d+/, '"schema":9999')),
    /has schema 9999, this Yakusoku \d+: restore it with Yakusoku 0\.1\.0 or newer/,
  ],
  [
    'one of an older schema',
    () => changed((text) => text.replace(/"schema":\d+/, '"schema":1')),
    /has schema 1, this Yakusoku \d+: restore it with Yakusoku 0\.1\.0, then start this one/,
  ],
  [
    'one of another form',
    () => changed((text) => text.replace('"format":1', '"format":2')),
    /is a backup of another form: restore it with Yakusoku 0\.1\.0/,
  ],
])('%s is refused in one line, and nothing has happened', async (_, path, line) => {
  const refusal = await restore(empty, folder, path()).catch((error: unknown) => error)
  expect(refusal).toBeInstanceOf(SetupError)
  expect((refusal as Error).message).toMatch(line)
  expect((refusal as Error).message).not.toContain('\n')
  expect(Object.values(await rowsIn(empty)).flat()).toEqual([])
  expect(readdirSync(folder)).toEqual([])
})

const { empty, folder } = await emptyPlace()

test('a database with people in it is never written over', async () => {
  const before = await rowsIn(owner)
  await expect(restore(owner, folder, whole)).rejects.toThrow(
    /^the database is not empty \(\w+ has rows\): restore into a new one$/,
  )
  expect(await rowsIn(owner)).toEqual(before)
})

test('tables that are not like the backup’s are refused', async () => {
  const other = await emptyPlace()
  await other.empty.query('alter table wallets add column note text')
  await expect(restore(other.empty, other.folder, whole)).rejects.toThrow(
    'the database has no table wallets like the backup’s',
  )
})

test('a backup takes a new name, is for its owner’s eyes, and leaves nothing half done', async () => {
  const { dataFolder } = context.settings
  expect(statSync(whole).mode & 0o777).toBe(0o600)
  await expect(backUp(owner, dataFolder, whole)).rejects.toThrow('is there already')
  const nowhere = join(place, 'none', 'b.gz')
  await expect(backUp(owner, dataFolder, nowhere)).rejects.toThrow(/cannot be written: ENOENT/)
  const bare = await openedAt(await emptyDatabase())
  const path = join(place, 'bare.gz')
  await expect(backUp(bare, dataFolder, path)).rejects.toThrow('no Yakusoku in this database')
  expect([existsSync(path), existsSync(`${path}.part`)]).toEqual([false, false])
})

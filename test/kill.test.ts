import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runChecks } from '#checks'
import { openPayouts, payOut, returnLostReserves } from '#ledger'
import { openDatabase, packageRoot, realNow, sleep, startEmbedded } from '#platform'

const rounds = 20

test('kill -9 of everything, 20 times under load, loses no acknowledged act and no yen', async () => {
  const data = mkdtempSync(join(tmpdir(), 'yakusoku-kill-'))
  chmodSync(data, 0o755)
  const acknowledged = new Set<string>()
  for (let round = 0; round < rounds; round++) {
    const before = acknowledged.size
    await loadAndKill(data, acknowledged, 100 + Math.random() * 300)
    expect(acknowledged.size).toBeGreaterThan(before)
  }
  const server = await startEmbedded(data)
  const db = await openDatabase(server.url, { owner: true })
  await returnLostReserves(db, 0, realNow())
  await payOut(db, await openPayouts(db, 100_000))
  const kept = await db.query<{ act: string }>(
    `select contract_id || ' ' || seq || ' ' || to_state as act from events`,
  )
  const violations = await runChecks(db)
  const [left] = await db.query<{ reserves: bigint; payouts: bigint }>(
    `select (select count(*) from reserves where state = 'open') as reserves,
       (select count(*) from payouts) as payouts`,
  )
  await db.close()
  await server.stop()
  rmSync(data, { recursive: true, force: true })
  const acts = new Set(kept.map(({ act }) => act))
  expect([...acknowledged].filter((act) => !acts.has(act))).toEqual([])
  expect(violations).toEqual([])
  expect(left).toEqual({ reserves: 0n, payouts: 0n })
}, 180_000)

/**
 * Lets a server work for a while from its first commit on, then kills it and its whole database.
 */
async function loadAndKill(data: string, acknowledged: Set<string>, milliseconds: number) {
  const load = spawn(process.execPath, ['test/attack/kill-load.ts', data], {
    cwd: packageRoot,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise((resolve) => load.once('close', resolve))
  let words = ''
  const working = new Promise<void>((resolve, reject) => {
    load.stdout.setEncoding('utf8').on('data', (more: string) => {
      words += more
      resolve()
    })
    load.once('close', () => reject(new Error('the server ended by itself')))
  })
  await working
  await sleep(milliseconds)
  const database = familyOf(postmaster(data))
  for (const number of [load.pid!, ...database]) kill(number)
  await ended
  // The last line may have been cut off in the middle.
  for (const act of words.split('\n').slice(0, -1)) acknowledged.add(act)
}

function postmaster(data: string): number {
  return Number(readFileSync(join(data, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
}

/** The database's server and everything that it started. */
function familyOf(parent: number): number[] {
  const numbers = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return [parent, ...numbers.filter((one) => parentOf(one) === parent).map(Number)]
}

function parentOf(number: string): number | undefined {
  try {
    const stat = readFileSync(`/proc/${number}/stat`, 'utf8')
    return Number(stat.slice(stat.lastIndexOf(')')).split(' ')[2])
  } catch {
    return undefined
  }
}

function kill(number: number): void {
  try {
    process.kill(number, 'SIGKILL')
  } catch {
    // It has ended already.
  }
}

import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { log, migrate, packageRoot, startEmbedded } from '#platform'

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the migrated template, as its owner. */
    templateUrl: string
  }
}

/**
 * Ordinary tests lose nothing that matters when the machine stops; the test of kill -9 keeps fsync.
 */
const forTests = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_wal_size: '2GB',
  max_connections: '200',
}

/** Pages are tested with the scripts and styles that browsers get. */
function build(): void {
  const script = join(packageRoot, 'scripts', 'build.mjs')
  const { status, stderr } = spawnSync(process.execPath, [script, '--if-stale'], {
    encoding: 'utf8',
  })
  if (status !== 0) log.warn(`tests run without a fresh build: ${stderr}`)
}

/** One PostgreSQL for the whole run, with one migrated template that every test file clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  log.level = 'warn'
  build()
  const folder = mkdtempSync(join(tmpdir(), 'yakusoku-test-'))
  chmodSync(folder, 0o755)
  const server = await startEmbedded(folder, { settings: forTests })
  await migrate(server.url)
  project.provide('templateUrl', server.url)
  return async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

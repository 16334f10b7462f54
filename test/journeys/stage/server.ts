import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packageRoot, sleep } from '#platform'

/** A server of ours as people start it, at an address of its own. */
export type Served = { url: string; stop: () => Promise<void> }

/** A port that is free now: mails name the address, so it must be known before the start. */
const freePort = async (): Promise<number> => {
  const listener = createServer()
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve))
  const { port } = listener.address() as AddressInfo
  await new Promise((resolve) => listener.close(resolve))
  return port
}

/** How long a server may take to open, in ms: the machine may be busy. */
const patience = 90_000

/**
 * Starts `yakusoku serve` on a database and waits until it is open. Throws with the server's last
 * words when it ends instead, or does not open. `stop` ends it as Ctrl-C would, and takes its
 * folder away.
 */
export const serve = async (
  databaseUrl: string,
  given: Record<string, string>,
): Promise<Served> => {
  const folder = mkdtempSync(join(tmpdir(), 'yakusoku-journeys-'))
  chmodSync(folder, 0o755)
  const port = String(await freePort())
  const child = spawn(process.execPath, ['dist/main.js', 'serve'], {
    cwd: packageRoot,
    env: {
      PATH: process.env['PATH'],
      DATABASE_URL: databaseUrl,
      PORT: port,
      YAKUSOKU_DATA: folder,
      LOG_LEVEL: 'error',
      ...given,
    },
  })
  let said = ''
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  await new Promise<void>((resolve, reject) => {
    const listen = (more: Buffer) => {
      said += more
      if (said.includes('is open at')) resolve()
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    void ended.then(() => reject(new Error(`the server ended by itself: ${said}`)))
    void sleep(patience).then(() => reject(new Error(`the server does not open: ${said}`)))
  }).catch((error: unknown) => {
    child.kill('SIGKILL')
    throw error
  })
  const stop = async () => {
    child.kill('SIGINT')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  return { url: `http://127.0.0.1:${port}`, stop }
}

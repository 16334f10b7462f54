import { spawn, spawnSync } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { packageRoot } from '#platform'

const folder = mkdtempSync(join(tmpdir(), 'yakusoku-clone-'))
chmodSync(folder, 0o755)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** As a stranger's terminal has it: nothing of ours on the PATH, no settings. */
const environment = {
  HOME: process.env['HOME'],
  PATH: process.env['PATH']
    ?.split(':')
    .filter((part) => !part.includes('node_modules'))
    .join(':'),
}

const run = (command: string, words: string[], cwd: string) => {
  const { status, stderr } = spawnSync(command, words, { cwd, env: environment, encoding: 'utf8' })
  expect(stderr.includes('npm error') ? stderr : status).toBe(0)
}

const address = (server: ChildProcess) =>
  new Promise<string>((resolve, reject) => {
    let words = ''
    const hear = (more: Buffer) => {
      words += more
      const [found] = /http:\/\/[\d.]+:\d+/.exec(words) ?? []
      if (found) resolve(found)
    }
    server.stdout?.on('data', hear)
    server.stderr?.on('data', hear)
    server.once('close', () => reject(new Error(`the server ended: ${words}`)))
  })

test('the two commands of the README serve the demo from a clean clone', async () => {
  const commands = /```sh\nnpm ci\nnpm start\n```/
  expect(readFileSync(join(packageRoot, 'README.md'), 'utf8')).toMatch(commands)
  run('git', ['clone', '--quiet', packageRoot, 'clone'], folder)
  const clone = join(folder, 'clone')
  run('npm', ['ci', '--prefer-offline'], clone)
  const server = spawn('npm', ['start'], { cwd: clone, env: { ...environment, PORT: '0' } })
  const ended = new Promise((resolve) => server.once('close', resolve))
  const url = await address(server)
  const home = await fetch(url)
  expect(await home.text()).toContain('約束')
  expect((await fetch(`${url}/api/v1/ready`)).status).toBe(200)
  // Who stops npm stops the server and its database, too.
  server.kill('SIGTERM')
  await ended
  await expect(fetch(url)).rejects.toThrow()
  expect(spawnSync('git', ['status', '--short'], { cwd: clone, encoding: 'utf8' }).stdout).toBe('')
}, 240_000)

import { createWriteStream } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { verifyEvidence } from '#papers'
import { openSession } from '#people'
import { sleep } from '#platform'
import { atMost } from '../ground.ts'
import type { Ground, Measured } from '../ground.ts'
import { startServer } from '../pages.ts'
import type { Server } from '../pages.ts'
import { seedContract } from './seed.ts'
import type { Size } from './seed.ts'

/** What somebody long at odds may have, and what nobody has. */
const sizes = {
  usual: { events: 1_000, messages: 1_000, files: 20, fileSize: 1_000_000 },
  huge: { events: 1_000, messages: 20_000, files: 40, fileSize: 25_000_000 },
} as const satisfies Record<string, Size>

/** How long it took until the whole pack was saved, in seconds. */
const save = async (server: Server, contractId: string, path: string): Promise<number> => {
  const began = performance.now()
  await new Promise<void>((resolve, reject) => {
    const headers = { cookie: server.cookie }
    const address = `/contracts/${contractId}/evidence/pack`
    request({ host: '127.0.0.1', port: server.port, path: address, headers }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`${address} answered ${answer.statusCode}`))
      else pipeline(answer, createWriteStream(path)).then(resolve, reject)
    })
      .on('error', reject)
      .end()
  })
  return (performance.now() - began) / 1000
}

type Usage = { rss: number; cpu: { user: number; system: number } }

const usageOf = async (server: Server): Promise<Usage> => {
  const answer = await fetch(`http://127.0.0.1:${server.port}/bench/memory`)
  return (await answer.json()) as Usage
}

const secondsOf = ({ cpu }: Usage): number => (cpu.user + cpu.system) / 1e6

type Watched = { seconds: number; cpu: number; peak: number; longest: number }

/** Saves a pack, and looks all the while at the memory of the server and how long it is deaf. */
const watched = async (server: Server, contractId: string, path: string): Promise<Watched> => {
  let done = false
  const before = secondsOf(await usageOf(server))
  const saving = save(server, contractId, path).finally(() => (done = true))
  let [peak, longest, cpu] = [0, 0, 0]
  while (!done) {
    const asked = performance.now()
    const usage = await usageOf(server)
    peak = Math.max(peak, usage.rss / 2 ** 20)
    cpu = secondsOf(usage) - before
    longest = Math.max(longest, performance.now() - asked)
    await sleep(20)
  }
  return { seconds: await saving, cpu, peak, longest }
}

/** Evidence packs through HTTP, under the flags of `npm start`; each is verified. */
export const benchEvidence = async (ground: Ground): Promise<Measured[]> => {
  const { context } = ground
  const folder = context.settings.dataFolder
  const lines: Measured[] = []
  for (const [name, size] of Object.entries(sizes)) {
    const { id, workerId } = await seedContract(ground, size)
    const { token } = await openSession(context, workerId, { ip: '127.0.0.1', agent: 'bench' })
    const server = await startServer(ground, `session=${token}`)
    try {
      const path = join(folder, `${name}.zip`)
      const { seconds, cpu, peak, longest } = await watched(server, id, path)
      const verdict = await verifyEvidence(path, null)
      if (!verdict.ok) throw new Error(`${path} is not valid: ${JSON.stringify(verdict.lines)}`)
      const { events, messages, files, fileSize } = size
      const what = `${events} events, ${messages} messages, ${(files * fileSize) / 1e6} MB of files`
      if (name === 'usual')
        lines.push(
          atMost(`evidence: saved, ${what}`, seconds, 5, 's'),
          atMost(`evidence: another page waits at most, ${what}`, longest, 500, 'ms'),
        )
      lines.push(atMost(`evidence: CPU, ${what}`, cpu, name === 'usual' ? 4 : 15, 's'))
      lines.push(atMost(`evidence: RSS of the server meanwhile, ${what}`, peak, 300, 'MB'))
    } finally {
      server.stop()
    }
  }
  return lines
}

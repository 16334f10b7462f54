import { spawn } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { openSession } from '#people'
import { packageRoot, readOwn } from '#platform'
import { settleDemo, storyContract } from '#simulation'
import { atLeast, atMost } from './ground.ts'
import type { Ground, Measured } from './ground.ts'

/** The flags under which `npm start` runs the server. */
const memoryFlags = readOwn('package.json').match(/--max-[\w-]+=\d+/g) ?? []

/** A server under measurement, and the cookie of who asks it. */
export type Server = { port: number; cookie: string; stop(): void }

/** The pages' server in a process of its own, as in life; asked by the bearer of the cookie. */
export const startServer = (ground: Ground, cookie: string): Promise<Server> =>
  new Promise((resolve, reject) => {
    const folder = ground.context.settings.dataFolder
    const child = spawn(
      process.execPath,
      [...memoryFlags, join(packageRoot, 'dist/bench-server.js'), ground.url, folder],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    )
    child.once('exit', (code) => reject(new Error(`the pages' server ended with ${code}`)))
    child.stdout.once('data', (said: Buffer) =>
      resolve({ port: Number(said), cookie, stop: () => child.kill() }),
    )
  })

/** A page as that bearer gets it. */
export const get = (
  server: Server,
  agent: Agent,
  path: string,
): Promise<{ status: number; body: string }> =>
  new Promise((resolve, reject) => {
    const headers = { cookie: server.cookie, 'accept-encoding': 'identity' }
    const asked = request(
      { host: '127.0.0.1', port: server.port, path, agent, headers },
      (answer) => {
        let body = ''
        answer.setEncoding('utf8').on('data', (more: string) => (body += more))
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body }))
      },
    )
    asked.on('error', reject).end()
  })

/** How long each of so many answers took, in ms, one asked after the other. */
export const timesOf = async (server: Server, path: string, count: number): Promise<number[]> => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const times: number[] = []
  for (let round = 0; round < count; round += 1) {
    const began = performance.now()
    const { status } = await get(server, agent, path)
    times.push(performance.now() - began)
    if (status !== 200) throw new Error(`${path} answered ${status}`)
  }
  agent.destroy()
  return times
}

/** So many browsers at once: enough that the server's work decides, not the way to and fro. */
const connections = 64

/** Requests a second over kept connections. */
const rateOf = async (server: Server, path: string, seconds: number): Promise<number> => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const until = performance.now() + seconds * 1000
  const began = performance.now()
  let answered = 0
  const lane = async () => {
    while (performance.now() < until) {
      const { status } = await get(server, agent, path)
      if (status !== 200) throw new Error(`${path} answered ${status}`)
      answered += 1
    }
  }
  await Promise.all(Array.from({ length: connections }, lane))
  agent.destroy()
  return answered / ((performance.now() - began) / 1000)
}

/** A page against its static twin, in turn, three times; the median of the ratios. */
const ratioOf = async (server: Server, path: string): Promise<Measured> => {
  await rateOf(server, path, 2)
  const ratios: number[] = []
  let rate = 0
  for (let round = 0; round < 3; round += 1) {
    const still = await rateOf(server, `/bench/static${path}`, 2)
    rate = await rateOf(server, path, 3)
    ratios.push(rate / still)
  }
  const [, median = 0] = ratios.toSorted((a, b) => a - b)
  const name = path.replace(/ctr_.*/, '{id}')
  return atLeast(`page ${name}: ${Math.round(rate)}/s against its static twin`, median, 0.35)
}

/** The compressed size of everything that a page may load as JavaScript. */
const scriptBytes = (): number => {
  const folder = join(packageRoot, 'dist/browser')
  return readdirSync(folder)
    .filter((name) => name.endsWith('.js') && statSync(join(folder, name)).isFile())
    .reduce((sum, name) => sum + brotliCompressSync(readFileSync(join(folder, name))).length, 0)
}

/**
 * Job list and contract page through HTTP with session and database, the server's memory, its
 * scripts.
 */
export const benchPages = async (ground: Ground): Promise<Measured[]> => {
  const { context } = ground
  await settleDemo(context)
  const contract = await storyContract(context)
  const { worker_id: workerId } = await ground.owner
    .query<{ worker_id: string }>('select worker_id from agreements where id = $1', [contract])
    .then(([row]) => row ?? { worker_id: '' })
  const { token } = await openSession(context, workerId, { ip: '127.0.0.1', agent: 'bench' })
  const server = await startServer(ground, `session=${token}`)
  try {
    const lines = [await ratioOf(server, '/jobs'), await ratioOf(server, `/contracts/${contract}`)]
    const { body } = await get(server, new Agent(), '/bench/memory')
    const rss = (JSON.parse(body) as { rss: number }).rss / 2 ** 20
    return [
      ...lines,
      atMost('memory: server and clock after that load, RSS', rss, 200, 'MB'),
      atMost('JavaScript of all pages, compressed', scriptBytes() / 1000, 12, 'kB'),
    ]
  } finally {
    server.stop()
  }
}

import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import { SetupError } from '../setup-error.ts'
import { sleep } from '../time.ts'
import { takingTurns } from './turns.ts'

export type Listening = {
  /** The port that was opened; chosen by the machine when 0 was asked for. */
  port: number
  /** Takes no more requests, lets those under way end for ten seconds, then cuts them off. */
  close(): Promise<void>
}

const patienceMs = 10_000
const pauseMs = 20

const refusals: Record<string, string> = {
  EADDRINUSE: 'is in use: end what uses it, or set PORT to another (0 lets the machine choose)',
  EACCES: 'may not be opened by this user: set PORT to one above 1023',
  EADDRNOTAVAIL: 'cannot be opened: HOST is no address of this machine',
  ENOTFOUND: 'cannot be opened: HOST is not known',
}

/** A fetch function; `env` tells it of the connection. */
type Fetch = (request: Request, env?: object) => Response | Promise<Response>

/**
 * Answers to questions that are made at the same time; the rest wait. Whatever brings a body waits
 * for its sender, and so for nobody else.
 */
const answersAtOnce = 64
const mostWaiting = 2_000

const busy = (): Response =>
  new Response('busy', {
    status: 503,
    headers: { 'retry-after': '5', 'cache-control': 'no-store' },
  })

/** Whoever has hung up is not answered. */
function inTurns(fetch: Fetch): Fetch {
  const turns = takingTurns(answersAtOnce, mostWaiting)
  return (request, env) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return fetch(request, env)
    return turns(() => (request.signal.aborted ? busy() : fetch(request, env))) ?? busy()
  }
}

/**
 * Serves HTTP with a fetch function; throws SetupError with one line when the port cannot be had.
 */
export async function serveHttp(
  fetch: Fetch,
  { host, port }: { host: string; port: number },
): Promise<Listening> {
  const server = createAdaptorServer({ fetch: inTurns(fetch) }) as Server
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: { code?: string }) => {
      const why = refusals[error.code ?? '']
      reject(why ? new SetupError(`port ${port} on ${host} ${why}`, { cause: error }) : error)
    })
    server.listen(port, host, resolve)
  })
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : port,
    async close() {
      let open = true
      server.close(() => (open = false))
      // A connection that falls idle now would otherwise be kept for its next request.
      for (let waited = 0; open; waited += pauseMs) {
        if (waited > patienceMs) server.closeAllConnections()
        else server.closeIdleConnections()
        await sleep(pauseMs)
      }
    },
  }
}

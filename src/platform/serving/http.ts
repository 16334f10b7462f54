import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import { SetupError } from '../setup-error.ts'
import { sleep } from '../time.ts'

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

/**
 * Serves HTTP with a fetch function; throws SetupError with one line when the port cannot be had.
 */
export async function serveHttp(
  fetch: (request: Request) => Response | Promise<Response>,
  { host, port }: { host: string; port: number },
): Promise<Listening> {
  const server = createAdaptorServer({ fetch }) as Server
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

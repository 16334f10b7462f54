import { apiApp } from '../app.ts'
import type { Deps } from '../deps.ts'
import type { Context } from '#platform'

/** An answer of the API in a test; `body` is the JSON, or null. */
// oxlint-disable-next-line typescript/no-explicit-any
export type Heard = { status: number; body: any; text: string; headers: Headers }

export type Sent = {
  token?: string | undefined
  body?: unknown
  key?: string
  headers?: Record<string, string>
  /** Sent as it is. */
  raw?: BodyInit
}

export type Ask = (call: string, sent?: Sent) => Promise<Heard>

/** Asks an API like a program elsewhere would: `ask('POST /wallet/deposits', { token, body })`. */
export function askerOf(context: Context, deps: Deps = {}): Ask {
  const app = apiApp(context, deps)
  return askWith((path, init) => app.request(path, init))
}

export function askWith(
  fetch: (path: string, init: RequestInit) => Response | Promise<Response>,
): Ask {
  return async (call, { token, body, key, headers = {}, raw } = {}) => {
    const [method = 'GET', path = '/'] = call.split(' ')
    const response = await fetch(path.startsWith('/api') ? path : `/api/v1${path}`, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(raw === undefined ? {} : { body: raw }),
    })
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.includes('json') ?? false
    return {
      status: response.status,
      body: isJson ? JSON.parse(text) : null,
      text,
      headers: response.headers,
    }
  }
}

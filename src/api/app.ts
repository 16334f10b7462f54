import { Hono } from 'hono'
import type { Context as Asking } from 'hono'
import { isLocale, wordsFor } from '#locale'
import { Refused, newId } from '#platform'
import type { Context } from '#platform'
import type { Deps } from './deps.ts'
import { openApiText } from './docs/openapi.ts'
import { docsPage } from './docs/page.tsx'
import type { Route } from './frame/route.ts'
import { refusalOf, serve, wordsOf } from './frame/serve.ts'
import type { Server } from './frame/serve.ts'
import { routes } from './routes.ts'
import { openMetrics } from './server/metrics.ts'

/** Where the API lives; the readable page lives one above. */
const base = '/api/v1'

/**
 * The API of one server: everything below /api. Gives what can be mounted at the root of a server
 * beside the pages; whatever else begins with /api is refused in JSON.
 */
export function apiApp(context: Context, deps: Deps = {}): Hono {
  const server = { context, deps, metrics: openMetrics(context, deps) }
  const app = new Hono()
  for (const route of routes)
    app.on(route.method.toUpperCase(), pathOf(route), (asking) => timed(server, route, asking))
  app.get(`${base}/openapi.json`, () => json(openApiText()))
  app.get('/api', (asking) => {
    const asked = asking.req.query('lang')
    return docsPage(isLocale(asked) ? wordsFor(asked) : wordsOf(asking, null))
  })
  app.all('/api/*', (asking) => nothingThere(context, asking))
  app.onError((error, asking) => refusalOf(context, error, wordsOf(asking, null)))
  return app
}

const pathOf = ({ path }: Route): string => base + path.replaceAll(/\{(\w+)\}/g, ':$1')

async function timed(server: Server, route: Route, asking: Asking): Promise<Response> {
  const began = server.context.time.real()
  const response = await serve(server, route, asking)
  const call = { method: asking.req.method, route: route.path, status: response.status }
  server.metrics.note(call, server.context.time.real() - began)
  return hardened(response)
}

/** Answers are for programs and for one caller: no page may frame, sniff or keep them. */
function hardened(response: Response): Response {
  if (!response.headers.has('x-request-id')) response.headers.set('x-request-id', newId('req'))
  response.headers.set('cache-control', 'no-store')
  response.headers.set('x-content-type-options', 'nosniff')
  if (!response.headers.has('content-security-policy'))
    response.headers.set('content-security-policy', "default-src 'none'; frame-ancestors 'none'")
  return response
}

const json = (text: string): Response =>
  hardened(new Response(text, { headers: { 'content-type': 'application/json; charset=utf-8' } }))

/** A path that is there for another method is told so; everything else is not there. */
function nothingThere(context: Context, asking: Asking): Response {
  const methods = routes.filter((route) => isAt(route, asking.req.path)).map(({ method }) => method)
  const code = methods.length > 0 ? 'route.wrong_method' : 'route.unknown'
  const refused = new Refused({ code, params: { method: asking.req.method } })
  const response = refusalOf(context, refused, wordsOf(asking, null))
  if (methods.length > 0) response.headers.set('allow', methods.join(', ').toUpperCase())
  return hardened(response)
}

function isAt({ path }: Route, asked: string): boolean {
  const parts = `${base}${path}`.split('/')
  const given = asked.split('/')
  return (
    parts.length === given.length &&
    parts.every((part, index) => part.startsWith('{') || part === given[index])
  )
}

import { Hono } from 'hono'
import type { Context as Http } from 'hono'
import { personByToken } from '#people'
import type { SignedIn } from '#people'
import { refuse } from '#platform'
import type { Context } from '#platform'
import { askOf } from './ask.ts'
import type { Ask } from './ask.ts'
import { serveAsset } from './wire/assets.ts'
import { readCookie } from './wire/cookies.ts'
import { failedPage, notFoundPage } from './errors.tsx'
import { ownForms, secureHeaders } from './wire/protect.ts'
import { keepPages } from './kept.ts'
import { readerOf } from './reader.ts'
import type { Who } from './who.ts'

type Handler<P extends SignedIn | null> = (ask: Ask<P>) => Response | Promise<Response>
type Register = <P extends SignedIn | null>(path: string, who: Who<P>, handler: Handler<P>) => void

export type Route = { method: 'GET' | 'POST'; path: string; who: string }

/** How pages are registered: each names who may call it. */
export type Pages = {
  get: Register
  post: Register
  /** Every route, for the test that asks each as everybody. */
  routes: readonly Route[]
}

/** Who sends this session's cookie: one query, none without a cookie. */
const personOf = async (context: Context, http: Http): Promise<SignedIn | null> => {
  const token = readCookie(http, context.settings, 'session')
  return token === undefined ? null : personByToken(context, token)
}

/** For pages that must stand even when the database does not. */
const personOrNobody = async (context: Context, http: Http): Promise<SignedIn | null> => {
  try {
    return await personOf(context, http)
  } catch {
    return null
  }
}

/**
 * What all pages share, and the way to add pages. `close` is called when all are there, and gives
 * the application.
 */
export const makePages = (context: Context): { pages: Pages; close: () => Hono } => {
  const { settings } = context
  const app = new Hono()
  const routes: Route[] = []
  const kept = keepPages()
  app.use(secureHeaders(settings))
  app.get('/assets/:name', (http) => serveAsset(http) ?? http.notFound())
  app.use(ownForms(settings))
  const register =
    (method: 'GET' | 'POST'): Register =>
    (path, who, handler) => {
      routes.push({ method, path, who: who.name })
      app.on(method, path, async (http) => {
        const person = await personOf(context, http)
        const ask = askOf(context, http, person, readerOf(http, settings, person), kept)
        const reason = who.reasonAgainst(person)
        try {
          if (reason !== null) refuse(reason)
          return await handler(ask as Ask as never)
        } catch (error) {
          return failedPage(ask, error)
        }
      })
    }
  const asking = async (http: Http): Promise<Ask> => {
    const person = await personOrNobody(context, http)
    return askOf(context, http, person, readerOf(http, settings, person), kept)
  }
  /** The last route, after all pages: also where this application is mounted within another. */
  const close = () => {
    app.all('*', async (http) => notFoundPage(await asking(http)))
    return app
  }
  app.onError(async (error, http) => failedPage(await asking(http), error))
  return { close, pages: { get: register('GET'), post: register('POST'), routes } }
}

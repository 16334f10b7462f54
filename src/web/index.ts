/**
 * The marketplace as web pages: server-rendered, in the reader's language, whole without
 * JavaScript. Each folder is a noun of the product. Promises that every route says who may call it
 * and that nothing is decided here: a page parses, calls an operation, and draws what comes back.
 * Refuses to know SQL and the rules of contracts.
 */
import type { Hono } from 'hono'
import type { Context } from '#platform'
import { makePages } from './frame/index.ts'
import type { Route } from './frame/index.ts'
import { nouns } from './nouns.ts'

export { writeMail } from './mails/write.ts'

/** The pages as an application, and every route with who may call it. */
export const webPages = (context: Context): { app: Hono; routes: readonly Route[] } => {
  const { pages, close } = makePages(context)
  for (const register of nouns) register(pages)
  return { app: close(), routes: pages.routes }
}

/** The pages as an application: it answers everything that the API does not. */
export const webApp = (context: Context): Hono => webPages(context).app

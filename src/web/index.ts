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
import { calendarPages } from './calendar/index.ts'
import { contractPages } from './contracts/index.ts'
import { demoPages } from './demo/index.ts'
import { deskPages } from './desk/index.tsx'
import { homePages } from './home/index.ts'
import { mailPages } from './mails/show.tsx'
import { switchPages } from './frame/switches.ts'
import { frontPages } from './front/index.tsx'
import { processPages } from './processes/index.ts'
import { walletPages } from './wallet/index.ts'
import { jobPages } from './jobs/index.ts'
import { organisationPages } from './organisation/index.ts'
import { peoplePages } from './people/index.ts'
import { proposalPages } from './proposals/index.ts'
import { seenPages } from './seen/index.tsx'
import { sessionPages } from './session/index.ts'
import { settingsPages } from './settings/index.ts'

export { writeMail } from './mails/write.ts'

const nouns = [
  contractPages,
  calendarPages,
  demoPages,
  mailPages,
  homePages,
  walletPages,
  deskPages,
  processPages,
  switchPages,
  frontPages,
  sessionPages,
  seenPages,
  jobPages,
  proposalPages,
  peoplePages,
  settingsPages,
  organisationPages,
]

/** The pages as an application, and every route with who may call it. */
export const webPages = (context: Context): { app: Hono; routes: readonly Route[] } => {
  const { pages, close } = makePages(context)
  for (const register of nouns) register(pages)
  return { app: close(), routes: pages.routes }
}

/** The pages as an application: it answers everything that the API does not. */
export const webApp = (context: Context): Hono => webPages(context).app

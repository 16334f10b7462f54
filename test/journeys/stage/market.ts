import { afterAll, beforeAll } from 'vitest'
import type { Browser } from 'playwright-core'
import { openMarketTime } from '#clock'
import type { Context } from '#platform'
import { webPages } from '#web'
import { testContext } from '../../context.ts'
import { testDatabase } from '../../database.ts'
import { openBrowser } from './browser.ts'
import { serve } from './server.ts'

type Route = ReturnType<typeof webPages>['routes'][number]

/** What all journeys share: one served market, one browser, and what was visited in it. */
export type Market = {
  url: string
  browser: Browser
  /** The same market on its own time, for finding things and for what happened before. */
  context: Context
  routes: readonly Route[]
  /** Routes that were answered with a page or a file. */
  visited: Set<Route>
  /** Routes of forms that came back with what was typed. */
  refused: Set<Route>
}

let opened: Market | undefined

/** The market of this run. Only within tests. */
export const market = (): Market => {
  if (!opened) throw new Error('the market is not open yet')
  return opened
}

/**
 * Opens the demo for the journeys of this file, and closes it after them. To be awaited at the top
 * of the file: what is registered within a hook would never be called.
 */
export const openMarket = async (): Promise<void> => {
  const { db, url } = await testDatabase({ connections: 3 })
  const open: (() => Promise<unknown>)[] = []
  beforeAll(async () => {
    const served = await serve(url, { YAKUSOKU_DEMO: '1' })
    open.push(served.stop)
    const { time, close } = await openMarketTime(db)
    open.push(close)
    const browser = await openBrowser()
    open.push(() => browser.close())
    const context = { ...testContext(db, { demo: true }), time }
    const { routes } = webPages(context)
    opened = { url: served.url, browser, context, routes, visited: new Set(), refused: new Set() }
  }, 120_000)
  afterAll(async () => {
    for (const close of open.toReversed()) await close()
  })
}

const form = (pattern: string): RegExp => new RegExp(`^${pattern.replaceAll(/:\w+/g, '[^/]+')}$`)

/** The route that answers a request; one without a part to fill in goes before the others. */
export const routeOf = (method: string, path: string): Route | undefined => {
  const fitting = market().routes.filter(
    (route) => route.method === method && form(route.path).test(path),
  )
  return fitting.find((route) => route.path === path) ?? fitting[0]
}

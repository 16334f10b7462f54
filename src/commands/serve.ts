import { Hono } from 'hono'
import { apiApp } from '#api'
import type { Clock } from '#clock'
import { environment, openContext, readSettings, serveHttp, untilStopped } from '#platform'
import type { Context } from '#platform'
import { settleDemo } from '#simulation'
import { webApp } from '#web'
import { onMarketTime } from './market-time.ts'
import { startRunners } from './runners.ts'

const appOf = (context: Context, clockLag: () => number) => {
  const app = new Hono()
  app.route('/', apiApp(context, { clockLag }))
  app.route('/', webApp(context))
  return app
}

/** `yakusoku serve`: pages, API, clock and outbox in one server, until it is stopped. */
export async function serveCommand(): Promise<void> {
  const settings = readSettings(environment())
  const { context: opened, close } = await onMarketTime(await openContext(settings))
  const stopping = new AbortController()
  const context = { ...opened, stopping: stopping.signal }
  try {
    if (settings.demo) await settleDemo(context)
    const running: { clock?: Clock } = {}
    const app = appOf(context, () => running.clock?.lag() ?? 0)
    // `fetch` is handed over whole: its second argument tells from where somebody comes.
    const { port, close: stopServing } = await serveHttp(app.fetch, settings)
    const runners = await startRunners(context)
    running.clock = runners.clock
    console.log(`Yakusoku is open at ${settings.url.replace(/:0$/, `:${port}`)}`)
    await untilStopped()
    stopping.abort()
    await stopServing()
    await runners.stop()
  } finally {
    await close()
  }
}

/** `yakusoku run`: clock and outbox without pages; any number of them may share a database. */
export async function runCommand(): Promise<void> {
  const { context, close } = await onMarketTime(await openContext(readSettings(environment())))
  try {
    const runners = await startRunners(context)
    console.log('Yakusoku’s clock and outbox are running')
    await untilStopped()
    await runners.stop()
  } finally {
    await close()
  }
}

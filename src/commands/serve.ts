import { Hono } from 'hono'
import { apiApp } from '#api'
import type { Clock } from '#clock'
import { environment, listeningOn, openContext, readSettings } from '#platform'
import { serveHttp, untilStopped } from '#platform'
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
  try {
    if (settings.demo) await settleDemo(opened)
    // Links name the port, which the machine may choose; who comes before they can, waits.
    const app = Promise.withResolvers<ReturnType<typeof appOf>>()
    const { port, close: stopServing } = await serveHttp(
      async (request, env) => (await app.promise).fetch(request, env),
      settings,
    )
    const context = {
      ...opened,
      settings: listeningOn(settings, port),
      stopping: stopping.signal,
    }
    const running: { clock?: Clock } = {}
    app.resolve(appOf(context, () => running.clock?.lag() ?? 0))
    const runners = await startRunners(context)
    running.clock = runners.clock
    console.log(`Yakusoku is open at ${context.settings.url}`)
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

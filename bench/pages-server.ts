import { Hono } from 'hono'
import { apiApp } from '#api'
import { fireDue, nextRing } from '#contracts'
import { startClock } from '#clock'
import { calendarOf, log, makeVirtualTime, openDatabase, readSettings, serveHttp } from '#platform'
import { webApp } from '#web'

/**
 * One server with pages, API and clock on the database given, and each page's bytes as a static
 * twin.
 */
const [url = '', folder = ''] = process.argv.slice(2)
const settings = readSettings({ YAKUSOKU_DEMO: '1', YAKUSOKU_DATA: folder, PORT: '0' })
const db = await openDatabase(url)
const time = makeVirtualTime()
const context = { db, settings, time, calendar: calendarOf(settings.zone), log }
const app = new Hono()
const twins = new Map<string, string>()

app.get('/bench/static/*', async (asked) => {
  const path = asked.req.path.slice('/bench/static'.length)
  const known = twins.get(path)
  if (known !== undefined) return asked.html(known)
  const page = await app.request(path, { headers: { cookie: asked.req.header('cookie') ?? '' } })
  const body = await page.text()
  if (page.status !== 200) return asked.text(`${path} answered ${page.status}`, 500)
  twins.set(path, body)
  return asked.html(body)
})
app.get('/bench/memory', (asked) =>
  asked.json({ ...process.memoryUsage(), cpu: process.cpuUsage() }),
)
app.route('/', apiApp(context))
app.route('/', webApp(context))
const { port } = await serveHttp((request, env) => app.fetch(request, env), {
  host: '127.0.0.1',
  port: 0,
})
startClock({
  time,
  log,
  nextRing: () => nextRing(db),
  fire: (until) => fireDue(context, until),
})
process.stdout.write(`${port}\n`)

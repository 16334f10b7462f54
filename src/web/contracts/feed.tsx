import { streamSSE } from 'hono/streaming'
import type { SSEStreamingApi } from 'hono/streaming'
import { render } from 'preact-render-to-string'
import { formatsFor } from '#locale'
import type { SignedIn } from '#people'
import { sleep } from '#platform'
import type { Ask } from '../frame/index.ts'
import { loadContract, printOf } from './load.ts'
import { LiveParts } from './show.tsx'

/** Between two looks at whether anything has changed, in ms of real time. */
const lookMs = 2_000
/** Looks after which the browser is asked to come again, and proves anew who it is. */
const looks = 30

/** The request as of now: what a feed says later is of its own moment. */
const asOfNow = (ask: Ask<SignedIn>): Ask<SignedIn> => {
  const now = ask.context.time.now()
  return { ...ask, now, format: formatsFor(ask.locale, ask.context.settings.zone, now) }
}

/** What the page shows now, of the parts that change while one looks at it. */
const partsNow = async (ask: Ask<SignedIn>, id: string): Promise<string> => {
  const now = asOfNow(ask)
  return render(<LiveParts ask={now} loaded={await loadContract(now, id)} />)
}

const watch = async (stream: SSEStreamingApi, ask: Ask<SignedIn>, id: string): Promise<void> => {
  const { stopping } = ask.context
  let print = ask.query('print')
  for (let look = 0; look < looks && !stream.aborted && !stopping?.aborted; look += 1) {
    const now = await printOf(ask, id)
    if (now !== print) await stream.writeSSE({ data: await partsNow(ask, id) })
    else await stream.write(':\n\n')
    print = now
    await sleep(lookMs, stopping)
  }
}

/**
 * Pushes the parts of a contract's page whenever something has happened, to those who may see it.
 * The page works without; who is typing is left alone by `<live-feed>`.
 */
export const feedContract = async (ask: Ask<SignedIn>): Promise<Response> => {
  const id = ask.id('ctr')
  await loadContract(ask, id)
  ask.http.header('Cache-Control', 'no-store')
  ask.http.header('X-Accel-Buffering', 'no')
  return streamSSE(ask.http, (stream) => watch(stream, ask, id))
}

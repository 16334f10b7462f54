import { Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client'
import { countMails } from '#outbox'
import type { Context } from '#platform'
import type { Deps } from '../deps.ts'

/** What the server measures of itself, in the form that Prometheus reads. */
export type Metrics = {
  /** One call: its route, how it ended, and how long it took, in ms. */
  note(call: { method: string; route: string; status: number }, ms: number): void
  say(): Promise<{ text: string; type: string }>
}

/** More mails than this are not counted one by one. */
const mostMails = 10_000

/** A server's own book of figures: two servers in one test do not share it. */
export function openMetrics(context: Context, { clockLag }: Deps): Metrics {
  const book = new Registry()
  const registers = [book]
  collectDefaultMetrics({ register: book })
  const calls = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'How long calls of the API take.',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5],
    registers,
  })
  const lag = new Gauge({
    name: 'yakusoku_clock_lag_seconds',
    help: 'How late this server’s clock is with what is due; 0 when nothing is.',
    registers,
  })
  const waiting = new Gauge({
    name: 'yakusoku_outbox_waiting',
    help: `Mails that are still to be sent, by any server (${mostMails} stand for more).`,
    registers,
  })
  const dead = new Gauge({
    name: 'yakusoku_outbox_dead_letters',
    help: `Mails that were given up, by any server (${mostMails} stand for more).`,
    registers,
  })
  return {
    note: ({ method, route, status }, ms) =>
      calls.observe({ method, route, status: String(status) }, ms / 1000),
    async say() {
      lag.set((clockLag?.() ?? 0) / 1000)
      const mails = await countMails(context.db, mostMails)
      waiting.set(mails.waiting)
      dead.set(mails.dead)
      return { text: await book.metrics(), type: book.contentType }
    },
  }
}

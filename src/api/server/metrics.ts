import { Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client'
import { deadLetters } from '#outbox'
import type { Context } from '#platform'
import type { Deps } from '../deps.ts'

/** What the server measures of itself, in the form that Prometheus reads. */
export type Metrics = {
  /** One call: its route, how it ended, and how long it took, in ms. */
  note(call: { method: string; route: string; status: number }, ms: number): void
  say(): Promise<{ text: string; type: string }>
}

/** More dead letters than this are not counted one by one. */
const mostDeadLetters = 1000

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
    help: 'How late the last round of the clock began.',
    registers,
  })
  const dead = new Gauge({
    name: 'yakusoku_outbox_dead_letters',
    help: `Mails that were given up (${mostDeadLetters} stand for more).`,
    registers,
  })
  return {
    note: ({ method, route, status }, ms) =>
      calls.observe({ method, route, status: String(status) }, ms / 1000),
    async say() {
      lag.set((clockLag?.() ?? 0) / 1000)
      dead.set((await deadLetters(context.db, mostDeadLetters)).length)
      return { text: await book.metrics(), type: book.contentType }
    },
  }
}

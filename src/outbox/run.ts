import { sleep } from '#platform'
import type { Context } from '#platform'
import { deliverDue } from './deliver.ts'
import type { Delivery } from './deliver.ts'

/** Between two looks when nothing waited, in ms. */
const idleMs = 1_000

/** Delivers until stopped. Any number of runners may run at once; each mail is leased to one. */
export const startOutbox = (context: Context, delivery: Delivery): { stop(): Promise<void> } => {
  const stopping = new AbortController()
  const running = (async () => {
    while (!stopping.signal.aborted) {
      const tried = await deliverDue(context, delivery).catch((error: unknown) => {
        context.log.error({ error: String(error) }, 'the outbox stumbled')
        return 0
      })
      if (tried === 0) await sleep(idleMs, stopping.signal)
    }
  })()
  return {
    async stop() {
      stopping.abort()
      await running
    },
  }
}

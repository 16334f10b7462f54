import { forgetAnswers } from '#api'
import { startClock } from '#clock'
import type { Clock } from '#clock'
import { fireDue, nextRing } from '#contracts'
import { flagRepeaters, withDesk } from '#desk'
import { openPayouts, payOut, returnLostReserves } from '#ledger'
import { tellFilled } from '#market'
import { openSmtp, startOutbox } from '#outbox'
import type { Delivery } from '#outbox'
import { deputiesOf, forgetExpired, lapseIdentities, personOf, staffOf } from '#people'
import { forgetIncoming, isId, sleep } from '#platform'
import type { Context } from '#platform'
import { withElsewhere } from '#portfolio'
import { foldFigures } from '#trust'
import { withWaiting } from '#waiting'
import { writeMail } from '#web'
import { rollOver, withOrders } from '#weeks'

/** Real time between two rounds of picking up what a lost server left behind. */
const upkeepMs = 15_000
/** Between two rounds of forgetting what has no effect any more. */
const forgettingMs = 3_600_000
/** A reserve this old belongs to nobody who is still at it. */
const lostAfterMs = 60_000

export type Runners = { clock: Clock; stop(): Promise<void> }

/**
 * The outbox of this server. Only a demo may do without SMTP: its mails are read on a page.
 * Elsewhere mails wait until there is a way out, so that no link is lost.
 */
const startMails = (context: Context): { stop(): Promise<void> } => {
  const { smtpUrl, mailFrom, demo } = context.settings
  if (!smtpUrl && !demo) {
    context.log.warn('SMTP_URL is not set: mails wait until it is, and nobody receives them')
    return { stop: () => Promise.resolve() }
  }
  const smtp = smtpUrl ? openSmtp(smtpUrl, mailFrom) : null
  const delivery: Delivery = {
    write: (mail, to) => writeMail(context, mail, to),
    recipient: (personId) => personOf(context, personId),
    desk: async () => (await staffOf(context, 'support')).map(({ id }) => id),
    standIns: async ({ owner_id: about, to_id: person }) =>
      isId('ctr', about) ? deputiesOf(context, person) : [],
    applicants: ({ facts, at }) => tellFilled(context, String(facts['jobId']), at),
    send: smtp ? smtp.send : null,
  }
  const outbox = startOutbox(context, delivery)
  return {
    async stop() {
      await outbox.stop()
      smtp?.close()
    },
  }
}

/**
 * What a server that was lost left half done: reserves and payouts on the way. What a week has left
 * since rolls over; what has ended enters the figures of trust; what is overdue lapses.
 */
const pickUp = async (context: Context): Promise<void> => {
  await returnLostReserves(context.db, lostAfterMs, context.time.now())
  await payOut(context.db, await openPayouts(context.db, 500))
  await rollOver(context)
  await foldFigures(context)
  await lapseIdentities(context)
  await flagRepeaters(context)
}

/** Does the work again and again until stopped, whatever becomes of it. */
const every = (ms: number, context: Context, work: () => Promise<void>) => {
  const stopping = new AbortController()
  const running = (async () => {
    while (!stopping.signal.aborted) {
      await work().catch((error: unknown) =>
        context.log.error({ error: String(error) }, 'the upkeep stumbled'),
      )
      await sleep(ms, stopping.signal)
    }
  })()
  return {
    async stop() {
      stopping.abort()
      await running
    },
  }
}

/** Everything that the clock rings for: contracts, cases, contracts made elsewhere, waits. */
const ringing = (context: Context) => {
  const contracts = {
    nextRing: () => nextRing(context.db),
    fire: withOrders(context, (until) => fireDue(context, until)),
  }
  return withWaiting(context, withElsewhere(context, withDesk(context, contracts)))
}

/** The clock, the outbox and the upkeep of one server; any number of servers may run them. */
export const startRunners = async (context: Context): Promise<Runners> => {
  const clock = startClock({
    time: context.time,
    log: context.log,
    ...ringing(context),
  })
  const mails = startMails(context)
  const upkeep = every(upkeepMs, context, () => pickUp(context))
  const forgetting = every(forgettingMs, context, async () => {
    await forgetExpired(context)
    await forgetAnswers(context)
    await forgetIncoming(context.settings.dataFolder)
  })
  const unlisten = await context.db.listen('clock', () => clock.wake())
  return {
    clock,
    async stop() {
      await unlisten()
      await Promise.all([clock, mails, upkeep, forgetting].map((runner) => runner.stop()))
    },
  }
}

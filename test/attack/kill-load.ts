/**
 * A server under load, for kill.test.ts to kill: leads contracts from the offer to the payout, and
 * frames from the offer through three weeks, as fast as it can, and says each act (contract,
 * version, state) on standard output only after it was acknowledged.
 */
import { act, childrenOf } from '#contracts'
import type { Actor } from '#contracts'
import { migrate, openDatabase, startEmbedded } from '#platform'
import { framed } from '../frames.ts'
import { offered, testContext } from '../world.ts'

const server = await startEmbedded(process.argv[2]!)
await migrate(server.url)
const context = testContext(await openDatabase(server.url, { connections: 8 }))

type Step = [action: string, person: Actor]

async function lead(id: string, steps: readonly Step[]): Promise<void> {
  for (const [action, person] of steps) {
    const row = await act(context, id, action, person, {})
    process.stdout.write(`${id} ${row.version} ${row.state}\n`)
  }
}

async function contractsForEver(): Promise<never> {
  for (;;) {
    const { id, aiko, ben } = await offered(context)
    const done: Step[] = [
      ['deliver', aiko],
      ['accept', ben],
    ]
    await lead(id, [['agreeToOffer', aiko], ['fund', ben], ...done])
  }
}

async function framesForEver(): Promise<never> {
  for (;;) {
    const { id, aiko, ben } = await framed(context)
    const week: Step = ['fundWeek', ben]
    await lead(id, [['agreeToOffer', aiko], week, week, week])
    const weeks = await childrenOf(context.db, id, { limit: 3 })
    for (const child of weeks) process.stdout.write(`${child.id} 1 ${child.state}\n`)
    await lead(weeks[0]!.id, [['giveUp', aiko]])
  }
}

await Promise.all(
  Array.from({ length: 8 }, (_, lane) => (lane % 2 === 0 ? contractsForEver() : framesForEver())),
)

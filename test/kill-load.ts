/**
 * A server under load, for kill.test.ts to kill: leads contracts from the offer to the payout as
 * fast as it can, and says each act (contract, version, state) on standard output only after it was
 * acknowledged.
 */
import { act } from '#contracts'
import type { Actor } from '#contracts'
import { migrate, openDatabase, startEmbedded } from '#platform'
import { offered, testContext } from './world.ts'

const server = await startEmbedded(process.argv[2]!)
await migrate(server.url)
const context = testContext(await openDatabase(server.url, { connections: 8 }))

async function leadForEver(): Promise<never> {
  for (;;) {
    const { id, aiko, ben } = await offered(context)
    const steps: [string, Actor][] = [
      ['agreeToOffer', aiko],
      ['fund', ben],
      ['deliver', aiko],
      ['accept', ben],
    ]
    for (const [action, person] of steps) {
      const row = await act(context, id, action, person, {})
      process.stdout.write(`${id} ${row.version} ${row.state}\n`)
    }
  }
}

await Promise.all(Array.from({ length: 8 }, leadForEver))

/**
 * A server under load, for kill.test.ts to kill: commits pairs of rows as fast as it can, and says
 * each pair's id on standard output only after its commit was acknowledged.
 */
import { newId, openDatabase, startEmbedded } from '#platform'

const server = await startEmbedded(process.argv[2]!)
const db = await openDatabase(server.url, { owner: true, connections: 8 })
await db.query('create table if not exists pairs (id text, half int, primary key (id, half))')

async function commitForEver(): Promise<never> {
  for (;;) {
    const id = newId('pair')
    await db.transaction(async (tx) => {
      await tx.query('insert into pairs values ($1, 1)', [id])
      await tx.query('insert into pairs values ($1, 2)', [id])
    })
    process.stdout.write(`${id}\n`)
  }
}

await Promise.all(Array.from({ length: 8 }, commitForEver))

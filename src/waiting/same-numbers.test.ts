import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { act, fireDue, nextRing } from '#contracts'
import { migrate, openDatabase, startEmbedded, toSql } from '#platform'
import type { Database } from '#platform'
import { sendMessage } from '#talk'
import { follow, withWaiting } from '#waiting'
import { testDatabase } from '../../test/database.ts'
import { delivered } from '../../test/waiting/delivered.ts'
import { day, people, someDay, testContext } from '../../test/world.ts'
import type { TestContext } from '../../test/world.ts'

const { db, owner } = await testDatabase()
const folder = mkdtempSync(join(tmpdir(), 'yakusoku-numbers-'))
chmodSync(folder, 0o755)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const hour = 3_600_000
const names = people()
/** Nothing of this test outlives the machine. */
const unsafe = { settings: { fsync: 'off' } }

const clockOf = (context: TestContext) =>
  withWaiting(context, {
    nextRing: () => nextRing(context.db),
    fire: (until) => fireDue(context, until),
  })

/** Some days on which Aiko and Ben work, ask, answer and let each other wait. */
const live = async (context: TestContext, from: number, rounds: number, after: () => unknown) => {
  const { aiko, ben } = names
  for (let round = from; round < from + rounds; round += 1) {
    context.time.set(someDay + round * 2 * day)
    const id = await delivered(context, names)
    const say = async (who: typeof aiko, text: string, wait: number) => {
      context.time.set(context.time.now() + wait)
      await sendMessage(context, who, id, { text })
      await after()
    }
    await say(aiko, 'ご確認をお願いします。', (round % 5) * hour + 1)
    await say(ben, '色は変えられますか？', ((round * 7) % 11) * hour + 7)
    await say(aiko, 'はい', 60_000)
    await say(aiko, '変えられます。', ((round * 3) % 8) * hour + 11)
    if (round % 4 === 3) continue
    context.time.set(context.time.now() + hour)
    await act(context, id, 'accept', ben, {})
    await after()
  }
}

/** Everything that is reckoned, without the ids that each database has of its own. */
const numbersOf = async (on: Database) => ({
  answering: await on.query(
    `select person_id, folded_to, encode(habits, 'hex') as habits, encode(hours, 'hex') as hours
     from answering order by person_id`,
  ),
  habits: await on.query(
    `select person_id, partner_id, encode(numbers, 'hex') as numbers from habits order by 1, 2`,
  ),
  debts: await on.query(
    `select owed_by, kind, opened_at, closed_at, how, opened::text as opened, notice_from, ask_from,
       protect_from, rings_at from debts order by opened_at, closed_at, owed_by, kind, state`,
  ),
  fits: await on.query(
    'select at, turns, fit::text as fit, quality::text as quality from fits order by at',
  ),
})

/** The same answers of forty people, as if they had been followed: enough to fit anew. */
const seed = async (on: Database) => {
  const rows = Array.from({ length: 540 }, (_, index) => {
    const at = someDay - 200 * day + index * 5 * hour
    const took = ((index * 7919) % 97) * 1_800_000 + ((index * 31) % 60) * 60_000 + 1000
    return {
      id: `dbt_${String(index).padStart(26, '0')}`,
      contract_id: `ctr_${String(index).padStart(26, '0')}`,
      kind: 'turn',
      side: 'client',
      owed_by: `per_${index % 40}`,
      owed_to: `per_w${index % 7}`,
      opened_at: toSql(at),
      closed_at: toSql(at + (index % 29 === 0 ? 30 * day : took)),
      how: index % 29 === 0 ? 'silent' : 'acted',
    }
  })
  await on.query(
    `insert into debts (id, contract_id, kind, side, owed_by, owed_to, opened_at, closed_at, how)
     select id, contract_id, kind, side, owed_by, owed_to, opened_at, closed_at, how
     from jsonb_to_recordset($1) as d(id text, contract_id text, kind text, side text,
       owed_by text, owed_to text, opened_at timestamptz, closed_at timestamptz, how text)`,
    [JSON.stringify(rows)],
  )
}

test('embedded or external, followed at once or late, before and after a restart: bit for bit', async () => {
  const external = testContext(db)
  await seed(owner)
  await live(external, 0, 5, () => clockOf(external).fire(external.time.now()))
  await live(external, 5, 4, async () => {})
  await clockOf(external).fire(external.time.now())

  let server = await startEmbedded(folder, unsafe)
  await migrate(server.url)
  let on = await openDatabase(server.url)
  let embedded = testContext(on)
  await seed(on)
  await live(embedded, 0, 5, () => clockOf(embedded).fire(embedded.time.now()))
  await on.close()
  await server.stop()
  server = await startEmbedded(folder, unsafe)
  on = await openDatabase(server.url)
  embedded = testContext(on, embedded.time.now())
  await live(embedded, 5, 4, () => follow(embedded))
  await clockOf(embedded).fire(embedded.time.now())

  const numbers = await numbersOf(db)
  const [night] = await db.query('select rebuilt, differing from follower')
  expect(night).toEqual({ rebuilt: expect.any(Number), differing: 0 })
  expect(night!['rebuilt']).toBeGreaterThan(1)
  expect(numbers.fits.length).toBeGreaterThan(1)
  expect(numbers.debts.length).toBeGreaterThan(560)
  expect(await numbersOf(on)).toEqual(numbers)
  await on.close()
  await server.stop()
})

import { expect, test } from 'vitest'
import { addPerson } from '#people'
import { openDatabase } from '#platform'
import { testContext } from '../../test/context.ts'
import { testDatabase } from '../../test/database.ts'
import { onMarketTime } from './market-time.ts'

const opened = async (url: string, demo: boolean) => {
  const db = await openDatabase(url, { connections: 2 })
  return { context: testContext(db, { demo }), close: () => db.close() }
}

test('a demo is never served as a market of its own', async () => {
  const { url } = await testDatabase()
  const market = await onMarketTime(await opened(url, true))
  expect(market.context.time).toHaveProperty('offset')
  await market.close()
  await expect(onMarketTime(await opened(url, false))).rejects.toThrow('holds a demo')
  await (await onMarketTime(await opened(url, true))).close()
})

test('a market with people of its own is never served as a demo', async () => {
  const { url } = await testDatabase()
  const market = await onMarketTime(await opened(url, false))
  await addPerson(market.context, market.context.db, { email: 'a@example.jp', name: 'A' })
  await market.close()
  await expect(onMarketTime(await opened(url, true))).rejects.toThrow('and no demo')
  await (await onMarketTime(await opened(url, false))).close()
})

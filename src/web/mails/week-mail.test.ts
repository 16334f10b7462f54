import { beforeAll, expect, test } from 'vitest'
import { act, childrenOf } from '#contracts'
import { newestMails } from '#outbox'
import type { Database } from '#platform'
import { testDatabase } from '../../../test/database.ts'
import { framed } from '../../../test/frames.ts'
import { testContext } from '../../../test/world.ts'
import { writeMail } from './write.ts'

let db: Database
beforeAll(async () => {
  db = (await testDatabase()).db
})

test('the worker reads which week is funded, in their language, and that it is not their turn', async () => {
  const context = testContext(db)
  const { id, aiko, ben } = await framed(context)
  await act(context, id, 'agreeToOffer', aiko, {})
  await act(context, id, 'fundWeek', ben, {})
  const [week] = await childrenOf(db, id, { limit: 1 })
  const [mail] = await newestMails(db, aiko.id, 1)
  const written = (locale: 'ja' | 'en') =>
    writeMail(context, mail!, { id: aiko.id, name: 'Aiko', email: 'aiko@example.jp', locale })
  const [ja, en] = [await written('ja'), await written('en')]
  expect(ja?.subject).toBe('商品登録 2026-11-23 – 2026-11-29：この週の仮払いが済みました')
  expect(en?.subject).not.toContain('[Your turn]')
  for (const body of [ja?.text, en?.html])
    expect(body).toContain(`${context.settings.url}/contracts/${week?.id}`)
})

import { beforeAll, expect, test } from 'vitest'
import { act, childrenOf, fireDue } from '#contracts'
import { newestMails } from '#outbox'
import type { Database } from '#platform'
import { testDatabase } from '../../../test/database.ts'
import { framed } from '../../../test/frames.ts'
import { day, someDay, testContext } from '../../../test/world.ts'
import type { TestContext } from '../../../test/world.ts'
import { writeMail } from './write.ts'

let db: Database
beforeAll(async () => {
  db = (await testDatabase()).db
})

const letters = async (context: TestContext, { id }: { id: string }, kind: string) => {
  const mail = (await newestMails(db, id, 9)).find((one) => one.kind === kind)
  const written = (locale: 'ja' | 'en') =>
    writeMail(context, mail!, { id, name: 'Aiko', email: 'aiko@example.jp', locale })
  return { mail, ja: await written('ja'), en: await written('en') }
}

test('the worker reads which week is funded, in their language, and that it is not their turn', async () => {
  const context = testContext(db)
  const { id, aiko, ben } = await framed(context)
  await act(context, id, 'agreeToOffer', aiko, {})
  await act(context, id, 'fundWeek', ben, {})
  const [week] = await childrenOf(db, id, { limit: 1 })
  const { ja, en } = await letters(context, aiko, 'act')
  expect(ja?.subject).toBe('商品登録 11月23日(月)〜11月29日(日)：この週の仮払いが済みました')
  expect(en?.subject).not.toContain('[Your turn]')
  for (const body of [ja?.text, en?.html])
    expect(body).toContain(`${context.settings.url}/contracts/${week?.id}`)
})

test('whoever is warned reads not to work, unless somebody has acted since', async () => {
  const context = testContext(db)
  const { id, aiko, ben } = await framed(context)
  await act(context, id, 'agreeToOffer', aiko, {})
  await act(context, id, 'fundWeek', ben, {})
  context.time.set(someDay + 7 * day)
  await fireDue(context, context.time.now())
  const { mail, ja, en } = await letters(context, aiko, 'warning')
  expect(ja?.subject).toBe(
    '【まだ働かないでください】商品登録：11月30日(月)〜12月6日(日)は仮払いされていません',
  )
  expect(ja?.text).toContain('11月30日(月)からは働かないでください')
  expect(en?.text).toContain('Do not work from Mon 30 Nov')
  await act(context, id, 'fundWeek', ben, {})
  expect(await writeMail(context, mail!, { id: aiko.id, name: '', email: '', locale: 'ja' })).toBe(
    null,
  )
})

test('the first week counts, too: who agreed hears a day before it begins that nobody has funded it', async () => {
  const context = testContext(db)
  context.time.set(someDay - 4 * day)
  const { id, aiko, ben } = await framed(context)
  await act(context, id, 'agreeToOffer', aiko, {})
  context.time.set(someDay - day)
  await fireDue(context, context.time.now())
  expect((await newestMails(db, aiko.id, 9)).map(({ kind }) => kind)).not.toContain('warning')
  context.time.set(someDay)
  await fireDue(context, context.time.now())
  const { ja, en } = await letters(context, aiko, 'warning')
  expect(ja?.subject).toContain('11月23日(月)〜11月29日(日)は仮払いされていません')
  expect(ja?.text).toContain('11月23日(月)からは働かないでください')
  expect(en?.text).toContain('Do not work from Mon 23 Nov')
  expect((await newestMails(db, ben.id, 9)).map(({ kind }) => kind)).toContain('reminder')
})

import { beforeAll, expect, test } from 'vitest'
import { addPerson, addStaff, openSession } from '#people'
import { newId } from '#platform'
import { webApp } from '#web'
import { testDatabase } from '../../../test/database.ts'
import { contractIn } from '../../../test/states.ts'
import { visitorOf } from '../../../test/visitor.ts'
import { testContext } from '../../../test/world.ts'
import type { TestContext } from '../../../test/world.ts'

let context: TestContext
let owner: Awaited<ReturnType<typeof testDatabase>>['owner']
beforeAll(async () => {
  const database = await testDatabase()
  owner = database.owner
  context = testContext(database.db)
})

const somebody = async (staff: boolean) => {
  const email = `${newId('mail')}@example.jp`
  const person = { email, password: 'correct horse battery', name: '山田', locale: 'ja' as const }
  const { id } = await context.db.transaction((tx) => addPerson(context, tx, person))
  if (staff) await addStaff(context, email, 'support')
  const { token } = await openSession(context, id, { ip: '127.0.0.1' })
  return visitorOf(webApp(context), token)
}

test('the desk is for its staff alone', async () => {
  expect((await (await somebody(false)).get('/desk')).status).toBe(403)
  expect((await visitorOf(webApp(context)).get('/desk')).leadsTo).toBe('/sign-in?next=%2Fdesk')
})

test('the desk sees what waits for it, then the final notices, with what its silence leads to', async () => {
  const visitor = await somebody(true)
  expect((await visitor.get('/desk')).text).toContain('待っている件はありません。')
  const notice = await contractIn(context, 'finalNotice')
  context.time.set(context.time.now() - 12 * 86_400_000)
  const held = await contractIn(context, 'held')
  const { text } = await visitor.get('/desk')
  const places = [held.id, '最終通知中', notice.id].map((said) => text.indexOf(said))
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(text).toContain('事務局の判断がなければ')
})

test('a mail that was given up is seen, and tried again', async () => {
  const visitor = await somebody(true)
  const [mail] = await owner.query<{ owner_id: string; id: string }>(
    `update outbox set dead_at = now(), try_at = null, error = '550 no such box'
     where id = (select min(id) from outbox) returning owner_id, id`,
  )
  expect((await visitor.get('/desk')).text).toContain('550 no such box')
  await visitor.send('/desk/letters', { owner: mail?.owner_id ?? '', id: mail?.id ?? '' })
  expect((await visitor.get('/desk')).text).not.toContain('550 no such box')
})

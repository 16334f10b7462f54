import { beforeAll, expect, test } from 'vitest'
import { fireDue } from '#contracts'
import { addPerson, openSession } from '#people'
import { newId } from '#platform'
import { webApp } from '#web'
import { testDatabase } from '../../../test/database.ts'
import { contractIn } from '../../../test/states.ts'
import { visitorOf } from '../../../test/visitor.ts'
import type { Visitor } from '../../../test/visitor.ts'
import { day, testContext } from '../../../test/world.ts'
import type { TestContext } from '../../../test/world.ts'

let context: TestContext
let owner: Awaited<ReturnType<typeof testDatabase>>['owner']
const visitors = {} as Record<'aiko' | 'ben', Visitor>
const people = {} as Record<'aiko' | 'ben', { id: string; roles: string[] }>

beforeAll(async () => {
  const database = await testDatabase()
  owner = database.owner
  context = testContext(database.db)
  for (const name of ['aiko', 'ben'] as const) {
    const person = { email: `${name}@example.jp`, password: 'correct horse battery', name }
    const { id } = await context.db.transaction((tx) =>
      addPerson(context, tx, { ...person, locale: 'ja' }),
    )
    people[name] = { id, roles: [] }
    const { token } = await openSession(context, id, { ip: '127.0.0.1' })
    visitors[name] = visitorOf(webApp(context), token)
  }
})

/** A delivery that waits for Ben, of which the clock has reminded him. */
const reminded = async (): Promise<string> => {
  const desk = { id: newId('per'), roles: ['support'] }
  const { id } = await contractIn(context, 'inspecting', { ...people, desk })
  context.time.set(context.time.now() + 2 * day)
  await fireDue(context, context.time.now())
  return `/contracts/${id}`
}

test('who waits sees that the other side was asked, that it arrived, and that it was read', async () => {
  const path = await reminded()
  const { aiko, ben } = visitors
  const before = (await aiko.get(path)).text
  expect(before).toContain('お願いの連絡を1回送りました')
  expect(before).toContain('メールを送っています')
  expect(before).toContain('相手はまだこのページを開いていません')
  await owner.query('update outbox set sent_at = now(), try_at = null')
  await ben.get(path)
  const after = (await aiko.get(path)).text
  expect(after).toContain('メールは届いています')
  expect(after).toMatch(/相手は[^<]+にこのページを開きました/)
})

test('who is waited for is told nothing of what became of their own mail', async () => {
  const path = await reminded()
  const { text } = await visitors.ben.get(path)
  expect(text).toContain('期限のお知らせを送りました')
  expect(text).not.toContain('相手はまだこのページを開いていません')
})

test('of many deadlines the older reminders are folded into one line that opens', async () => {
  const { id } = await contractIn(context, 'inspecting', {
    ...people,
    desk: { id: newId('per'), roles: ['support'] },
  })
  const now = context.time.now()
  await owner.query(
    `insert into outbox (owner_id, id, to_id, kind, facts, at)
     select $1, 'mail_many' || n, $2, 'reminder', jsonb_build_object('dueAt', $3::float8 + n),
       to_timestamp($3::float8 / 1000) - make_interval(days => 40 - n)
     from generate_series(1, 30) n`,
    [id, people.ben.id, now],
  )
  const { text } = await visitors.aiko.get(`/contracts/${id}`)
  const [, inside = ''] =
    /<details><summary[^>]*>[^<]*（29件）<\/summary>(.*?)<\/details>/s.exec(text) ?? []
  expect(inside.match(/id="mail_many\d+"/g)).toHaveLength(29)
  expect(text.match(/id="mail_many\d+"/g)).toHaveLength(30)
})

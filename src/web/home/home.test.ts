import { beforeAll, expect, test } from 'vitest'
import { addPerson, openSession } from '#people'
import { newId } from '#platform'
import { webApp } from '#web'
import { testDatabase } from '../../../test/database.ts'
import { contractIn } from '../../../test/states.ts'
import { visitorOf } from '../../../test/visitor.ts'
import { someDay, testContext } from '../../../test/world.ts'
import type { TestContext } from '../../../test/world.ts'

let context: TestContext
beforeAll(async () => {
  context = testContext((await testDatabase()).db)
})

const somebody = async (side: 'worker' | 'client') => {
  const email = `${newId('mail')}@example.jp`
  const person = { email, password: 'correct horse battery', name: '佐藤', locale: 'ja' as const }
  const { id } = await context.db.transaction((tx) => addPerson(context, tx, person))
  const { token } = await openSession(context, id, { ip: '127.0.0.1' })
  const visitor = visitorOf(webApp(context), token)
  visitor.cookies.set('side', side)
  return { actor: { id, roles: [] }, visitor }
}

test('who has nothing yet reads what to do next', async () => {
  const worker = await somebody('worker')
  expect((await worker.visitor.get('/home')).text).toContain('href="/jobs"')
  const client = await somebody('client')
  expect((await client.visitor.get('/home')).text).toContain('href="/jobs/new"')
  expect((await client.visitor.get('/contracts')).text).toContain('契約はまだありません')
})

test('a home leads with what waits for its person, the nearest deadline first', async () => {
  const worker = await somebody('worker')
  const client = await somebody('client')
  const who = {
    aiko: worker.actor,
    ben: client.actor,
    desk: { id: newId('per'), roles: ['support'] },
  }
  const made: Record<string, string> = {}
  for (const state of ['inspecting', 'working', 'reworking']) {
    context.time.set(someDay)
    made[state] = (await contractIn(context, state, who)).id
  }
  const order = (text: string, ...states: string[]) => {
    const places = states.map((state) => text.indexOf(made[state] ?? state))
    expect(places).not.toContain(-1)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  }
  const home = (await worker.visitor.get('/home')).text
  order(
    home,
    'あなたを待っているもの',
    'working',
    'reworking',
    'あなたが待っているもの',
    'inspecting',
  )
  const theirs = (await client.visitor.get('/home')).text
  order(theirs, 'あなたを待っているもの', 'inspecting', 'あなたが待っているもの', 'working')
  expect(home).toContain('約束されている受取額')
})

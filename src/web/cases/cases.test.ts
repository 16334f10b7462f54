import { beforeAll, beforeEach, expect, test } from 'vitest'
import { act, fireDue, nextRing } from '#contracts'
import { casesOf, closeCase, withDesk, writeTo } from '#desk'
import { addPerson, addStaff, openSession } from '#people'
import { newId } from '#platform'
import { webApp } from '#web'
import { testDatabase } from '../../../test/database.ts'
import { contractIn } from '../../../test/states.ts'
import { visitorOf } from '../../../test/visitor.ts'
import type { Visitor } from '../../../test/visitor.ts'
import { day, someDay, testContext } from '../../../test/world.ts'
import type { TestContext } from '../../../test/world.ts'

type Who = 'aiko' | 'ben' | 'desk' | 'stranger'

let context: TestContext
const visitors = {} as Record<Who, Visitor>
const people = {} as Record<Who, { id: string; roles: string[] }>

beforeAll(async () => {
  const database = await testDatabase()
  context = testContext(database.db)
  for (const name of ['aiko', 'ben', 'desk', 'stranger'] as const) {
    const email = `${name}@example.jp`
    const person = { email, password: 'correct horse battery', name, locale: 'ja' as const }
    const { id } = await context.db.transaction((tx) => addPerson(context, tx, person))
    if (name === 'desk') await addStaff(context, email, 'support')
    people[name] = { id, roles: name === 'desk' ? ['support'] : [] }
    const { token } = await openSession(context, id, { ip: '127.0.0.1' })
    visitors[name] = visitorOf(webApp(context), token)
  }
  await database.owner.query('update people set verified_at = now()')
})

beforeEach(() => context.time.set(someDay))

const contractAt = async (state: string): Promise<string> => {
  const { aiko, ben, desk } = people
  return (await contractIn(context, state, { aiko, ben, desk })).id
}

const asked = async (cause = 'notInspected') => {
  const id = await contractAt('inspecting')
  const path = `/contracts/${id}/enquiry`
  const text = '納品から三日、何も動きません。'
  const { leadsTo } = await visitors.aiko.send(path, { cause, text, key: newId('key') })
  return { id, path, text, case: leadsTo, caseId: leadsTo.replace('/cases/', '') }
}

test('an enquiry first says what the clock does already, and by when the desk answers', async () => {
  const id = await contractAt('inspecting')
  const { aiko } = visitors
  const choice = (await aiko.get(`/contracts/${id}/enquiry`)).text
  expect(choice).toContain('?cause=notInspected')
  const { text } = await aiko.get(`/contracts/${id}/enquiry?cause=notInspected`)
  expect(text).toMatch(/44,500円/)
  expect(text).toContain('10営業日以内')
  expect(text).toContain('<textarea')
})

test('what only a worker meets with is not offered to a client', async () => {
  const id = await contractAt('inspecting')
  const { text } = await visitors.ben.get(`/contracts/${id}/enquiry`)
  expect(text).not.toContain('?cause=notInspected')
  expect(text).toContain('?cause=noAnswer')
})

test('who asks reads it, the other side learns nothing of it', async () => {
  const { id, case: path, text } = await asked()
  const own = (await visitors.aiko.get(path)).text
  expect([own.includes(text), own.includes(`href="/contracts/${id}/evidence"`)]).toEqual([
    true,
    true,
  ])
  expect((await visitors.aiko.get(`/contracts/${id}`)).text).toContain(path)
  expect((await visitors.ben.get(path)).status).toBe(404)
  expect((await visitors.ben.get(`/contracts/${id}`)).text).not.toContain(path)
  expect((await visitors.stranger.get(path)).status).toBe(404)
})

test('asked again, the page leads to the case that is open', async () => {
  const { path, case: known } = await asked()
  const { text } = await visitors.aiko.get(`${path}?cause=notInspected`)
  expect(text).toContain(known)
  expect(text).not.toContain('<textarea')
})

test('an enquiry without words comes back', async () => {
  const id = await contractAt('inspecting')
  const page = await visitors.aiko.send(`/contracts/${id}/enquiry`, { cause: 'other', text: ' ' })
  expect(page.status).toBe(422)
  expect(page.text).toContain('href="#field-text"')
})

test('the desk sees an enquiry under its own address, and who asks reads its answer', async () => {
  const { case: path, caseId } = await asked()
  expect((await visitors.desk.get(path)).leadsTo).toBe(`/desk/cases/${caseId}`)
  await writeTo(context, people.desk, caseId, { to: 'worker', text: '確認しています。' })
  const answer = { outcome: 'advised', text: '期限に検収代行で支払われます。' }
  expect((await visitors.aiko.get(path)).text).toContain('確認しています。')
  await visitors.aiko.send(`${path}/messages`, { text: 'ありがとうございます。' })
  await closeCase(context, people.desk, caseId, answer)
  const { text } = await visitors.aiko.get(path)
  expect(text).toContain('ありがとうございます。')
  expect(text).toContain(answer.text)
  expect(text).not.toContain('<textarea')
})

test('when the desk is late, who asked reads how the contract stands and where to go', async () => {
  const { id, case: path } = await asked('unfairRework')
  const clock = withDesk(context, {
    nextRing: () => nextRing(context.db),
    fire: (until) => fireDue(context, until),
  })
  context.time.set(context.time.now() + 20 * day)
  await clock.fire(context.time.now())
  const { text } = await visitors.aiko.get(path)
  expect(text).toContain('事務局の期限が過ぎました')
  expect(text).toContain(`/contracts/${id}/evidence`)
  expect(text).toMatch(/44,500円/)
})

test('whose silence ended a contract says why on the page of the case, once', async () => {
  const id = await contractAt('lapsed')
  const [found] = await casesOf(context, id, people.ben)
  const path = `/cases/${found?.id}`
  expect((await visitors.ben.get(`/contracts/${id}`)).text).toContain(path)
  expect((await visitors.ben.get(path)).text).toContain('id="answer"')
  expect((await visitors.aiko.get(path)).text).not.toContain('id="answer"')
  const text = '入院していました。申し訳ありません。'
  await visitors.ben.send(`${path}/answer`, { text })
  expect((await visitors.ben.get(path)).text).not.toContain('id="answer"')
  expect((await visitors.aiko.get(path)).text).toContain(text)
})

test('the public figures count what was opened, for everybody', async () => {
  await asked('other')
  const { status, text } = await visitorOf(webApp(context)).get('/desk-figures?period=ever')
  expect(status).toBe(200)
  expect(text).toContain('そのほかの相談')
})

test('an enquiry that the other side’s act has answered says so, and may be put again', async () => {
  const { id, case: path } = await asked()
  await act(context, id, 'accept', people.ben, {})
  const { text } = await visitors.aiko.get(path)
  expect(text).toContain('「検収・支払い」で終わりました')
  expect(text).toContain(`href="/contracts/${id}/enquiry"`)
})

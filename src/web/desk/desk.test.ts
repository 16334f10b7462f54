import { beforeAll, beforeEach, expect, test } from 'vitest'
import { rowOf } from '#contracts'
import { casesOf, openCase } from '#desk'
import { formatsFor } from '#locale'
import { addPerson, addStaff, openSession, staffLog, updateProfile } from '#people'
import { newId } from '#platform'
import { webApp } from '#web'
import { testDatabase } from '../../../test/database.ts'
import { contractIn } from '../../../test/states.ts'
import { fieldsIn, visitorOf } from '../../../test/visitor.ts'
import type { Visitor } from '../../../test/visitor.ts'
import { someDay, testContext } from '../../../test/world.ts'
import type { TestContext } from '../../../test/world.ts'

type Member = { id: string; visitor: Visitor; roles: string[] }

let context: TestContext
let owner: Awaited<ReturnType<typeof testDatabase>>['owner']
let first: Member
let second: Member
let nobody: Member

const join = async (name: string, staff: boolean): Promise<Member> => {
  const email = `${newId('mail')}@example.jp`
  const person = { email, password: 'correct horse battery', name, locale: 'ja' as const }
  const { id } = await context.db.transaction((tx) => addPerson(context, tx, person))
  await owner.query('update people set verified_at = now() where id = $1', [id])
  if (staff) await addStaff(context, email, 'support')
  const { token } = await openSession(context, id, { ip: '127.0.0.1' })
  return { id, visitor: visitorOf(webApp(context), token), roles: staff ? ['support'] : [] }
}

beforeAll(async () => {
  const database = await testDatabase()
  owner = database.owner
  context = testContext(database.db)
  first = await join('佐々木', true)
  second = await join('高橋', true)
  nobody = await join('山田', false)
})

beforeEach(() => context.time.set(someDay))

/** A contract in that state between people who have an account, and the desk's case of it. */
const caseIn = async (state: string) => {
  const [ben, aiko] = [await join('Ben', false), await join('Aiko', false)]
  const desk = { id: first.id, roles: ['support'] }
  const { id } = await contractIn(context, state, { ben, aiko, desk })
  const [found] = await casesOf(context, id, desk)
  if (!found) throw new Error(`no case in ${state}`)
  return { contractId: id, caseId: found.id, path: `/desk/cases/${found.id}`, ben, aiko }
}

test('the desk is for its staff alone', async () => {
  const { path } = await caseIn('finalNotice')
  for (const page of ['/desk', '/desk/letters', '/desk/next', path]) {
    expect((await nobody.visitor.get(page)).status).toBe(403)
    const { leadsTo } = await visitorOf(webApp(context)).get(page)
    expect(leadsTo).toBe(`/sign-in?next=${encodeURIComponent(page)}`)
  }
})

test('a case is in the queue, can be taken there, and filters find it or do not', async () => {
  const { caseId } = await caseIn('finalNotice')
  const { visitor } = first
  expect((await visitor.get('/desk?cause=finalNotice')).text).toContain(caseId)
  expect((await visitor.get('/desk?cause=silentEnd')).text).not.toContain(caseId)
  expect((await visitor.get('/desk?whose=me')).text).not.toContain(caseId)
  const back = '/desk?cause=finalNotice'
  const taken = await visitor.send(`/desk/cases/${caseId}/assign`, { back: `${back}#${caseId}` })
  expect(taken.leadsTo).toBe(`${back}#${caseId}`)
  expect((await visitor.get('/desk?whose=me')).text).toContain(caseId)
  expect((await visitor.get('/desk?whose=nobody')).text).not.toContain(caseId)
  await second.visitor.send(`/desk/cases/${caseId}/assign`)
  expect((await second.visitor.get(`/desk/cases/${caseId}`)).text).toContain('先にほかの人が')
})

test('the next case is one that nobody else has', async () => {
  const { caseId } = await caseIn('finalNotice')
  await first.visitor.send(`/desk/cases/${caseId}/assign`)
  const { leadsTo } = await second.visitor.get('/desk/next')
  expect(leadsTo).toMatch(/^\/desk\/cases\/cas_/)
  expect(leadsTo).not.toContain(caseId)
})

test('several are nudged at once, after being asked once more', async () => {
  const { caseId, ben } = await caseIn('finalNotice')
  const { visitor } = first
  const question = await visitor.send('/desk/nudges', { case: caseId, back: '/desk' })
  expect(question.text).toContain('田中商店のロゴ')
  await visitor.send('/desk/nudges', { ...fieldsIn(question.text), confirmed: 'yes' })
  expect((await visitor.get('/desk')).text).toContain('1件に連絡催促を送りました')
  const sent = await owner.query(`select from outbox where kind = 'nudge' and to_id = $1`, [ben.id])
  expect(sent).toHaveLength(1)
})

test('what is written to one side is read by that side alone, a note by neither', async () => {
  const { path, caseId, contractId, ben, aiko } = await caseIn('finalNotice')
  await first.visitor.send(`${path}/messages`, { to: 'client', text: '検収をお願いします。' })
  await first.visitor.send(`${path}/notes`, { text: '電話は午後がよい。' })
  const desk = (await first.visitor.get(path)).text
  expect(desk).toContain('検収をお願いします。')
  expect(desk).toContain('電話は午後がよい。')
  const client = (await ben.visitor.get(`/cases/${caseId}`)).text
  expect(client).toContain('検収をお願いします。')
  expect(client).not.toContain('電話は午後がよい。')
  expect(client).not.toContain('佐々木')
  const worker = (await aiko.visitor.get(`/cases/${caseId}`)).text
  expect(worker).not.toContain('検収をお願いします。')
  expect((await ben.visitor.get(`/contracts/${contractId}`)).text).toContain(`/cases/${caseId}`)
})

test('that the desk called, and what came of it, who waits may know; not what was noted', async () => {
  const { path, caseId, aiko } = await caseIn('finalNotice')
  const call = { to: 'client', result: 'noAnswer', text: '留守番電話でした。' }
  await first.visitor.send(`${path}/calls`, call)
  expect((await first.visitor.get(path)).text).toContain(call.text)
  const { text } = await aiko.visitor.get(`/cases/${caseId}`)
  expect(text).toContain('電話をかけました（クライアント：Ben')
  expect(text).toContain('出なかった')
  expect(text).not.toContain(call.text)
})

test('a form of a case that is refused comes back open, with what was typed', async () => {
  const { path } = await caseIn('finalNotice')
  const page = await first.visitor.send(`${path}/calls`, { to: 'client', text: '留守でした。' })
  expect(page.status).toBe(422)
  expect(page.text).toContain('留守でした。')
  expect(page.text).toContain('href="#field-result"')
})

test('a letter is filled in with the facts of the case, in the language of who gets it', async () => {
  const { path, ben } = await caseIn('finalNotice')
  await owner.query(`update people set locale = 'en' where id = $1`, [ben.id])
  const { text } = await first.visitor.get(`${path}?to=client&template=finalCall`)
  expect(text).toContain('Dear Ben,')
  expect(text).toContain('¥50,000 are held')
})

test('while it looks into an enquiry, the desk writes of the deadline of the contract, not its own', async () => {
  const [ben, aiko] = [await join('Ben', false), await join('Aiko', false)]
  const { id } = await contractIn(context, 'inspecting', { ben, aiko, desk: first })
  const asked = { cause: 'notInspected', text: '検収されません。' }
  await aiko.visitor.send(`/contracts/${id}/enquiry`, asked)
  const [found] = await casesOf(context, id, first)
  const path = `/desk/cases/${found?.id ?? ''}`
  const { zone } = context.settings
  const due = formatsFor('ja', zone, context.time.now()).dateTime(
    (await rowOf(context.db, id))?.row.due_at ?? 0,
  )
  const { text } = await first.visitor.get(`${path}?to=client&template=finalCall`)
  expect(text).toContain(`${due}までにお返事がなければ`)
  await first.visitor.send(`${path}/nudge`)
  const [sent] = await owner.query(`select facts from outbox where kind = 'nudge' and to_id = $1`, [
    ben.id,
  ])
  expect(sent).toMatchObject({ facts: { dueAt: null } })
})

test('the desk holds, and decides to the yen, after seeing what each side gets', async () => {
  const { path, contractId, aiko } = await caseIn('finalNotice')
  const reason = '差し替えの納品を確認しています。'
  const hold = await first.visitor.send(`${path}/actions/hold`, { reason })
  expect(hold.text).toContain(reason)
  await first.visitor.send(`${path}/actions/hold`, { ...fieldsIn(hold.text), confirmed: 'yes' })
  expect((await rowOf(context.db, contractId))?.row.state).toBe('held')
  const question = await first.visitor.send(`${path}/actions/rule`, { reason, amount: '30,001' })
  expect(question.text).toContain('30,001円')
  expect(question.text).toContain('19,999円')
  expect((await rowOf(context.db, contractId))?.row.state).toBe('held')
  const fields = { ...fieldsIn(question.text), confirmed: 'yes' }
  await first.visitor.send(`${path}/actions/rule`, fields)
  expect((await rowOf(context.db, contractId))?.row.state).toBe('settled')
  expect((await aiko.visitor.get(`/contracts/${contractId}`)).text).toContain(reason)
})

test('an amount that cannot be read, or is too much, comes back at its field', async () => {
  const { path } = await caseIn('held')
  for (const amount of ['たくさん', '50001']) {
    const page = await first.visitor.send(`${path}/actions/rule`, { reason: '理由', amount })
    expect(page.text).toContain('href="#field-amount"')
    expect(page.text).toContain(`value="${amount}"`)
  }
})

test('above the limit one proposes and another confirms; the first cannot confirm', async () => {
  const { path, contractId } = await caseIn('held')
  const { rulingLimit } = context.settings
  context.settings.rulingLimit = 10_000n
  const draft = { reason: '納品の一部だけが基準どおりです。', amount: '20000', confirmed: 'yes' }
  await first.visitor.send(`${path}/actions/rule`, { ...draft, key: newId('key') })
  const own = (await first.visitor.get(path)).text
  expect(own).toContain('もう一人の確認を待っています')
  const other = (await second.visitor.get(path)).text
  expect(other).toContain('30,000円')
  const [, confirm = ''] = /action="([^"]+\/confirm)"/.exec(other) ?? []
  expect((await first.visitor.send(confirm)).text).toContain('role="alert"')
  expect((await rowOf(context.db, contractId))?.row.state).toBe('held')
  expect((await second.visitor.send(confirm)).leadsTo).toBe(path)
  expect((await rowOf(context.db, contractId))?.row.state).toBe('settled')
  context.settings.rulingLimit = rulingLimit
})

test('a case about a person shows what they were warned of, and the desk writes to them alone', async () => {
  const { id, visitor } = await join('渡辺', false)
  const rule = { openedBy: 'rules', openerId: null, silentId: id } as const
  const found = await openCase(context, { aboutId: id, cause: 'offPlatform', ...rule })
  const worker = { headline: 'LINEのIDは watanabe_77 です' }
  await updateProfile(context, id, { worker, despiteWarning: true })
  const path = `/desk/cases/${found.id}`
  const { text } = await first.visitor.get(path)
  expect(text).toContain('渡辺（個人）')
  expect(text).toContain('そのまま送信')
  expect((await visitor.get(`/cases/${found.id}`)).status).toBe(404)
  await first.visitor.send(`${path}/messages`, { to: 'person', text: 'ご確認ください。' })
  expect((await visitor.get(`/cases/${found.id}`)).text).toContain('ご確認ください。')
})

test('every look at a case is in the log of the staff', async () => {
  const { path, caseId } = await caseIn('finalNotice')
  await second.visitor.get(path)
  const { entries } = await staffLog(context, { staffId: second.id, aboutId: caseId })
  expect(entries.map(({ action }) => action)).toContain('readCase')
})

test('a mail that was given up is seen, and tried again', async () => {
  const { visitor } = first
  const [mail] = await owner.query<{ owner_id: string; id: string }>(
    `update outbox set dead_at = now(), try_at = null, error = '550 no such box'
     where id = (select min(id) from outbox) returning owner_id, id`,
  )
  expect((await visitor.get('/desk')).text).toContain('/desk/letters')
  expect((await visitor.get('/desk/letters')).text).toContain('550 no such box')
  await visitor.send('/desk/letters', { owner: mail?.owner_id ?? '', id: mail?.id ?? '' })
  expect((await visitor.get('/desk/letters')).text).not.toContain('550 no such box')
})

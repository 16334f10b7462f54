import { expect, test } from 'vitest'
import { closeCase } from '#desk'
import { postJob } from '#market'
import { openSession } from '#people'
import { webApp } from '#web'
import { testDatabase } from '../../../test/database.ts'
import { goodDraft, trader } from '../../../test/market.ts'
import { contractIn } from '../../../test/states.ts'
import { fieldsIn, visitorOf } from '../../../test/visitor.ts'
import { people, testContext } from '../../../test/world.ts'

const { db } = await testDatabase()
const context = testContext(db)
const app = webApp(context)
const away = 'LINEでやりとりしませんか？<b>'

const visiting = async (name: string) => {
  const person = await trader(context, name)
  const { token } = await openSession(context, person.id, { ip: '127.0.0.1' })
  return { person, visitor: visitorOf(app, token) }
}

const worked = async () => {
  const { person, visitor } = await visiting('相川 葵')
  const aiko = { id: person.id, roles: [] }
  const made = await contractIn(context, 'working', { ...people(), aiko })
  return { ...made, visitor, at: `/contracts/${made.id}` }
}

test('a message with a warning comes back whole, with what would be lost and the ways on', async () => {
  const { visitor, at } = await worked()
  const warned = await visitor.send(`${at}/messages`, { text: away })
  expect(warned.status).toBe(422)
  expect(warned.text).toContain('送る前に、お確かめください')
  expect(warned.text).toContain('<mark>LINEでやりとりしませんか</mark>')
  expect(warned.text).toContain('サイトの外では、仮払いも')
  expect(warned.text).toContain('LINEでやりとりしませんか？&lt;b>')
  expect(warned.text).toContain(`formaction="${at}/permission"`)
  const { key } = fieldsIn(warned.text)
  const sent = await visitor.send(`${at}/messages`, {
    text: away,
    key: key!,
    despiteWarning: 'yes',
  })
  expect([sent.status, sent.leadsTo]).toEqual([303, `${at}#write`])
})

test('files that came with a message are kept until it is sent', async () => {
  const { visitor, at, id } = await worked()
  const body = new FormData()
  body.append('text', away)
  body.append('files', new File(['a,b\n'], '一覧.csv', { type: 'text/csv' }))
  const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const headers = { cookie, origin: 'http://localhost' }
  const warned = await app.request(`${at}/messages`, { method: 'POST', headers, body })
  expect(warned.status).toBe(422)
  const html = await warned.text()
  expect(html).toContain('一覧.csv')
  const kept = /name="kept" value="(fil_[^"]+)"/.exec(html)?.[1]
  await visitor.send(`${at}/messages`, { text: away, kept: kept!, despiteWarning: 'yes' })
  const [message] = await db.query<{ files: string[] }>(
    'select files from messages where contract_id = $1',
    [id],
  )
  expect(message?.files).toEqual([kept])
})

test('a delivery is warned of in its own form, and delivered all the same', async () => {
  const { visitor, at } = await worked()
  const fields = { note: '納品します。連絡は 090-1234-5678 へ', seen: '' }
  const warned = await visitor.send(`${at}/actions/deliver`, fields)
  expect(warned.status).toBe(422)
  expect(warned.text).toContain('<mark>090-1234-5678</mark>')
  const sent = await visitor.send(`${at}/actions/deliver`, { ...fields, despiteWarning: 'yes' })
  expect(sent.status).toBe(303)
})

test('before an amount is asked about once more, and after it, one is warned but once', async () => {
  const { visitor, at } = await worked()
  const fields = {
    note: '途中までです。続きは直接契約でお願いします。',
    amount: '20000',
    part: 'yes',
  }
  const confirm = { ...fields, confirmed: 'yes' }
  const warned = await visitor.send(`${at}/actions/deliver`, confirm)
  expect([warned.status, warned.text.includes('直接契約でお願い')]).toEqual([422, true])
  const asked = await visitor.send(`${at}/actions/deliver`, { ...fields, despiteWarning: 'yes' })
  expect(fieldsIn(asked.text)['despiteWarning']).toBe('yes')
  const sent = await visitor.send(`${at}/actions/deliver`, { ...confirm, despiteWarning: 'yes' })
  expect(sent.status).toBe(303)
})

test('an application, a job and a profile are warned of and can be sent', async () => {
  const client = await visiting('田中 弁')
  const { visitor } = await visiting('相川 葵')
  const job = await postJob(context, client.person, goodDraft)
  const apply = { price: '48000', message: away, deliverOn: '2026-12-05' }
  const warned = await visitor.send(`/jobs/${job.id}/proposals`, apply)
  expect([warned.status, warned.text.includes('送る前に')]).toEqual([422, true])
  expect(warned.text).not.toContain('/permission"')
  const made = await visitor.send(`/jobs/${job.id}/proposals`, { ...apply, despiteWarning: 'yes' })
  expect(made.leadsTo).toMatch(/^\/proposals\/prp_/)

  const { text } = await client.visitor.get('/jobs/new')
  const draft = {
    ...fieldsIn(text),
    title: '商品登録',
    description: away,
    category: 'data-entry',
    price: '50000',
    step: 'preview',
  }
  expect((await client.visitor.send('/jobs/new', draft)).status).toBe(422)
  const preview = await client.visitor.send('/jobs/new', { ...draft, despiteWarning: 'yes' })
  expect([preview.status, fieldsIn(preview.text)['despiteWarning']]).toEqual([200, 'yes'])
  const all = { ...fieldsIn(preview.text), step: 'publish' }
  expect((await client.visitor.send('/jobs/new', all)).leadsTo).toMatch(/^\/jobs\/job_/)

  const profile = { name: '相川 葵', 'worker.about': away }
  const shown = await visitor.send('/settings', profile)
  expect([shown.status, shown.text.includes('#field-worker.about')]).toEqual([422, true])
  expect((await visitor.send('/settings', { ...profile, despiteWarning: 'yes' })).status).toBe(303)
})

test('from a warning the desk can be asked, with what was typed; once permitted, nothing is said', async () => {
  const { visitor, at, id } = await worked()
  const page = await visitor.send(`${at}/permission`, { text: away })
  expect([page.status, page.text.includes('LINEでやりとりしませんか？&lt;b>')]).toEqual([200, true])
  const asked = await visitor.send(`${at}/permission`, {
    text: '通話で確認したいです。',
    ask: 'yes',
  })
  const caseId = /^\/cases\/(cas_\w+)$/.exec(asked.leadsTo)?.[1]
  const desk = { id: (await trader(context, '机 花子')).id, roles: ['support' as const] }
  await closeCase(context, desk, caseId!, { outcome: 'granted', text: '許可します。' })
  expect((await visitor.send(`${at}/messages`, { text: away })).status).toBe(303)
  const again = await visitor.send(`${at}/permission`, { text: 'もう一度', ask: 'yes' })
  expect([again.status, again.text.includes('もう許可されています')]).toEqual([409, true])
  expect((await visitor.get(`/contracts/${id}/permission`)).status).toBe(200)
})

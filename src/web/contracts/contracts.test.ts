import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { Hono } from 'hono'
import { viewFor } from '#contracts'
import { addPerson, addStaff, openSession } from '#people'
import { newId } from '#platform'
import { webApp } from '#web'
import { testDatabase } from '../../../test/database.ts'
import { contractIn, storyTo } from '../../../test/states.ts'
import { someDay, testContext } from '../../../test/world.ts'
import type { TestContext } from '../../../test/world.ts'

type Who = 'aiko' | 'ben' | 'desk'

let context: TestContext
let app: Hono
const tokens = {} as Record<Who | 'stranger', string>
const who = {} as Parameters<typeof contractIn>[2] & object

beforeAll(async () => {
  const { db } = await testDatabase()
  context = testContext(db)
  context.settings.dataFolder = `/tmp/${newId('test')}`
  app = webApp(context)
  for (const name of ['aiko', 'ben', 'desk', 'stranger'] as const) {
    const email = `${name}@example.jp`
    const person = { email, password: 'correct horse battery', name, locale: 'ja' as const }
    const { id } = await db.transaction((tx) => addPerson(context, tx, person))
    if (name === 'desk') await addStaff(context, email, 'support')
    if (name !== 'stranger') who[name] = { id, roles: name === 'desk' ? ['support'] : [] }
    tokens[name] = (await openSession(context, id, { ip: '127.0.0.1' })).token
  }
})

beforeEach(() => context.time.set(someDay))

const headers = (name: keyof typeof tokens) => ({
  cookie: `session=${tokens[name]}`,
  'sec-fetch-site': 'same-origin',
  origin: context.settings.url,
})
const get = (name: keyof typeof tokens, path: string) =>
  app.request(path, { headers: headers(name) })
const post = (name: keyof typeof tokens, path: string, fields: Record<string, string | File>) => {
  const body = new FormData()
  for (const [field, value] of Object.entries(fields)) body.append(field, value)
  return app.request(path, { method: 'POST', headers: headers(name), body })
}
const asSeen = async (id: string) => (await viewFor(context, id, who.aiko)).row
/** The fields of a form that the page itself hands out. */
const fresh = async (id: string) => ({
  key: newId('key'),
  seen: String((await asSeen(id)).version),
})

test.each(Object.keys(storyTo))('%s has a page for both sides and the desk', async (state) => {
  const { id } = await contractIn(context, state, who)
  for (const name of ['aiko', 'ben', 'desk'] as const) {
    const page = await get(name, `/contracts/${id}`)
    expect(page.status).toBe(200)
    const html = await page.text()
    expect(html).toContain('田中商店のロゴ')
    expect(html).not.toMatch(/contracts\.[a-z]|promised\.|>undefined</)
    const { actions } = await viewFor(context, id, who[name])
    const forms = html.match(/action="\/contracts\/[^"]+\/actions\/(\w+)"/g) ?? []
    expect(forms).toHaveLength(actions.length)
  }
})

test('strangers see nothing of a contract, its files and its papers', async () => {
  const { id } = await contractIn(context, 'inspecting', who)
  for (const path of ['', '/terms', `/files/${newId('fil')}`])
    expect((await get('stranger', `/contracts/${id}${path}`)).status).toBe(404)
  const said = await post('stranger', `/contracts/${id}/messages`, { text: 'こんにちは' })
  expect(said.status).toBe(404)
  const acted = await post('stranger', `/contracts/${id}/actions/accept`, await fresh(id))
  expect(acted.status).toBe(404)
})

test('one route carries out every action, and leads back to the page with what was done', async () => {
  const { id } = await contractIn(context, 'inspecting', who)
  const done = await post('ben', `/contracts/${id}/actions/accept`, await fresh(id))
  expect(done.status).toBe(303)
  expect(done.headers.get('location')).toBe(`/contracts/${id}`)
  expect((await asSeen(id)).state).toBe('paid')
})

test('the same form sent twice is one act', async () => {
  const { id } = await contractIn(context, 'mediating', who)
  const form = { ...(await fresh(id)), amount: '30,000', confirmed: 'yes' }
  const path = `/contracts/${id}/actions/propose`
  const both = [await post('aiko', path, form), await post('aiko', path, form)]
  expect(both.map(({ status }) => status)).toEqual([303, 303])
  expect((await asSeen(id)).counts['propose:worker']).toBe(1)
})

test('an amount that was typed is asked about once, with what it does to the money', async () => {
  const { id } = await contractIn(context, 'mediating', who)
  const form = {
    ...(await fresh(id)),
    amount: '３０，０００円',
    reason: '見本帳と一致しています。',
  }
  const asked = await post('desk', `/contracts/${id}/actions/rule`, form)
  const html = await asked.text()
  expect(asked.status).toBe(200)
  expect(html).toContain('30,000円')
  expect(html).toContain('26,700円')
  expect(html).toContain('20,000円')
  expect(html).toContain('name="confirmed"')
  expect((await asSeen(id)).state).toBe('mediating')
  const sure = await post('desk', `/contracts/${id}/actions/rule`, { ...form, confirmed: 'yes' })
  expect(sure.status).toBe(303)
  expect((await asSeen(id)).state).toBe('settled')
})

test('what was typed comes back with what is wrong, at its field', async () => {
  const { id } = await contractIn(context, 'inspecting', who)
  const form = { ...(await fresh(id)), reason: '色が<違います>。' }
  const back = await post('ben', `/contracts/${id}/actions/requestRework`, form)
  const html = await back.text()
  expect(back.status).toBe(422)
  expect(html).toContain('色が&lt;違います>。')
  expect(html).toMatch(/id="field-criterion"[^>]*aria-invalid="true"/)
  expect((await asSeen(id)).state).toBe('inspecting')
})

test('two tabs: the later one sees the fresh page, and what was typed is still there', async () => {
  const { id } = await contractIn(context, 'working', who)
  const old = await fresh(id)
  const reason = '企画が変わりました。'
  const end = { ...old, reason, amount: '20000', confirmed: 'yes' }
  expect((await post('ben', `/contracts/${id}/actions/requestEnd`, end)).status).toBe(303)
  const note = 'ここまでできました。'
  const form = { ...old, key: newId('key'), note }
  const late = await post('aiko', `/contracts/${id}/actions/deliver`, form)
  const html = await late.text()
  expect(late.status).toBe(409)
  expect(html).toContain(note)
  expect(html).toContain('先にほかの動きがありました')
  expect(html).toContain('途中終了を申し入れました')
})

test('a worker who asks to end reads that it ends without pay, and is offered to deliver so far', async () => {
  const { id } = await contractIn(context, 'working', who)
  const html = await (await get('aiko', `/contracts/${id}?do=requestEnd`)).text()
  expect(html).toContain('報酬なしで終わります')
  expect(html).toContain(`/contracts/${id}?do=deliver&amp;part=yes`)
  const part = await (await get('aiko', `/contracts/${id}?do=deliver&part=yes`)).text()
  expect(part).toContain('name="part"')
  const form = { ...(await fresh(id)), part: 'yes', amount: '', note: 'ここまでです。' }
  expect((await post('aiko', `/contracts/${id}/actions/deliver`, form)).status).toBe(422)
  expect((await asSeen(id)).state).toBe('working')
  const client = await (await get('ben', `/contracts/${id}`)).text()
  expect(client).not.toContain('part=yes')
})

test('files come with deliveries and messages, and can be saved by both sides', async () => {
  const { id } = await contractIn(context, 'working', who)
  const text = 'id,name\n1,一点目\n'
  const file = new File([text], '一覧.csv', { type: 'text/csv' })
  const form = { ...(await fresh(id)), note: '納品します。', files: file }
  expect((await post('aiko', `/contracts/${id}/actions/deliver`, form)).status).toBe(303)
  const said = await post('ben', `/contracts/${id}/messages`, {
    text: '拝見します。',
    key: newId('key'),
  })
  expect(said.status).toBe(303)
  const html = await (await get('ben', `/contracts/${id}`)).text()
  expect(html).toContain('拝見します。')
  const href = /href="(\/contracts\/[^"]+\/files\/[^"]+)"/.exec(html)?.[1] ?? ''
  const saved = await get('ben', href)
  expect(saved.headers.get('content-disposition')).toContain('attachment')
  expect(saved.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
  expect(saved.headers.get('x-content-type-options')).toBe('nosniff')
  expect(await saved.text()).toBe(text)
})

test('a file that is refused loses nothing of what was typed', async () => {
  const { id } = await contractIn(context, 'working', who)
  const bad = new File(['MZ'], 'setup.exe', { type: 'application/octet-stream' })
  const form = { ...(await fresh(id)), note: 'できました。', files: bad }
  const back = await post('aiko', `/contracts/${id}/actions/deliver`, form)
  expect(back.status).toBe(422)
  expect(await back.text()).toContain('できました。')
  expect((await asSeen(id)).state).toBe('working')
})

test('bad amounts get a clear word and change nothing', async () => {
  const { id } = await contractIn(context, 'working', who)
  for (const amount of ['-1', '1.5', '五万', '1e5', '50001', '99999999999999999999']) {
    const form = { ...(await fresh(id)), amount, note: 'ここまで。' }
    const back = await post('aiko', `/contracts/${id}/actions/deliver`, form)
    expect(back.status).toBe(422)
    expect(await back.text()).toMatch(/id="field-amount"[^>]*aria-invalid="true"/)
  }
  const wrong = await post('aiko', `/contracts/${id}/actions/accept`, await fresh(id))
  expect(wrong.status).toBe(409)
  const unknown = await post('aiko', `/contracts/${id}/actions/toString`, await fresh(id))
  expect(unknown.status).toBe(409)
  expect((await asSeen(id)).state).toBe('working')
})

test('the list leads with what waits for me, by deadline, and the papers name the contract', async () => {
  const { id } = await contractIn(context, 'working', who)
  const list = await (await get('aiko', '/contracts')).text()
  expect(list.indexOf('あなたを待っているもの')).toBeLessThan(list.indexOf(id))
  expect(list.indexOf(id)).toBeLessThan(list.indexOf('返事を待っているもの'))
  const paper = await (await get('ben', `/contracts/${id}/terms`)).text()
  expect(paper).toContain(`約束-2026-${id.slice(-10, -5)}-${id.slice(-5)}-1`.toUpperCase())
})

test('the written terms name one date of payment, as many days after the delivery as they say', async () => {
  const { id } = await contractIn(context, 'working', who)
  const paper = await (await get('ben', `/contracts/${id}/terms`)).text()
  const [, said = ''] = /支払いの期日<\/h2>(.*?)<\/li>/s.exec(paper) ?? []
  expect(said).toMatch(/^<p[^>]*>2026年12月24日\(木\)<\/p>/)
  expect(said.match(/\d+月\d+日/g)).toHaveLength(1)
  expect(said).toContain('納品した日の14日後')
  expect(paper).toContain('2026年12月10日(木)')
})

test('a live page is told what has changed, with what its reader may do now', async () => {
  const { id } = await contractIn(context, 'inspecting', who)
  const page = await (await get('aiko', `/contracts/${id}`)).text()
  const src = /<live-feed src="([^"]+)"/.exec(page)?.[1] ?? ''
  const feed = async (path: string) => {
    const { body } = await get('aiko', path)
    const reader = body!.getReader()
    const { value } = await reader.read()
    await reader.cancel()
    return new TextDecoder().decode(value)
  }
  expect(await feed(src)).toBe(':\n\n')
  await post('ben', `/contracts/${id}/actions/accept`, await fresh(id))
  const told = await feed(src)
  for (const part of ['promise', 'turn', 'money', 'history']) expect(told).toContain(`id="${part}"`)
  expect(told).toContain('44,500円')
  expect((await get('stranger', src)).status).toBe(404)
})

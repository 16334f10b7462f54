import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../test/database.ts'
import { testContext } from '../../../test/world.ts'
import type { TestContext } from '../../../test/world.ts'
import { askerOf } from '../test/caller.ts'
import type { Ask, Heard } from '../test/caller.ts'
import { offeredTo, parties } from '../test/parties.ts'
import type { Parties } from '../test/parties.ts'

let context: TestContext
let ask: Ask
let who: Parties
let id: string

beforeAll(async () => {
  const { db } = await testDatabase()
  const dataFolder = mkdtempSync(join(tmpdir(), 'yakusoku-api-'))
  const world = testContext(db)
  context = { ...world, settings: { ...world.settings, dataFolder, fileLimit: 100_000 } }
  ask = askerOf(context)
  who = await parties(context)
  id = await offeredTo(context, who)
  return () => rmSync(dataFolder, { recursive: true, force: true })
})

const upload = (content: string, by: keyof Parties, more: { name?: string; key?: string } = {}) => {
  const form = new FormData()
  form.append('file', new Blob([content]), more.name ?? '納品.csv')
  return ask(`POST /contracts/${id}/files`, {
    token: who[by].token,
    raw: form,
    ...(more.key === undefined ? {} : { key: more.key }),
  })
}

const send = (by: keyof Parties, body: object, key?: string): Promise<Heard> =>
  ask(`POST /contracts/${id}/messages`, {
    token: who[by].token,
    body,
    ...(key === undefined ? {} : { key }),
  })

test('a file is stored once, goes with a message and comes back as it was', async () => {
  const stored = await upload('a,b\n1,2\n', 'worker')
  expect(stored.status).toBe(201)
  expect(stored.body).toMatchObject({
    name: '納品.csv',
    type: 'text/csv',
    size: 8,
    personId: who.worker.id,
  })
  const sent = await send('worker', { text: 'できました', files: [stored.body.id] })
  expect(sent.status).toBe(201)
  expect(sent.body).toMatchObject({ by: 'worker', text: 'できました', files: [stored.body] })
  const read = await ask(`GET /contracts/${id}/messages`, { token: who.client.token })
  expect(read.body).toEqual({ items: [sent.body], next: null })
  const path = `GET /contracts/${id}/files/${stored.body.id}`
  const file = await ask(path, { token: who.client.token })
  expect(file.text).toBe('a,b\n1,2\n')
  expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename=/)
  expect((await ask(path, { token: who.stranger.token })).status).toBe(404)
})

test('messages are counted as unread until they are read', async () => {
  await send('client', { text: 'ありがとうございます' })
  const unread = async () => (await ask('GET /me', { token: who.worker.token })).body.unread
  expect(await unread()).toBe(1)
  const read = await ask(`POST /contracts/${id}/messages/read`, { token: who.worker.token })
  expect([read.status, read.text]).toEqual([204, ''])
  expect(await unread()).toBe(0)
})

test('messages come newest first, page by page, and once under one key', async () => {
  const first = await send('client', { text: 'ひとつ' }, 'one')
  context.time.set(context.time.now() + 1000)
  const again = await send('client', { text: 'ひとつ' }, 'one')
  expect(again.text).toBe(first.text)
  const second = await send('client', { text: 'ふたつ' })
  const page = await ask(`GET /contracts/${id}/messages?limit=1`, { token: who.desk.token })
  expect(page.body.items).toEqual([second.body])
  const next = await ask(`GET /contracts/${id}/messages?limit=1&cursor=${page.body.next}`, {
    token: who.desk.token,
  })
  expect(next.body.items).toEqual([first.body])
})

test('an upload under one key is one file; other content is a conflict', async () => {
  const first = await upload('x', 'worker', { key: 'up' })
  expect((await upload('x', 'worker', { key: 'up' })).text).toBe(first.text)
  const other = await upload('y', 'worker', { key: 'up' })
  expect([other.status, other.body.code]).toEqual([409, 'idempotency.conflict'])
  const renamed = await upload('x', 'worker', { key: 'up', name: 'other.csv' })
  expect(renamed.body.code).toBe('idempotency.conflict')
})

test('what is empty, too large, a program or no file is refused', async () => {
  const codeOf = ({ status, body }: Heard) => [status, body.code]
  expect(codeOf(await upload('', 'worker'))).toEqual([422, 'file.empty'])
  expect(codeOf(await upload('x'.repeat(100_001), 'worker'))).toEqual([413, 'file.too_large'])
  expect(codeOf(await upload('x', 'worker', { name: 'run.exe' }))).toEqual([
    422,
    'file.type_not_allowed',
  ])
  expect(codeOf(await upload('x', 'desk'))).toEqual([403, 'message.parties_only'])
  const form = new FormData()
  form.append('other', 'text')
  const { token } = who.worker
  expect(codeOf(await ask(`POST /contracts/${id}/files`, { token, raw: form }))).toEqual([
    422,
    'file.required',
  ])
  const broken = { 'content-type': 'multipart/form-data; boundary=x' }
  for (const raw of [
    '',
    '--x\r\nnonsense',
    '--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nabc',
  ])
    expect((await ask(`POST /contracts/${id}/files`, { token, raw, headers: broken })).status).toBe(
      400,
    )
})

test('a message says something, and only the parties write', async () => {
  const codeOf = ({ status, body }: Heard) => [status, body.code]
  expect(codeOf(await send('worker', {}))).toEqual([422, 'text.required'])
  expect(codeOf(await send('worker', { text: 'x'.repeat(10_001) }))).toEqual([422, 'text.too_long'])
  expect(codeOf(await send('worker', { text: 'a\0b' }))).toEqual([422, 'text.malformed'])
  expect(codeOf(await send('desk', { text: 'hello' }))).toEqual([403, 'message.parties_only'])
  expect(codeOf(await send('stranger', { text: 'hello' }))).toEqual([404, 'contract.not_found'])
})

test('nobody sends or delivers a file that is not theirs', async () => {
  const { body: theirs } = await upload('mine', 'client')
  const message = await send('worker', { text: 'x', files: [theirs.id] })
  expect([message.status, message.body.issues[0].path]).toEqual([422, 'files.0'])
  const { token } = who.worker
  await ask(`POST /contracts/${id}/actions/agreeToOffer`, { token })
  await ask(`POST /contracts/${id}/actions/fund`, { token: who.client.token })
  const deliver = (files: string[]) =>
    ask(`POST /contracts/${id}/actions/deliver`, { token, body: { note: 'どうぞ', files } })
  for (const files of [[theirs.id], ['fil_unknown'], ['']])
    expect(await deliver(files)).toMatchObject({ status: 422, body: { code: 'files.unknown' } })
  const { body: own } = await upload('mine', 'worker')
  expect((await deliver([own.id])).body.state).toBe('inspecting')
  const { body: events } = await ask(`GET /contracts/${id}/events`, { token: who.client.token })
  expect(events.items.at(-1).input).toEqual({ note: 'どうぞ', files: [own.id] })
})

test('what leads away is refused with its kinds once, and taken with `despiteWarning`', async () => {
  const text = '090-1234-5678 にお電話ください'
  const warned = await send('worker', { text })
  expect(warned).toMatchObject({
    status: 422,
    body: {
      code: 'guard.warned',
      params: { kinds: 'phone' },
      issues: [{ path: 'text', code: 'guard.phone', params: { found: '090-1234-5678' } }],
    },
  })
  expect((await send('worker', { text, despiteWarning: true })).status).toBe(201)
  const asked = await ask(`POST /contracts/${id}/permission`, {
    token: who.worker.token,
    body: { text: '電話で確認したいです。' },
  })
  expect([asked.status, asked.body.id]).toEqual([201, expect.stringMatching(/^cas_/)])
})

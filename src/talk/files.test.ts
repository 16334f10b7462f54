import { mkdtempSync, readdirSync, rmSync, existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#contracts'
import { newId, parseForm } from '#platform'
import { disposition } from './file-name.ts'
import { messagesOf, openFile, sendMessage, storeFile } from '#talk'
import { refusalOf } from '../../test/market.ts'
import { testDatabase } from '../../test/database.ts'
import { offered, testContext } from '../../test/world.ts'
import type { TestContext } from '../../test/world.ts'

let context: TestContext
let contractId: string
let aiko: Actor
let ben: Actor
let desk: Actor
const eve: Actor = { id: newId('per'), roles: [] }
const folder = mkdtempSync(join(tmpdir(), 'yakusoku-talk-'))

beforeAll(async () => {
  const { db } = await testDatabase()
  const world = testContext(db)
  context = { ...world, settings: { ...world.settings, dataFolder: folder } }
  ;({ id: contractId, aiko, ben, desk } = await offered(context))
})
afterAll(() => rmSync(folder, { recursive: true }))

async function* bytes(content: string | Uint8Array) {
  yield Buffer.from(content)
}
function store(name: string, content: string | Uint8Array, person = aiko) {
  return storeFile(context, bytes(content), { name, contractId, person })
}
const codeOf = async (work: () => Promise<unknown>) => (await refusalOf(work)).code

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M8AAAMBAQDJ/pLvAAAAAElFTkSuQmCC',
  'base64',
)
const zip = Buffer.concat([Buffer.from('PK\x05\x06'), Buffer.alloc(18)])

test('a stored file is sent with a message and opened by both and the desk', async () => {
  const file = await store('../納品 1.png', png)
  expect(file).toMatchObject({
    contractId,
    personId: aiko.id,
    name: '納品 1.png',
    type: 'image/png',
    size: png.length,
  })
  const message = await sendMessage(context, aiko, contractId, { text: '', files: [file.id] })
  expect(message.files).toEqual([file])
  expect((await messagesOf(context, contractId, ben, { limit: 1 }))[0]).toEqual(message)
  for (const viewer of [aiko, ben, desk]) {
    const { body, headers } = await openFile(context, viewer, contractId, file.id)
    const response = new Response(body, { headers })
    expect(Buffer.from(await response.arrayBuffer())).toEqual(png)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/png',
      'content-length': String(png.length),
      'content-disposition': disposition('納品 1.png'),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    })
  }
})

test('strangers see no file, and a file belongs to one contract', async () => {
  const file = await store('a.txt', 'a')
  expect(await codeOf(() => openFile(context, eve, contractId, file.id))).toBe('contract.not_found')
  const other = await offered(context)
  const elsewhere = () => openFile(context, other.ben, other.id, file.id)
  expect(await codeOf(elsewhere)).toBe('file.not_found')
  expect(await codeOf(() => openFile(context, ben, contractId, '../../x'))).toBe('file.not_found')
  const storing = (person: Actor) => () => store('a.txt', 'a', person)
  expect(await codeOf(storing(eve))).toBe('contract.not_found')
  expect(await codeOf(storing(desk))).toBe('message.parties_only')
})

test('nobody sends a file that is not theirs, or too many', async () => {
  const mine = await store('a.txt', 'a')
  const send = (person: Actor, files: string[]) => () =>
    sendMessage(context, person, contractId, { text: 'a', files })
  const foreign = [mine.id, newId('fil'), '\0', '\ud800', "' or true --"]
  const refusal = await refusalOf(send(ben, foreign))
  expect(refusal.issues).toEqual(
    foreign.map((_, index) => ({ path: `files.${index}`, code: 'files.unknown' })),
  )
  const many = Array.from({ length: 21 }, () => mine.id)
  expect(await refusalOf(send(aiko, many))).toMatchObject({
    code: 'file.too_many',
    params: { max: 20 },
  })
})

test.each<[string, string | Uint8Array, string]>([
  ['絵.png', png, 'image/png'],
  ['絵.txt', png, 'image/png'],
  ['納品.zip', zip, 'application/zip'],
  ['表.csv', 'a,b\r\n1,2', 'text/csv'],
  ['表.csv', Buffer.from([0x83, 0x66, 0x81, 0x5b, 0x83, 0x5e, 0x2c, 0x31]), 'text/csv'],
  ['page.html', '<!doctype html><script>alert(1)</script>', 'text/plain'],
  ['logo.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>', 'text/plain'],
  ['logo.svg', '<?xml version="1.0"?><svg onload="x()"/>', 'text/plain'],
  ['契約.pdf', '%PDF-1.7\n', 'application/pdf'],
])('%s is served as what it is', async (name, content, type) => {
  const file = await store(name, content)
  expect(file).toMatchObject({ name, type })
  const { headers } = await openFile(context, ben, contractId, file.id)
  expect(headers['content-type']).toBe(type)
  expect(headers['content-disposition']).toMatch(/^attachment;/)
})

test.each<[string, string | Uint8Array, string]>([
  ['a.exe', 'MZ', 'file.type_not_allowed'],
  ['a.txt', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]), 'file.type_not_allowed'],
  [
    'a.png',
    Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01'), Buffer.alloc(60)]),
    'file.type_not_allowed',
  ],
  ['invoice\u202efdp.scr', 'x', 'file.type_not_allowed'],
  ['a.bin', Buffer.from([0, 1, 2, 3]), 'file.type_not_allowed'],
  ['a.txt', '', 'file.empty'],
])('%j is not taken', async (name, content, code) => {
  const before = readdirSync(folder, { recursive: true }).length
  expect(await codeOf(() => store(name, content))).toBe(code)
  expect(readdirSync(folder, { recursive: true }).length).toBe(before)
})

test('a contract that is full takes no more', async () => {
  const { id, ...who } = await offered(context)
  const small = { ...context, settings: { ...context.settings, fileLimit: 2 } }
  const put = () =>
    storeFile(small, bytes('ab'), { name: 'a.txt', contractId: id, person: who.aiko })
  for (let n = 0; n < 40; n++) await put()
  expect(await refusalOf(put)).toEqual({ code: 'file.contract_full', params: { limit: 80 } })
})

test('200 MB are refused while they stream, in little memory, leaving nothing', async () => {
  const before = readdirSync(folder, { recursive: true }).length
  let taken = 0
  let most = 0
  const start = process.memoryUsage().rss
  const chunk = new Uint8Array(256 * 1024).fill(97)
  const head = new TextEncoder().encode(
    '--b\r\ncontent-disposition: form-data; name="f"; filename="a.txt"\r\n\r\n',
  )
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(head),
    pull(controller) {
      most = Math.max(most, process.memoryUsage().rss - start)
      if (taken >= 200 * 1024 * 1024) return controller.close()
      taken += chunk.length
      return controller.enqueue(chunk)
    },
  })
  const headers = { 'content-type': 'multipart/form-data; boundary=b' }
  const init = { method: 'POST', headers, body, duplex: 'half' }
  const request = new Request('http://localhost/', init)
  const refusal = await refusalOf(() =>
    parseForm(request, {
      onFile: ({ name, content }) =>
        storeFile(context, content, { name, contractId, person: aiko }),
    }),
  )
  expect(refusal).toEqual({ code: 'file.too_large', params: { limit: context.settings.fileLimit } })
  expect(taken).toBeLessThan(30 * 1024 * 1024)
  expect(most).toBeLessThan(100 * 1024 * 1024)
  expect(readdirSync(folder, { recursive: true }).length).toBe(before)
})

test('a file that vanished from the disk is refused, not a crash', async () => {
  const file = await store('gone.txt', 'a')
  const place = join(folder, 'files', contractId, file.id)
  expect(existsSync(place)).toBe(true)
  rmSync(place)
  expect(await codeOf(() => openFile(context, ben, contractId, file.id))).toBe('file.not_found')
})

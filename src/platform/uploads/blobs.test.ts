import { mkdtempSync, readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { sha256 } from '../id.ts'
import { Refused } from '../refusal.ts'
import { realNow } from '../time.ts'
import { forgetIncoming, readBlob, receiveBlob } from './blobs.ts'

const above = mkdtempSync(join(tmpdir(), 'yakusoku-blobs-'))
const folder = join(above, 'files')
afterAll(() => rmSync(above, { recursive: true }))

async function* chunks(...parts: (string | Uint8Array)[]) {
  for (const part of parts) yield Buffer.from(part)
}
const incoming = () => readdirSync(join(folder, 'incoming'))

test('what comes in is counted, hashed and kept under ids', async () => {
  const received = await receiveBlob(folder, chunks('こん', 'にちは'), 100)
  expect(received).toMatchObject({ size: 15, sha256: sha256('こんにちは'), type: null, text: true })
  await received.keep(['ctr_1', 'fil_1'])
  await received.discard()
  expect(readFileSync(join(folder, 'ctr_1', 'fil_1'), 'utf8')).toBe('こんにちは')
  const body = await readBlob(folder, ['ctr_1', 'fil_1'])
  expect(await new Response(body).text()).toBe('こんにちは')
  expect(incoming()).toEqual([])
})

test('the type is what the content shows', async () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M8AAAMBAQDJ/pLvAAAAAElFTkSuQmCC',
    'base64',
  )
  const received = await receiveBlob(folder, chunks(png), 100)
  expect(received).toMatchObject({ type: 'image/png', text: false })
  await received.discard()
  expect(incoming()).toEqual([])
})

test('one byte too many ends it at once and leaves nothing', async () => {
  let given = 0
  async function* endless() {
    for (;;) {
      given += 65_536
      yield new Uint8Array(65_536)
    }
  }
  const work = receiveBlob(folder, endless(), 200_000)
  await expect(work).rejects.toEqual(
    new Refused({ code: 'file.too_large', params: { limit: 200_000 } }),
  )
  expect(given).toBe(4 * 65_536)
  expect(incoming()).toEqual([])
})

test('a sender who breaks off leaves nothing', async () => {
  async function* broken() {
    yield Buffer.from('half')
    throw new Error('gone')
  }
  await expect(receiveBlob(folder, broken(), 100)).rejects.toThrow('gone')
  expect(incoming()).toEqual([])
})

test('what a lost server had begun to receive is removed after a day, not what is under way', async () => {
  const under = await receiveBlob(folder, chunks('x'), 100)
  const [kept] = incoming()
  const hour = 3600
  for (const [name, hours] of [
    ['tmp_old', 25],
    ['tmp_young', 23],
  ] as const) {
    const place = join(folder, 'incoming', name)
    writeFileSync(place, 'half')
    utimesSync(place, realNow() / 1000, realNow() / 1000 - hours * hour)
  }
  await forgetIncoming(folder)
  expect(incoming().toSorted()).toEqual([kept, 'tmp_young'].toSorted())
  await under.discard()
  rmSync(join(folder, 'incoming', 'tmp_young'))
  await forgetIncoming(join(above, 'nowhere'))
})

test('a path is made of ids alone', async () => {
  const received = await receiveBlob(folder, chunks('x'), 100)
  for (const path of [['..', 'x'], ['a/b'], [''], [], ['A'], ['ctr_1', '..']]) {
    await expect(received.keep(path)).rejects.toThrow('not a path of ids')
    await expect(readBlob(folder, path)).rejects.toThrow('not a path of ids')
  }
  await received.discard()
  expect(readdirSync(above)).toEqual(['files'])
})

test('what is not there is null', async () => {
  expect(await readBlob(folder, ['ctr_1', 'fil_9'])).toBeNull()
  expect(await readBlob(folder, ['ctr_1'])).toBeNull()
})

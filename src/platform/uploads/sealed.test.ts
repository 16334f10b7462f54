import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { Refused } from '../refusal.ts'
import { listBlobs, removeBlobs } from './blobs.ts'
import { keyFor, openSealed, receiveSealed } from './sealed.ts'

const folder = mkdtempSync(join(tmpdir(), 'yakusoku-sealed-'))
afterAll(() => rmSync(folder, { recursive: true }))

const key = keyFor('a secret of thirty-two characters', 'tests')
const said = '運転免許証 第 012345678901 号'
const pdf = Buffer.from(`%PDF-1.7\n${said}\n`.repeat(2_000))
const place = (name: string) => ['identity', 'idc_1', name]
const onDisk = (name: string) => join(folder, ...place(name))

async function* inPieces(content: Uint8Array, size = 7_000) {
  for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size)
}

const kept = async (name: string, content: Uint8Array = pdf) => {
  const seal = { key, path: place(name) }
  const received = await receiveSealed(folder, inPieces(content), seal, 1_000_000)
  await received.keep(seal.path)
  return received
}

test('what is sealed is opened as it was, and known by its content', async () => {
  const { size, type } = await kept('idf_1')
  expect({ size, type }).toEqual({ size: pdf.length, type: 'application/pdf' })
  const opened = await openSealed(folder, { key, path: place('idf_1') })
  expect(Buffer.from(opened!).equals(pdf)).toBe(true)
})

test('no plain byte lies on the disk, neither kept nor on the way', async () => {
  await kept('idf_2')
  expect(readFileSync(onDisk('idf_2')).includes('免許')).toBe(false)
  const seen: string[] = []
  async function* watched() {
    yield pdf
    for (const name of readdirSync(join(folder, 'incoming')))
      seen.push(readFileSync(join(folder, 'incoming', name), 'latin1'))
  }
  const seal = { key, path: place('idf_3') }
  const received = await receiveSealed(folder, watched(), seal, 1_000_000)
  await received.discard()
  expect(seen).toHaveLength(1)
  expect(seen[0]).not.toContain('%PDF')
  expect(readdirSync(join(folder, 'incoming'))).toEqual([])
})

test('the same content sealed twice is not the same on the disk', async () => {
  await kept('idf_4')
  await kept('idf_5')
  expect(readFileSync(onDisk('idf_4')).equals(readFileSync(onDisk('idf_5')))).toBe(false)
})

test('with another secret, for another purpose, at another place or changed it stays shut', async () => {
  await kept('idf_6')
  const opens = (other: Uint8Array, name = 'idf_6') =>
    openSealed(folder, { key: other, path: place(name) })
  expect(await opens(keyFor('another secret of thirty-two char', 'tests'))).toBeNull()
  expect(await opens(keyFor('a secret of thirty-two characters', 'other'))).toBeNull()
  writeFileSync(onDisk('idf_7'), readFileSync(onDisk('idf_6')))
  expect(await opens(key, 'idf_7')).toBeNull()
  const bytes = readFileSync(onDisk('idf_6'))
  bytes[40]! ^= 1
  writeFileSync(onDisk('idf_6'), bytes)
  expect(await opens(key)).toBeNull()
  writeFileSync(onDisk('idf_8'), 'short')
  expect(await opens(key, 'idf_8')).toBeNull()
  expect(await opens(key, 'idf_none')).toBeNull()
})

test('what is too large is refused at the byte, and nothing of it stays', async () => {
  const seal = { key, path: place('idf_9') }
  const limit = pdf.length - 1
  await expect(receiveSealed(folder, inPieces(pdf), seal, limit)).rejects.toEqual(
    new Refused({ code: 'file.too_large', params: { limit } }),
  )
  expect(readdirSync(join(folder, 'incoming'))).toEqual([])
})

test('what is removed is gone, also when it is removed again', async () => {
  await kept('idf_a')
  expect((await listBlobs(folder, ['identity'])).map(({ name }) => name)).toEqual(['idc_1'])
  await removeBlobs(folder, ['identity', 'idc_1'])
  await removeBlobs(folder, ['identity', 'idc_1'])
  expect(await listBlobs(folder, ['identity'])).toEqual([])
  expect(await listBlobs(folder, ['nowhere'])).toEqual([])
  await expect(removeBlobs(folder, ['..'])).rejects.toThrow('not a path of ids')
})

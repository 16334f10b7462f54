import { mkdtempSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ArchiveError, isSigned, openZip, sha256, signerOf, sleep, zipOf } from '#platform'
import type { WrittenEntry, ZipEntry } from '#platform'

const folder = mkdtempSync(join(tmpdir(), 'yakusoku-zip-'))

async function* text(content: string) {
  yield Buffer.from(content)
}

async function* entriesOf(contents: Readonly<Record<string, string>>): AsyncGenerator<ZipEntry> {
  for (const [path, content] of Object.entries(contents))
    yield { path, at: 0, content: text(content), stored: content.length < 3 }
}

const kept = async (name: string, entries: AsyncIterable<ZipEntry>): Promise<string> => {
  const path = join(folder, name)
  await writeFile(path, zipOf(entries))
  return path
}

test('what was written is read again, and its weight is told entry by entry', async () => {
  const contents = { 'a.txt': '', 'b/約束.txt': '約束\n'.repeat(9999), 'c.bin': 'x' }
  const told: WrittenEntry[] = []
  const path = join(folder, 'whole.zip')
  await writeFile(
    path,
    zipOf(entriesOf(contents), (entry) => told.push(entry)),
  )
  expect(told).toEqual(
    Object.entries(contents).map(([at, content]) => ({
      path: at,
      size: Buffer.byteLength(content),
      sha256: sha256(content),
    })),
  )
  const { entries, close } = await openZip(path)
  const read: Record<string, string> = {}
  for (const entry of entries) {
    read[entry.path] = ''
    const decoder = new TextDecoder()
    for await (const chunk of entry.read())
      read[entry.path] += decoder.decode(chunk, { stream: true })
  }
  close()
  expect(read).toEqual(contents)
})

test('a name that leads out of its folder is neither written nor read', async () => {
  await expect(kept('out.zip', entriesOf({ '../out.txt': 'x' }))).rejects.toThrow('relative path')
})

test('an entry that cannot be read breaks the archive off', async () => {
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('so far')
    throw new Error('the disk is gone')
  }
  async function* entries(): AsyncGenerator<ZipEntry> {
    yield { path: 'a.txt', at: 0, content: broken() }
  }
  await expect(kept('broken.zip', entries())).rejects.toThrow('the disk is gone')
  await expect(openZip(join(folder, 'broken.zip'))).rejects.toThrow(ArchiveError)
})

test('when nobody reads on, nothing goes on being written', async () => {
  let [pieces, closed] = [0, false]
  async function* endless(): AsyncGenerator<Uint8Array> {
    try {
      for (;;) {
        pieces += 1
        yield Buffer.alloc(64 * 1024, String(pieces))
      }
    } finally {
      closed = true
    }
  }
  async function* entries(): AsyncGenerator<ZipEntry> {
    yield { path: 'a.bin', at: 0, content: endless(), stored: true }
  }
  const reader = zipOf(entries()).getReader()
  await reader.read()
  await reader.cancel()
  await sleep(20)
  const then = pieces
  await sleep(20)
  expect([closed, pieces]).toEqual([true, then])
  expect(pieces).toBeLessThan(50)
})

test('a signature is of one key and one text, and the key follows from the secret', () => {
  const signer = signerOf('a secret', 'tests')
  const signature = signer.sign('約束')
  expect(signerOf('a secret', 'tests')).toMatchObject({ publicKey: signer.publicKey })
  expect(isSigned(signer.publicKey, '約束', signature)).toBe(true)
  expect(isSigned(signer.publicKey, '約束 ', signature)).toBe(false)
  for (const other of [signerOf('a secret', 'other'), signerOf('another', 'tests')])
    expect(isSigned(other.publicKey, '約束', signature)).toBe(false)
  for (const nonsense of ['', 'ab', 'zz'.repeat(32)]) {
    expect(isSigned(nonsense, '約束', signature)).toBe(false)
    expect(isSigned(signer.publicKey, '約束', nonsense)).toBe(false)
  }
})

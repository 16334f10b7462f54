import { mkdtempSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extractText, getDocumentProxy } from 'unpdf'
import { act } from '#contracts'
import type { Actor } from '#contracts'
import type { Locale } from '#locale'
import { evidencePack } from '#papers'
import { newId, openZip, sha256, signerOf, zipOf } from '#platform'
import type { Context, Database } from '#platform'
import { sendMessage, storeFile } from '#talk'
import { day, offered, testContext } from '../../../../test/world.ts'
import type { TestContext } from '../../../../test/world.ts'
import { paths } from '../shape.ts'
import type { Manifest, PackedEvidence } from '../shape.ts'

const folder = mkdtempSync(join(tmpdir(), 'yakusoku-evidence-'))

/** A market with a folder for its files. */
export const marketOn = (db: Database): TestContext => {
  const context = testContext(db)
  return { ...context, settings: { ...context.settings, dataFolder: folder } }
}

async function* once(content: Uint8Array) {
  yield content
}

export const store = (context: Context, person: Actor, contractId: string, name: string) =>
  storeFile(context, once(Buffer.from(`${name} の中身\n`)), { name, contractId, person })

/** A logo, agreed, funded, talked about and delivered with a file; another file was never sent. */
export const delivered = async (context: TestContext) => {
  const made = await offered(context)
  const { id, aiko, ben } = made
  await act(context, id, 'agreeToOffer', aiko, {})
  await act(context, id, 'fund', ben, {})
  context.time.set(context.time.now() + 2 * day)
  const sketch = await store(context, aiko, id, '案 <1>.txt')
  const secret = await store(context, aiko, id, 'まだ送らない下書き.txt')
  const text = 'ラフを送ります👍🏽。\n鼠色と「紺」、どちらがよいですか？ 你好 한국'
  await sendMessage(context, aiko, id, { text, files: [sketch.id] })
  await sendMessage(context, ben, id, { text: '紺でお願いします。' })
  const work = await store(context, aiko, id, '完成.txt')
  await act(context, id, 'deliver', aiko, { note: '納品します。', files: [work.id] })
  return { ...made, sketch, secret, work }
}

/** The content of every entry of a pack, by its path. */
export type Pack = Map<string, Buffer>

/** A place for a pack on the disk. */
export const place = (): string => join(folder, `${newId('zip')}.zip`)

export const packAt = async (
  context: Context,
  person: Actor,
  contractId: string,
  locale?: Locale,
): Promise<string> => {
  const path = place()
  const { body } = await evidencePack(context, person, contractId, locale)
  await writeFile(path, body)
  return path
}

export const unpacked = async (path: string): Promise<Pack> => {
  const { entries, close } = await openZip(path)
  const pack: Pack = new Map()
  for (const entry of entries) {
    const chunks: Uint8Array[] = []
    for await (const chunk of entry.read()) chunks.push(chunk)
    pack.set(entry.path, Buffer.concat(chunks))
  }
  close()
  return pack
}

/** Writes a pack's entries as they are now into a ZIP of its own. */
export const packed = async (pack: Pack): Promise<string> => {
  async function* entries() {
    for (const [path, content] of pack) yield { path, at: 0, content: once(content) }
  }
  const path = place()
  await writeFile(path, zipOf(entries()))
  return path
}

export const evidenceIn = (pack: Pack): PackedEvidence =>
  JSON.parse(pack.get(paths.data)!.toString()) as PackedEvidence

/** Changes the data of a pack, and nothing else. */
export const withEvidence = (pack: Pack, change: (evidence: PackedEvidence) => void): Pack => {
  const evidence = evidenceIn(pack)
  change(evidence)
  return new Map(pack).set(paths.data, Buffer.from(JSON.stringify(evidence)))
}

/** As somebody does who knows how packs are made: the list fits again. With a secret, signed. */
export const listedAnew = (pack: Pack, secret?: string): Pack => {
  const manifest = JSON.parse(pack.get(paths.manifest)!.toString()) as Manifest
  const own: string[] = [paths.manifest, paths.signature]
  const entries = [...pack].flatMap(([path, content]) =>
    own.includes(path) ? [] : [{ path, size: content.length, sha256: sha256(content) }],
  )
  const signer = secret === undefined ? null : signerOf(secret, 'evidence pack')
  const publicKey = signer?.publicKey ?? manifest.publicKey
  const text = JSON.stringify({ ...manifest, publicKey, entries })
  const changed = new Map(pack).set(paths.manifest, Buffer.from(text))
  return signer ? changed.set(paths.signature, Buffer.from(signer.sign(text))) : changed
}

/** The text of each page, as a program that reads PDF finds it. */
export const pagesOf = async (pdf: Buffer | undefined): Promise<string[]> => {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf!)))
  return text.map((page) => page.replaceAll(/\s+/g, ' '))
}

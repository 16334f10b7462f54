import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { evidenceKey, verifyEvidence } from '#papers'
import { openZip } from '#platform'
import { addEntry, correctEntry, elsewherePack, enterElsewhere } from '#portfolio'
import { testDatabase } from '../../../test/database.ts'
import { someDay, testContext } from '../../../test/world.ts'

const { db } = await testDatabase()
const context = testContext(db)
context.time.set(someDay)
const aiko = { id: 'per_aiko', name: '愛子' }

test('the record goes out as one file that can be checked, every correction in it, to its owner alone', async () => {
  const draft = {
    platform: 'crowdworks',
    clientName: '鈴木商店 <script>',
    title: '記事5本\u{1F600}',
    price: 50_000n,
    agreedOn: '2026-09-01',
    deliverOn: null,
    payOn: null,
    reference: '',
    stage: 'delivered',
    stageOn: '2026-09-20',
  } as const
  const { id } = await enterElsewhere(context, aiko, draft, 'k')
  const said = { kind: 'sent', action: null, by: null, at: someDay, amount: null } as const
  const first = await addEntry(context, aiko, id, { ...said, text: '催促' }, 'a')
  await correctEntry(context, aiko, id, first.id, { ...said, text: '二度目の催促' })
  const { body, headers } = await elsewherePack(context, aiko, id, 'en')
  expect(headers['content-type']).toBe('application/zip')
  const path = join(await mkdtemp(join(tmpdir(), 'told-')), 'pack.zip')
  await writeFile(path, Buffer.from(await new Response(body).arrayBuffer()))
  const verdict = await verifyEvidence(path, evidenceKey(context))
  expect(verdict).toMatchObject({ ok: true })
  expect(verdict.lines.map(({ says }) => says)).toContain(
    'this is the own record of one side, of a contract that was made elsewhere',
  )
  const { entries, close } = await openZip(path)
  expect(entries.map((entry) => entry.path)).toEqual([
    'evidence.pdf',
    'evidence-en.pdf',
    'evidence.json',
    'manifest.json',
    'manifest.sig',
  ])
  const chunks: Uint8Array[] = []
  const stored = entries.find((entry) => entry.path === 'evidence.json')!
  for await (const chunk of stored.read()) chunks.push(chunk)
  close()
  const { told } = JSON.parse(Buffer.concat(chunks).toString())
  expect(told.entries.map(({ text }: { text: string }) => text)).toEqual(
    expect.arrayContaining(['催促', '二度目の催促']),
  )
  expect(told).toMatchObject({ state: 'inspecting', process: 'crowdworks-fixed' })
  const ben = { id: 'per_ben', name: 'Ben' }
  await expect(elsewherePack(context, ben, id, 'ja')).rejects.toMatchObject({
    refusal: { code: 'elsewhere.not_found' },
  })
})

import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { act } from '#contracts'
import { evidencePack, verifyEvidence } from '#papers'
import { sendMessage, storeFile } from '#talk'
import { testDatabase } from '../../../test/database.ts'
import { day, offered, testContext } from '../../../test/world.ts'

test('a pack', async () => {
  const { db } = await testDatabase()
  const context = testContext(db)
  context.settings.dataFolder = await mkdtemp(join(tmpdir(), 'yakusoku-evidence-'))
  const { id, aiko, ben } = await offered(context)
  await act(context, id, 'agreeToOffer', aiko, {})
  await act(context, id, 'fund', ben, {})
  context.time.set(context.time.now() + 2 * day)
  async function* content() {
    yield Buffer.from('ロゴの案です\n')
  }
  const file = await storeFile(context, content(), { name: '案.txt', contractId: id, person: aiko })
  await sendMessage(context, aiko, id, {
    text: 'ラフを送ります👍🏽。\n\nご確認ください 你好 한국',
    files: [file.id],
  })
  await act(context, id, 'deliver', aiko, {
    note: '納品します。よろしくお願いいたします。',
    files: [file.id],
  })
  const { body, name } = await evidencePack(context, aiko, id, 'en')
  const path = join('/tmp/gpack', 'a.zip')
  await writeFile(path, body)
  const verdict = await verifyEvidence(path, null)
  console.log(name, verdict)
  expect(verdict.ok).toBe(true)
})

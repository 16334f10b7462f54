import { mkdtempSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { apiApp } from '#api'
import { evidenceKey, verifyEvidence } from '#papers'
import { testDatabase } from '../../../test/database.ts'
import { testContext } from '../../../test/world.ts'
import { askerOf } from '../test/caller.ts'
import { offeredTo, parties } from '../test/parties.ts'

test('a program gets the pack of a contract, and the key that it is signed with', async () => {
  const { db } = await testDatabase()
  const context = testContext(db)
  context.settings.dataFolder = mkdtempSync(join(tmpdir(), 'yakusoku-evidence-'))
  const ask = askerOf(context)
  const who = await parties(context)
  const id = await offeredTo(context, who)
  const { body } = await ask('GET /evidence/key')
  expect(body).toEqual({ algorithm: 'Ed25519', publicKey: evidenceKey(context) })
  const response = await apiApp(context).request(`/api/v1/contracts/${id}/evidence`, {
    headers: { authorization: `Bearer ${who.worker.token}` },
  })
  expect(response.headers.get('content-type')).toBe('application/zip')
  const path = join(context.settings.dataFolder, 'saved.zip')
  await writeFile(path, response.body!)
  expect(await verifyEvidence(path, evidenceKey(context))).toMatchObject({ ok: true })
  const refused = await ask(`GET /contracts/${id}/evidence`, { token: who.stranger.token })
  expect(refused.body.code).toBe('contract.not_found')
})

import { mkdtempSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { act } from '#contracts'
import { evidenceKey, verifyEvidence } from '#papers'
import { addPerson, addStaff, openSession, staffLog } from '#people'
import { webApp } from '#web'
import { testDatabase } from '../../../test/database.ts'
import { offered, testContext } from '../../../test/world.ts'

const { db } = await testDatabase()
const context = testContext(db)
context.settings.dataFolder = mkdtempSync(join(tmpdir(), 'yakusoku-evidence-'))
const app = webApp(context)
const made = async (name: string) => {
  const email = `${name}@example.jp`
  const { id } = await addPerson(context, db, { email, name, locale: 'ja' })
  if (name === 'desk') await addStaff(context, email, 'support')
  return { id, roles: [], token: (await openSession(context, id, { ip: '127.0.0.1' })).token }
}
const [aiko, ben, desk, stranger] = [
  await made('aiko'),
  await made('ben'),
  await made('desk'),
  await made('stranger'),
]
const { id } = await offered(context, { aiko, ben, desk })
await act(context, id, 'agreeToOffer', aiko, {})
const get = (path: string, who?: { token: string }) =>
  app.request(path, who ? { headers: { cookie: `session=${who.token}` } } : {})

test('a side finds the pack from the contract’s page, and what it saves is valid', async () => {
  expect(await (await get(`/contracts/${id}`, aiko)).text()).toContain(
    `href="/contracts/${id}/evidence"`,
  )
  const page = await (await get(`/contracts/${id}/evidence`, aiko)).text()
  expect(page).toContain(`href="/contracts/${id}/evidence/pack"`)
  const response = await get(`/contracts/${id}/evidence/pack`, aiko)
  expect(response.headers.get('content-type')).toBe('application/zip')
  expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="[\w.-]+zip"$/)
  expect(response.headers.get('cache-control')).toBe('private, no-store')
  const path = join(context.settings.dataFolder, 'saved.zip')
  await writeFile(path, response.body!)
  expect(await verifyEvidence(path, evidenceKey(context))).toMatchObject({ ok: true })
})

test('nobody else finds anything, and the desk reads that its asking is logged', async () => {
  for (const path of [`/contracts/${id}/evidence`, `/contracts/${id}/evidence/pack`])
    expect((await get(path, stranger)).status).toBe(404)
  const page = await (await get(`/contracts/${id}/evidence`, desk)).text()
  expect(page).toContain('職員の記録に残ります')
  await (await get(`/contracts/${id}/evidence/pack`, desk)).arrayBuffer()
  const { entries } = await staffLog(context, { aboutId: id, action: 'madeEvidence' })
  expect(entries).toMatchObject([{ staffId: desk.id }])
})

test('everybody reads what a pack is for and with which key it is signed', async () => {
  const page = await (await get('/evidence')).text()
  for (const said of ['110番', '少額訴訟', 'yakusoku evidence verify', evidenceKey(context)])
    expect(page).toContain(said)
})

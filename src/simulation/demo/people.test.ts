import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { runChecks } from '#checks'
import { eventsOf, rowOf, viewFor } from '#contracts'
import { walletEntries } from '#ledger'
import { personByToken } from '#people'
import { openFile } from '#talk'
import { demoContext } from '../../../test/demo.ts'
import { testDatabase } from '../../../test/database.ts'
import { demoPeople, demoSession, playStory, settleDemo, storyContract } from '../index.ts'
import type { DemoRole } from '../index.ts'

const { db } = await testDatabase()
const context = demoContext(db)
await settleDemo(context)
const { worker } = await demoPeople(context)
const id = (await storyContract(context)) ?? ''

test('a visitor signs in as the worker, the client or the desk', async () => {
  const signIn = async (as: DemoRole) => {
    const { token } = await demoSession(context, as, { ip: '192.0.2.1', agent: 'test' })
    return personByToken(context, token)
  }
  expect(await signIn('worker')).toMatchObject({ name: '相川 美咲', roles: [] })
  expect(await signIn('client')).toMatchObject({ name: '株式会社あおば商店 森田', roles: [] })
  expect(await signIn('desk')).toMatchObject({
    name: '佐伯 真由美（事務局）',
    roles: ['identity', 'support'],
  })
  expect(await signIn('secondDesk')).toMatchObject({ name: '木谷 誠（事務局・責任者）' })
})

test('outside the demo there is nobody to be and no story', async () => {
  const earnest = { ...context, settings: { ...context.settings, demo: false } }
  const visit = { ip: '192.0.2.1' }
  await expect(demoSession(earnest, 'worker', visit)).rejects.toThrow('demo.off')
  await expect(demoPeople(earnest)).rejects.toThrow('demo.off')
  expect(await storyContract(earnest)).toBeNull()
})

test('the story waits for a client who does not answer, and promises 44,500 yen', async () => {
  const { row, party, silence, forecast } = await viewFor(context, id, worker)
  expect(row).toMatchObject({ state: 'inspecting', price: 50_000n, pot: 50_000n })
  expect([party, silence?.does, forecast.youReceive]).toEqual([
    'worker',
    'sendFinalNotice',
    44_500n,
  ])
})

test('what was delivered is a real file with its two hundred articles', async () => {
  const delivered = (await eventsOf(db, id, 'desk')).findLast(({ action }) => action === 'deliver')
  const [fileId = ''] = (delivered?.input.files as string[] | undefined) ?? []
  const { file, body } = await openFile(context, worker, id, fileId)
  expect([file.name, file.type]).toEqual(['storage-200.csv', 'text/csv'])
  expect((await text(body)).trim().split('\r\n')).toHaveLength(201)
})

test('the client never comes back, and the worker is paid all the same', async () => {
  await playStory(context, id)
  expect((await rowOf(db, id))?.row).toMatchObject({ state: 'paid', pot: 0n })
  const paid = (await walletEntries(db, worker.id, 100)).find(({ about }) => about === id)
  expect(paid?.amount).toBe(44_500n)
  expect(await runChecks(db)).toEqual([])
})

import { afterEach, expect, test } from 'vitest'
import { runChecks } from '#checks'
import { act, fireDue } from '#contracts'
import { sendMessage } from '#talk'
import { follow, waitsFor } from '#waiting'
import { testDatabase } from '../database.ts'
import { contractIn } from '../states.ts'
import { someDay, testContext } from '../world.ts'

const { db, owner } = await testDatabase()
const context = testContext(db)
const hour = 3_600_000

afterEach(async () => {
  expect(await runChecks(owner)).toEqual([])
})

const openOn = async (id: string) => {
  await follow(context)
  return db.query<{ kind: string; side: string }>(
    'select kind, side from debts where contract_id = $1 and closed_at is null and over_at is null',
    [id],
  )
}

test('who writes around a deadline that is carried out late is followed all the same', async () => {
  context.time.set(someDay)
  const { id, aiko, ben } = await contractIn(context, 'finalNotice')
  const [{ due }] = (await db.query('select due_at as due from contracts where id = $1', [id])) as [
    { due: number },
  ]
  context.time.set(due + hour)
  await sendMessage(context, aiko, id, { text: 'ご検収はいかがでしょうか？' })
  await sendMessage(context, ben, id, { text: '遅れました。何をお待ちですか？' })
  expect(await openOn(id)).toMatchObject([{ kind: 'turn' }, { kind: 'message', side: 'worker' }])
  await fireDue(context, context.time.now())
  expect(await openOn(id)).toEqual([])
  expect([...(await waitsFor(context, ben)).values()]).toEqual([])
})

test('who files papers, and does not answer, is waited for as before', async () => {
  context.time.set(someDay)
  const { id, aiko } = await contractIn(context, 'contestedByClient')
  const waiting = [{ kind: 'turn', side: 'worker' }]
  expect(await openOn(id)).toEqual(waiting)
  for (const note of ['見本帳です。', '写真です。'])
    await act(context, id, 'submitEvidence', aiko, { note })
  expect(await openOn(id)).toEqual(waiting)
  await act(context, id, 'answer', aiko, { note: '見本帳のとおりです。' })
  expect((await openOn(id)).filter(({ side }) => side === 'worker')).toEqual([])
})

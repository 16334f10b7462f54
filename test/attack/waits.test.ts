import { afterEach, expect, test } from 'vitest'
import { runChecks } from '#checks'
import { act, fireDue } from '#contracts'
import { sendMessage } from '#talk'
import { follow, sayHere, waitsFor, waitsOn } from '#waiting'
import { testDatabase } from '../database.ts'
import { contractIn } from '../states.ts'
import { day, someDay, testContext } from '../world.ts'

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

test('who announces to be away for ever silences the alarm, and shows what can be done at once', async () => {
  context.time.set(someDay)
  const { id, aiko, ben } = await contractIn(context, 'inspecting')
  await follow(context)
  const [before] = await waitsOn(context, id, aiko)
  await sayHere(context, ben, id, { backOn: '2027-01-20' })
  const [after] = await waitsOn(context, id, aiko)
  const refused = (wrong: { refusal: { code: string } }) => wrong.refusal.code
  expect(after!.said).not.toBeNull()
  expect(after!.told.byHorizon).toBeLessThan(0.5)
  expect(after!.protectAt).toBeLessThan(before!.openedAt + 7 * day)
  const due = () => db.query('select due_at from contracts where id = $1', [id])
  const until = await due()
  // Again and again, for other days: it moves no deadline, and the same day is said once.
  for (let nth = 0; nth < 30; nth += 1)
    await sayHere(context, ben, id, { backOn: `2027-01-${String(10 + (nth % 10))}` })
  const [said] = await db.query<{ n: number }>(
    'select count(*)::int as n from absences where person_id = $1',
    [ben.id],
  )
  expect(said).toEqual({ n: 11 })
  expect(await due()).toEqual(until)
  expect(await sayHere(context, aiko, id, {}).catch(refused)).toBe('wait.over')
})

import { expect, test } from 'vitest'
import { act } from '#contracts'
import { askPermission, caseFor, casesOf, closeCase, flagRepeaters } from '#desk'
import { addStaff, updateProfile, warningsOf } from '#people'
import { sendMessage } from '#talk'
import { testDatabase } from '../../test/database.ts'
import { refusalOf, trader } from '../../test/market.ts'
import { contractIn } from '../../test/states.ts'
import { day, people, someDay, testContext } from '../../test/world.ts'

const { db } = await testDatabase()
const context = testContext(db)
const away = 'LINEでやりとりしませんか？'

const working = async (who: Partial<ReturnType<typeof people>> = {}) => {
  context.time.set(someDay)
  return contractIn(context, 'working', { ...people(), ...who })
}

const later = (ms: number) => context.time.set(context.time.now() + ms)

const flagged = async (personId: string) => {
  await flagRepeaters(context)
  return db.query<{ id: string; closed: boolean }>(
    `select id, closed_at is not null as closed from cases
     where about_id = $1 and cause = 'offPlatform'`,
    [personId],
  )
}

test('a message that leads away is warned of, and sent all the same when its writer wants', async () => {
  const { id, aiko } = await working()
  const refusal = await refusalOf(() => sendMessage(context, aiko, id, { text: away }))
  expect(refusal).toMatchObject({
    code: 'guard.warned',
    params: { kinds: 'messenger' },
    issues: [
      { path: 'text', code: 'guard.messenger', params: { found: 'LINEでやりとりしませんか' } },
    ],
  })
  const sent = await sendMessage(context, aiko, id, { text: away, despiteWarning: true }, 'key-1')
  expect(sent.text).toBe(away)
  await sendMessage(context, aiko, id, { text: away, despiteWarning: true }, 'key-1')
  const about = { place: 'message', aboutId: id, kinds: ['messenger'] }
  expect(await warningsOf(context, aiko.id)).toMatchObject([
    { ...about, sent: true },
    { ...about, sent: false },
  ])
})

test('what is sent in pieces is warned of at the last piece, for an hour', async () => {
  const { id, aiko, ben } = await working()
  await sendMessage(context, aiko, id, { text: '090' })
  later(1000)
  await sendMessage(context, aiko, id, { text: '1234' })
  const last = { text: '5678' }
  expect((await refusalOf(() => sendMessage(context, aiko, id, last))).code).toBe('guard.warned')
  await sendMessage(context, ben, id, last)
  later(3_600_001)
  await sendMessage(context, aiko, id, last)
})

test('so are the words of an act, which is carried out once', async () => {
  const { id, aiko } = await working()
  const input = { note: '納品します。続きは直接契約でお願いします。' }
  const deliver = (despiteWarning?: boolean) =>
    act(context, id, 'deliver', aiko, input, { key: 'once', despiteWarning })
  const refusal = await refusalOf(() => deliver())
  expect(refusal).toMatchObject({ code: 'guard.warned', issues: [{ path: 'note' }] })
  expect((await deliver(true)).state).toBe('inspecting')
  expect((await deliver(true)).state).toBe('inspecting')
  expect((await warningsOf(context, aiko.id)).filter(({ sent }) => sent)).toHaveLength(1)
})

test('a refused act is told why it cannot be done, not of its words', async () => {
  const { id, ben } = await working()
  const refusal = await refusalOf(() => act(context, id, 'deliver', ben, { note: away }))
  expect(refusal.code).not.toBe('guard.warned')
  expect(await warningsOf(context, ben.id)).toEqual([])
})

test('three texts in 30 days are a matter for the desk, once, and again only for new ones', async () => {
  const { id, aiko } = await working()
  const send = () => sendMessage(context, aiko, id, { text: away, despiteWarning: true })
  await send()
  later(31 * day)
  await send()
  await send()
  expect(await flagged(aiko.id)).toEqual([])
  await send()
  const [found] = await flagged(aiko.id)
  expect(await flagged(aiko.id)).toEqual([found])
  const desk = await staffed()
  await closeCase(context, desk, found!.id, { outcome: 'warned', text: '規約をお読みください。' })
  expect(await flagged(aiko.id)).toMatchObject([{ closed: true }])
  later(day)
  for (let count = 0; count < 3; count += 1) await send()
  expect(await flagged(aiko.id)).toMatchObject([{ id: found!.id, closed: false }])
})

test('so is one text in each of two contracts; what was only warned of is not', async () => {
  const first = await working()
  const second = await working({ aiko: first.aiko })
  const draft = { text: away, despiteWarning: true }
  await sendMessage(context, first.aiko, first.id, draft)
  await refusalOf(() => sendMessage(context, first.aiko, second.id, { text: away }))
  expect(await flagged(first.aiko.id)).toEqual([])
  await sendMessage(context, first.aiko, second.id, draft)
  expect(await flagged(first.aiko.id)).toHaveLength(1)
})

const staffed = async () => {
  const { id, email } = await trader(context, '机 花子')
  await db.query('update people set verified_at = now() where id = $1', [id])
  await addStaff(context, email, 'support')
  return { id, roles: ['support' as const] }
}

test('what the desk has permitted on a contract is not warned of there, nor counted', async () => {
  const { id, aiko, ben } = await working()
  const { id: caseId } = await askPermission(context, aiko, id, {
    text: '動画の確認にZoomを使います。',
  })
  await refusalOf(() => sendMessage(context, aiko, id, { text: away }))
  expect((await caseFor(context, caseId, aiko)).found.cause).toBe('permission')
  await closeCase(context, await staffed(), caseId, { outcome: 'granted', text: '許可します。' })
  await sendMessage(context, aiko, id, { text: away })
  await sendMessage(context, ben, id, { text: away })
  expect((await refusalOf(() => askPermission(context, ben, id, { text: 'a' }))).code).toBe(
    'permission.granted',
  )
  const elsewhere = await working({ aiko })
  await refusalOf(() => sendMessage(context, aiko, elsewhere.id, { text: away }))
  expect((await warningsOf(context, aiko.id)).some(({ sent }) => sent)).toBe(false)
  expect((await casesOf(context, id, ben)).map(({ cause }) => cause)).toEqual(['permission'])
})

test('only the sides ask for permission; for others there is no such contract', async () => {
  const { id, desk } = await working()
  const codeOf = async (who: typeof desk) =>
    (await refusalOf(() => askPermission(context, who, id, { text: 'a' }))).code
  expect(await codeOf(desk)).toBe('case.parties_only')
  expect(await codeOf({ id: 'per_nobody', roles: [] })).toBe('contract.not_found')
})

test('a profile is warned of by its fields, and what was shown before stays', async () => {
  const { id } = await trader(context, '相川 葵')
  const change = { worker: { about: '連絡先は mock88@gmail.com です', headline: '登録の仕事' } }
  const refusal = await refusalOf(() => updateProfile(context, id, change))
  expect(refusal).toMatchObject({ code: 'guard.warned', issues: [{ path: 'worker.about' }] })
  await updateProfile(context, id, { ...change, despiteWarning: true })
  const next = await updateProfile(context, id, { worker: { ...change.worker, headline: '経理' } })
  expect(next.worker.headline).toBe('経理')
  expect((await warningsOf(context, id)).map(({ place, sent }) => [place, sent])).toEqual([
    ['profile', true],
    ['profile', false],
  ])
})

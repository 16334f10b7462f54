import { rmSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { act } from '#contracts'
import { checkText } from '#guard'
import {
  addStaff,
  approveIdentity,
  identityCheckFor,
  openSession,
  personOf,
  sendIdentity,
  storeDocument,
  waitingIdentities,
} from '#people'
import type { Person, SignedIn } from '#people'
import { newId } from '#platform'
import { reportReview, reviewsOn, writeReview } from '#trust'
import { webApp } from '#web'
import { assemble, signedIn } from '../authorisation/askers.ts'
import { testDatabase } from '../database.ts'
import { refusalOf, trader } from '../market.ts'
import { arriving, png } from '../people/pictures.ts'
import { contractIn } from '../states.ts'
import { fieldsIn, visitorOf } from '../visitor.ts'
import { people, someDay, testContext } from '../world.ts'

const { db } = await testDatabase()
const context = testContext(db)
context.settings.dataFolder = `/tmp/${newId('test')}`
afterAll(() => rmSync(context.settings.dataFolder, { recursive: true, force: true }))

const codeOf = async (work: () => Promise<unknown>) => (await refusalOf(work)).code

test('who acts in another’s place does not find that other to be who they say', async () => {
  const who = await assemble(context)
  const me = { id: who.client.id, verified: true }
  await addStaff(context, who.clientsDeputy.email, 'identity')
  for (const side of ['front', 'selfie']) await storeDocument(context, me, side, arriving(png))
  const card = { method: 'documentImage', document: 'passport' }
  const { id } = await sendIdentity(context, me, card)
  const as = async (one: { id: string }): Promise<SignedIn> => (await signedIn(context, one)).person
  const deputy = await as(who.clientsDeputy)
  expect(deputy.roles).toEqual(['identity'])
  expect((await waitingIdentities(context, deputy)).count).toBe(0)
  for (const does of [approveIdentity, identityCheckFor])
    expect(await codeOf(() => does(context, deputy, id))).toBe('identity.own')
  const other = await as(who.identity)
  expect((await waitingIdentities(context, other)).checks).toMatchObject([{ id }])
  await approveIdentity(context, other, id)
})

test('of two of the desk who find otherwise of a review, the second takes nothing off', async () => {
  context.time.set(someDay)
  const [ben, aiko] = [await trader(context, '田中勉'), await trader(context, '佐藤愛子')]
  const staff = async (name: string) => {
    const { id, email } = await trader(context, name)
    await addStaff(context, email, 'support')
    return visitorOf(webApp(context), (await openSession(context, id, { ip: '127.0.0.1' })).token)
  }
  const [first, second] = [await staff('机 花子'), await staff('机 次郎')]
  const { id } = await contractIn(context, 'inspecting', { ...people(), aiko, ben })
  await act(context, id, 'accept', ben, {})
  const review = (one: Person, about: readonly string[]) =>
    writeReview(context, one, id, {
      stars: Object.fromEntries(about.map((item) => [item, 1])),
      comment: '二度とご一緒しません。',
    })
  await review(ben, ['quality', 'punctuality', 'communication', 'understanding', 'again'])
  await review(aiko, ['clarity', 'communication', 'inspection', 'fairness', 'again'])
  const caseId = await reportReview(context, aiko, id, 'client', '事実ではありません。')
  const path = `/desk/cases/${caseId}`
  const { key } = fieldsIn((await second.get(path)).text)
  const close = (outcome: string) => ({ outcome, text: '確認しました。', key: key ?? '' })
  expect((await first.send(`${path}/close`, close('kept'))).status).toBe(303)
  expect((await second.send(`${path}/close`, close('removed'))).status).toBe(409)
  const { reviews } = await reviewsOn(context, id, (await personOf(context, aiko.id))!)
  expect(reviews.client).toMatchObject({ comment: '二度とご一緒しません。', hiddenBecause: null })
})

test('signs that stand for whole phrases do not make a text longer than it was written', () => {
  const warned = [{ kind: 'messenger', at: 1 }]
  expect(checkText('\uFDFALINEで\uFDFA話しましょう\uFDFA')).toMatchObject(warned)
  const fastest = (text: string) =>
    Math.min(
      ...Array.from({ length: 9 }, () => {
        const start = performance.now()
        checkText(text)
        return performance.now() - start
      }),
    )
  expect(fastest('\uFDFA'.repeat(2000))).toBeLessThan(5)
})

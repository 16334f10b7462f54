import { beforeAll, beforeEach, expect, test } from 'vitest'
import { act, fireDue, nextRing } from '#contracts'
import type { Actor } from '#contracts'
import { travel } from '#clock'
import {
  answerForSilence, casesOf, closeCase, enquire, handOver, openCase, proposeRuling, say, withDesk,
  writeTo,
} from '#desk' // prettier-ignore
import { newestMails } from '#outbox'
import type { KeptMail, Recipient } from '#outbox'
import { addStaff } from '#people'
import { writeMail } from '#web'
import { testDatabase } from '../../../../test/database.ts'
import { trader } from '../../../../test/market.ts'
import { contractIn } from '../../../../test/states.ts'
import { day, people, someDay, testContext } from '../../../../test/world.ts'
import type { TestContext } from '../../../../test/world.ts'

let context: TestContext
let desk: Actor
let second: Actor
beforeAll(async () => {
  const { db, owner } = await testDatabase()
  context = testContext(db)
  const staffed = async (name: string): Promise<Actor> => {
    const { id, email } = await trader(context, name)
    await owner.query('update people set verified_at = now() where id = $1', [id])
    await addStaff(context, email, 'support')
    return { id, roles: ['support'] }
  }
  desk = await staffed('机 花子')
  second = await staffed('机 次郎')
})
beforeEach(() => context.time.set(someDay))

const to = ({ id }: { id: string }, locale: 'ja' | 'en' = 'ja'): Recipient => ({
  id,
  name: '佐藤 愛子',
  email: 'aiko@example.jp',
  locale,
})
const newest = async (id: string, kind: string): Promise<KeptMail> =>
  (await newestMails(context.db, id, 30)).find((mail) => mail.kind === kind) ??
  expect.fail(`no mail of the kind ${kind}`)
const written = async (who: Actor, kind: string, locale: 'ja' | 'en' = 'ja') =>
  writeMail(context, await newest(who.id, kind), to(who, locale))

const goOn = (days: number) => {
  const fire = (until: number) => fireDue(context, until)
  const clock = withDesk(context, { nextRing: () => nextRing(context.db), fire })
  const time = { ...context.time, advanceTo: context.time.set }
  return travel({ ...clock, time }, context.time.now() + days * day)
}

const asked = async (cause = 'noAnswer') => {
  const made = await contractIn(context, 'inspecting', { ...people(), desk })
  const draft = { cause, text: '返事がありません。' }
  const { id: caseId } = await enquire(context, made.aiko, made.id, draft)
  return { ...made, caseId }
}

test('a nudge says who waits, until when, what happens else and what is locked', async () => {
  const { ben, id } = await contractIn(context, 'finalNotice')
  await goOn(0.1)
  const mail = await written(ben, 'nudge')
  expect(mail?.subject).toMatch(/^【お返事のお願い】田中商店のロゴ：.+まで$/)
  expect(mail?.text).toContain('新しい募集と契約の申し込みはできません。')
  expect(mail?.text).toContain('50,000円の支払いが確定します。')
  expect((await written(ben, 'nudge', 'en'))?.text).toContain('This is the desk.')
  await act(context, id, 'accept', ben, {})
  expect(await written(ben, 'nudge')).toBeNull()
})

test('whose silence ended a contract is asked why, and the other side reads it', async () => {
  const { ben, aiko, id } = await contractIn(context, 'paid')
  await goOn(0.1)
  const mail = await written(ben, 'nudge')
  expect(mail?.subject).toBe('【理由をお知らせください】田中商店のロゴ')
  const silent = (await casesOf(context, id, ben)).find(({ cause }) => cause === 'silentEnd')
  expect(mail?.text).toContain(`${context.settings.url}/cases/${silent!.id}`)
  await answerForSilence(context, ben, silent!.id, '入院しておりました。')
  expect(await written(ben, 'nudge')).toBeNull()
  expect((await written(aiko, 'caseAnswered'))?.text).toContain('> 入院しておりました。')
})

test('an enquiry is acknowledged, answered, and words go to the one they are for', async () => {
  const { aiko, ben, caseId } = await asked()
  const opened = await written(aiko, 'caseOpened')
  expect(opened?.subject).toBe('ご相談を受け付けました：田中商店のロゴ')
  expect(opened?.text).toContain(`${context.settings.url}/cases/${caseId}`)
  await writeTo(context, desk, caseId, { to: 'client', text: '<b>お返事を</b>\nお願いします。' })
  const message = await written(ben, 'caseMessage')
  expect(message?.text).toContain('> お願いします。')
  expect(message?.html).toContain('&lt;b')
  // A mail for one side is written to nobody else, whoever it is sent to.
  const mail = await newest(ben.id, 'caseMessage')
  expect(await writeMail(context, mail, to(aiko))).toBeNull()
  await closeCase(context, desk, caseId, { outcome: 'resolved', text: '返事がありました。' })
  for (const side of [aiko, ben])
    expect((await written(side, 'caseClosed'))?.text).toContain('> 返事がありました。')
})

test('where the desk was late, it says so and what one can do next', async () => {
  const { aiko } = await asked('unfairRework')
  await goOn(40)
  const mail = await written(aiko, 'caseDefaulted')
  expect(mail?.subject).toBe('事務局がお答えできませんでした：田中商店のロゴ')
  expect(mail?.text).toContain('0120-532-110')
  expect((await written(aiko, 'caseDefaulted', 'en'))?.text).toContain('We are sorry.')
})

test('staff read what came in only while the role is theirs and the case not their own', async () => {
  const { ben, caseId } = await asked()
  await handOver(context, second, caseId, { to: desk.id, text: '昼に電話の約束です。' })
  expect((await written(desk, 'caseHandedOver'))?.text).toContain('> 昼に電話の約束です。')
  await writeTo(context, desk, caseId, { to: 'client', text: 'お返事をお願いします。' })
  await say(context, ben, caseId, '明日お返事します。')
  const mail = await newest(desk.id, 'caseSaid')
  expect((await writeMail(context, mail, to(desk)))?.text).toContain('> 明日お返事します。')
  expect(await writeMail(context, mail, to(ben))).toBeNull()
})

test('a proposed decision is told to the desk without its figures', async () => {
  const made = await contractIn(context, 'mediating', { ...people(), desk })
  const [found] = await casesOf(context, made.id, desk)
  const strict = { ...context, settings: { ...context.settings, rulingLimit: 0n } }
  const draft = { action: 'rule', amount: 12_345n, reason: '半分はできています。' }
  await proposeRuling(strict, desk, found!.id, draft, 'k')
  const [row] = await context.db.query<KeptMail>(
    `select * from outbox where kind = 'rulingProposed' order by id desc limit 1`,
  )
  const letter = await writeMail(context, row!, to(second))
  expect(letter?.subject).toBe('判断の確認をお願いします：田中商店のロゴ')
  expect(letter?.text).not.toContain('12,345')
  expect(await writeMail(context, row!, to(made.ben))).toBeNull()
})

test('whom a case is about reads what the desk writes to them', async () => {
  const person = await trader(context, '外山 誠')
  const opening = { cause: 'offPlatform', openedBy: 'rules', openerId: null } as const
  const { id } = await openCase(context, { aboutId: person.id, ...opening })
  await writeTo(context, desk, id, { to: 'person', text: '連絡先のやりとりはお控えください。' })
  const mail = await written({ id: person.id, roles: [] }, 'caseMessage')
  expect(mail?.text).toContain('> 連絡先のやりとりはお控えください。')
})

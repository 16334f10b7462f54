import { beforeAll, beforeEach, expect, test } from 'vitest'
import { fireDue } from '#contracts'
import { closeJob, offer, propose, tellFilled, withdrawProposal } from '#market'
import { newestMails } from '#outbox'
import type { KeptMail, Recipient } from '#outbox'
import { requestReset, signUp } from '#people'
import { newId } from '#platform'
import { sendMessage } from '#talk'
import { webApp, writeMail } from '#web'
import { testDatabase } from '../../../test/database.ts'
import { benAndAiko, goodProposal, post, trader } from '../../../test/market.ts'
import { contractIn } from '../../../test/states.ts'
import { day, someDay, testContext } from '../../../test/world.ts'
import type { TestContext } from '../../../test/world.ts'

let context: TestContext
beforeAll(async () => {
  const { db } = await testDatabase()
  context = testContext(db)
})

beforeEach(() => context.time.set(someDay))

const to = (id: string, locale: 'ja' | 'en' = 'ja'): Recipient => ({
  id,
  name: '佐藤 愛子',
  email: 'aiko@example.jp',
  locale,
})
const newest = async (id: string, kind: string): Promise<KeptMail> => {
  const mails = await newestMails(context.db, id, 20)
  return mails.find((mail) => mail.kind === kind) ?? expect.fail(`no mail of the kind ${kind}`)
}

test('a delivery tells the client what happened, until when, and what silence costs', async () => {
  const { id, ben } = await contractIn(context, 'inspecting')
  const written = await writeMail(context, await newest(ben.id, 'act'), to(ben.id))
  expect(written?.subject).toBe('【あなたの番です】田中商店のロゴ：納品しました')
  for (const body of [written?.text, written?.html]) {
    expect(body).toContain('50,000円')
    expect(body).toContain('200点の登録が終わりました。')
    expect(body).toContain(`${context.settings.url}/contracts/${id}`)
  }
  expect(written?.text).toContain(
    'お返事がなければ、12月11日(金) 16:02に50,000円の支払いが確定します。',
  )
  expect(written?.text).toMatch(/◷ {2}検収の期限 {2}12月4日\(金\) 16:02/)
  expect(written?.html.match(/<a /g)).toHaveLength(1)
})

test('each reads their own language', async () => {
  const { ben } = await contractIn(context, 'inspecting')
  const written = await writeMail(context, await newest(ben.id, 'act'), to(ben.id, 'en'))
  expect(written?.subject).toContain('[Your turn]')
  expect(written?.html).toContain('<html lang="en">')
})

test('a reminder is not sent once its contract has moved on', async () => {
  const { id, ben } = await contractIn(context, 'inspecting')
  context.time.set(context.time.now() + 2 * day)
  await fireDue(context, context.time.now())
  const reminder = await newest(ben.id, 'reminder')
  const written = await writeMail(context, reminder, to(ben.id))
  expect(written?.subject).toContain('【期限のお知らせ】')
  expect(written?.text).toContain('12月4日(金) 16:02')
  context.time.set(context.time.now() + 10 * day)
  await fireDue(context, context.time.now())
  expect(reminder.owner_id).toBe(id)
  expect(await writeMail(context, reminder, to(ben.id))).toBeNull()
})

test('a message is quoted, and cannot write HTML or headers', async () => {
  const { id, aiko, ben } = await contractIn(context, 'working')
  const text = '<b>確認</b>\nお願いします'
  await sendMessage(context, ben, id, { text })
  const written = await writeMail(context, await newest(aiko.id, 'message'), to(aiko.id))
  expect(written?.html).toContain('&lt;b>確認')
  expect(written?.text).toContain('> <b>確認</b>\n> お願いします')
  expect(written?.subject).not.toMatch(/[\r\n]/)
})

test('who posted a job is told who has applied, until the proposal is withdrawn', async () => {
  const [ben, aiko] = [await trader(context, '田中勉'), await trader(context, '佐藤愛子')]
  const job = await post(context, ben)
  const { id } = await propose(context, aiko, job.id, goodProposal)
  const mail = await newest(ben.id, 'proposal')
  const written = await writeMail(context, mail, to(ben.id))
  expect(written?.subject).toBe('応募がありました：商品登録のお仕事')
  for (const body of [written?.text, written?.html]) {
    expect(body).toContain('佐藤愛子さんから応募がありました')
    expect(body).toContain('48,000円')
    expect(body).toContain('毎日2時間作業できます。')
    expect(body).toContain(`${context.settings.url}/jobs/${job.id}/proposals`)
  }
  await withdrawProposal(context, aiko, id)
  expect(await writeMail(context, mail, to(ben.id))).toBeNull()
})

test('who was not chosen is told so, or that the job was closed, in their own language', async () => {
  const { ben, aiko, proposed, fund } = await benAndAiko(context)
  const chika = await trader(context, 'Chika')
  const { job, proposal } = await proposed()
  await propose(context, chika, job.id, goodProposal)
  await fund(await offer(context, ben, proposal.id))
  await tellFilled(context, job.id, context.time.now())
  const filled = await newest(chika.id, 'passed')
  const written = await writeMail(context, filled, to(chika.id))
  expect(written?.subject).toBe('応募の結果：商品登録のお仕事')
  for (const body of [written?.text, written?.html]) {
    expect(body).toContain('「商品登録のお仕事」は、ほかの方に決まりました。')
    expect(body).toContain(`${context.settings.url}/jobs`)
  }
  const english = await writeMail(context, filled, to(chika.id, 'en'))
  expect(english?.subject).toContain('About your proposal')
  const second = await proposed()
  await closeJob(context, ben, second.job.id)
  const closed = await newest(aiko.id, 'passed')
  expect((await writeMail(context, closed, to(aiko.id)))?.text).toContain('募集を終えました')
  await withdrawProposal(context, aiko, second.proposal.id)
  expect(await writeMail(context, closed, to(aiko.id))).toBeNull()
})

test('mails about a person carry a link that works, and say how long', async () => {
  const email = 'new@example.jp'
  const person = {
    email,
    password: 'correct horse battery',
    name: '新しい人',
    locale: 'ja' as const,
  }
  const real = { ...context, settings: { ...context.settings, demo: false } }
  const visit = { ip: '127.0.0.1' }
  const { id } = await signUp(real, person, visit)
  await requestReset(real, email, visit)
  const verify = await writeMail(real, await newest(id, 'verifyEmail'), to(id))
  expect(verify?.text).toMatch(/\/verify-email\/lnk_\w+\.[\w-]+/)
  expect(verify?.text).toContain('72時間')
  const reset = await writeMail(real, await newest(id, 'resetPassword'), to(id))
  expect(reset?.text).toMatch(/\/reset-password\/lnk_\w+\.[\w-]+/)
})

test('a mail of which nobody knows, or about nothing, is not written', async () => {
  const mail = { ...(await newest((await contractIn(context, 'offered')).aiko.id, 'act')) }
  expect(await writeMail(context, { ...mail, kind: 'unheard' }, to(mail.to_id))).toBeNull()
  expect(await writeMail(context, { ...mail, owner_id: newId('ctr') }, to(mail.to_id))).toBeNull()
})

test('the demo shows mails on a page; a market of real people has no such page', async () => {
  await contractIn(context, 'inspecting')
  const page = await webApp(context).request('/mails?to=all')
  expect(page.status).toBe(200)
  const real = { ...context, settings: { ...context.settings, demo: false } }
  expect((await webApp(real).request('/mails')).status).toBe(404)
})

import { beforeAll, expect, test } from 'vitest'
import type { Hono } from 'hono'
import { act } from '#contracts'
import { newestMails } from '#outbox'
import { addStaff, openSession } from '#people'
import type { Person } from '#people'
import { foldFigures, itemsAbout, writeReview } from '#trust'
import { webApp, writeMail } from '#web'
import { testDatabase } from '../../../test/database.ts'
import { trader } from '../../../test/market.ts'
import { contractIn } from '../../../test/states.ts'
import { visitorOf } from '../../../test/visitor.ts'
import type { Visitor } from '../../../test/visitor.ts'
import { day, people, someDay, testContext } from '../../../test/world.ts'
import type { TestContext } from '../../../test/world.ts'

let context: TestContext
let app: Hono
let aiko: Person
let ben: Person
let desk: Person
beforeAll(async () => {
  const { db } = await testDatabase()
  context = testContext(db)
  app = webApp(context)
  aiko = await trader(context, '佐藤愛子')
  ben = await trader(context, '田中勉')
  desk = await trader(context, '事務局')
  await addStaff(context, desk.email, 'support')
})

const signedIn = async ({ id }: Person): Promise<Visitor> =>
  visitorOf(app, (await openSession(context, id, { ip: '127.0.0.1' })).token)

/** Paid today: reaching a state takes the market's time on. */
const ended = async (): Promise<string> => {
  context.time.set(someDay)
  const { id } = await contractIn(context, 'inspecting', { ...people(), aiko, ben })
  await act(context, id, 'accept', ben, {})
  return id
}

const stars = (about: 'client' | 'worker', many = '4') =>
  Object.fromEntries(itemsAbout[about].map((item) => [item, many]))

const mailTo = async (person: Person, kind: string, locale: 'ja' | 'en' = 'ja') => {
  const mails = await newestMails(context.db, person.id, 50)
  const mail = mails.find((one) => one.kind === kind) ?? expect.fail(`no mail: ${kind}`)
  return writeMail(context, mail, { ...person, locale })
}

test('a review is written by the form, blind until the other one is, and then both are read', async () => {
  const id = await ended()
  const [worker, client] = await Promise.all([signedIn(aiko), signedIn(ben)])
  const page = `/contracts/${id}/review`
  expect((await worker.get(`/contracts/${id}`)).text).toContain(`href="${page}"`)
  expect((await worker.get(page)).text).toContain('まだ評価を書いていません')
  const sent = await worker.send(page, { ...stars('client'), comment: '丁寧でした' })
  expect(sent.leadsTo).toBe(page)
  const again = (await worker.get(page)).text
  expect(again).toContain('公開されるまでは、書き直せます')
  expect(again).toContain('丁寧でした')
  const blind = (await client.get(page)).text
  expect(blind).not.toContain('丁寧でした')
  expect(blind).toContain('もう評価を書きました')
  await client.send(page, { ...stars('worker', '5') })
  expect((await client.get(page)).text).toContain('丁寧でした')
  const profile = (await visitorOf(app).get(`/people/${ben.id}`)).text
  expect(profile).toContain('丁寧でした')
  expect(profile).toContain('クライアントとしての信頼')
})

test('what is left out is said at its field, and nothing that was typed is lost', async () => {
  const id = await ended()
  const worker = await signedIn(aiko)
  const { again: _, ...four } = stars('client')
  const refused = await worker.send(`/contracts/${id}/review`, { ...four, comment: '四つだけ' })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('id="field-again-error"')
  expect(refused.text).toContain('四つだけ')
  expect(refused.text).toMatch(/name="clarity" value="4" checked/)
})

test('a reply, a report and a decision of the desk have their forms, each for whom it is', async () => {
  const id = await ended()
  await writeReview(context, aiko, id, { stars: numbers('client', 1), comment: '電話は…' })
  await writeReview(context, ben, id, { stars: numbers('worker', 5), comment: '' })
  const [worker, client, staff] = await Promise.all([signedIn(aiko), signedIn(ben), signedIn(desk)])
  const page = `/contracts/${id}/review`
  const of = (form: string) => `/contracts/${id}/reviews/worker/${form}`
  expect((await worker.get(page)).text).not.toContain(of('reply'))
  const shown = (await client.get(page)).text
  expect(shown).toContain(`action="${of('reply')}"`)
  expect(shown).not.toContain(of('hide'))
  expect((await client.send(of('reply'), { reply: '' })).text).toContain('返信を入力してください')
  expect((await client.send(of('reply'), { reply: '<b>すみません</b>' })).leadsTo).toBe(page)
  expect((await worker.get(page)).text).toContain('&lt;b>すみません')
  expect((await client.send(of('report'), { reason: '番号がある' })).leadsTo).toBe(page)
  expect((await client.send(of('hide'), { reason: 'いや' })).status).toBe(403)
  expect((await staff.send(of('hide'), { reason: '個人の情報' })).leadsTo).toBe(page)
  const hidden = (await client.get(page)).text
  expect(hidden).not.toContain('電話は…')
  expect(hidden).toContain('個人の情報')
})

const numbers = (about: 'client' | 'worker', many: number) =>
  Object.fromEntries(itemsAbout[about].map((item) => [item, many]))

test('every step of a review is told by mail, in the reader’s language', async () => {
  const id = await ended()
  await foldFigures(context)
  const asked = await mailTo(aiko, 'reviewAsked')
  expect(asked?.text).toContain(`/contracts/${id}/review`)
  expect((await mailTo(ben, 'reviewAsked', 'en'))?.subject).toMatch(/^Please review: /)
  await writeReview(context, ben, id, { stars: numbers('worker', 5), comment: '' })
  expect((await mailTo(aiko, 'reviewGiven'))?.text).toContain('両方がその場で公開されます')
  expect(await mailTo(ben, 'reviewAsked')).toBeNull()
  context.time.set(context.time.now() + 31 * day)
  await foldFigures(context)
  expect((await mailTo(aiko, 'reviewOpened'))?.subject).toContain('評価が公開されました')
  expect(await mailTo(aiko, 'reviewGiven')).toBeNull()
})

test('all reviews of a person are on pages of their own, and a made-up place begins at the first', async () => {
  const visitor = visitorOf(app)
  const first = await visitor.get(`/people/${ben.id}/reviews/client`)
  expect([first.status, first.text.includes('丁寧でした')]).toEqual([200, true])
  for (const cursor of ['x', '1.ctr_x', `9.${'a'.repeat(30)}`])
    expect((await visitor.get(`/people/${ben.id}/reviews/client?cursor=${cursor}`)).status).toBe(
      200,
    )
})

test.each([
  ['ja', '平均 ＝（5 × 3.5 ＋ 評価の合計）'],
  ['en', 'average = (5 × 3.5 + sum'],
])('how trust is decided is public, with the very figures (%s)', async (lang, formula) => {
  const { text } = await visitorOf(app).get(`/trust?lang=${lang}`)
  expect(text).toContain(formula)
})

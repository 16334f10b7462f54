import { beforeAll, expect, test } from 'vitest'
import { travel } from '#clock'
import { act, fireDue, nextRing } from '#contracts'
import { deposit } from '#ledger'
import { newestMails } from '#outbox'
import type { KeptMail } from '#outbox'
import type { Actor } from '#contracts'
import type { Database } from '#platform'
import { newId } from '#platform'
import { contestEntries, saveEntry, setStandingOrder, withOrders } from '#weeks'
import { testDatabase } from '../../../test/database.ts'
import { framed } from '../../../test/frames.ts'
import { at, hired, weeksIn } from '../../../test/hourly/weeks.ts'
import { someDay, testContext } from '../../../test/world.ts'
import type { TestContext } from '../../../test/world.ts'
import { writeMail } from './write.ts'

let db: Database
let context: TestContext
beforeAll(async () => {
  db = (await testDatabase()).db
})

const goTo = (text: string) => {
  const time = { ...context.time, advanceTo: context.time.set }
  const fire = withOrders(context, (until) => fireDue(context, until))
  return travel({ time, nextRing: () => nextRing(db), fire }, at(text))
}

const write = (mail: KeptMail, { id }: Actor, locale: 'ja' | 'en' = 'ja') =>
  writeMail(context, mail, { id, name: '佐藤 愛子', email: 'aiko@example.jp', locale })

/** The newest mail of that kind to somebody. */
const newest = async (who: Actor, kind: string): Promise<KeptMail> =>
  (await newestMails(db, who.id, 50)).find((mail) => mail.kind === kind) ??
  expect.fail(`no mail of the kind ${kind}`)

/** The newest mail to somebody about a contract. */
const newestAbout = async (who: Actor, contractId: string): Promise<KeptMail> =>
  (await newestMails(db, who.id, 50)).find((mail) => mail.owner_id === contractId) ??
  expect.fail('no mail about it')

const worked = async (weeks = 1) => {
  context = testContext(db, someDay)
  const made = await hired(context, weeks)
  await goTo('2026-11-24 12:00')
  const [week] = await weeksIn(context, made.frameId)
  const entry = { from: at('2026-11-24 09:00'), to: at('2026-11-24 11:00'), note: '打ち合わせ' }
  const { entry: saved } = await saveEntry(context, made.aiko, week!.id, entry, 'a')
  return { ...made, id: week!.id, saved }
}

test('an offer says what an hour pays, how many there are a week, from when on, and the pledge', async () => {
  context = testContext(db, someDay)
  const { aiko } = await framed(context)
  const written = await write(await newest(aiko, 'act'), aiko)
  expect(written?.text).toContain(
    '時給2,000円、10時間まで（週の上限20,000円）、11月23日(月)の週からの申し込みです。',
  )
  expect(written?.text).toContain('予告保証は20,000円です。')
})

test('a funded week says how much time it pays for, and a raise how much it is then', async () => {
  const { id, aiko, ben } = await worked()
  await act(context, id, 'raise', ben, { amount: 5_000n })
  const written = await write(await newest(aiko, 'act'), aiko)
  expect(written?.subject).toContain('商品登録 11月23日(月)〜11月29日(日)：')
  expect(written?.text).toContain('お預かりしている額は25,000円です。')
  expect(written?.text).toContain('12時間30分まで記録できます。')
})

test('nobody is told of every record', async () => {
  const { id, ben } = await worked()
  expect((await newestMails(db, ben.id, 50)).filter((mail) => mail.owner_id === id)).toEqual([])
})

test('a contest says which entries, at what it would be settled, and until when to answer', async () => {
  const { id, aiko, ben, saved } = await worked()
  await goTo('2026-12-01 09:00')
  const reason = '別の日でした'
  await contestEntries(context, ben, id, { contested: [saved.id], reason })
  const mail = await newest(aiko, 'act')
  const written = await write(mail, aiko)
  expect(written?.text).toContain('異議のある記録：11月24日(火) 09:00〜11:00 打ち合わせ')
  expect(written?.text).toContain('回答がなければ、0円（受取額0円）で決着します。')
  expect(written?.text).toContain(`> ${reason}`)
  expect((await write(mail, aiko, 'en'))?.text).toContain('Without an answer by')
})

test('a notice tells the last day, the reason and the exception', async () => {
  const { frameId, aiko, ben } = await worked()
  const input = { date: '2026-12-06', reason: '登録が終わるため', exception: 'shortTerm' }
  await act(context, frameId, 'giveNotice', ben, input)
  const written = await write(await newest(aiko, 'act'), aiko)
  expect(written?.text).toContain('終了日 12月6日(日)・例外の理由：30日以内の短い契約')
  expect(written?.text).toContain('> 登録が終わるため')
})

test('after a silent end the worker reads what was paid, what follows and what to do next', async () => {
  const { aiko, ben, frameId } = await worked()
  await goTo('2026-12-07 00:00')
  const ending = async (who: Actor, locale: 'ja' | 'en' = 'ja') => {
    const mail = await newest(who, 'act')
    expect(mail.owner_id).toBe(frameId)
    return write(mail, who, locale)
  }
  const toWorker = await ending(aiko)
  expect(toWorker?.text).toContain('これまでに1週分、3,560円が支払われました。')
  expect(toWorker?.text).toContain('予告保証17,800円')
  expect(toWorker?.text).toContain('働く必要はありません')
  expect(toWorker?.html).toContain('/jobs?kind=hourly')
  const toClient = await ending(ben)
  expect(toClient?.text).toContain('これまでに1週分、4,000円が支払われました。')
  expect(toClient?.html).not.toContain('/jobs?kind=hourly')
  expect((await ending(aiko, 'en'))?.text).toContain('So far 1 week has been paid')
})

test('a client who gives notice and then funds nothing more ends in silence all the same', async () => {
  const { aiko, ben, frameId } = await worked()
  await act(context, frameId, 'giveNotice', ben, { date: '2026-12-20' })
  await goTo('2026-11-30 00:00')
  const silent = await write(await newestAbout(aiko, frameId), aiko)
  expect(silent?.html).toContain('/jobs?kind=hourly')
  const ended = await worked()
  await act(context, ended.frameId, 'giveNotice', ended.aiko, { date: '2026-12-06' })
  await goTo('2026-12-07 00:00')
  const proper = await write(await newestAbout(ended.aiko, ended.frameId), ended.aiko)
  expect(proper?.text).toContain('予告どおり契約が終わりました')
  expect(proper?.html).not.toContain('/jobs?kind=hourly')
})

test('weeks that are still open at a silent end go on, and that is said', async () => {
  const { aiko, ben, frameId, id, saved } = await worked()
  await goTo('2026-12-01 09:00')
  await contestEntries(context, ben, id, { contested: [saved.id], reason: '別の日でした' })
  await act(context, id, 'answer', aiko, { note: '議事録があります' })
  await goTo('2026-12-07 00:00')
  const mails = await newestMails(db, aiko.id, 50)
  const written = await write(
    mails.find((mail) => mail.owner_id === frameId)!,
    aiko,
  )
  expect(written?.text).toContain('支払いの済んだ週は、まだありません。')
  expect(written?.text).toContain('まだ終わっていない週が1つあります。')
})

test('a standing order that wants money tells the client to pay in, the worker not to work', async () => {
  context = testContext(db, someDay)
  const { frameId, aiko, ben } = await hired(context, 1, { wallet: 20_000n, pledge: 0n })
  await setStandingOrder(context, ben, frameId, { on: true, rest: 'back' })
  await goTo('2026-11-27 00:00')
  const [toClient, toWorker] = [
    await newest(ben, 'standingOrder'),
    await newest(aiko, 'standingOrder'),
  ]
  const client = await write(toClient, ben)
  expect(client?.subject).toBe('【自動仮払いができません】商品登録：11月30日(月)〜12月6日(日)')
  expect(client?.text).toContain('11月29日(日) 24:00までにご入金ください。')
  expect(client?.html).toContain('/wallet')
  const worker = await write(toWorker, aiko)
  expect(worker?.subject).toBe(
    '【まだ働かないでください】商品登録：11月30日(月)〜12月6日(日)は仮払いされていません',
  )
  expect(worker?.text).toContain('11月30日(月)からは働かないでください')
  expect((await write(toWorker, aiko, 'en'))?.subject).toContain('[Do not work yet]')
  await deposit(db, ben.id, newId('dep'), 20_000n, context.time.now())
  await goTo('2026-11-29 00:00')
  for (const mail of [toClient, toWorker]) expect(await write(mail, aiko)).toBe(null)
  const funded = await write(await newest(ben, 'standingOrder'), ben)
  expect(funded?.subject).toContain('自動仮払いをしました：商品登録')
  expect(funded?.text).toContain('20,000円をウォレットからお預かりしました')
})

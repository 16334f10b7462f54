import { afterEach, expect, test } from 'vitest'
import { runChecks } from '#checks'
import { act, fireDue } from '#contracts'
import { sendMessage } from '#talk'
import { follow } from '#waiting'
import { testDatabase } from '../../test/database.ts'
import { hired, until, weeksIn } from '../../test/hourly/weeks.ts'
import { contractIn } from '../../test/states.ts'
import { day, offered, someDay, testContext } from '../../test/world.ts'

const { db, owner } = await testDatabase()
const context = testContext(db)
const hour = 3_600_000

afterEach(async () => {
  expect(await runChecks(owner)).toEqual([])
})

type Debt = {
  kind: string
  side: string
  opened: number
  state: string | null
  nudges: number
  over: number | null
  closed: number | null
  how: string | null
}

/** Everything that was owed on a contract; instants in hours since its beginning. */
const debtsOn = async (id: string): Promise<Debt[]> => {
  await follow(context)
  const hours = (column: string) =>
    `(extract(epoch from d.${column} - a.created_at) / 3600)::float8`
  return db.query<Debt>(
    `select d.kind, d.side, ${hours('opened_at')} as opened, d.state, d.nudges,
       ${hours('over_at')} as over, ${hours('closed_at')} as closed, d.how
     from debts d join agreements a on a.id = d.contract_id where contract_id = $1
     order by d.opened_at, d.kind`,
    [id],
  )
}

const pass = (length: number) => context.time.set(context.time.now() + length)

test('a debt opens when the ball passes, and closes by the act of who owes', async () => {
  context.time.set(someDay)
  const { id, aiko, ben } = await offered(context)
  pass(5 * hour)
  await act(context, id, 'agreeToOffer', aiko, {})
  pass(2 * hour)
  await act(context, id, 'fund', ben, {})
  pass(30 * hour)
  await act(context, id, 'deliver', aiko, { note: '納品します。' })
  const settled = { kind: 'turn', nudges: 0, over: null }
  expect(await debtsOn(id)).toEqual([
    { ...settled, side: 'worker', state: 'offered', opened: 0, closed: 5, how: 'acted' },
    { ...settled, side: 'client', state: 'unfunded', opened: 5, closed: 7, how: 'acted' },
    { ...settled, side: 'client', state: 'inspecting', opened: 37, closed: null, how: null },
  ])
})

test('a message that asks opens a debt; an empty word does not close it, an answer does', async () => {
  context.time.set(someDay)
  const { id, aiko, ben } = await contractIn(context, 'working')
  const say = (who: typeof aiko, text: string) => sendMessage(context, who, id, { text })
  await say(aiko, '今日から始めます。')
  pass(hour)
  await say(aiko, 'ロゴの色は青でよろしいでしょうか。')
  pass(hour)
  await say(ben, 'はい')
  pass(hour)
  await say(aiko, 'お返事をお待ちしております。')
  pass(hour)
  await say(ben, '紺色でお願いします。')
  const debts = (await debtsOn(id)).filter(({ kind }) => kind === 'message')
  expect(debts).toMatchObject([
    { side: 'client', nudges: 1, how: 'answered' },
    { side: 'worker', nudges: 0, how: null },
  ])
  expect(debts[0]!.closed! - debts[0]!.opened).toBe(3)
})

test('by the hour, too, an offer, the first week and its record are waited for; that weeks go by is not', async () => {
  context.time.set(someDay)
  const { frameId } = await hired(context)
  expect(await debtsOn(frameId)).toMatchObject([
    { side: 'worker', state: 'offered', how: 'acted' },
    { side: 'client', state: 'agreed', how: 'acted' },
  ])
  const [week] = await weeksIn(context, frameId)
  await until(context, week!.created_at + 3 * day)
  expect((await debtsOn(week!.id)).filter(({ closed }) => closed === null)).toEqual([])
})

test('where a clock goes on, nobody waits any more; an answer is still an answer', async () => {
  context.time.set(someDay)
  const { id, ben, aiko } = await offered(context)
  await act(context, id, 'agreeToOffer', aiko, {})
  pass(6 * day)
  await fireDue(context, context.time.now())
  expect((await debtsOn(id)).at(-1)).toMatchObject({ state: 'unfunded', over: 120, closed: null })
  await sendMessage(context, ben, id, { text: '入院していました。連絡が遅れてすみません。' })
  expect((await debtsOn(id)).at(-1)).toMatchObject({ over: 120, closed: 144, how: 'answered' })
})

test('the final notice goes on with the same wait; what the other side takes away is no silence', async () => {
  context.time.set(someDay)
  const { id } = await contractIn(context, 'finalNotice')
  const notice = (await debtsOn(id)).find(({ state }) => state === 'inspecting')
  expect(notice).toMatchObject({ side: 'client', over: null, closed: null })
  const taken = await offered(context)
  pass(hour)
  await act(context, taken.id, 'withdraw', taken.ben, {})
  expect(await debtsOn(taken.id)).toMatchObject([{ side: 'worker', how: 'ended', closed: 1 }])
})

test('followed after every act or once at the end, the same was owed', async () => {
  const script = async (after: () => Promise<unknown>) => {
    context.time.set(someDay)
    const { id, aiko, ben } = await offered(context)
    const beats: (() => Promise<unknown>)[] = [
      () => act(context, id, 'agreeToOffer', aiko, {}),
      () => sendMessage(context, aiko, id, { text: '仮払いをお願いします。' }),
      () => sendMessage(context, aiko, id, { text: '資料を送ってください。' }),
      () => act(context, id, 'fund', ben, {}),
      () => sendMessage(context, ben, id, { text: '資料です。色はどうしますか？' }),
      () => sendMessage(context, aiko, id, { text: '了解です。' }),
      () => act(context, id, 'deliver', aiko, {}),
      () => sendMessage(context, aiko, id, { text: 'ご確認ください。' }),
      () => fireDue(context, context.time.now()),
      () => act(context, id, 'accept', ben, {}),
    ]
    for (const [index, beat] of beats.entries()) {
      pass(index === 8 ? 8 * day : 7 * hour)
      await beat()
      await after()
    }
    return debtsOn(id)
  }
  const once = await script(async () => {})
  expect(once).toHaveLength(4)
  expect(await script(() => follow(context))).toEqual(once)
})

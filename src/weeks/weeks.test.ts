import { afterEach, expect, test } from 'vitest'
import { runChecks } from '#checks'
import { act, eventsOf, rowOf } from '#contracts'
import { walletOf } from '#ledger'
import {
  contestEntries,
  entriesOf,
  fundWeeks,
  nextWeekOf,
  noticeOf,
  removeEntry,
  saveEntry,
  weeksOf,
  weeksOfWorker,
} from '#weeks'
import { codeOf } from '../../test/attack/outcome.ts'
import { testDatabase } from '../../test/database.ts'
import { at, hired, until, weeksIn } from '../../test/hourly/weeks.ts'
import { someDay, testContext } from '../../test/world.ts'

const { db, owner } = await testDatabase({ connections: 10 })
const context = testContext(db)

afterEach(async () => {
  context.time.set(someDay)
  expect(await runChecks(owner)).toEqual([])
})

/** A week that runs, on its Tuesday morning. */
const running = async (weeks = 1) => {
  const made = await hired(context, weeks, { wallet: 200_000n })
  await until(context, at('2026-11-24 12:00'))
  const [week] = await weeksIn(context, made.frameId)
  return { ...made, id: week!.id }
}

const morning = { from: at('2026-11-24 09:00'), to: at('2026-11-24 10:30'), note: '商品登録' }

test('time is added, changed and taken out, and the amount is reckoned from the rate', async () => {
  const { id, aiko, frameId } = await running()
  const first = await saveEntry(context, aiko, id, morning, 'a')
  expect(first.row).toMatchObject({ state: 'recording', claim: 3_000n })
  const earlier = { ...morning, from: at('2026-11-24 07:00'), to: at('2026-11-24 07:20') }
  const second = await saveEntry(context, aiko, id, earlier, 'b')
  expect(second.entries.map(({ id: one }) => one)).toEqual([second.entry.id, first.entry.id])
  expect(second.row.claim).toBe(3_666n)
  const longer = { ...first.entry, to: at('2026-11-24 11:00') }
  expect((await saveEntry(context, aiko, id, longer, 'c')).row.claim).toBe(4_666n)
  expect((await removeEntry(context, aiko, id, second.entry.id, 'd')).row.claim).toBe(4_000n)
  expect(await entriesOf(db, id)).toEqual([longer])
  const lists = (await eventsOf(db, id, 'desk')).filter(({ action }) => action === 'record')
  expect(lists.map(({ input }) => (input['entries'] as unknown[]).length)).toEqual([1, 2, 2, 1])
  const [week] = await weeksOf(context, aiko, frameId)
  expect(week).toMatchObject({ status: 'running', minutes: 120, amount: 4_000n, limit: 20_000n })
})

test('the same key is the same entry; what it cannot be is refused and changes nothing', async () => {
  const { id, aiko, ben } = await running()
  const first = await saveEntry(context, aiko, id, morning, 'a')
  expect((await saveEntry(context, aiko, id, morning, 'a')).entry).toEqual(first.entry)
  const save = (draft: object, key: string, who = aiko) =>
    codeOf(saveEntry(context, who, id, { ...morning, ...draft }, key))
  expect(await save({ note: '別の作業' }, 'a')).toBe('idempotency.conflict')
  expect(await save({ to: at('2026-11-24 10:45') }, 'b')).toBe('entry.overlapping')
  expect(await save({ to: at('2026-11-24 08:00') }, 'c')).toBe('entry.backwards')
  expect(await save({ from: at('2026-11-22 23:59') }, 'd')).toBe('entry.outside_week')
  expect(await save({ to: at('2026-11-24 12:01') }, 'e')).toBe('entry.in_future')
  expect(await save({ id: 'ent_none' }, 'f')).toBe('entry.not_found')
  expect(await save({}, 'g', ben)).toBe('contract.not_your_turn')
  expect(await save({}, 'h', { id: 'per_stranger', roles: [] })).toBe('contract.not_found')
  const tooMuch = { from: at('2026-11-23 00:00'), to: at('2026-11-23 09:00') }
  await expect(
    saveEntry(context, aiko, id, { ...tooMuch, note: '登録' }, 'i'),
  ).rejects.toMatchObject({ refusal: { code: 'entry.above_limit', params: { max: '20000' } } })
  expect(await entriesOf(db, id)).toEqual([first.entry])
})

test('a raise of the client lets more be recorded', async () => {
  const { id, aiko, ben } = await running()
  const tooMuch = { from: at('2026-11-23 00:00'), to: at('2026-11-23 11:00'), note: '登録' }
  expect(await codeOf(saveEntry(context, aiko, id, tooMuch, 'a'))).toBe('entry.above_limit')
  await act(context, id, 'raise', ben, { amount: 2_000n })
  expect((await saveEntry(context, aiko, id, tooMuch, 'a')).row.claim).toBe(22_000n)
})

test('of entries that are saved at the same instant, none is lost', async () => {
  const { id, aiko } = await running()
  const hours = [1, 2, 3, 4]
  await Promise.all(
    hours.map((hour) => {
      const from = at(`2026-11-23 0${hour}:00`)
      return saveEntry(context, aiko, id, { from, to: from + 3_600_000, note: '登録' }, `k${hour}`)
    }),
  )
  expect(await entriesOf(db, id)).toHaveLength(4)
})

test('corrections end with Monday; single entries can be contested, the others are offered', async () => {
  const { id, aiko, ben, frameId } = await running()
  const kept = await saveEntry(context, aiko, id, morning, 'a')
  const doubted = await saveEntry(
    context,
    aiko,
    id,
    { from: at('2026-11-23 09:00'), to: at('2026-11-23 11:00'), note: '打ち合わせ' },
    'b',
  )
  await until(context, at('2026-11-30 23:59'))
  await removeEntry(context, aiko, id, kept.entry.id, 'c')
  await saveEntry(context, aiko, id, morning, 'd')
  await until(context, at('2026-12-01 00:00'))
  expect(await codeOf(saveEntry(context, aiko, id, morning, 'e'))).toBe(
    'contract.action_unavailable',
  )
  const contest = (contested: string[]) =>
    contestEntries(context, ben, id, { contested, reason: '打ち合わせは別の日でした' })
  expect(await codeOf(contest(['ent_none']))).toBe('entry.unknown')
  const row = await contest([doubted.entry.id])
  expect(row).toMatchObject({ state: 'contested', settlement_client: 3_000n })
  const [week] = await weeksOf(context, aiko, frameId)
  expect(week).toMatchObject({ status: 'contested', amount: 7_000n })
  await until(context, row.due_at!)
  const [settled] = await weeksOf(context, ben, frameId)
  expect(settled).toMatchObject({ status: 'paid', amount: 3_000n, limit: 20_000n })
})

test('several weeks are funded at once, under one key once, and all of them or none', async () => {
  const { frameId, aiko, ben } = await hired(context, 0, { wallet: 100_000n })
  const frame = () => rowOf(db, frameId).then((found) => found!.row)
  expect(nextWeekOf(await frame(), someDay, context.calendar)).toMatchObject({
    monday: '2026-11-23',
    sunday: '2026-11-29',
    price: 20_000n,
    rate: 2_000n,
    fundBy: at('2026-11-23 00:00'),
  })
  const fund = (count: number, key: string, who = ben) =>
    codeOf(fundWeeks(context, who, frameId, count, key))
  expect(await fund(5, 'a')).toBe('pot.insufficient_funds')
  expect(await fund(6, 'b')).toBe('weeks.too_many')
  expect(await fund(1, 'c', aiko)).toBe('contract.not_your_turn')
  expect(await weeksIn(context, frameId)).toEqual([])
  expect([await fund(3, 'd'), await fund(3, 'd')]).toEqual(['done', 'done'])
  expect(await weeksIn(context, frameId)).toHaveLength(3)
  expect((await walletOf(db, ben.id)).available).toBe(20_000n)
  expect(nextWeekOf(await frame(), someDay, context.calendar)?.monday).toBe('2026-12-14')
})

test("a worker's weeks of all frames, the next unfunded ones among them, by Monday", async () => {
  const made = await hired(context, 2)
  const seen = async (from: string, to: string, id = made.aiko.id) =>
    (await weeksOfWorker(context, { id }, { from, to })).map(({ monday, status }) => [
      monday,
      status,
    ])
  expect(await seen('2026-11-01', '2026-12-31')).toEqual([
    ['2026-11-23', 'funded'],
    ['2026-11-30', 'funded'],
    ['2026-12-07', 'unfunded'],
  ])
  expect(await seen('2026-11-29', '2026-11-30')).toHaveLength(2)
  expect(await seen('2026-11-01', '2026-12-31', made.ben.id)).toEqual([])
})

test('the earliest lawful end is shown all the time: 7 days, and 30 from half a year on', async () => {
  const { frameId } = await hired(context, 1)
  const { row } = (await rowOf(db, frameId))!
  expect(noticeOf(context, row)).toEqual({
    client: { days: 7, earliest: '2026-11-29' },
    worker: { days: 7, earliest: '2026-11-29' },
  })
  context.time.set(at('2027-05-20 12:00'))
  expect(noticeOf(context, row)).toEqual({
    client: { days: 30, earliest: '2027-06-19' },
    worker: { days: 7, earliest: '2027-05-27' },
  })
})

test('a frame that ends funds its weeks until then, and no more', async () => {
  const { frameId, ben } = await hired(context, 1, { wallet: 200_000n })
  await act(context, frameId, 'giveNotice', ben, { date: '2026-12-06' })
  const fund = (count: number) => codeOf(fundWeeks(context, ben, frameId, count, `k${count}`))
  expect([await fund(2), await fund(1)]).toEqual(['weeks.none_left', 'done'])
  const { row } = (await rowOf(db, frameId))!
  expect([row.state, nextWeekOf(row, someDay, context.calendar)]).toEqual(['closing', null])
})

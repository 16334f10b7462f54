import { afterEach, expect, test } from 'vitest'
import { runChecks } from '#checks'
import { travel } from '#clock'
import { act, fireDue, nextRing } from '#contracts'
import { follow, sayHere, waitsOn, withWaiting } from '#waiting'
import { testDatabase } from '../../test/database.ts'
import { delivered, quickBen } from '../../test/waiting/delivered.ts'
import { day, people, testContext } from '../../test/world.ts'

const { db, owner } = await testDatabase()
const context = testContext(db)
const hour = 3_600_000
const clock = withWaiting(context, {
  nextRing: () => nextRing(db),
  fire: (until) => fireDue(context, until),
})
const travelTo = (instant: number) =>
  travel({ ...clock, time: { ...context.time, advanceTo: context.time.set } }, instant)
const goOn = (length: number) => travelTo(context.time.now() + length)

afterEach(async () => {
  expect(await runChecks(owner)).toEqual([])
})

/** Ben owes an inspection. */
const waiting = async (who: Awaited<ReturnType<typeof quickBen>>) => {
  const id = await delivered(context, who)
  await follow(context)
  return id
}

const mailsOn = (id: string) =>
  db.query<{ kind: string; to: string; at: number }>(
    `select kind, to_id as to, at from outbox where owner_id = $1
       and kind in ('silenceNotice', 'silenceAsk', 'reminder') order by at, kind`,
    [id],
  )

const debtOn = async (id: string) => {
  const [debt] = await db.query<Record<'opened_at' | 'notice_from' | 'ask_from', number>>(
    `select opened_at, notice_from, ask_from from debts
     where contract_id = $1 and state = 'inspecting'`,
    [id],
  )
  return debt!
}

test('who waits is told once, who is waited for asked once, at the instants that were solved', async () => {
  const who = await quickBen(context)
  const id = await waiting(who)
  const { opened_at: opened, notice_from: notice, ask_from: ask } = await debtOn(id)
  expect(notice).toBeGreaterThan(opened)
  expect(ask).toBeGreaterThan(notice)
  expect(ask - opened).toBeLessThan(7 * day)
  await goOn(6 * day)
  const mails = (await mailsOn(id)).filter(({ kind }) => kind.startsWith('silence'))
  expect(mails).toEqual([
    { kind: 'silenceNotice', to: who.aiko.id, at: notice },
    { kind: 'silenceAsk', to: who.ben.id, at: expect.any(Number) },
  ])
  expect(mails[1]!.at).toBeGreaterThanOrEqual(ask)
  const days = (await mailsOn(id))
    .filter(({ to }) => to === who.ben.id)
    .map(({ at }) => Math.floor((at + 9 * hour) / day))
  expect(new Set(days).size).toBe(days.length)
})

test('whoever answers in time is never asked', async () => {
  const who = await quickBen(context)
  const id = await waiting(who)
  await goOn(2 * hour)
  await act(context, id, 'accept', who.ben, {})
  await goOn(10 * day)
  expect((await mailsOn(id)).filter(({ kind }) => kind.startsWith('silence'))).toEqual([])
})

test('an alarm that fell due before the answer is there, however late the clock; nobody hears of it', async () => {
  const who = await quickBen(context)
  const id = await waiting(who)
  const { ask_from: ask } = await debtOn(id)
  context.time.set(ask + 2 * hour)
  await act(context, id, 'accept', who.ben, {})
  await clock.fire(context.time.now())
  expect((await mailsOn(id)).filter(({ kind }) => kind.startsWith('silence'))).toEqual([])
  expect((await debtOn(id)).ask_from).toBe(ask)
})

test('a hint is for who waits; who is waited for sees the wait once they are asked', async () => {
  const who = await quickBen(context)
  const id = await waiting(who)
  const { notice_from: notice, ask_from: ask } = await debtOn(id)
  const seen = async () => {
    const [waits] = await waitsOn(context, id, who.aiko)
    const [awaited] = await waitsOn(context, id, who.ben)
    return [waits!.level, awaited!.level, awaited!.protectAt]
  }
  expect(await seen()).toEqual([null, null, null])
  context.time.set(notice)
  expect(await seen()).toEqual(['notice', null, null])
  context.time.set(ask)
  expect(await seen()).toEqual(['ask', 'ask', null])
  const [wait] = await waitsOn(context, id, who.aiko)
  expect(wait!.told).toMatchObject({ turns: 24, answered: 24, pairTurns: 24, pairAnswered: 24 })
  expect(wait!.told.tailOneIn).toBeGreaterThan(20)
  expect(wait!.answerTimes).toHaveLength(24)
  const stranger = people().aiko
  await expect(waitsOn(context, id, stranger)).rejects.toThrow('contract.not_found')
  expect(await waitsOn(context, id, who.desk)).toEqual([])
})

test('who says when they are back is not asked before; their clock all but stands still', async () => {
  const who = await quickBen(context)
  const id = await waiting(who)
  const before = await debtOn(id)
  context.time.set(before.opened_at + hour)
  const backOn = Temporal.Instant.fromEpochMilliseconds(context.time.now())
    .toZonedDateTimeISO('Asia/Tokyo')
    .toPlainDate()
    .add({ days: 4 })
    .toString()
  const said = await sayHere(context, who.ben, id, { backOn })
  expect(await sayHere(context, who.ben, id, { backOn })).toEqual(said)
  const after = await debtOn(id)
  expect(after.ask_from - before.ask_from).toBeGreaterThan(2.5 * day)
  const [wait] = await waitsOn(context, id, who.aiko)
  expect(wait!.said).toEqual(said)
  await goOn(3 * day)
  expect((await mailsOn(id)).filter(({ kind }) => kind === 'silenceAsk')).toEqual([])
})

test('after thirty days it was a silence, and is learnt as one', async () => {
  const who = await quickBen(context, 3)
  const id = await waiting(who)
  await goOn(40 * day)
  const [debt] = await db.query<{ how: string; days: number }>(
    `select how, extract(epoch from closed_at - opened_at) / 86400 as days from debts
     where contract_id = $1 and state = 'inspecting'`,
    [id],
  )
  expect(debt!.how).toBe('silent')
  expect(Number(debt!.days)).toBe(30)
})

test('of several waits for one person who waits has one mail a day, and they are asked once a day', async () => {
  const who = await quickBen(context)
  const ids = [await waiting(who), await waiting(who), await waiting(who)]
  await goOn(6 * day)
  const mails = (await Promise.all(ids.map(mailsOn))).flat()
  expect(mails.filter(({ kind }) => kind === 'silenceNotice')).toHaveLength(1)
  const asked = mails.filter(({ kind }) => kind === 'silenceAsk')
  const days = asked.map(({ at }) => Math.floor((at + 9 * hour) / day))
  expect(asked.length).toBeGreaterThan(0)
  expect(new Set(days).size).toBe(asked.length)
})

test('two clocks at once tell once', async () => {
  const who = await quickBen(context)
  const id = await waiting(who)
  context.time.set((await debtOn(id)).notice_from)
  await Promise.all([clock.fire(context.time.now()), clock.fire(context.time.now())])
  expect((await mailsOn(id)).filter(({ kind }) => kind === 'silenceNotice')).toHaveLength(1)
})

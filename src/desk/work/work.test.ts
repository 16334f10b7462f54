import { expect, test } from 'vitest'
import {
  assign, caseFor, casesOf, closeCase, colleaguesFor, deskFigures, enquire, handOver, logCall,
  nextCase, note, nudge, nudgeMany, queue, say, withDesk, writeTo,
} from '#desk' // prettier-ignore
import { act, viewFor } from '#contracts'
import type { Actor } from '#contracts'
import { addStaff, staffLog } from '#people'
import { testDatabase } from '../../../test/database.ts'
import { refusalOf, trader } from '../../../test/market.ts'
import { contractIn } from '../../../test/states.ts'
import { day, people, someDay, testContext } from '../../../test/world.ts'

const { db } = await testDatabase()
const context = testContext(db)

/** Somebody of the desk who is really there. */
const staffed = async (name: string): Promise<Actor> => {
  const { id, email } = await trader(context, name)
  await db.query('update people set verified_at = now() where id = $1', [id])
  await addStaff(context, email, 'support')
  return { id, roles: ['support'] }
}

const asked = async (state = 'inspecting') => {
  context.time.set(someDay)
  const made = await contractIn(context, state, { ...people(), desk: await staffed('机 花子') })
  const draft = { cause: 'noAnswer', text: '三日前から返事がありません。' }
  const { id: caseId } = await enquire(context, made.aiko, made.id, draft)
  return { ...made, caseId }
}

const codeOf = async (work: () => Promise<unknown>) => (await refusalOf(work)).code

const mails = async (kind: string) =>
  (await db.query<{ to: string }>(`select to_id as "to" from outbox where kind = $1`, [kind])).map(
    ({ to }) => to,
  )

test('who asks is told by when, and the desk has ten business days', async () => {
  const { caseId, aiko, id } = await asked()
  const { found } = await caseFor(context, caseId, aiko)
  expect(found).toMatchObject({ cause: 'noAnswer', openedBy: 'worker', money: 50_000n })
  expect(found.dueAt - found.openedAt).toBeGreaterThanOrEqual(12 * day)
  expect(await mails('caseOpened')).toContain(aiko.id)
  expect(await codeOf(() => enquire(context, aiko, id, { cause: 'review', text: 'a' }))).toBe(
    'cause.unknown',
  )
})

test('each side reads its own words with the desk, nobody the notes', async () => {
  const { caseId, aiko, ben, desk, id } = await asked()
  await note(context, desk, caseId, '電話は昼に。', 'n1')
  await note(context, desk, caseId, '電話は昼に。', 'n1')
  expect(await codeOf(() => caseFor(context, caseId, ben))).toBe('case.not_found')
  await writeTo(context, desk, caseId, { to: 'client', text: 'お返事をお願いします。' })
  await writeTo(context, desk, caseId, { to: 'worker', text: '連絡を取っています。' })
  await say(context, ben, caseId, '出張しておりました。')
  const read = async (who: Actor) =>
    (await caseFor(context, caseId, who)).entries.map(({ kind, text }) => [kind, text])
  expect(await read(ben)).toEqual([
    ['message', 'お返事をお願いします。'],
    ['said', '出張しておりました。'],
  ])
  expect(await read(aiko)).toEqual([
    ['opened', '三日前から返事がありません。'],
    ['message', '連絡を取っています。'],
  ])
  expect(await read(desk)).toHaveLength(5)
  const { found, entries } = await caseFor(context, caseId, aiko)
  expect([found.assignedTo, entries[1]?.personId]).toEqual([null, null])
  expect((await casesOf(context, id, ben)).map(({ cause }) => cause)).toEqual(['noAnswer'])
  const stranger = { id: 'per_none', roles: [] }
  expect(await codeOf(() => caseFor(context, caseId, stranger))).toBe('case.not_found')
  expect(await codeOf(() => say(context, desk, caseId, 'x'))).toBe('case.parties_only')
})

test('only the desk works on a case, and nobody of it on one that concerns them', async () => {
  const { caseId, aiko, ben } = await asked()
  const asStaff = (actor: Actor): Actor => ({ ...actor, roles: ['support'] })
  const deputy: Actor = {
    id: 'per_deputy',
    roles: ['support'],
    standsFor: [{ id: ben.id, mayFund: false }],
  }
  for (const who of [aiko, ben, asStaff(aiko), asStaff(ben), deputy]) {
    const tries = [
      () => note(context, who, caseId, 'a'),
      () => assign(context, who, caseId, { take: true, was: null }),
      () => writeTo(context, who, caseId, { to: 'client', text: 'a' }),
      () => logCall(context, who, caseId, { to: 'client', result: 'reached', text: '' }),
      () => nudge(context, who, caseId),
      () => closeCase(context, who, caseId, { outcome: 'resolved', text: 'a' }),
      () => colleaguesFor(context, who, caseId),
    ]
    for (const one of tries) expect(await codeOf(one)).toBe('case.not_found')
  }
  for (const role of ['identity', 'finance', 'administrator']) {
    const other = { id: 'per_other', roles: [role] }
    expect(await codeOf(() => note(context, other, caseId, 'a'))).toBe('case.not_found')
    expect(await codeOf(() => queue(context, other))).toBe('role.missing')
  }
  const seen = (await queue(context, asStaff(ben))).items.map(({ id }) => id)
  expect(seen).not.toContain(caseId)
  expect((await queue(context, deputy)).items.map(({ id }) => id)).not.toContain(caseId)
})

test('of two who take a case at once one has it, and it can be handed over', async () => {
  const { caseId, desk, ben } = await asked()
  const other = await staffed('机 次郎')
  const take = (who: Actor) => assign(context, who, caseId, { take: true, was: null })
  const took = await Promise.allSettled([take(desk), take(other)])
  expect(took.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  const { assignedTo } = (await caseFor(context, caseId, desk)).found
  const [has, has_not] = assignedTo === desk.id ? [desk, other] : [other, desk]
  const lay = () => assign(context, has_not, caseId, { take: false, was: has.id })
  expect(await codeOf(lay)).toBe('case.taken')
  const text = '明日電話する約束です。'
  const over = (to: string) => handOver(context, has, caseId, { to, text })
  expect(await codeOf(() => over(has.id))).toBe('colleague.unknown')
  expect(await codeOf(() => over(ben.id))).toBe('colleague.unknown')
  expect((await colleaguesFor(context, has, caseId)).map(({ id }) => id)).toContain(has_not.id)
  await over(has_not.id)
  expect((await caseFor(context, caseId, desk)).found.assignedTo).toBe(has_not.id)
  expect(await mails('caseHandedOver')).toContain(has_not.id)
  const mine = await queue(context, has_not, { assigned: 'me' })
  expect(mine.items.map(({ id }) => id)).toContain(caseId)
})

test('nobody is asked twice at once, and a call is noted', async () => {
  const { caseId, desk, ben } = await asked()
  const sent = await Promise.allSettled([
    nudge(context, desk, caseId),
    nudge(context, desk, caseId),
  ])
  expect(sent.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect((await mails('nudge')).filter((to) => to === ben.id)).toHaveLength(1)
  const many = await nudgeMany(context, desk, [caseId, 'cas_none'])
  expect(many).toEqual({
    sent: [],
    left: [
      { caseId, code: 'nudge.too_soon' },
      { caseId: 'cas_none', code: 'case.not_found' },
    ],
  })
  context.time.set(context.time.now() + day)
  expect((await nudgeMany(context, desk, [caseId], 'k')).sent).toEqual([caseId])
  expect((await nudgeMany(context, desk, [caseId], 'k')).sent).toEqual([caseId])
  expect((await mails('nudge')).filter((to) => to === ben.id)).toHaveLength(2)
  await logCall(context, desk, caseId, { to: 'client', result: 'noAnswer', text: '' })
  const { entries } = await caseFor(context, caseId, desk)
  expect(entries.at(-1)?.facts).toEqual({ channel: 'phone', to: 'client', result: 'noAnswer' })
})

test('what the desk finds both sides read, and then nothing more is written', async () => {
  const { caseId, desk, aiko, ben } = await asked()
  const draft = { outcome: 'resolved', text: 'クライアントから返事がありました。' }
  for (const outcome of ['granted', 'removed', 'defaulted', ''])
    expect(await codeOf(() => closeCase(context, desk, caseId, { ...draft, outcome }))).toBe(
      'outcome.unknown',
    )
  await closeCase(context, desk, caseId, draft, 'k')
  await closeCase(context, desk, caseId, draft, 'k')
  for (const side of [aiko, ben])
    expect((await caseFor(context, caseId, side)).entries.at(-1)?.text).toBe(draft.text)
  expect((await mails('caseClosed')).filter((to) => [aiko.id, ben.id].includes(to))).toHaveLength(2)
  expect(await codeOf(() => note(context, desk, caseId, 'a'))).toBe('case.closed')
  expect(await codeOf(() => say(context, aiko, caseId, 'a'))).toBe('case.closed')
})

test('what a contract has opened ends with the contract, not by hand', async () => {
  context.time.set(someDay)
  const { desk, id } = await contractIn(context, 'finalNotice')
  const [found] = await casesOf(context, id, desk)
  const close = () => closeCase(context, desk, found!.id, { outcome: 'resolved', text: 'a' })
  expect(await codeOf(close)).toBe('case.follows_contract')
})

test('the queue goes page by page, what hurts first on top', async () => {
  const { desk } = await asked()
  for (let n = 0; n < 4; n += 1) await asked()
  const ids: string[] = []
  let cursor: string | undefined
  do {
    const page = await queue(context, desk, {}, cursor, 2)
    ids.push(...page.items.map(({ id }) => id))
    cursor = page.next ?? undefined
  } while (cursor)
  const all = (await queue(context, desk)).items
  expect(ids).toEqual(all.map(({ id }) => id))
  expect(all.map(({ urgentAt }) => urgentAt)).toEqual(
    all.map(({ urgentAt }) => urgentAt).toSorted((a, b) => a - b),
  )
  const first = await nextCase(context, desk)
  const second = await nextCase(context, desk, {}, first!)
  expect(second!.urgentAt).toBeGreaterThanOrEqual(first!.urgentAt)
  expect(second!.id).not.toBe(first!.id)
  expect(await codeOf(() => queue(context, desk, {}, '1.x'))).toBe('cursor.malformed')
})

test('where the desk lets its time run out, that is said and counted', async () => {
  const { caseId, aiko, desk } = await asked()
  const before = await deskFigures(context, { from: 0, until: someDay * 2 })
  context.time.set(someDay + 40 * day)
  const clock = withDesk(context, { nextRing: async () => null, fire: async () => 0 })
  expect(await clock.nextRing()).toBeLessThan(context.time.now())
  await clock.fire(context.time.now())
  const { found, entries } = await caseFor(context, caseId, aiko)
  expect(found).toMatchObject({
    outcome: 'defaulted',
    closedBy: 'deskClock',
    closedAt: found.dueAt,
  })
  expect(entries.at(-1)?.kind).toBe('defaulted')
  expect(await mails('caseDefaulted')).toContain(aiko.id)
  const figures = await deskFigures(context, { from: 0, until: someDay * 2 })
  expect(figures.defaulted).toBeGreaterThan(before.defaulted)
  const own = figures.causes.find(({ cause }) => cause === 'noAnswer')
  expect(own?.opened).toBe(own!.decided + own!.defaulted + own!.withoutDesk + own!.open)
  expect(await codeOf(() => note(context, desk, caseId, 'a'))).toBe('case.closed')
})

test('what one reports of another reaches that one only through what the desk writes', async () => {
  context.time.set(someDay)
  const made = await contractIn(context, 'inspecting', { ...people(), desk: await staffed('机') })
  const { aiko, ben, desk, id } = made
  const draft = { cause: 'askedToLeave', text: '直接の取引に誘われました。' }
  const { id: caseId } = await enquire(context, aiko, id, draft)
  expect(await codeOf(() => nudge(context, desk, caseId))).toBe('case.nobody_waited_for')
  await closeCase(context, desk, caseId, { outcome: 'advised', text: 'お断りください。' })
  expect(await casesOf(context, id, ben)).toEqual([])
  expect(await codeOf(() => caseFor(context, caseId, ben))).toBe('case.not_found')
  expect((await caseFor(context, caseId, aiko)).entries.at(-1)?.text).toBe('お断りください。')
})

test('that one of the desk looked or acted stands in the log', async () => {
  const { caseId, aiko, desk, id } = await asked('finalNotice')
  await caseFor(context, caseId, desk)
  await caseFor(context, caseId, aiko)
  await viewFor(context, id, desk)
  await viewFor(context, id, aiko)
  await act(context, id, 'hold', desk, { reason: '納品を確認しています。' })
  const { entries } = await staffLog(context, { staffId: desk.id })
  expect(entries.map(({ action, aboutId }) => [action, aboutId])).toEqual([
    ['acted', id],
    ['readContract', id],
    ['readCase', caseId],
  ])
  const { entries: none } = await staffLog(context, { staffId: aiko.id })
  expect(none).toEqual([])
})

import { beforeAll, beforeEach, expect, test } from 'vitest'
import { act, fireDue } from '#contracts'
import { deposit } from '#ledger'
import { addStaff, openSession, personOf } from '#people'
import { newId } from '#platform'
import { testDatabase } from '../../../test/database.ts'
import { trader } from '../../../test/market.ts'
import { day, someDay, testContext } from '../../../test/world.ts'
import type { TestContext } from '../../../test/world.ts'
import { askerOf } from '../test/caller.ts'
import type { Ask } from '../test/caller.ts'
import { offeredTo, parties } from '../test/parties.ts'
import type { Parties, Somebody } from '../test/parties.ts'

let ask: Ask
let who: Parties
let context: TestContext
let second: Somebody

beforeAll(async () => {
  const { db, owner } = await testDatabase()
  context = testContext(db)
  ask = askerOf(context)
  who = await parties(context)
  const { id, email } = await trader(context, '机 次郎')
  await addStaff(context, email, 'support')
  await owner.query('update people set verified_at = now()')
  const visit = { ip: '192.0.2.7', agent: 'test' }
  second = { id, email, token: (await openSession(context, id, visit)).token }
})
beforeEach(() => context.time.set(someDay))

/** A contract in which the client must inspect. */
const delivered = async (): Promise<string> => {
  const id = await offeredTo(context, who)
  const worker = (await personOf(context, who.worker.id))!
  const client = (await personOf(context, who.client.id))!
  await act(context, id, 'agreeToOffer', worker, {})
  await deposit(context.db, client.id, newId('dep'), 50_000n, context.time.now())
  await act(context, id, 'fund', client, {})
  await act(context, id, 'deliver', worker, { note: '納品します。' })
  return id
}

const as = ({ token }: { token: string }, body?: unknown) =>
  body === undefined ? { token } : { token, body }

test('a side asks the desk, the desk answers each apart, and closes it', async () => {
  const contract = await delivered()
  const enquiry = { cause: 'noAnswer', text: '返事がありません。' }
  const asked = await ask(`POST /contracts/${contract}/cases`, as(who.worker, enquiry))
  expect(asked.status).toBe(201)
  const { id } = asked.body
  const again = await ask(`POST /contracts/${contract}/cases`, as(who.worker, enquiry))
  expect(again.body).toEqual({ id })
  const byDesk = await ask(`POST /contracts/${contract}/cases`, as(who.desk, enquiry))
  expect([byDesk.status, byDesk.body.code]).toEqual([403, 'case.parties_only'])

  expect((await ask(`GET /contracts/${contract}/cases`, as(who.client))).body.items).toEqual([])
  expect((await ask(`GET /cases/${id}`, as(who.client))).status).toBe(404)
  expect((await ask(`GET /cases/${id}`, as(who.stranger))).status).toBe(404)
  expect((await ask(`GET /cases/${id}`, as(who.administrator))).status).toBe(404)

  const queue = await ask('GET /desk/cases?cause=noAnswer&limit=1', as(who.desk))
  expect(queue.body.items).toMatchObject([
    { id, contractId: contract, waitingFor: 'client', title: '田中商店のロゴ', clientName: 'Ben' },
  ])
  const take = { take: true, was: null }
  expect((await ask(`POST /desk/cases/${id}/assignment`, as(who.desk, take))).status).toBe(204)
  const late = await ask(`POST /desk/cases/${id}/assignment`, as(second, take))
  expect([late.status, late.body.code]).toEqual([409, 'case.taken'])
  const words = { to: 'client', text: 'ご確認をお願いします。' }
  const call = `POST /desk/cases/${id}/messages`
  for (let time = 0; time < 2; time += 1)
    expect((await ask(call, { ...as(who.desk, words), key: 'once' })).status).toBe(204)
  expect((await ask(`POST /desk/cases/${id}/nudges`, as(who.desk))).status).toBe(204)
  const many = await ask('POST /desk/nudges', as(who.desk, { cases: [id] }))
  expect(many.body).toEqual({ sent: [], left: [{ caseId: id, code: 'nudge.too_soon' }] })

  const seen = await ask(`GET /cases/${id}`, as(who.client))
  expect(seen.body).toMatchObject({ assignedTo: null, rulings: [] })
  expect(seen.body.entries.map(({ kind }: { kind: string }) => kind)).toEqual([
    'message',
    'contact',
  ])
  expect(seen.text).not.toContain(who.desk.id)
  const said = { text: '明日お返事します。' }
  expect((await ask(`POST /cases/${id}/messages`, as(who.client, said))).status).toBe(204)
  expect((await ask(`GET /cases/${id}`, as(who.worker))).text).not.toContain(said.text)
  const end = { outcome: 'resolved', text: '返事がありました。' }
  expect((await ask(`POST /desk/cases/${id}/close`, as(who.desk, end))).status).toBe(204)
  expect((await ask(`GET /cases/${id}`, as(who.worker))).text).toContain(end.text)
})

test('above the limit a decision over the API waits for a second one', async () => {
  const strict = { ...context, settings: { ...context.settings, rulingLimit: 0n } }
  const asking = askerOf(strict)
  const contract = await delivered()
  const contest = { reason: '色が違います。', criterion: '色は見本帳のとおり', amount: 10_000n }
  const client = (await personOf(context, who.client.id))!
  const worker = (await personOf(context, who.worker.id))!
  await act(context, contract, 'contest', client, contest)
  await act(context, contract, 'answer', worker, { note: '見本帳のとおりです。' })
  const { body: cases } = await asking(`GET /contracts/${contract}/cases`, as(who.desk))
  const { id } = cases.items.find(({ cause }: { cause: string }) => cause === 'contested')
  const rule = { amount: 30_000, reason: '大部分はできています。' }
  const alone = await asking(`POST /contracts/${contract}/actions/rule`, as(who.desk, rule))
  expect([alone.status, alone.body.code]).toEqual([409, 'ruling.needs_second'])
  const draft = { action: 'rule', ...rule }
  const proposed = await asking(`POST /desk/cases/${id}/rulings`, as(who.desk, draft))
  expect(proposed.body).toMatchObject({ state: null, ruling: { amount: 30_000, status: 'open' } })
  const confirm = `POST /desk/rulings/${proposed.body.ruling.id}/confirm`
  const own = await asking(confirm, as(who.desk))
  expect([own.status, own.body.code]).toEqual([409, 'ruling.own'])
  for (const side of [who.client, who.worker, who.administrator])
    expect((await asking(confirm, as(side))).status).toBe(403)
  expect((await asking(confirm, as(second))).body).toMatchObject({ state: 'settled' })
})

test('whose silence ended a contract says why over the API, nobody else', async () => {
  const contract = await delivered()
  context.time.set(context.time.now() + 15 * day)
  await fireDue(context, context.time.now())
  const { body } = await ask(`GET /contracts/${contract}/cases`, as(who.client))
  const { id } = body.items.find(({ cause }: { cause: string }) => cause === 'silentEnd')
  const why = { text: '入院しておりました。' }
  for (const other of [who.worker, who.desk, who.stranger])
    expect((await ask(`POST /cases/${id}/answer`, as(other, why))).status).toBe(404)
  expect((await ask(`POST /cases/${id}/answer`, as(who.client, why))).status).toBe(204)
  const shown = await ask(`GET /cases/${id}`, as(who.worker))
  expect(shown.body).toMatchObject({ outcome: 'answered', answer: why.text })
})

test('the figures are for everybody, of any period', async () => {
  const all = await ask('GET /desk/figures')
  expect(all.body).toMatchObject({ from: '2025-11-23', until: '2026-11-22' })
  expect(all.body.opened).toBe(
    all.body.causes.reduce((sum: number, { opened }: { opened: number }) => sum + opened, 0),
  )
  const none = await ask('GET /desk/figures?from=2020-01-01&until=2020-12-31')
  expect(none.body).toMatchObject({ opened: 0, medianDays: null, causes: [] })
  expect((await ask('GET /desk/figures?from=2020-13-01')).status).toBe(422)
  const ever = await ask('GET /desk/figures?from=0000-01-01&until=9999-12-31')
  expect(ever.status).toBe(200)
  expect(ever.body.opened).toBeGreaterThanOrEqual(all.body.opened)
})

test('the queue is read page by page with any filter', async () => {
  for (let n = 0; n < 3; n += 1) {
    const contract = await delivered()
    await ask(`POST /contracts/${contract}/cases`, as(who.worker, { cause: 'other', text: 'a' }))
  }
  const ids: string[] = []
  let cursor = ''
  do {
    const page = await ask(`GET /desk/cases?assigned=nobody&limit=2${cursor}`, as(who.desk))
    ids.push(...page.body.items.map(({ id }: { id: string }) => id))
    cursor = page.body.next === null ? '' : `&cursor=${encodeURIComponent(page.body.next)}`
  } while (cursor)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.length).toBeGreaterThanOrEqual(3)
  const next = await ask(`GET /desk/cases/${ids[0]}/next`, as(who.desk))
  expect(next.body.id).toBe(ids[1])
  const far = `cursor=999999999999999.${ids[0]}`
  for (const wrong of [far, 'cursor=x', 'cursor=1.cas_x', 'cause=nothing', 'assigned=you'])
    expect((await ask(`GET /desk/cases?${wrong}`, as(who.desk))).status).toBe(422)
})

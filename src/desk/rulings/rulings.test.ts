import { afterEach, expect, test } from 'vitest'
import { runChecks } from '#checks'
import { act, rowOf } from '#contracts'
import type { Actor } from '#contracts'
import { caseFor, casesOf, confirmRuling, declineRuling, proposeRuling } from '#desk'
import { addStaff, removeStaff } from '#people'
import { testDatabase } from '../../../test/database.ts'
import { refusalOf, trader } from '../../../test/market.ts'
import { contractIn } from '../../../test/states.ts'
import { people, someDay, testContext } from '../../../test/world.ts'

const { db, owner } = await testDatabase()
const within = testContext(db)
/** The same market, in which one alone may decide up to 10,000 yen. */
const context = { ...within, settings: { ...within.settings, rulingLimit: 10_000n } }

const staffed = async (name: string): Promise<Actor & { email: string }> => {
  const { id, email } = await trader(context, name)
  await owner.query('update people set verified_at = now() where id = $1', [id])
  await addStaff(context, email, 'support')
  return { id, email, roles: ['support'] }
}

const mediating = async () => {
  within.time.set(someDay)
  const desk = await staffed('机 花子')
  const made = await contractIn(within, 'mediating', { ...people(), desk })
  const [found] = await casesOf(context, made.id, desk)
  return { ...made, desk, second: await staffed('机 次郎'), caseId: found!.id }
}

const draft = { action: 'rule', amount: 30_000n, reason: '三点の差し替えを除き、できています。' }
const input = { amount: draft.amount, reason: draft.reason }
const codeOf = async (work: () => Promise<unknown>) => (await refusalOf(work)).code
const stateOf = async (id: string) => (await rowOf(db, id))?.row.state

afterEach(async () => expect(await runChecks(owner)).toEqual([]))

test('within the limit one alone decides', async () => {
  const { desk, caseId, id } = await mediating()
  const ruled = await proposeRuling(within, desk, caseId, draft, 'k')
  expect(ruled).toMatchObject({ ruling: null, row: { state: 'settled' } })
  expect(await proposeRuling(within, desk, caseId, draft, 'k')).toMatchObject(ruled)
  expect(await stateOf(id)).toBe('settled')
})

test('above the limit nobody rules alone, by whatever way', async () => {
  const { desk, second, id, caseId } = await mediating()
  const refusal = await refusalOf(() => act(context, id, 'rule', desk, input))
  expect(refusal).toMatchObject({ code: 'ruling.needs_second', params: { limit: 10_000 } })
  for (const secondOf of [desk.id, second.id, 'per_none'])
    expect(await codeOf(() => act(context, id, 'rule', desk, input, { secondOf }))).toBe(
      'ruling.needs_second',
    )
  const { ruling } = await proposeRuling(context, desk, caseId, draft, 'k')
  expect(ruling).toMatchObject({ status: 'open', amount: 30_000n, reason: draft.reason })
  expect(await proposeRuling(context, desk, caseId, draft, 'k')).toMatchObject({ ruling })
  // What is only proposed lets nobody act, the second one neither.
  const options = { secondOf: desk.id }
  expect(await codeOf(() => act(context, id, 'rule', second, input, options))).toBe(
    'ruling.needs_second',
  )
  expect(await codeOf(() => confirmRuling(context, desk, ruling!.id))).toBe('ruling.own')
  expect(await stateOf(id)).toBe('mediating')
})

test('a second one confirms, and it is done as proposed, once', async () => {
  const { desk, second, aiko, ben, id, caseId } = await mediating()
  const { ruling } = await proposeRuling(context, desk, caseId, draft, 'k')
  const rows = await Promise.all([1, 2].map(() => confirmRuling(context, second, ruling!.id)))
  expect(rows[0]).toMatchObject({ state: 'settled' })
  const [last] = await db.query(
    `select action, by, person_id, input, moves from events where contract_id = $1
     order by seq desc limit 1`,
    [id],
  )
  expect(last).toMatchObject({
    action: 'rule',
    by: 'desk',
    person_id: second.id,
    input: { amount: 30_000, reason: draft.reason },
  })
  const { rulings, entries } = await caseFor(context, caseId, desk)
  expect(rulings).toMatchObject([{ status: 'confirmed', secondId: second.id }])
  expect(entries.map(({ kind }) => kind)).toEqual(['proposed', 'confirmed'])
  for (const side of [aiko, ben]) {
    const seen = await caseFor(context, caseId, side)
    expect([seen.rulings, seen.entries]).toEqual([[], []])
    expect(await codeOf(() => confirmRuling(context, side, ruling!.id))).toBe('case.not_found')
  }
})

test('of two who confirm at once one does, and the other is told', async () => {
  const { desk, second, id, caseId } = await mediating()
  const third = await staffed('机 三郎')
  const { ruling } = await proposeRuling(context, desk, caseId, draft, 'k')
  const tried = await Promise.allSettled(
    [second, third].map((who) => confirmRuling(context, who, ruling!.id)),
  )
  expect(tried.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  const [{ count } = { count: 0 }] = await db.query<{ count: number }>(
    `select count(*)::int as count from events where contract_id = $1 and action = 'rule'`,
    [id],
  )
  expect(count).toBe(1)
})

test('at the deadline the clock was first, and the proposal is out of date', async () => {
  const { desk, second, id, caseId } = await mediating()
  const { ruling } = await proposeRuling(context, desk, caseId, draft, 'k')
  within.time.set((await rowOf(db, id))!.row.due_at!)
  expect(await codeOf(() => confirmRuling(context, second, ruling!.id))).toBe(
    'contract.already_final',
  )
  expect((await caseFor(context, caseId, desk)).rulings[0]?.status).toBe('outdated')
  const { found } = await caseFor(context, caseId, desk)
  expect(found).toMatchObject({ outcome: 'settleByClaim', closedBy: 'deskClock' })
})

test('another amount than the proposed one is not confirmed by it', async () => {
  const { desk, second, id, caseId } = await mediating()
  const { ruling } = await proposeRuling(context, desk, caseId, draft, 'k')
  await owner.query(`update rulings set status = 'confirming', second_id = $2 where id = $1`, [
    ruling!.id,
    second.id,
  ])
  const options = { secondOf: desk.id }
  for (const other of [
    { ...input, amount: 50_000n },
    { ...input, reason: 'x' },
  ])
    expect(await codeOf(() => act(context, id, 'rule', second, other, options))).toBe(
      'ruling.needs_second',
    )
  expect(await stateOf(id)).toBe('mediating')
})

test('whoever the contract concerns is no second, and no longer staff is no first', async () => {
  const { desk, second, ben, aiko, caseId } = await mediating()
  const { ruling } = await proposeRuling(context, desk, caseId, draft, 'k')
  const concerned: Actor[] = [
    { ...ben, roles: ['support'] },
    { ...aiko, roles: ['support'] },
    { id: 'per_deputy', roles: ['support'], standsFor: [{ id: ben.id, mayFund: true }] },
    { id: 'per_admin', roles: ['administrator', 'finance', 'identity'] },
  ]
  for (const who of concerned) {
    expect(await codeOf(() => confirmRuling(context, who, ruling!.id))).toBe('case.not_found')
    expect(await codeOf(() => declineRuling(context, who, ruling!.id, 'a'))).toBe('case.not_found')
    expect(await codeOf(() => proposeRuling(context, who, caseId, draft, 'z'))).toBe(
      'case.not_found',
    )
  }
  await removeStaff(context, desk.email, 'support')
  expect(await codeOf(() => confirmRuling(context, second, ruling!.id))).toBe('ruling.needs_second')
  expect((await caseFor(context, caseId, second)).rulings[0]?.status).toBe('outdated')
})

test('what was declined is not confirmed, and something else may be proposed', async () => {
  const { desk, second, caseId, id } = await mediating()
  const { ruling } = await proposeRuling(context, desk, caseId, draft, 'k')
  expect(await codeOf(() => proposeRuling(context, second, caseId, draft, 'l'))).toBe(
    'ruling.open_already',
  )
  const decided = await Promise.allSettled([
    declineRuling(context, second, ruling!.id, '根拠が足りません。'),
    declineRuling(context, desk, ruling!.id, '取り下げます。'),
  ])
  expect(decided.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(await codeOf(() => confirmRuling(context, second, ruling!.id))).toBe('ruling.decided')
  const other = { ...draft, amount: 40_000n }
  const again = await proposeRuling(context, second, caseId, other, 'm')
  expect(await confirmRuling(context, desk, again.ruling!.id)).toMatchObject({
    id,
    state: 'settled',
  })
})

test('a proposal whose contract has moved on meanwhile is out of date', async () => {
  const { desk, second, caseId, aiko, id } = await mediating()
  const { ruling } = await proposeRuling(context, desk, caseId, draft, 'k')
  await act(context, id, 'agreeToSettle', aiko, {})
  expect(await codeOf(() => confirmRuling(context, second, ruling!.id))).toBe('case.closed')
  expect(await codeOf(() => proposeRuling(context, second, caseId, draft, 'l'))).toBe(
    'contract.already_final',
  )
})

test('what the process does not let the desk do is refused before anybody is asked', async () => {
  const { desk, caseId } = await mediating()
  const tries = [
    { ...draft, amount: 60_000n },
    { ...draft, amount: undefined },
    { ...draft, reason: '' },
    { ...draft, action: 'accept' },
    { ...draft, action: 'nothing' },
  ]
  for (const [place, one] of tries.entries())
    expect(await codeOf(() => proposeRuling(context, desk, caseId, one, `k${place}`))).toMatch(
      /^(amount|input|contract|reason)\./,
    )
  expect((await caseFor(context, caseId, desk)).rulings).toEqual([])
})

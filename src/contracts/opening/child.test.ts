import { afterEach, expect, test } from 'vitest'
import { runChecks } from '#checks'
import {
  act,
  childrenOf,
  contractOf,
  eventsOf,
  fireDue,
  frameOf,
  heldFor,
  rowOf,
  viewFor,
} from '#contracts'
import type { Actor } from '#contracts'
import { reserve, returnLostReserves, walletOf } from '#ledger'
import { newId } from '#platform'
import { codeOf } from '../../../test/attack/outcome.ts'
import { testDatabase } from '../../../test/database.ts'
import { firstSunday, framed, weekly } from '../../../test/frames.ts'
import { day, someDay, testContext } from '../../../test/world.ts'

const { db, owner } = await testDatabase({ connections: 20 })
const context = testContext(db)

afterEach(async () => {
  context.time.set(someDay)
  expect(await runChecks(owner)).toEqual([])
})

const agreed = async (given: Parameters<typeof framed>[1] = {}) => {
  const made = await framed(context, given)
  await act(context, made.id, 'agreeToOffer', made.aiko, {})
  return made
}

const weeksOf = (id: string) => childrenOf(db, id, { limit: 50 })

const mailsAbout = (id: string) =>
  db.query<{ to_id: string; kind: string; facts: unknown }>(
    'select to_id, kind, facts from outbox where owner_id = $1 order by id',
    [id],
  )

test('a frame keeps its plan, and what was offered is bound into its first event', async () => {
  const { id } = await framed(context)
  const { row } = (await rowOf(db, id))!
  expect(contractOf(row).plan).toEqual(weekly)
  const [offer] = await eventsOf(db, id, 'desk')
  expect(offer?.input).toMatchObject({
    price: 20_000,
    plan: { parts: [{ price: 20_000, deliverOn: firstSunday, rate: 2_000 }] },
  })
})

test('funding the first week holds pledge and week, and opens the week in the same commit', async () => {
  const { id, aiko, ben } = await agreed({ jobId: newId('job') })
  const frame = await act(context, id, 'fundWeek', ben, {})
  expect(frame).toMatchObject({ state: 'running', pot: 20_000n, deliver_on: '2026-12-06' })
  expect((await rowOf(db, id))?.row).toEqual(frame)
  const [week, ...none] = await weeksOf(id)
  expect(none).toEqual([])
  expect(week).toMatchObject({
    frame_id: id,
    job_id: null,
    process: 'hourly-week',
    state: 'funded',
    turn: 'worker',
    version: 1,
    pot: 20_000n,
    funded: true,
    deliver_on: firstSunday,
    client_id: ben.id,
    worker_id: aiko.id,
  })
  expect(week?.terms).toEqual({
    ...frame.terms,
    title: '商品登録 2026-11-23 – 2026-11-29',
    deliverOn: firstSunday,
  })
  expect(contractOf(week!).plan).toMatchObject({ rate: 2_000n, parts: [] })
  expect((await frameOf(db, week!))?.id).toBe(id)
  expect(await frameOf(db, frame)).toBe(null)
  expect(await heldFor(db, ben.id)).toBe(40_000n)
  expect((await walletOf(db, ben.id)).available).toBe(60_000n)
})

test("a week's history begins with the act of its frame that opened it", async () => {
  const { id, ben } = await agreed()
  await act(context, id, 'fundWeek', ben, {})
  const opener = (await eventsOf(db, id, 'desk')).at(-1)!
  const [week] = await weeksOf(id)
  const [first, ...none] = await eventsOf(db, week!.id, 'desk')
  expect(none).toEqual([])
  expect(first).toMatchObject({
    seq: 1,
    action: 'fund',
    by: 'client',
    person_id: ben.id,
    from_state: 'unfunded',
    to_state: 'funded',
    at: opener.at,
    moves: [{ kind: 'fund', amount: 20_000 }],
    input: {
      price: 20_000,
      plan: { rate: 2_000 },
      frame: { id, seq: opener.seq, hash: opener.hash },
    },
  })
})

test('the worker is told once that a week is funded, by the week; applicants that one was hired', async () => {
  const { id, aiko, ben } = await agreed({ jobId: newId('job') })
  const before = (await mailsAbout(id)).length
  await act(context, id, 'fundWeek', ben, {})
  await act(context, id, 'fundWeek', ben, {})
  const ofFrame = (await mailsAbout(id)).slice(before)
  expect(ofFrame.map(({ to_id: to, kind }) => [to, kind])).toEqual([['applicants', 'filled']])
  for (const week of await weeksOf(id))
    expect(await mailsAbout(week.id)).toEqual([
      { to_id: aiko.id, kind: 'act', facts: { seq: 1, party: 'worker', turn: false } },
    ])
})

test('each further act opens the week after, and only the week is paid for', async () => {
  const { id, ben } = await agreed({ wallet: 80_000n })
  for (const _ of [1, 2, 3]) await act(context, id, 'fundWeek', ben, {})
  const weeks = await weeksOf(id)
  expect(weeks.map((week) => week.deliver_on)).toEqual(['2026-12-13', '2026-12-06', firstSunday])
  expect((await childrenOf(db, id, { limit: 1, before: weeks[0]!.id }))[0]?.id).toBe(weeks[1]?.id)
  expect((await rowOf(db, id))?.row.pot).toBe(20_000n)
  expect((await walletOf(db, ben.id)).available).toBe(0n)
})

test('a wallet that is short of one yen for pledge and week refuses the whole, and keeps all', async () => {
  const { id, ben } = await agreed({ wallet: 39_999n })
  const refused = act(context, id, 'fundWeek', ben, {})
  await expect(refused).rejects.toMatchObject({
    refusal: { code: 'pot.insufficient_funds', params: { amount: '40000' } },
  })
  expect((await walletOf(db, ben.id)).available).toBe(39_999n)
  expect(await weeksOf(id)).toEqual([])
  expect((await rowOf(db, id))?.row.state).toBe('agreed')
})

test('a frame without a pledge holds nothing, and its weeks are held all the same', async () => {
  const { id, ben } = await agreed({ pledge: 0n, wallet: 20_000n })
  await act(context, id, 'fundWeek', ben, {})
  expect((await rowOf(db, id))?.row).toMatchObject({ state: 'running', price: 0n, pot: 0n })
  expect((await weeksOf(id)).map(({ pot }) => pot)).toEqual([20_000n])
})

test('the same key opens one week, asked again and at the same instant, the wallet just filled', async () => {
  for (let round = 0; round < 10; round += 1) {
    const { id, ben } = await agreed({ wallet: 40_000n })
    const fund = () => codeOf(act(context, id, 'fundWeek', ben, {}, { key: 'k' }))
    expect(await Promise.all([fund(), fund(), fund(), fund()])).toEqual(Array(4).fill('done'))
    expect(await fund()).toBe('done')
    expect(await weeksOf(id)).toHaveLength(1)
    expect((await walletOf(db, ben.id)).available).toBe(0n)
  }
})

test('under different keys at the same instant, each opens a week of its own, as far as money goes', async () => {
  for (let round = 0; round < 10; round += 1) {
    const { id, ben } = await agreed({ wallet: 90_000n })
    const keys = ['a', 'b', 'c', 'd', 'e']
    const codes = await Promise.all(
      keys.map((key) => codeOf(act(context, id, 'fundWeek', ben, {}, { key }))),
    )
    const done = codes.filter((code) => code === 'done').length
    const weeks = await weeksOf(id)
    expect(weeks).toHaveLength(done)
    expect(done).toBeGreaterThan(0)
    expect((await walletOf(db, ben.id)).available).toBe(70_000n - 20_000n * BigInt(done))
  }
})

test('of many frames funded at once, those that end at that instant open no week and keep no yen', async () => {
  const frames = await Promise.all(
    Array.from({ length: 24 }, () => agreed({ pledge: 0n, wallet: 20_000n })),
  )
  const codes = await Promise.all(
    frames.map(async ({ id, aiko, ben }, place) => {
      const leaves = place % 2 === 0 ? codeOf(act(context, id, 'withdraw', aiko, {})) : null
      const code = await codeOf(act(context, id, 'fundWeek', ben, {}))
      await leaves
      return code
    }),
  )
  for (const [place, { id, ben }] of frames.entries()) {
    const funded = codes[place] === 'done'
    expect(await weeksOf(id)).toHaveLength(funded ? 1 : 0)
    expect((await walletOf(db, ben.id)).available).toBe(funded ? 0n : 20_000n)
  }
  expect(codes.filter((code) => code === 'done').length).toBeGreaterThanOrEqual(12)
})

test('what a lost server had set aside for a week that was never opened comes back', async () => {
  const { id, ben } = await agreed({ wallet: 40_000n })
  const reserves = [id, newId('ctr')].map((contract, place) => ({
    key: newId('rsv'),
    contract_id: contract,
    frame_id: place === 0 ? null : id,
    amount: 20_000,
  }))
  const now = new Date(someDay).toISOString()
  await db.query('select reserve_from_wallet($1, $2, $3)', [ben.id, JSON.stringify(reserves), now])
  expect(await codeOf(act(context, id, 'fundWeek', ben, {}))).toBe('contract.busy')
  expect(await returnLostReserves(db, 0, someDay)).toBe(2)
  expect((await walletOf(db, ben.id)).available).toBe(40_000n)
  expect(await codeOf(act(context, id, 'fundWeek', ben, {}))).toBe('done')
})

test('money that a week took is not given back, though the server was lost before it said so', async () => {
  const { id, aiko, ben } = await agreed({ wallet: 60_000n })
  await act(context, id, 'fundWeek', ben, {})
  const [week] = await weeksOf(id)
  await act(context, week!.id, 'raise', ben, { amount: 2_000n })
  await owner.query(`update reserves set state = 'open' where person_id = $1`, [ben.id])
  const lost = { contractId: week!.id, frameId: null, key: newId('rsv'), amount: 5_000n }
  await reserve(db, [{ ...lost, personId: ben.id }], someDay)
  expect(await returnLostReserves(db, 0, someDay)).toBe(4)
  expect((await walletOf(db, ben.id)).available).toBe(18_000n)
  expect((await rowOf(db, week!.id))?.row.pot).toBe(22_000n)
  expect(await codeOf(act(context, week!.id, 'giveUp', aiko, {}))).toBe('done')
})

test('a worker is warned with the last reminder that the next week is not funded, and only then', async () => {
  const { id, aiko, ben } = await agreed()
  await act(context, id, 'fundWeek', ben, {})
  const before = (await mailsAbout(id)).length
  const sunday = someDay + 7 * day
  await fireDue(context, sunday)
  const told = (await mailsAbout(id)).slice(before).map(({ to_id: to, kind }) => [kind, to])
  expect(told).toEqual([
    ['reminder', ben.id],
    ['reminder', ben.id],
    ['reminder', ben.id],
    ['warning', aiko.id],
  ])
})

test('a deputy who may not spend opens no week, nor is the button there', async () => {
  const { id, ben } = await agreed()
  const deputy = (mayFund: boolean) => ({
    id: newId('per'),
    roles: [],
    standsFor: [{ id: ben.id, name: 'Ben', mayFund }],
  })
  await act(context, id, 'fundWeek', ben, {})
  expect(await codeOf(act(context, id, 'fundWeek', deputy(false), {}))).toBe(
    'contract.deputy_may_not_fund',
  )
  const mayDo = async (actor: Actor) =>
    (await viewFor(context, id, actor)).actions.map(({ name }) => name)
  expect(await mayDo(deputy(false))).not.toContain('fundWeek')
  const stand = deputy(true)
  expect(await mayDo(stand)).toContain('fundWeek')
  expect(await codeOf(act(context, id, 'fundWeek', stand, {}))).toBe('done')
  const [week] = await weeksOf(id)
  expect((await eventsOf(db, week!.id, 'desk'))[0]).toMatchObject({
    by: 'client',
    person_id: stand.id,
  })
  expect((await mailsAbout(week!.id)).map(({ to_id: to }) => to)).toContain(ben.id)
})

test('hours that were recorded are paid from the week, and the frame goes on', async () => {
  const { id, aiko, ben } = await agreed()
  await act(context, id, 'fundWeek', ben, {})
  const [week] = await weeksOf(id)
  const monday = someDay - (14 * 60 + 2) * 60_000 + day
  context.time.set(monday + 12 * 3_600_000)
  const entry = {
    id: 'e1',
    from: monday + 9 * 3_600_000,
    to: monday + 12 * 3_600_000,
    note: '登録',
  }
  await act(context, week!.id, 'record', aiko, { entries: [entry] })
  for (let days = 1; days <= 12; days += 1) {
    context.time.set(monday + days * day)
    await fireDue(context, context.time.now())
  }
  expect((await rowOf(db, week!.id))?.row.state).toBe('paid')
  expect((await rowOf(db, id))?.row.state).toBe('paused')
  expect((await walletOf(db, aiko.id)).available).toBe(5_340n)
  expect((await walletOf(db, ben.id)).available).toBe(74_000n)
})

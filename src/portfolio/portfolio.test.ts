import { expect, test } from 'vitest'
import { act, fireDue } from '#contracts'
import { enterElsewhere, portfolioOf, statementOf } from '#portfolio'
import { newId } from '#platform'
import { testDatabase } from '../../test/database.ts'
import { framed } from '../../test/frames.ts'
import { contractIn } from '../../test/states.ts'
import { day, people, someDay, testContext } from '../../test/world.ts'
import type { TestContext } from '../../test/world.ts'

const { db } = await testDatabase()

/** Aiko, with a client of her own for each contract. */
const worker = () => {
  const { aiko } = people()
  return { aiko, withClient: () => ({ ...people(), aiko }) }
}

/** A contract that began on the same day as all others, whatever has happened since. */
const beginning = async (context: TestContext, state: string, who: ReturnType<typeof people>) => {
  const since = context.time.now()
  context.time.set(someDay)
  const made = await contractIn(context, state, who)
  context.time.set(Math.max(since, context.time.now()))
  return made
}

const price = 50_000n
const net = 44_500n

test('a funded contract is certain whoever falls silent, an unfunded one is lost with its client', async () => {
  const context = testContext(db)
  const { aiko, withClient } = worker()
  const inspected = await contractIn(context, 'inspecting', withClient())
  const worked = await contractIn(context, 'working', withClient())
  const unfunded = await contractIn(context, 'unfunded', withClient())
  await contractIn(context, 'offered', withClient())
  const { holdings, money, loss, clients } = await portfolioOf(context, aiko.id)
  expect(money).toEqual({ atRisk: net, held: net, delivered: net, payable: 0n })
  expect(holdings.map(({ id }) => id)).toEqual([unfunded.id, worked.id, inspected.id])
  expect(loss.most).toBe(net)
  const client = clients.find(({ id }) => id === unfunded.ben.id)!
  expect(client.silence).toBeGreaterThan(0)
  expect(loss.expected).toBeCloseTo(Number(net) * client.silence, 6)
  expect(client).toMatchObject({
    open: 1,
    pays: net,
    certain: 0n,
    loss: net,
  })
})

/** What she does where that brings the most; everybody else is silent. */
const best: Readonly<Record<string, [action: string, input: object]>> = {
  working: ['deliver', {}],
  endingByClient: ['deliver', {}],
  reworking: ['deliver', {}],
  contestedByClient: ['answer', { note: '見本帳のとおりです。' }],
}

test.each([
  'unfunded',
  'working',
  'endingByClient',
  'inspecting',
  'finalNotice',
  'reworking',
  'contestedByClient',
])('what is foretold as certain comes when everybody is silent, to the yen: %s', async (state) => {
  const context = testContext(db)
  const { id, aiko } = await contractIn(context, state)
  const { money } = await portfolioOf(context, aiko.id)
  const [action, input] = best[state] ?? []
  if (action !== undefined) await act(context, id, action, aiko, input ?? {})
  context.time.set(context.time.now() + 90 * day)
  await fireDue(context, context.time.now())
  const after = await portfolioOf(context, aiko.id)
  expect(after.holdings).toEqual([])
  expect(after.months.reduce((sum, { paid }) => sum + paid, 0n)).toBe(money.held + money.delivered)
})

test('of a frame the weeks of the next thirty days are at stake, less the pledge', async () => {
  const context = testContext(db)
  const who = people()
  const frame = await framed(context, { pledge: 20_000n }, who)
  await act(context, frame.id, 'agreeToOffer', who.aiko, {})
  await act(context, frame.id, 'fundWeek', who.ben, {})
  const { holdings, loss } = await portfolioOf(context, who.aiko.id)
  const [week, whole] = ['hourly-week', 'recurring'].map((process) =>
    holdings.find((one) => one.process === process),
  )
  expect(week).toMatchObject({ pays: 17_800n, certain: 17_800n })
  // The weeks of 6, 13 and 20 December; what is pledged comes if the client is silent.
  expect(whole).toMatchObject({ pays: 3n * 17_800n, certain: 17_800n })
  expect(loss.most).toBe(2n * 17_800n)
})

test('months tell where the money stood when they ended, and what was paid within them', async () => {
  const context = testContext(db)
  const { aiko, withClient } = worker()
  await contractIn(context, 'unfunded', withClient())
  const delivered = await contractIn(context, 'unfunded', withClient())
  await act(context, delivered.id, 'fund', delivered.ben, {})
  await act(context, delivered.id, 'deliver', aiko, {})
  const before = (await portfolioOf(context, aiko.id)).months.at(-1)
  expect(before).toMatchObject({ month: '2026-11-01', delivered: net, atRisk: net, paid: 0n })
  context.time.set(Date.parse('2026-12-02T00:00:00+09:00'))
  const look = async () => (await portfolioOf(context, aiko.id)).months.slice(-2)
  // The clock has not been heard of yet: what it brings is dated in November, and is not missed.
  await look()
  await fireDue(context, context.time.now())
  await act(context, delivered.id, 'accept', delivered.ben, {})
  const [november, december] = await look()
  expect(november).toMatchObject({ month: '2026-11-01', atRisk: 0n, held: 0n, paid: 0n })
  expect(november).toMatchObject({ delivered: net })
  expect(december).toMatchObject({ month: '2026-12-01', delivered: 0n, paid: net })
  // The second time the past comes from memory, and says the same.
  expect(await look()).toEqual([november, december])
})

test('income is spread by client; the largest and the effective number follow from it', async () => {
  const context = testContext(db)
  const { aiko, withClient } = worker()
  const [first, second] = [withClient(), withClient()]
  for (const who of [first, first, first, second]) await beginning(context, 'paid', who)
  const { clients, spread } = await portfolioOf(context, aiko.id)
  expect(clients.map(({ id, income, share }) => [id, income, share])).toEqual([
    [first.ben.id, 3n * net, 0.75],
    [second.ben.id, net, 0.25],
  ])
  expect(spread).toEqual({
    total: 4n * net,
    largest: 0.75,
    concentration: 0.625,
    effective: 1.6,
  })
})

test('a statement has every payment of its year with what was taken of it, and no other', async () => {
  const context = testContext(db)
  const { aiko, withClient } = worker()
  const who = withClient()
  await contractIn(context, 'paid', who)
  const { lines, total, byClient, to } = await statementOf(context, aiko.id, 2026)
  expect(lines).toMatchObject([{ gross: price, fee: 5_000n, tax: 500n, net, place: 'here' }])
  expect(total).toEqual({ gross: price, fee: 5_000n, tax: 500n, net })
  expect(byClient).toMatchObject([{ client: { id: who.ben.id, name: 'Ben' }, count: 1, net }])
  expect(to).toBe('2026-12-12')
  expect((await statementOf(context, aiko.id, 2025)).lines).toEqual([])
  expect((await statementOf(context, who.ben.id, 2026)).lines).toEqual([])
})

test('of what was paid elsewhere the fees by that platform’s published rates are told, too', async () => {
  const context = testContext(db)
  const { aiko } = worker()
  const paid = {
    platform: 'crowdworks',
    clientName: '鈴木商店',
    title: '記事1本',
    price: 10_000n,
    agreedOn: '2026-11-01',
    deliverOn: null,
    payOn: null,
    reference: '',
    stage: 'paid',
    stageOn: '2026-11-20',
  } as const
  await enterElsewhere(context, aiko, paid, newId('key'))
  const { lines } = await statementOf(context, aiko.id, 2026)
  expect(lines).toMatchObject([{ gross: 10_000n, fee: 2_000n, tax: 200n, net: 7_800n }])
})

test('who has nothing has a portfolio without anything in it', async () => {
  const context = testContext(db)
  const { money, loss, spread, clients, months } = await portfolioOf(context, people().aiko.id)
  expect(money).toEqual({ atRisk: 0n, held: 0n, delivered: 0n, payable: 0n })
  expect([loss.most, spread.effective, clients, months.length]).toEqual([0n, 0, [], 12])
})

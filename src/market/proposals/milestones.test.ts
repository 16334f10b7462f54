import { expect, test } from 'vitest'
import { runChecks } from '#checks'
import { act, childrenOf, contractFor } from '#contracts'
import { deposit, walletOf } from '#ledger'
import { jobById, offer, previewOffer, proposalById, propose } from '#market'
import type { Milestone } from '#market'
import { newId } from '#platform'
import { benAndAiko, goodWeeks, postHours, refusalOf } from '../../../test/market.ts'
import { testDatabase } from '../../../test/database.ts'
import { testContext } from '../../../test/world.ts'

const database = await testDatabase({ connections: 12 })
const context = testContext(database.db)
const { ben, aiko, proposed } = await benAndAiko(context)

const milestones: readonly Milestone[] = [
  { title: '設計', price: 20_000n, deliverOn: '2026-12-10' },
  { title: '実装', price: 60_000n, deliverOn: '2027-01-31' },
  { title: '公開', price: 10_000n, deliverOn: '2027-02-05' },
]

const offered = async () => {
  const { job, proposal } = await proposed()
  return { job, proposal, id: await offer(context, ben, proposal.id, { milestones }) }
}

test('an offer in parts opens a frame that lists them, each with the day to fund it by', async () => {
  const { job, id } = await offered()
  const { row } = await contractFor(context.db, id, aiko)
  expect(row).toMatchObject({
    process: 'milestones',
    state: 'offered',
    job_id: job.id,
    price: 90_000n,
    pot: 0n,
    deliver_on: '2026-12-10',
    funded: false,
  })
  expect(row.plan!.parts).toEqual([
    { title: '設計', price: 20_000, deliverOn: '2026-12-10', rate: null },
    {
      title: '実装',
      price: 60_000,
      deliverOn: '2027-01-31',
      rate: null,
      fundBy: '2026-12-24',
    },
    {
      title: '公開',
      price: 10_000,
      deliverOn: '2027-02-05',
      rate: null,
      fundBy: '2027-02-05',
    },
  ])
})

test('funding the first part hires, holds its money alone, and opens its contract', async () => {
  const { job, proposal, id } = await offered()
  await act(context, id, 'agreeToOffer', aiko, {})
  expect(await refusalOf(() => act(context, id, 'fundNext', ben, {}))).toMatchObject({
    code: 'pot.insufficient_funds',
  })
  await deposit(context.db, ben.id, newId('dep'), 30_000n, context.time.now())
  await act(context, id, 'fundNext', ben, {})
  const { row } = await contractFor(context.db, id, ben)
  expect(row).toMatchObject({ state: 'running', funded: true, pot: 0n })
  const [child, ...others] = await childrenOf(context.db, id, { limit: 10 })
  expect(others).toEqual([])
  expect(child).toMatchObject({
    process: 'fixed-price',
    state: 'working',
    price: 20_000n,
    pot: 20_000n,
    deliver_on: '2026-12-10',
    frame_id: id,
    terms: { title: `${job.title} – 設計` },
  })
  expect(await walletOf(context.db, ben.id)).toMatchObject({ available: 10_000n })
  expect((await proposalById(context, aiko, proposal.id)).status).toBe('hired')
  expect((await jobById(context, job.id)).status).toBe('hired')
  await act(context, id, 'endRest', aiko, {})
  const ended = await contractFor(context.db, id, ben)
  expect(ended.row).toMatchObject({ state: 'ended', turn: null })
  await act(context, child!.id, 'deliver', aiko, { note: 'できました' })
  await act(context, child!.id, 'accept', ben, {})
  expect(await refusalOf(() => offer(context, ben, proposal.id))).toMatchObject({
    code: 'proposal.hired',
  })
  expect(await runChecks(context.db)).toEqual([])
})

test('the same key gives the same contract, other parts are another offer', async () => {
  const { proposal } = await proposed()
  const key = newId('key')
  const id = await offer(context, ben, proposal.id, { milestones }, key)
  expect(await offer(context, ben, proposal.id, { milestones }, key)).toBe(id)
  const fewer = milestones.slice(0, 2)
  expect(
    await refusalOf(() => offer(context, ben, proposal.id, { milestones: fewer })),
  ).toMatchObject({
    code: 'proposal.already_offered',
  })
})

test('parts are looked at without being offered: their sum, and the last day', async () => {
  const { proposal } = await proposed()
  const agreed = await previewOffer(context, ben, proposal.id, { milestones })
  expect(agreed).toMatchObject({ price: 90_000n, deliverOn: '2027-02-05' })
  expect((await proposalById(context, ben, proposal.id)).status).toBe('open')
})

const [a, b, c] = milestones as readonly [Milestone, Milestone, Milestone]
const eleven = Array.from({ length: 11 }, () => a)
test.each<[string, string, object]>([
  ['milestones.too_few', 'milestones', { milestones: [a] }],
  ['milestones.too_many', 'milestones', { milestones: eleven }],
  ['title.required', 'milestones.1.title', { milestones: [a, { ...b, title: ' ' }] }],
  ['price.too_small', 'milestones.0.price', { milestones: [{ ...a, price: 99n }, b] }],
  ['deliver_on.malformed', 'milestones.1.deliverOn', { milestones: [a, { ...b, deliverOn: 'x' }] }],
  [
    'deliver_on.past',
    'milestones.1.deliverOn',
    { milestones: [a, { ...b, deliverOn: a.deliverOn }] },
  ],
  [
    'deliver_on.past',
    'milestones.0.deliverOn',
    { milestones: [{ ...a, deliverOn: '2026-01-01' }, a] },
  ],
  [
    'deliver_on.too_far',
    'milestones.1.deliverOn',
    { milestones: [a, { ...c, deliverOn: '2027-02-09' }] },
  ],
  ['price.unexpected', 'price', { milestones, price: 90_000n }],
  ['deliver_on.unexpected', 'deliverOn', { milestones, deliverOn: '2026-12-10' }],
  ['weekly_hours.unexpected', 'weeklyHours', { milestones, weeklyHours: 10 }],
])('%s at %s', async (code, path, terms) => {
  const { proposal } = await proposed()
  const { issues } = await refusalOf(() => offer(context, ben, proposal.id, terms))
  expect(issues).toEqual([expect.objectContaining({ code, path })])
})

test('work by the hour is not split into parts', async () => {
  const job = await postHours(context, ben)
  const { id } = await propose(context, aiko, job.id, goodWeeks)
  const { issues } = await refusalOf(() => offer(context, ben, id, { milestones }))
  expect(issues).toMatchObject([{ path: 'milestones', code: 'milestones.unexpected' }])
})

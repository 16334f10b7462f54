import { expect, test } from 'vitest'
import { act, contractFor } from '#contracts'
import { closeJob, jobById, offer, proposalById, propose } from '#market'
import { deposit } from '#ledger'
import { newId } from '#platform'
import { benAndAiko, goodProposal, goodWeeks, post, postHours } from '../../../test/market.ts'
import { refusalOf, trader } from '../../../test/market.ts'
import { testDatabase } from '../../../test/database.ts'
import { day, someDay, testContext } from '../../../test/world.ts'

const database = await testDatabase({ connections: 12 })
const context = testContext(database.db)
const { ben, aiko, proposed, fund } = await benAndAiko(context)

test('the terms of the proposal, or others, become a contract of job and proposal', async () => {
  const { job, proposal } = await proposed()
  const id = await offer(context, ben, proposal.id, { price: 45_000n, deliverOn: '2026-12-08' })
  const { row } = await contractFor(context.db, id, aiko)
  expect(row).toMatchObject({
    job_id: job.id,
    proposal_id: proposal.id,
    client_id: ben.id,
    worker_id: aiko.id,
    price: 45_000n,
    deliver_on: '2026-12-08',
    state: 'offered',
    terms: { title: job.title, clientName: '田中勉', workerName: '佐藤愛子' },
  })
  const seen = await proposalById(context, aiko, proposal.id)
  expect(seen).toMatchObject({ status: 'offered', contractId: id })
})

test('an offer of hourly work opens a frame: its price is the pledge, its first part the week', async () => {
  const job = await postHours(context, ben)
  const { id: proposalId } = await propose(context, aiko, job.id, goodWeeks)
  const terms = { price: 1200n, weeklyHours: 20, pledgeWeeks: 3 }
  const id = await offer(context, ben, proposalId, terms)
  const { row } = await contractFor(context.db, id, aiko)
  expect(row).toMatchObject({
    process: 'recurring',
    state: 'offered',
    price: 72_000n,
    deliver_on: '2026-12-06',
    plan: {
      since: '2026-11-30',
      endsOn: null,
      parts: [{ price: 24_000, deliverOn: '2026-12-06', rate: 1200 }],
    },
  })
  expect((await proposalById(context, aiko, proposalId)).contractId).toBe(id)
})

test('a frame without a pledge costs nothing; with its first week the job is hired', async () => {
  const job = await postHours(context, ben, { pledgeWeeks: 0 })
  const { id: proposalId } = await propose(context, aiko, job.id, goodWeeks)
  const id = await offer(context, ben, proposalId)
  const { row } = await contractFor(context.db, id, aiko)
  expect(row).toMatchObject({ price: 0n, plan: { parts: [{ price: 11_000 }] } })
  await deposit(context.db, ben.id, newId('dep'), 11_000n, context.time.now())
  await act(context, id, 'agreeToOffer', aiko, {})
  expect((await jobById(context, job.id)).status).toBe('open')
  await act(context, id, 'fundWeek', ben, {})
  expect((await jobById(context, job.id)).status).toBe('hired')
  const seen = await proposalById(context, aiko, proposalId)
  expect(seen).toMatchObject({ status: 'hired', contractId: id })
  const again = () => offer(context, ben, proposalId)
  expect((await refusalOf(again)).code).toBe('proposal.hired')
})

test.each([
  [{ price: 100_001n }, 'price', 'price.too_large'],
  [{ deliverOn: '2026-12-01' }, 'deliverOn', 'begins_on.not_monday'],
  [{ weeklyHours: 61 }, 'weeklyHours', 'weekly_hours.too_large'],
  [{ pledgeWeeks: 5 }, 'pledgeWeeks', 'pledge_weeks.too_large'],
  [{ pledgeWeeks: 1 }, 'pledgeWeeks', 'pledge_weeks.too_small'],
])('an offer of hourly work is refused: %o', async (terms, path, code) => {
  const job = await postHours(context, ben)
  const { id } = await propose(context, aiko, job.id, goodWeeks)
  const refusal = await refusalOf(() => offer(context, ben, id, terms))
  expect(refusal).toMatchObject({ code, issues: [{ path, code }] })
})

test('a fixed price is offered without hours', async () => {
  const { proposal } = await proposed()
  const refusal = await refusalOf(() => offer(context, ben, proposal.id, { weeklyHours: 10 }))
  expect(refusal.issues).toMatchObject([{ code: 'weekly_hours.unexpected' }])
})

test('only by the owner of the job, with a proven address, within bounds', async () => {
  const { proposal } = await proposed()
  const codeOf = async (work: () => Promise<unknown>) => (await refusalOf(work)).code
  const eve = await trader(context, 'Eve')
  expect(await codeOf(() => offer(context, eve, proposal.id))).toBe('proposal.not_found')
  expect(await codeOf(() => offer(context, aiko, proposal.id))).toBe('job.not_yours')
  const unproven = { ...ben, verified: false }
  expect(await codeOf(() => offer(context, unproven, proposal.id))).toBe('person.unverified')
  const cheap = await refusalOf(() => offer(context, ben, proposal.id, { price: 1n }))
  expect(cheap.issues).toMatchObject([{ path: 'price', code: 'price.too_small' }])
  const late = await refusalOf(() => offer(context, ben, proposal.id, { deliverOn: '2027-12-01' }))
  expect(late.issues).toMatchObject([{ path: 'deliverOn', code: 'deliver_on.too_far' }])
})

test('of ten different offers of one instant one stands', async () => {
  for (let round = 0; round < 5; round++) {
    const { proposal } = await proposed()
    const tries = await Promise.allSettled(
      Array.from({ length: 10 }, (_, n) =>
        offer(context, ben, proposal.id, { price: 40_000n + BigInt(n) }),
      ),
    )
    expect(tries.filter(({ status }) => status === 'fulfilled').length).toBe(1)
    const open = await database.owner.query('select id from contracts where proposal_id = $1', [
      proposal.id,
    ])
    expect(open.length).toBe(1)
    const again = () => offer(context, ben, proposal.id)
    expect((await refusalOf(again)).code).toBe('proposal.already_offered')
  }
})

test('the same key gives the same contract, also later', async () => {
  const { proposal } = await proposed()
  const make = () => offer(context, ben, proposal.id, {}, 'key-o')
  const ids = await Promise.all([make(), make(), make()])
  expect(new Set(ids).size).toBe(1)
  context.time.set(someDay + 60 * day)
  expect(await make()).toBe(ids[0])
  context.time.set(someDay)
})

test('an offer whose contract was never opened gives way to the next', async () => {
  const { proposal } = await proposed()
  await database.owner.query(
    `insert into offers (proposal_id, number, contract_id, price, deliver_on, offered_at, key)
     values ($1, 1, $2, 1000, '2026-11-22', now(), 'key-d')`,
    [proposal.id, newId('ctr')],
  )
  const id = await offer(context, ben, proposal.id, {}, 'key-d')
  const { row } = await contractFor(context.db, id, ben)
  expect(row.price).toBe(goodProposal.price)
})

test('after the worker declined, the proposal is open and may be offered again', async () => {
  const { proposal } = await proposed()
  const first = await offer(context, ben, proposal.id)
  await act(context, first, 'decline', aiko, {})
  expect((await proposalById(context, aiko, proposal.id)).status).toBe('open')
  const second = await offer(context, ben, proposal.id, { price: 55_000n })
  expect(second).not.toBe(first)
  const seen = await proposalById(context, ben, proposal.id)
  expect(seen).toMatchObject({ status: 'offered', contractId: second })
})

test('when a contract is funded the job is hired, and the others are passed', async () => {
  const { job, proposal } = await proposed()
  const chika = await trader(context, 'Chika')
  const other = await propose(context, chika, job.id, goodProposal)
  await fund(await offer(context, ben, proposal.id))
  expect((await jobById(context, job.id)).status).toBe('hired')
  expect((await proposalById(context, aiko, proposal.id)).status).toBe('hired')
  expect((await proposalById(context, chika, other.id)).status).toBe('passed')
  const late = await refusalOf(() => offer(context, ben, other.id))
  expect(late).toEqual({ code: 'job.closed', params: { status: 'hired' } })
  const again = () => offer(context, ben, proposal.id)
  expect((await refusalOf(again)).code).toBe('proposal.hired')
})

test('an expired job may still be offered, a closed one not', async () => {
  const job = await post(context, ben, { closesOn: '2026-11-22' })
  const { id } = await propose(context, aiko, job.id, goodProposal)
  context.time.set(someDay + day)
  const contractId = await offer(context, ben, id)
  await act(context, contractId, 'decline', aiko, {})
  await closeJob(context, ben, job.id)
  const refusal = await refusalOf(() => offer(context, ben, id))
  expect(refusal).toEqual({ code: 'job.closed', params: { status: 'closed' } })
  context.time.set(someDay)
})

import { describe, expect, test } from 'vitest'
import {
  closeJob,
  jobById,
  myProposals,
  offer,
  proposalById,
  proposalsFor,
  propose,
  standingProposal,
  withdrawProposal,
} from '#market'
import { newId } from '#platform'
import { benAndAiko, goodProposal, goodWeeks, post, postHours } from '../../../test/market.ts'
import { refusalOf, trader } from '../../../test/market.ts'
import { testDatabase } from '../../../test/database.ts'
import { day, someDay, testContext } from '../../../test/world.ts'

const database = await testDatabase({ connections: 12 })
const context = testContext(database.db)
const { ben, aiko, proposed, fund } = await benAndAiko(context)

test('a proposal is open, counted on the job, and its owner hears of it', async () => {
  const { job, proposal } = await proposed()
  expect(proposal).toMatchObject({
    jobId: job.id,
    jobTitle: job.title,
    jobStatus: 'open',
    clientId: ben.id,
    workerId: aiko.id,
    ...goodProposal,
    madeAt: someDay,
    withdrawnAt: null,
    status: 'open',
    contractId: null,
  })
  expect((await jobById(context, job.id)).proposals).toBe(1)
  const facts = { jobId: job.id, proposalId: proposal.id }
  const told = await database.owner.query(
    `select to_id from outbox where kind = 'proposal' and facts = $1`,
    [facts],
  )
  expect(told).toEqual([{ to_id: ben.id }])
})

test.each([
  [{ price: 99n }, 'price', 'price.too_small'],
  [{ price: 50_000_001n }, 'price', 'price.too_large'],
  [{ price: -5n }, 'price', 'price.too_small'],
  [{ message: ' \n' }, 'message', 'message.required'],
  [{ message: 'あ'.repeat(10_001) }, 'message', 'message.too_long'],
  [{ message: 'a\0' }, 'message', 'message.malformed'],
  [{ deliverOn: '2026-11-21' }, 'deliverOn', 'deliver_on.past'],
  [{ deliverOn: '2027-01-22' }, 'deliverOn', 'deliver_on.too_far'],
  [{ deliverOn: 'soon' }, 'deliverOn', 'deliver_on.malformed'],
])('a proposal is refused: %o', async (part, path, code) => {
  const job = await post(context, ben)
  const refusal = await refusalOf(() =>
    propose(context, aiko, job.id, { ...goodProposal, ...part }),
  )
  expect(refusal).toMatchObject({ code, issues: [{ path, code }] })
  expect((await jobById(context, job.id)).proposals).toBe(0)
})

test.each([
  [{ price: 100_001n }, 'price', 'price.too_large'],
  [{ deliverOn: '2026-12-01' }, 'deliverOn', 'begins_on.not_monday'],
  [{ deliverOn: '2026-11-16' }, 'deliverOn', 'begins_on.past'],
  [{ deliverOn: '2026-12-28' }, 'deliverOn', 'begins_on.too_far'],
  [{ deliverOn: 'soon' }, 'deliverOn', 'begins_on.malformed'],
])('a proposal for hourly work is refused: %o', async (part, path, code) => {
  const job = await postHours(context, ben)
  const refusal = await refusalOf(() => propose(context, aiko, job.id, { ...goodWeeks, ...part }))
  expect(refusal).toMatchObject({ code, issues: [{ path, code }] })
})

test('a proposal for hourly work names a rate and the Monday of the first week', async () => {
  const job = await postHours(context, ben)
  const proposal = await propose(context, aiko, job.id, goodWeeks)
  expect(proposal).toMatchObject({ kind: 'hourly', ...goodWeeks })
})

test('not for an own, closed, expired or unknown job, nor without a proven address', async () => {
  const job = await post(context, ben, { closesOn: '2026-11-22' })
  const apply = (person = aiko, id = job.id) => propose(context, person, id, goodProposal)
  const codeOf = async (work: () => Promise<unknown>) => (await refusalOf(work)).code
  expect(await codeOf(() => apply(ben))).toBe('proposal.own_job')
  expect(await codeOf(() => apply({ ...aiko, verified: false }))).toBe('person.unverified')
  expect(await codeOf(() => apply(aiko, newId('job')))).toBe('job.not_found')
  context.time.set(someDay + day)
  expect(await refusalOf(apply)).toEqual({ code: 'job.closed', params: { status: 'expired' } })
  context.time.set(someDay)
  await closeJob(context, ben, job.id)
  expect(await refusalOf(apply)).toEqual({ code: 'job.closed', params: { status: 'closed' } })
})

test('once per job, also in ten calls at once; again after it was withdrawn', async () => {
  const job = await post(context, ben)
  const apply = () => propose(context, aiko, job.id, goodProposal)
  const tries = await Promise.allSettled(Array.from({ length: 10 }, apply))
  expect(tries.filter(({ status }) => status === 'fulfilled').length).toBe(1)
  expect((await refusalOf(apply)).code).toBe('proposal.already_made')
  const standing = await standingProposal(context, aiko, job.id)
  await withdrawProposal(context, aiko, standing?.id ?? '')
  expect(await standingProposal(context, aiko, job.id)).toBeNull()
  expect((await apply()).status).toBe('open')
})

test('the same key gives the same proposal', async () => {
  const job = await post(context, ben)
  const apply = () => propose(context, aiko, job.id, goodProposal, 'key-a')
  const made = await Promise.all([apply(), apply(), apply()])
  expect(new Set(made.map(({ id }) => id)).size).toBe(1)
  expect((await apply()).id).toBe(made[0]?.id)
})

describe('seeing', () => {
  test('only its author and the owner of the job see a proposal', async () => {
    const { job, proposal } = await proposed()
    const eve = await trader(context, 'Eve')
    expect(await proposalById(context, aiko, proposal.id)).toEqual(proposal)
    expect(await proposalById(context, ben, proposal.id)).toEqual(proposal)
    const byEve = () => proposalById(context, eve, proposal.id)
    expect((await refusalOf(byEve)).code).toBe('proposal.not_found')
    expect(await proposalsFor(context, ben, job.id)).toEqual([proposal])
    for (const other of [aiko, eve])
      expect((await refusalOf(() => proposalsFor(context, other, job.id))).code).toBe(
        'job.not_yours',
      )
    const unknown = () => proposalById(context, aiko, newId('prp'))
    expect((await refusalOf(unknown)).code).toBe('proposal.not_found')
  })

  test('lists are paged: the job has the first first, the author the last', async () => {
    const job = await post(context, ben)
    const made = []
    const chika = await trader(context, 'Chika')
    for (const person of [aiko, chika, await trader(context, 'Dai')])
      made.push(await propose(context, person, job.id, goodProposal))
    const [one] = await proposalsFor(context, ben, job.id, { limit: 1 })
    const rest = await proposalsFor(context, ben, job.id, { after: one?.id })
    expect([one, ...rest].map((proposal) => proposal?.id)).toEqual(made.map(({ id }) => id))
    const second = await propose(context, chika, (await post(context, ben)).id, goodProposal)
    const [newest] = await myProposals(context, chika, { limit: 1 })
    const older = await myProposals(context, chika, { after: newest?.id })
    expect([newest, ...older].map((proposal) => proposal?.id)).toEqual([second.id, made[1]?.id])
  })
})

describe('withdrawing', () => {
  test('its author takes it back, once; nobody else can', async () => {
    const { job, proposal } = await proposed()
    const byBen = () => withdrawProposal(context, ben, proposal.id)
    expect((await refusalOf(byBen)).code).toBe('proposal.not_found')
    const withdrawn = await withdrawProposal(context, aiko, proposal.id)
    expect(withdrawn).toMatchObject({ status: 'withdrawn', withdrawnAt: someDay })
    expect(await withdrawProposal(context, aiko, proposal.id)).toEqual(withdrawn)
    expect(await proposalsFor(context, ben, job.id)).toEqual([])
    const late = () => offer(context, ben, proposal.id)
    expect((await refusalOf(late)).code).toBe('proposal.withdrawn')
  })

  test('not while an offer for it waits, nor after it was hired', async () => {
    const { proposal } = await proposed()
    const id = await offer(context, ben, proposal.id)
    const work = () => withdrawProposal(context, aiko, proposal.id)
    expect((await refusalOf(work)).code).toBe('proposal.already_offered')
    await fund(id)
    expect((await refusalOf(work)).code).toBe('proposal.hired')
  })
})

import { expect, test } from 'vitest'
import { act } from '#contracts'
import { closeJob, offer, proposalById, propose, tellFilled, withdrawProposal } from '#market'
import { testDatabase } from '../../../test/database.ts'
import { benAndAiko, goodProposal, trader } from '../../../test/market.ts'
import { someDay, testContext } from '../../../test/world.ts'

const { db } = await testDatabase({ connections: 12 })
const context = testContext(db)
const { ben, aiko, proposed, fund } = await benAndAiko(context)
const chika = await trader(context, 'Chika')
const dai = await trader(context, 'Dai')

const toldOf = async (jobId: string): Promise<string[]> => {
  const mails = await db.query<{ to_id: string }>(
    `select to_id from outbox where owner_id = $1 and kind = 'passed' order by to_id`,
    [jobId],
  )
  return mails.map(({ to_id: id }) => id)
}

test('when a job is filled, those who were not chosen hear of it, each once', async () => {
  const { job, proposal } = await proposed()
  const other = await propose(context, chika, job.id, goodProposal)
  const { id: withdrawn } = await propose(context, dai, job.id, goodProposal)
  await withdrawProposal(context, dai, withdrawn)
  const contractId = await offer(context, ben, proposal.id)
  await fund(contractId)
  const waiting = await db.query(
    `select facts, at from outbox where owner_id = $1 and to_id = 'applicants'`,
    [contractId],
  )
  expect(waiting).toEqual([{ facts: { jobId: job.id }, at: someDay }])
  expect(await toldOf(job.id)).toEqual([])
  const tell = () => tellFilled(context, job.id, someDay)
  await Promise.all([tell(), tell(), closeJob(context, ben, job.id), tell()])
  await tell()
  expect(await toldOf(job.id)).toEqual([chika.id])
  const seen = await proposalById(context, chika, other.id)
  expect(seen).toMatchObject({ status: 'passed', jobStatus: 'hired' })
})

test('when a client closes a job, everybody whose proposal stands hears of it, once', async () => {
  const { job } = await proposed()
  const other = await propose(context, chika, job.id, goodProposal)
  const { id: withdrawn } = await propose(context, dai, job.id, goodProposal)
  await withdrawProposal(context, dai, withdrawn)
  await closeJob(context, ben, job.id)
  await closeJob(context, ben, job.id)
  expect(await toldOf(job.id)).toEqual([aiko.id, chika.id].toSorted())
  const seen = await proposalById(context, chika, other.id)
  expect(seen).toMatchObject({ status: 'passed', jobStatus: 'closed' })
})

test('who has an offer to answer is not told that the job is closed', async () => {
  const { job, proposal } = await proposed()
  await offer(context, ben, proposal.id)
  await propose(context, chika, job.id, goodProposal)
  await closeJob(context, ben, job.id)
  expect(await toldOf(job.id)).toEqual([chika.id])
})

test('an offer that is agreed to but never funded fills no job', async () => {
  const { job, proposal } = await proposed()
  await propose(context, chika, job.id, goodProposal)
  const contractId = await offer(context, ben, proposal.id)
  await act(context, contractId, 'agreeToOffer', aiko, {})
  await act(context, contractId, 'withdraw', ben, {})
  const waiting = await db.query(
    `select from outbox where owner_id = $1 and to_id = 'applicants'`,
    [contractId],
  )
  expect(waiting).toEqual([])
  await tellFilled(context, job.id, someDay)
  expect(await toldOf(job.id)).toEqual([])
})

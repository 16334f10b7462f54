import { expect, test } from 'vitest'
import { offer, propose } from '#market'
import { newestMails } from '#outbox'
import { sleep } from '#platform'
import { testDatabase } from '../../test/database.ts'
import { benAndAiko, goodProposal, trader } from '../../test/market.ts'
import { testContext } from '../../test/world.ts'
import { startRunners } from './runners.ts'

const { db } = await testDatabase()
const context = testContext(db)

test('soon after a job was filled, who else had applied is told', async () => {
  const { ben, proposed, fund } = await benAndAiko(context)
  const chika = await trader(context, 'Chika')
  const { job, proposal } = await proposed()
  await propose(context, chika, job.id, goodProposal)
  await fund(await offer(context, ben, proposal.id))
  const runners = await startRunners(context)
  let mails = await newestMails(db, chika.id, 5)
  while (mails.every(({ sent_at: sent }) => sent === null)) {
    await sleep(20)
    mails = await newestMails(db, chika.id, 5)
  }
  await runners.stop()
  expect(mails).toMatchObject([{ kind: 'passed', owner_id: job.id }])
})

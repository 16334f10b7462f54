import { expect, test } from 'vitest'
import { fireDue, rowOf } from '#contracts'
import { testDatabase } from '../../../test/database.ts'
import {
  answerAll,
  benAndAiko,
  goodDraft,
  goodProposal,
  post,
  refusalOf,
} from '../../../test/market.ts'
import { contractIn } from '../../../test/states.ts'
import { day, someDay, testContext } from '../../../test/world.ts'
import { closeJob, editJob, offer, postJob, propose } from '../index.ts'

const { db } = await testDatabase()
const context = testContext(db)

/** Ben keeps Aiko waiting, in a contract of that state; of his, a job with her proposal is open. */
const waitedFor = async (state: string) => {
  context.time.set(someDay)
  const { ben, aiko, proposed } = await benAndAiko(context)
  const edited = await post(context, ben)
  const { proposal } = await proposed({ ...goodProposal, deliverOn: '2026-12-20' })
  const key = `before-${state}`
  const known = await postJob(context, ben, goodDraft, key)
  const people = {
    ben: { ...ben },
    aiko: { ...aiko },
    desk: { id: 'per_desk', roles: ['support'] },
  }
  const { id } = await contractIn(context, state, people)
  return { ben, aiko, edited, proposal, known, key, id }
}

test.each(['finalNotice', 'paid', 'lapsed'])(
  'who left somebody waiting, in %s, neither posts nor edits nor offers',
  async (state) => {
    const { ben, aiko, edited, proposal, known, key } = await waitedFor(state)
    for (const work of [
      () => post(context, ben),
      () => editJob(context, ben, edited.id, goodDraft),
      () => offer(context, ben, proposal.id),
    ])
      expect(await refusalOf(work)).toMatchObject({ code: 'client.locked', params: { count: 1 } })
    // What was posted before is given again, can be closed, and applied for.
    expect((await postJob(context, ben, goodDraft, key)).id).toBe(known.id)
    await propose(context, aiko, known.id, { ...goodProposal, deliverOn: '2026-12-20' })
    await closeJob(context, ben, known.id)
    // The one who was left waiting is kept from nothing.
    await post(context, aiko)
  },
)

test('a silent end is answered for, and then one posts and offers again', async () => {
  const { ben, proposal } = await waitedFor('lapsed')
  await answerAll(context, ben)
  await post(context, ben)
  expect((await rowOf(db, await offer(context, ben, proposal.id)))?.row.state).toBe('offered')
})

test('an offer that nobody agreed to locks nobody', async () => {
  context.time.set(someDay)
  const { ben, proposed } = await benAndAiko(context)
  const { proposal } = await proposed()
  await offer(context, ben, proposal.id)
  context.time.set(someDay + 20 * day)
  await fireDue(context, context.time.now())
  await post(context, ben)
})

import { expect, test } from 'vitest'
import { editJob, postJob, previewJob, propose } from '#market'
import { warningsOf } from '#people'
import { testDatabase } from '../../test/database.ts'
import { goodDraft, goodProposal, refusalOf, trader } from '../../test/market.ts'
import { testContext } from '../../test/world.ts'

const { db } = await testDatabase()
const context = testContext(db)
const ben = await trader(context, '田中 弁')
const aiko = await trader(context, '相川 葵')

const description = '詳しくはLINEで説明します。ID: mock_tanaka88 を追加してください。'

test('a job that leads away is warned of before it is posted, and posted all the same', async () => {
  const draft = { ...goodDraft, description }
  const refusal = await refusalOf(() => postJob(context, ben, draft))
  expect(refusal).toMatchObject({ code: 'guard.warned', issues: [{ path: 'description' }] })
  expect(await refusalOf(() => previewJob(context, ben, draft))).toEqual(refusal)
  const job = await postJob(context, ben, { ...draft, despiteWarning: true })
  expect(job.description).toBe(description)
})

test('of a job that is rewritten, only what is new is looked at', async () => {
  const job = await postJob(context, ben, { ...goodDraft, description, despiteWarning: true })
  const edit = (title: string) =>
    editJob(context, ben, job.id, { ...goodDraft, title, description })
  expect((await edit('商品登録（200点）')).title).toBe('商品登録（200点）')
  expect(await refusalOf(() => edit('商品登録 090-1234-5678'))).toMatchObject({
    code: 'guard.warned',
    issues: [{ path: 'title', code: 'guard.phone' }],
  })
})

test('an application is warned of, and sent all the same', async () => {
  const job = await postJob(context, ben, goodDraft)
  const draft = { ...goodProposal, message: 'サイトを通さずに直接契約でお願いできませんか。' }
  expect((await refusalOf(() => propose(context, aiko, job.id, draft))).code).toBe('guard.warned')
  const made = await propose(context, aiko, job.id, { ...draft, despiteWarning: true }, 'key-1')
  expect(await propose(context, aiko, job.id, { ...draft, despiteWarning: true }, 'key-1')).toEqual(
    made,
  )
  expect(await warningsOf(context, aiko.id)).toMatchObject([
    { place: 'proposal', aboutId: job.id, sent: true },
    { place: 'proposal', aboutId: job.id, sent: false },
  ])
})

import { beforeEach, expect, test } from 'vitest'
import { runChecks } from '#checks'
import { act, fireDue } from '#contracts'
import { deposit } from '#ledger'
import { offer, propose } from '#market'
import type { Person } from '#people'
import { newId } from '#platform'
import {
  foldFigures,
  hideReview,
  replyToReview,
  reportReview,
  reviewsAbout,
  reviewsOn,
  trustCards,
  writeReview,
} from '#trust'
import type { ReviewDraft } from '#trust'
import { goodProposal, post, refusalOf, trader } from '../../../test/market.ts'
import { testDatabase } from '../../../test/database.ts'
import { day, someDay, testContext } from '../../../test/world.ts'
import type { TestContext } from '../../../test/world.ts'

const { db } = await testDatabase()
let context: TestContext
let ben: Person
let aiko: Person

beforeEach(async () => {
  context = testContext(db)
  ben = await trader(context, '田中勉')
  aiko = await trader(context, '佐藤愛子')
  await deposit(db, ben.id, newId('dep'), 1_000_000n, context.time.now())
})

const later = async (days: number) => {
  context.time.set(context.time.now() + days * day)
  await fireDue(context, context.time.now())
}

const contract = async (...actions: string[]): Promise<string> => {
  const job = await post(context, ben)
  const { id: proposal } = await propose(context, aiko, job.id, goodProposal)
  const id = await offer(context, ben, proposal)
  for (const action of actions)
    await act(context, id, action, ['fund', 'accept'].includes(action) ? ben : aiko, {})
  return id
}
const paid = () => contract('agreeToOffer', 'fund', 'deliver', 'accept')

const ofClient = (stars = 5, comment = ''): ReviewDraft => ({
  stars: { clarity: stars, communication: stars, inspection: stars, fairness: stars, again: stars },
  comment,
})
const ofWorker = (stars = 5, comment = ''): ReviewDraft => ({
  stars: {
    quality: stars,
    punctuality: stars,
    communication: stars,
    understanding: stars,
    again: stars,
  },
  comment,
})

const mailsTo = async (person: Person, kind: string) =>
  db.query('select facts from outbox where to_id = $1 and kind = $2', [person.id, kind])

test('neither reads the other before both have written; then both are open, for good', async () => {
  const id = await paid()
  await writeReview(context, aiko, id, ofClient(4, '丁寧でした'))
  expect(await mailsTo(ben, 'reviewGiven')).toHaveLength(1)
  const blind = await reviewsOn(context, id, ben)
  expect([blind.reviews, blind.written]).toEqual([{}, ['worker']])
  expect(await reviewsAbout(context, ben.id, 'client', { limit: 9 })).toEqual([])
  await writeReview(context, aiko, id, ofClient(3, 'やはり3です'))
  await writeReview(context, ben, id, ofWorker())
  const { reviews } = await reviewsOn(context, id, ben)
  expect(reviews.worker).toMatchObject({ items: [3, 3, 3, 3, 3], comment: 'やはり3です' })
  const refused = await refusalOf(() => writeReview(context, aiko, id, ofClient(5)))
  expect(refused.code).toBe('review.open')
  expect(await writeReview(context, aiko, id, ofClient(3, 'やはり3です'))).toEqual(reviews.worker)
  await foldFigures(context)
  await foldFigures(context)
  expect(await mailsTo(ben, 'reviewOpened')).toHaveLength(1)
  const card = (await trustCards(context, [ben.id], 'client')).get(ben.id)
  expect(card?.rating).toMatchObject({ count: 1, mean: 3, spread: [0, 0, 1, 0, 0], bad: 0 })
  expect(await runChecks(db)).toEqual([])
})

test('two who write at the same moment find each other', async () => {
  const id = await paid()
  await Promise.all([
    writeReview(context, aiko, id, ofClient()),
    writeReview(context, ben, id, ofWorker()),
  ])
  expect(Object.keys((await reviewsOn(context, id, aiko)).reviews)).toEqual(['client', 'worker'])
})

test('thirty days after the end what one side wrote is open, and nobody may write any more', async () => {
  const id = await paid()
  await writeReview(context, aiko, id, ofClient(1, 'ひどい'))
  await later(30)
  const [open] = await reviewsAbout(context, ben.id, 'client', { limit: 9 })
  expect(open).toMatchObject({ side: 'worker', comment: 'ひどい', weighs: true })
  expect((await refusalOf(() => writeReview(context, ben, id, ofWorker()))).code).toBe(
    'review.closed',
  )
  const live = (await trustCards(context, [ben.id], 'client')).get(ben.id)
  expect(live?.rating).toMatchObject({ count: 1, bad: 1 })
  await foldFigures(context)
  expect((await trustCards(context, [ben.id], 'client')).get(ben.id)).toEqual(live)
})

test('whoever was left without an answer can always review; who left is read and not counted', async () => {
  const unfunded = await contract('agreeToOffer')
  const inStead = await contract('agreeToOffer', 'fund', 'deliver')
  await later(15)
  for (const id of [unfunded, inStead])
    await writeReview(context, ben, id, ofWorker(1)).catch(() => null)
  expect((await refusalOf(() => writeReview(context, ben, unfunded, ofWorker()))).code).toBe(
    'review.never_begun',
  )
  await later(60)
  for (const id of [unfunded, inStead]) await writeReview(context, aiko, id, ofClient(2, '沈黙'))
  expect(await reviewsAbout(context, ben.id, 'client', { limit: 9 })).toHaveLength(2)
  const [ofAiko] = await reviewsAbout(context, aiko.id, 'worker', { limit: 9 })
  expect(ofAiko).toMatchObject({ weighs: false })
  await foldFigures(context)
  const cards = await Promise.all([
    trustCards(context, [ben.id], 'client'),
    trustCards(context, [aiko.id], 'worker'),
  ])
  expect(cards.map((card, index) => card.get([ben.id, aiko.id][index]!)?.rating.count)).toEqual([
    2, 0,
  ])
  expect(await runChecks(db)).toEqual([])
})

test('what was never agreed to, never funded, or is not over, cannot be reviewed', async () => {
  const running = await contract('agreeToOffer', 'fund')
  const declined = await contract('decline')
  const withdrawn = await contract('agreeToOffer', 'withdraw')
  const codes = await Promise.all(
    [running, declined, withdrawn].map(
      async (id) => (await refusalOf(() => writeReview(context, aiko, id, ofClient()))).code,
    ),
  )
  expect(codes).toEqual(['review.too_early', 'review.never_begun', 'review.never_begun'])
})

test('an item left out or beyond five, and a stranger, are refused', async () => {
  const id = await paid()
  const { again: _, ...four } = ofClient().stars
  const missing = await refusalOf(() =>
    writeReview(context, aiko, id, { stars: four, comment: '' }),
  )
  expect(missing.issues).toEqual([{ path: 'again', code: 'stars.missing' }])
  const beyond = { stars: { ...four, again: 6 }, comment: '' }
  expect((await refusalOf(() => writeReview(context, aiko, id, beyond))).code).toBe('stars.missing')
  const stranger = await trader(context, '誰か')
  expect((await refusalOf(() => reviewsOn(context, id, stranger))).code).toBe('contract.not_found')
})

const open = async () => {
  const id = await paid()
  await writeReview(context, aiko, id, ofClient(1, '電話は090-…'))
  await writeReview(context, ben, id, ofWorker())
  return id
}

test('whom a review is about replies once, and may call the desk', async () => {
  const id = await open()
  const reply = (text: string) => replyToReview(context, ben, id, 'worker', text)
  expect((await reply('すみません')).reply).toBe('すみません')
  await reply('すみません')
  expect((await refusalOf(() => reply('もう一度'))).code).toBe('review.replied')
  expect(await mailsTo(aiko, 'reviewReplied')).toHaveLength(1)
  const own = await refusalOf(() => replyToReview(context, aiko, id, 'worker', '自分で'))
  expect(own.code).toBe('review.not_found')
  const caseId = await reportReview(context, ben, id, 'worker', '電話番号があります')
  const [found] = await db.query('select cause, opened_by from cases where id = $1', [caseId])
  expect(found).toEqual({ cause: 'review', opened_by: 'client' })
})

test('words that lead away are warned of in a review and in an answer, and may be sent', async () => {
  const id = await paid()
  const away = '次からは sato.aiko@gmail.com へ直接ご連絡ください。'
  const warned = await refusalOf(() => writeReview(context, aiko, id, ofClient(5, away)))
  expect(warned).toMatchObject({
    code: 'guard.warned',
    issues: [{ path: 'comment' }, { path: 'comment' }],
  })
  expect((await reviewsOn(context, id, aiko)).reviews).toEqual({})
  await writeReview(context, aiko, id, ofClient(5, away), true)
  await writeReview(context, ben, id, ofWorker())
  const reply = () => replyToReview(context, ben, id, 'worker', away)
  expect((await refusalOf(reply)).code).toBe('guard.warned')
  expect(await replyToReview(context, ben, id, 'worker', away, true)).toMatchObject({ reply: away })
  const rows = await db.query('select sent from guard_warnings where about_id = $1 order by id', [
    id,
  ])
  expect(rows).toEqual([{ sent: false }, { sent: true }, { sent: false }, { sent: true }])
})

test('the desk takes a review down: words and stars are gone, the reason stays, it is logged', async () => {
  const id = await open()
  const staff = { id: (await trader(context, '事務局')).id, roles: ['support'] }
  const card = async () => (await trustCards(context, [ben.id], 'client')).get(ben.id)?.rating
  await foldFigures(context)
  expect(await card()).toMatchObject({ count: 1, bad: 1 })
  const party = await refusalOf(() => hideReview(context, ben, id, 'worker', '嫌だ'))
  expect(party.code).toBe('review.desk_only')
  await hideReview(context, staff, id, 'worker', '個人の情報があるため')
  expect(await card()).toMatchObject({ count: 0, bad: 0, mean: null })
  const [hidden] = await reviewsAbout(context, ben.id, 'client', { limit: 9 })
  expect(hidden).toMatchObject({ comment: '', hiddenBecause: '個人の情報があるため' })
  const logged = await db.query('select action from staff_log where staff_id = $1', [staff.id])
  expect(logged).toEqual([{ action: 'decidedReview' }])
  const again = await refusalOf(() => hideReview(context, staff, id, 'worker', 'また'))
  expect(again.code).toBe('review.hidden')
  expect(await runChecks(db)).toEqual([])
})

test('both are asked once, when it ends; who cannot review is not asked', async () => {
  await paid()
  await contract('decline')
  await foldFigures(context)
  await foldFigures(context)
  expect(await mailsTo(aiko, 'reviewAsked')).toEqual([
    { facts: { party: 'worker', until: someDay + 30 * day } },
  ])
  expect(await mailsTo(ben, 'reviewAsked')).toHaveLength(1)
})

import { act, fireDue } from '#contracts'
import { casesOf, lockOf, proposeRuling } from '#desk'
import { postJob, propose } from '#market'
import { ownIdentity, sendIdentity, storeDocument } from '#people'
import { newId } from '#platform'
import { elsewhereFor, enterElsewhere } from '#portfolio'
import { storeFile } from '#talk'
import { itemsAbout, writeReview } from '#trust'
import { cardPicture } from '../../src/simulation/demo/files/index.ts'
import { day } from '../world.ts'
import type { TestContext } from '../world.ts'
import type { Askers } from './askers.ts'
import { offeredUnder } from './contracts.ts'

const bytesOf = async function* (bytes: Uint8Array) {
  yield bytes
}

type Party = { id: string; verified: true; roles: string[] }
type Pair = { client: Party; worker: Party }

const agreed = async (context: TestContext, { client, worker }: Pair): Promise<string> => {
  const contract = await offeredUnder(context, 'fixed-price', { client, worker })
  await act(context, contract, 'agreeToOffer', worker, {})
  return contract
}

/** A job of the client's that the worker has applied for. */
const applied = async (context: TestContext, { client, worker }: Pair) => {
  const job = await postJob(context, client, {
    kind: 'fixed',
    title: 'ロゴ',
    description: 'ロゴを1点',
    category: 'design',
    price: 50_000n,
    deliverWithinDays: 10,
  })
  const terms = { price: 50_000n, message: 'お任せください', deliverOn: '2026-12-01' }
  return { job: job.id, proposal: (await propose(context, worker, job.id, terms)).id }
}

/** A contract that the client never funded: the case for which they owe an answer. */
const leftInSilence = async (context: TestContext, pair: Pair): Promise<string> => {
  await agreed(context, pair)
  context.time.set(context.time.now() + 6 * day)
  await fireDue(context, context.time.now())
  const [lock] = (await lockOf(context, [pair.client.id])).get(pair.client.id) ?? []
  if (!lock) throw new Error('nobody waits for the client')
  return lock.caseId
}

/** A contract in mediation, with a file, its case, and a ruling that waits for a second one. */
const contested = async (context: TestContext, { client, worker }: Pair, desk: Party) => {
  const contract = await agreed(context, { client, worker })
  await act(context, contract, 'fund', client, {})
  const named = { name: 'sketch.txt', contractId: contract, person: worker }
  const { id: file } = await storeFile(context, bytesOf(Buffer.from('hello')), named)
  await act(context, contract, 'deliver', worker, {})
  const objection = { reason: '色が違います。', criterion: '見本帳', amount: 5_000n }
  await act(context, contract, 'contest', client, objection)
  await act(context, contract, 'answer', worker, { note: '見本帳のとおりです。' })
  const [found] = await casesOf(context, contract, desk)
  const draft = { action: 'rule', amount: 12_000n, reason: '見本帳と照合しました。' }
  const { ruling } = await proposeRuling(context, desk, found!.id, draft, newId('key'))
  if (!found || !ruling) throw new Error('no ruling waits for a second one')
  return { contract, file, caseId: found.id, ruling: ruling.id }
}

/** A contract that is over, reviewed by both. */
const reviewed = async (context: TestContext, { client, worker }: Pair): Promise<string> => {
  const contract = await agreed(context, { client, worker })
  await act(context, contract, 'fund', client, {})
  await act(context, contract, 'deliver', worker, {})
  await act(context, contract, 'accept', client, {})
  for (const [person, about] of [
    [client, 'worker'],
    [worker, 'client'],
  ] as const) {
    const stars = Object.fromEntries(itemsAbout[about].map((item) => [item, 4]))
    await writeReview(context, person, contract, { stars, comment: 'ありがとうございました。' })
  }
  return contract
}

/** The worker's documents, waiting to be looked at. */
const identity = async (context: TestContext, worker: Party) => {
  const picture = cardPicture([58, 110, 92])
  for (const side of ['front', 'selfie'])
    await storeDocument(context, worker, side, bytesOf(picture))
  const [{ id: document = '' } = {}] = (await ownIdentity(context, worker.id)).files
  const { id } = await sendIdentity(context, worker, {
    method: 'documentImage',
    document: 'passport',
  })
  return { id, document }
}

/** A contract that the worker made elsewhere, and delivered there. */
const elsewhere = async (context: TestContext, worker: Party) => {
  const draft = {
    platform: 'crowdworks',
    clientName: '株式会社みどり',
    title: '商品登録',
    price: 30_000n,
    agreedOn: '2026-11-02',
    deliverOn: null,
    payOn: null,
    reference: '',
    stage: 'delivered',
    stageOn: '2026-11-09',
  } as const
  const { id } = await enterElsewhere(context, worker, draft, newId('key'))
  const view = await elsewhereFor(context, { ...worker, name: '弁' }, id)
  return { id, entry: view.timeline.find((told) => told.id !== null)?.id ?? '' }
}

/**
 * One of everything that the client and the worker of the askers could have: ids by the part of an
 * address that they fill in, `contracts/:id`, or by more of it where that is about something else.
 */
export const makeThings = async (
  context: TestContext,
  people: Askers,
): Promise<Record<string, string>> => {
  const party = ({ id }: { id: string }, ...roles: string[]): Party => ({
    id,
    verified: true,
    roles,
  })
  const pair = { client: party(people.client), worker: party(people.worker) }
  const { job, proposal } = await applied(context, pair)
  const silence = await leftInSilence(context, pair)
  const contest = await contested(context, pair, party(people.support, 'support'))
  const ended = await reviewed(context, pair)
  const check = await identity(context, pair.worker)
  const made = await elsewhere(context, pair.worker)
  return {
    'jobs/:id': job,
    'proposals/:id': proposal,
    'contracts/:id': contest.contract,
    'contracts/:id/review': ended,
    'contracts/:id/reviews': ended,
    'reviews/:side': 'client',
    'people/:id': pair.client.id,
    'files/:file': contest.file,
    'actions/:action': 'deliver',
    'processes/:name': 'fixed-price',
    'members/:id': people.clientsColleague.id,
    'deputies/:id': people.clientsDeputy.id,
    'stands-for/:id': pair.client.id,
    'lock/:id': silence,
    'cases/:id': contest.caseId,
    'cases/:id/answer': silence,
    'rulings/:ruling': contest.ruling,
    'identity/:id': check.id,
    'documents/:file': check.document,
    'elsewhere/:id': made.id,
    'entries/:entry': made.entry,
    'letters/:letter': 'nudge',
    'clients/:id': pair.client.id,
    'suggestions/:id': job,
    'years/:year': '2026',
  }
}

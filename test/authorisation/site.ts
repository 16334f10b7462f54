import { act, fireDue } from '#contracts'
import { lockOf } from '#desk'
import { jobById, postJob, propose } from '#market'
import { newId, sleep } from '#platform'
import type { Context } from '#platform'
import { storeFile } from '#talk'
import { webPages } from '#web'
import { day } from '../world.ts'
import type { TestContext } from '../world.ts'
import { assemble, askers, signedIn } from './askers.ts'
import type { Asker, Askers } from './askers.ts'
import { offeredUnder } from './contracts.ts'
import { undone } from './undone.ts'

type Route = ReturnType<typeof webPages>['routes'][number]

/** A market with one of everything that the client and the worker of the askers could have. */
export type Site = { people: Askers; tokens: Record<string, string>; ids: Record<string, string> }

/** A contract that the client agreed to and never funded: they owe an answer for it. */
const leftInSilence = async (context: TestContext, people: Askers): Promise<string> => {
  const contract = await offeredUnder(context, 'fixed-price', people)
  await act(context, contract, 'agreeToOffer', { id: people.worker.id, roles: [] }, {})
  context.time.set(context.time.now() + 6 * day)
  await fireDue(context, context.time.now())
  const [lock] = (await lockOf(context, [people.client.id])).get(people.client.id) ?? []
  if (!lock) throw new Error('nobody waits for the client')
  return lock.caseId
}

const bytes = async function* () {
  yield Buffer.from('hello')
}

export const buildSite = async (context: TestContext): Promise<Site> => {
  const people = await assemble(context)
  const tokens: Record<string, string> = {}
  for (const asker of askers)
    if (asker !== 'visitor') tokens[asker] = (await signedIn(context, people[asker])).token
  const [client, worker] = [people.client, people.worker].map(({ id }) => ({
    id,
    verified: true,
    roles: [],
  }))
  const job = await postJob(context, client!, {
    kind: 'fixed',
    title: 'ロゴ',
    description: 'ロゴを1点',
    category: 'design',
    price: 50_000n,
    deliverWithinDays: 10,
  })
  const terms = { price: 50_000n, message: 'お任せください', deliverOn: '2026-12-01' }
  const proposal = await propose(context, worker!, job.id, terms)
  const contract = await offeredUnder(context, 'fixed-price', people)
  await act(context, contract, 'agreeToOffer', worker!, {})
  await act(context, contract, 'fund', client!, {})
  const named = { name: 'sketch.txt', contractId: contract, person: worker! }
  const { id: file } = await storeFile(context, bytes(), named)
  return {
    people,
    tokens,
    ids: {
      'jobs/:id': (await jobById(context, job.id)).id,
      'proposals/:id': proposal.id,
      'contracts/:id': contract,
      'people/:id': client!.id,
      'files/:file': file,
      'actions/:action': 'deliver',
      'processes/:name': 'fixed-price',
      'members/:id': people.clientsColleague.id,
      'deputies/:id': people.clientsDeputy.id,
      'stands-for/:id': client!.id,
      'lock/:id': await leftInSilence(context, people),
    },
  }
}

/** What a page says to somebody: that they are let in, must sign in or verify first, or go away. */
export type Said = 'in' | 'sign in' | 'verify' | 'no' | 'broken'

const meaning = ({ status, headers }: Response): Said => {
  const to = headers.get('location') ?? ''
  if (to.startsWith('/sign-in?next=')) return 'sign in'
  if (to === '/verify-email') return 'verify'
  if (status >= 500) return 'broken'
  return status === 403 || status === 404 ? 'no' : 'in'
}

/** Asks a route about what belongs to the site's client and worker; nothing of it remains. */
export const askAs = async (
  context: Context,
  { tokens, ids }: Site,
  asker: Asker,
  { method, path }: Route,
): Promise<Said> => {
  const place = path.replaceAll(
    /([\w-]+)\/(:\w+)/g,
    (_, noun: string, name: string) => `${noun}/${ids[`${noun}/${name}`] ?? newId('x')}`,
  )
  return undone({ ...context, stopping: AbortSignal.abort() }, async (there) => {
    const { app } = webPages(there)
    const token = tokens[asker]
    const cookie = token === undefined ? '' : `session=${token}`
    const sent = { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://localhost' }
    const response = await app.request(place, {
      method,
      headers: { cookie, ...(method === 'POST' ? sent : {}) },
      ...(method === 'POST' ? { body: '' } : {}),
    })
    await response.body?.cancel()
    await sleep(0)
    return path === '/verify-email' && meaning(response) === 'verify' ? 'in' : meaning(response)
  })
}

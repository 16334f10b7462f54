import { deliveryBounds, postJob, propose, searchJobs } from '#market'
import { openSession, updateProfile } from '#people'
import { offeringOf } from '#processes'
import { market } from './market.ts'
import type { Somebody } from './somebody.ts'

/** Pages, and the person who comes to them; null: a visitor. */
export type Places = { personId: string | null; paths: readonly string[] }

/** Makes somebody's browser that of a person, who reads in its language, or a visitor's. */
export const become = async (who: Somebody, personId: string | null): Promise<void> => {
  // The page that is open must not ask on in another's name.
  await who.page.goto('about:blank')
  await who.context.clearCookies()
  if (personId === null) return
  const { context } = market()
  await updateProfile(context, personId, { locale: who.seat.locale })
  const { token } = await openSession(context, personId, { ip: '127.0.0.1' })
  await who.context.addCookies([{ name: 'session', value: token, url: market().url }])
}

/** The first row of a query over the demo. Throws where there is none. */
export const one = async (sql: string, ...values: string[]): Promise<Record<string, string>> => {
  const [row] = await market().context.db.query<Record<string, string>>(sql, values)
  if (!row) throw new Error(`the demo has nothing of: ${sql}`)
  return row
}

/** A person of the demo by the name before the @ of their address. */
export const personNamed = async (name: string): Promise<string> =>
  (await one('select id from people where email like $1', `${name}@%`))['id'] ?? ''

/** The link of a reminder mail that can still be answered, from among its reader's mails. */
const seenLink = async (): Promise<string> => {
  const { url, context } = market()
  const { reader = '' } = await one(
    `select o.to_id as reader from outbox o join contracts c on c.id = o.owner_id
      where o.kind = 'reminder' and o.to_id in (c.client_id, c.worker_id)
        and to_timestamp((o.facts->>'dueAt')::float8 / 1000) = c.due_at
      order by o.id desc limit 1`,
  )
  const { token } = await openSession(context, reader, { ip: '127.0.0.1' })
  const mails = await fetch(`${url}/mails`, { headers: { cookie: `session=${token}` } })
  for (const [, path = ''] of (await mails.text()).matchAll(/href="[^"]*(\/seen\/[^"?]+)/g))
    if ((await fetch(`${url}${path}`)).ok) return path
  throw new Error('no reminder of the demo can be answered')
}

export const visitorsPlaces = async (): Promise<Places> => {
  const job = await one('select id, client_id as client from jobs where closed_at is null limit 1')
  const pages = [
    '/',
    '/story',
    '/jobs',
    '/jobs?q=商品 登録',
    '/jobs?kind=hourly',
    '/jobs?q=zzz',
    '/demo/half-year',
    '/sign-in',
    '/sign-up',
  ]
  const links = [
    '/forgot-password',
    '/forgot-password/sent',
    '/reset-password/x',
    '/verify-email/x',
    '/seen/x',
    '/here/x',
    await seenLink(),
    '/calendar/x.ics',
  ]
  const rules = ['/processes', '/processes/fixed-price', '/processes/crowdworks-fixed']
  const rest = [
    '/mails',
    '/api',
    '/evidence',
    '/nowhere',
    `/jobs/${job['id']}`,
    `/people/${job['client']}`,
  ]
  return { personId: null, paths: [...pages, ...links, ...rules, ...rest] }
}

/** An open job of somebody else's that the person has not applied for. */
const freeJob = async (personId: string): Promise<string> => {
  const { context } = market()
  const { items } = await searchJobs(context, { kind: 'fixed' })
  const applied = await context.db.query<{ id: string }>(
    'select job_id as id from proposals where worker_id = $1',
    [personId],
  )
  const free = items.find(
    (job) => job.clientId !== personId && !applied.some(({ id }) => id === job.id),
  )
  if (!free) throw new Error('the worker of the demo has applied for everything')
  return free.id
}

const settings = ['', '/display', '/password', '/sign-ins', '/bank', '/business']

export const workersPlaces = async (): Promise<Places> => {
  const personId = await personNamed('worker')
  const proposal = await one('select id from proposals where worker_id = $1 limit 1', personId)
  const free = await freeJob(personId)
  const own = [
    '/home',
    '/contracts',
    '/weeks',
    '/calendar',
    '/proposals',
    `/proposals/${proposal['id']}`,
    '/wallet',
  ]
  const tabs = [...settings.map((tab) => `/settings${tab}`), '/answering', '/organisation']
  return { personId, paths: [...own, `/jobs/${free}`, '/mails', ...tabs] }
}

/** Somebody of the demo with an open job that was applied for. */
export const clientsPlaces = async (): Promise<Places> => {
  const applied = await one(
    `select j.id as job, j.client_id as client, p.id as proposal from jobs j
      join proposals p on p.job_id = j.id
      where j.kind = 'fixed' and j.closed_at is null and p.withdrawn_at is null and not exists
        (select 1 from contracts c where c.client_id = j.client_id and c.terms->>'title' = j.title)
      limit 1`,
  )
  const job = `/jobs/${applied['job']}`
  const proposal = `/proposals/${applied['proposal']}`
  const posting = ['/jobs/mine', '/jobs/new', '/jobs/new?kind=hourly']
  const own = ['/home', '/contracts', '/calendar', ...posting, '/wallet']
  const month = '/calendar?month=2026-12'
  const talks = [
    month,
    '/settings/bank',
    job,
    `${job}/proposals`,
    proposal,
    `${proposal}/offer/parts`,
    `${proposal}/offer`,
  ]
  return { personId: applied['client'] ?? '', paths: [...own, ...talks] }
}

/** An open job that nobody has applied for, as its client sees it. */
export const quietPlaces = async (): Promise<Places> => {
  const job = await one(
    `select id, client_id as client from jobs where closed_at is null
      and not exists (select 1 from proposals where job_id = jobs.id) limit 1`,
  )
  return { personId: job['client'] ?? '', paths: [`/jobs/${job['id']}`, `/jobs/${job['id']}/edit`] }
}

/** Two open hourly jobs, one of which the worker has applied for; the same two every time. */
export const hourlyPlaces = async () => {
  const { context } = market()
  const [workerId, clientId] = [await personNamed('worker'), await personNamed('client')]
  const hours = { kind: 'hourly', price: 1000n, weeklyHours: 10, pledgeWeeks: 1 }
  const words = { title: '毎週の入力', description: '届いた一覧から。', category: 'data-entry' }
  const post = (key: string) =>
    postJob(context, { id: clientId, verified: true }, { ...words, ...hours }, key)
  const [open, applied] = [await post('open-hours'), await post('applied-hours')]
  const monday = deliveryBounds(context, 'hourly').min
  const draft = { price: 1100n, message: 'お任せください。', deliverOn: monday }
  const { id } = await propose(
    context,
    { id: workerId, verified: true },
    applied.id,
    draft,
    'hours',
  )
  return { workerId, clientId, job: `/jobs/${open.id}`, offer: `/proposals/${id}/offer`, monday }
}

export const desksPlaces = async (): Promise<Places> => ({
  personId: await personNamed('desk'),
  paths: ['/desk', '/mails?to=all', '/jobs'],
})

export type Standing = {
  id: string
  process: string
  state: string
  client: string
  worker: string
}

/**
 * A contract of the demo in every state that there is, of every process that it knows; where there
 * is one, with everything that can be done a few times only still to do.
 */
export const everyState = async (): Promise<Standing[]> => {
  const found = await market().context.db.query<Standing>(
    `select distinct on (process, state) id, process, state, client_id as client,
        worker_id as worker
      from contracts order by process, state, counts <> '{}', id`,
  )
  const states = Object.keys(offeringOf('fixed-price')?.process.states ?? {})
  const fixed = found.filter(({ process }) => process === 'fixed-price')
  const missing = states.filter((state) => !fixed.some((one) => one.state === state))
  if (missing.length > 0) throw new Error(`no contract of the demo is ${missing.join(', ')}`)
  return found
}

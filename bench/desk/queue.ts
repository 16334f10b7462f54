import { Agent } from 'node:http'
import { addPerson, addStaff, openSession, personOf } from '#people'
import type { Database } from '#platform'
import { toSql } from '#platform'
import { seedContracts } from '../contracts-seed.ts'
import { atMost } from '../ground.ts'
import type { Ground, Measured } from '../ground.ts'
import { get, startServer, timesOf } from '../pages.ts'
import type { Server } from '../pages.ts'

const cases = 100_000

/** What somebody of the desk asks for: the top, each filter, one that fits little, deep pages. */
const addresses = [
  '/desk',
  '/desk?cause=finalNotice',
  '/desk?cause=contested',
  '/desk?whose=nobody',
  '/desk?whose=me',
  '/desk?side=worker',
  '/desk?cause=silentEnd&whose=nobody&side=client',
  '/desk?cause=review',
] as const

/** Open cases of every cause, for 100,000 contracts of as many pairs. */
const seedCases = async (owner: Database, now: number, staffId: string): Promise<void> => {
  await seedContracts(owner, { from: 80_000_000, count: cases, deliveredAt: now })
  await owner.query(
    `insert into cases (id, about_id, cause, opened_by, client_id, worker_id, silent_id, money,
       opened_at, due_at, urgent_at, assigned_to)
     select 'cas_' || lpad((n * 7919 % 100000)::text, 26, '0'), id, cause,
       case when cause = 'noAnswer' then 'worker' else 'clock' end, client_id, worker_id,
       case when n % 5 = 0 then worker_id else client_id end, yen, at, due,
       case_urgency(due, yen), case when n % 10 = 0 then $2 when n % 10 = 1 then 'per_other' end
     from (select row_number() over (order by id)::int as n, id, client_id, worker_id,
         (array['finalNotice', 'contested', 'silentEnd', 'noAnswer'])
           [1 + (hashint4(right(id, 8)::int) & 3)] as cause,
         (right(id, 6)::bigint * 7 % 900000) as yen, $1::timestamptz as at,
         $1::timestamptz + make_interval(secs => right(id, 8)::int * 13 % 1728000) as due
       from agreements where id >= 'ctr_' || lpad('80000000', 26, '0')) a`,
    [toSql(now), staffId],
  )
  await owner.query('vacuum analyze')
}

/** The address of a page so many pages down. */
const deepPage = async (server: Server, pages: number): Promise<string> => {
  const agent = new Agent()
  let path = '/desk'
  for (let page = 0; page < pages; page += 1) {
    const { body } = await get(server, agent, path)
    const next = /href="([^"]*cursor=[^"]*)"/.exec(body)?.[1]
    if (next === undefined) throw new Error(`${path} has no page after it`)
    path = next.replaceAll('&amp;', '&')
  }
  agent.destroy()
  return path
}

const p95 = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0

/** Of five rounds: what others do on the machine meanwhile only ever adds to a page's time. */
const quietest = async (server: Server, path: string): Promise<number> => {
  const rounds: number[] = []
  for (let round = 0; round < 5; round += 1) rounds.push(p95(await timesOf(server, path, 40)))
  return Math.min(...rounds)
}

/** The desk's queue, the whole page through HTTP, with 100,000 open cases. */
export const benchDesk = async ({ context, owner, ...ground }: Ground): Promise<Measured[]> => {
  const { db } = context
  const who = { email: 'desk@example.com', name: '机 花子', locale: 'ja' } as const
  const { id } = await addPerson(context, db, who)
  await owner.query('update people set verified_at = now() where id = $1', [id])
  await addStaff(context, who.email, 'support')
  if (!(await personOf(context, id))) throw new Error('nobody staffs the desk')
  await seedCases(owner, context.time.now(), id)
  const { token } = await openSession(context, id, { ip: '127.0.0.1', agent: 'bench' })
  const server = await startServer({ context, owner, ...ground }, `session=${token}`)
  try {
    const lines: Measured[] = []
    for (const path of [...addresses, await deepPage(server, 20)]) {
      await timesOf(server, path, 20)
      const name = path.replace(/cursor=.*/, '(20 pages down)')
      lines.push(
        atMost(`queue of 100,000 cases: ${name}, p95`, await quietest(server, path), 30, 'ms'),
      )
    }
    return lines
  } finally {
    server.stop()
  }
}

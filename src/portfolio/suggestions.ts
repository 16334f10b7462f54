import type { Yen } from '#engine'
import { myProposals, searchJobs } from '#market'
import type { Job } from '#market'
import { isId, refuse, toSql } from '#platform'
import type { Context } from '#platform'
import { trustCards } from '#trust'
import type { Portfolio } from './portfolio.ts'
import { spreadOf } from './income/spread.ts'
import type { Spread } from './income/spread.ts'

/** Never more than so many at once; who dismisses some is shown no others in their place. */
const mostSuggested = 3
/** For how long a dismissal counts against that number. */
const quietMs = 30 * 86_400_000
/** Income is spread well enough from so many clients of equal size on: nothing is suggested. */
const enoughClients = 3
/** How many kinds of work are looked for, and how many of the newest jobs of each. */
const categoriesLooked = 2
const jobsLooked = 20
/** Weeks of a month, of hourly work, as far as income is compared. */
const weeksOfMonth = 4n

/** An open job in what the worker does already, from somebody they do not work for. */
export type Suggestion = {
  job: Job
  /** A month of it, or the whole of a fixed price, in gross yen. */
  brings: Yen
  /** How income would be spread with it. */
  spread: Spread
}

type Dismissed = { job_id: string; lately: boolean }

const dismissedBy = ({ db, time }: Context, personId: string): Promise<Dismissed[]> =>
  db.query<Dismissed>(
    'select job_id, at > $2 as lately from dismissed_jobs where person_id = $1',
    [personId, toSql(time.now() - quietMs)],
    'portfolio.dismissed',
  )

/** What the worker was last paid or hired for, the most frequent first. */
const categoriesOf = async ({ db }: Context, workerId: string): Promise<string[]> => {
  const rows = await db.query<{ category: string }>(
    `select category from (select terms ->> 'category' as category from agreements
       where worker_id = $1 order by id desc limit 100) a
     group by category order by count(*) desc, category limit $2`,
    [workerId, categoriesLooked],
    'portfolio.categories',
  )
  return rows.map(({ category }) => category)
}

const bringsOf = ({ kind, price, weeklyHours }: Job): Yen =>
  kind === 'hourly' ? price * BigInt(weeklyHours) * weeksOfMonth : price

const leans = ({ spread }: Portfolio): boolean =>
  spread.total > 0n && spread.effective < enoughClients

/** Those of whom nothing speaks against working for them. */
const trusted = async (context: Context, jobs: readonly Job[]): Promise<Job[]> => {
  const ids = [...new Set(jobs.map(({ clientId }) => clientId))]
  const cards = await trustCards(context, ids, 'client')
  const rank = (job: Job) => (cards.get(job.clientId)?.summary.verdict === 'safe' ? 0 : 1)
  return jobs
    .filter(({ clientId }) =>
      ['safe', 'new'].includes(cards.get(clientId)?.summary.verdict ?? 'watch'),
    )
    .toSorted((one, other) => rank(one) - rank(other))
}

/** One job of each client: more from the same would spread nothing. */
const onePerClient = (jobs: readonly Job[]): Job[] => {
  const seen = new Set<string>()
  return jobs.filter(({ clientId }) => !seen.has(clientId) && seen.add(clientId))
}

/**
 * At most three open jobs that fit what the worker does and would make them lean less on one
 * client; none where income is spread already, and none in place of what was dismissed lately.
 * Nothing of it is ever sent to anybody.
 */
export const suggestionsFor = async (
  context: Context,
  person: { id: string },
  portfolio: Portfolio,
): Promise<Suggestion[]> => {
  if (!leans(portfolio)) return []
  const [dismissed, categories, proposals] = await Promise.all([
    dismissedBy(context, person.id),
    categoriesOf(context, person.id),
    myProposals(context, person, { limit: 100 }),
  ])
  const room = mostSuggested - dismissed.filter(({ lately }) => lately).length
  if (room <= 0) return []
  const found = await Promise.all(
    categories.map((category) => searchJobs(context, { category, limit: jobsLooked })),
  )
  const known = new Set([
    person.id,
    ...portfolio.clients.map(({ id }) => id),
    ...dismissed.map(({ job_id: id }) => id),
    ...proposals.map(({ jobId }) => jobId),
  ])
  const fresh = found
    .flatMap(({ items }) => items)
    .filter(({ id, clientId }) => !known.has(id) && !known.has(clientId))
  const jobs = onePerClient(await trusted(context, fresh))
  const incomes = portfolio.clients.map(({ income }) => income)
  return jobs
    .map((job) => ({ job, brings: bringsOf(job), spread: spreadOf([...incomes, bringsOf(job)]) }))
    .filter(({ spread }) => spread.effective > portfolio.spread.effective)
    .slice(0, room)
}

/**
 * Takes a job out of the suggestions of a worker for good; again changes nothing. Refuses
 * `job.not_found` for what is no id of a job.
 */
export const dismissJob = async (
  { db, time }: Context,
  person: { id: string },
  jobId: string,
): Promise<void> => {
  if (!isId('job', jobId)) refuse('job.not_found')
  await db.query(
    `insert into dismissed_jobs (person_id, job_id, at)
     select $1, id, $3 from jobs where id = $2 on conflict do nothing`,
    [person.id, jobId, toSql(time.now())],
    'portfolio.dismiss',
  )
}

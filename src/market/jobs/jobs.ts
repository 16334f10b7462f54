import { dayOf } from '#engine'
import type { Day, Instant, Yen } from '#engine'
import { refuse, toSql } from '#platform'
import type { Context } from '#platform'
import type { Category } from '../categories.ts'
import type { KindTerms } from './kinds.ts'

/**
 * Derived, never stored: `hired` when a contract of it was funded, else `closed` by the client,
 * else `expired` when `closesOn` is over, else `open`.
 */
export type JobStatus = 'open' | 'closed' | 'expired' | 'hired'

/** A client's posting. Prices in whole yen, instants in the market's epoch ms. */
export type Job = KindTerms & {
  id: string
  clientId: string
  title: string
  description: string
  category: Category
  /** Of an hourly job the rate, per hour. */
  price: Yen
  /** The lengths that the client chose; the process's other clocks have their defaults. */
  clocks: Record<string, number>
  /** The last day on which one can apply. */
  closesOn: Day
  postedAt: Instant
  editedAt: Instant | null
  closedAt: Instant | null
  status: JobStatus
  /** How many have applied and not withdrawn. */
  proposals: number
}

/** Whether a contract of job `j` was ever funded. */
export const isHired = 'exists (select from contracts c where c.job_id = j.id and c.funded)'

/** The status of job `j`, where `today` is the parameter of the market's day. */
export function statusOf(today: string): string {
  return `case when ${isHired} then 'hired' when j.closed_at is not null then 'closed'
    when j.closes_on < ${today}::date then 'expired' else 'open' end`
}

/** The columns of a Job, of a table `jobs` named j; the market's day is parameter $1. */
const columns = `j.id, j.client_id as "clientId", j.kind, j.title, j.description, j.category,
  j.price, j.deliver_within_days as "deliverWithinDays", j.weekly_hours as "weeklyHours",
  j.expected_weeks as "expectedWeeks", j.pledge_weeks as "pledgeWeeks", j.clocks,
  j.closes_on as "closesOn",
  j.posted_at as "postedAt", j.edited_at as "editedAt", j.closed_at as "closedAt",
  ${statusOf('$1')} as status,
  (select count(*)::int from proposals p where p.job_id = j.id and p.withdrawn_at is null)
    as proposals`

export function today(context: Context): Day {
  return dayOf(context.time.now(), context.calendar)
}

/** A job, for anyone, open or not. Refuses `job.not_found`. */
export async function jobById(context: Context, id: string): Promise<Job> {
  const [job] = await context.db.query<Job>(
    `select ${columns} from jobs j where j.id = $2`,
    [today(context), id],
    'market.job',
  )
  return job ?? refuse('job.not_found')
}

/** The jobs of these ids, in the order of the ids; unknown ids are left out. */
export async function jobsById(context: Context, ids: readonly string[]): Promise<Job[]> {
  if (ids.length === 0) return []
  const jobs = await context.db.glance<Job>(
    `select ${columns} from jobs j where j.id = any($2)`,
    [today(context), ids],
    'market.jobs',
  )
  const known = new Map(jobs.map((job) => [job.id, job]))
  return ids.flatMap((id) => known.get(id) ?? [])
}

/** What a person has posted, newest first, `limit` after the job with the id `after`. */
export async function myJobs(
  context: Context,
  person: { id: string },
  page: { limit?: number | undefined; after?: string | undefined } = {},
): Promise<Job[]> {
  return context.db.query<Job>(
    `select ${columns} from jobs j where j.client_id = $2 and ($3::text is null
       or (j.posted_at, j.id) < (select a.posted_at, a.id from jobs a where a.id = $3))
     order by j.posted_at desc, j.id desc limit $4`,
    [today(context), person.id, page.after ?? null, page.limit ?? 100],
    'market.my_jobs',
  )
}

/** An instant of the market's time as a parameter. */
export function nowSql(context: Context): string {
  return toSql(context.time.now())
}

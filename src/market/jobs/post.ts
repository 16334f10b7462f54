import { refuseLocked } from '#desk'
import { dayOf } from '#engine'
import { heed, limitReach } from '#people'
import type { Person, Said } from '#people'
import { json, newId, refuse } from '#platform'
import type { Context } from '#platform'
import { tellPassed } from '../proposals/passed.ts'
import { wordsOf } from '../search/tokens.ts'
import { checkedDraft } from './draft.ts'
import type { CheckedDraft, JobDraft } from './draft.ts'
import { jobById, nowSql, today } from './jobs.ts'
import type { Job } from './jobs.ts'

/** Somebody signed in, as far as the market asks. */
export type Trader = Pick<Person, 'id' | 'verified'>

/** Refuses `person.unverified`: nobody trades before their address is proven. */
export function mustBeVerified(person: Trader): void {
  if (!person.verified) refuse('person.unverified')
}

/**
 * The job as `postJob` would post it, without posting it. Refuses what `postJob` refuses of a
 * draft.
 */
export async function previewJob(
  context: Context,
  person: Trader,
  draft: JobDraft,
): Promise<CheckedDraft> {
  const job = checkedDraft(draft, today(context))
  await heedJob(context, person, draft, job)
  return job
}

/** Warns of what in a job leads away; of one that is rewritten, of what is new in it. */
const heedJob = (
  context: Context,
  person: Trader,
  { despiteWarning }: JobDraft,
  { title, description }: CheckedDraft,
  before?: Job,
): Promise<Said> =>
  heed(context, {
    personId: person.id,
    place: 'job',
    aboutId: before?.id ?? null,
    texts: {
      ...(title === before?.title ? {} : { title }),
      ...(description === before?.description ? {} : { description }),
    },
    despiteWarning,
  })

/**
 * Posts a job; it can be found at once. The same `key` of the same person gives the job of the
 * first time.
 * Refuses `person.unverified`, `client.locked {count}`, `job.kind_unavailable {kind}`,
 * `rate.limited`, `guard.warned {kinds}` as `heed`, and the fields of `checkedDraft`.
 */
export async function postJob(
  context: Context,
  person: Trader,
  draft: JobDraft,
  key?: string,
): Promise<Job> {
  mustBeVerified(person)
  const job = checkedDraft(draft, today(context))
  const known = await idByKey(context, person.id, key)
  if (known !== undefined) return jobById(context, known)
  await refuseLocked(context, person.id)
  await limitReach(context, 'job', person.id)
  const said = await heedJob(context, person, draft, job)
  const id = newId('job')
  const { words, tokens } = wordsOf({ ...job, postedAt: context.time.now() })
  const posted = await context.db.query<{ job_id: string }>(
    `with posted as (
       insert into jobs (id, client_id, key, posted_at, kind, title, description, category, price,
         deliver_within_days, weekly_hours, expected_weeks, pledge_weeks, clocks, closes_on)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
       on conflict (client_id, key) where key is not null do nothing
       returning id, posted_at, closes_on, price, category, kind)
     insert into job_words (job_id, posted_at, closes_on, price, category, kind, words, tokens)
       select *, $16, $17 from posted returning job_id`,
    [id, person.id, key ?? null, nowSql(context), ...columnsOf(job), words, tokens],
    'market.post',
  )
  if (posted.length > 0) await said()
  return jobById(context, posted[0]?.job_id ?? (await idByKey(context, person.id, key)) ?? '')
}

/**
 * kind, title, description, category, price, deliver_within_days, weekly_hours, expected_weeks,
 * pledge_weeks, clocks, closes_on.
 */
function columnsOf(job: CheckedDraft): unknown[] {
  const { kind, title, description, category, price, clocks, closesOn } = job
  const { deliverWithinDays, weeklyHours, expectedWeeks, pledgeWeeks } = job
  const hours = [weeklyHours, expectedWeeks, pledgeWeeks]
  const said = [kind, title, description, category, price]
  return [...said, deliverWithinDays, ...hours, json(clocks), closesOn]
}

/** The job that an earlier call with this key posted. */
async function idByKey(context: Context, clientId: string, key: string | undefined) {
  if (key === undefined) return undefined
  const [known] = await context.db.query<{ id: string }>(
    'select id from jobs where client_id = $1 and key = $2',
    [clientId, key],
  )
  return known?.id
}

/**
 * Rewrites a job while nobody has applied. The time of applying counts from the day it was posted.
 * Refuses `job.not_found`, `job.not_yours`, `job.closed {status}`, `job.has_proposals`, and what
 * `postJob` refuses.
 */
export async function editJob(
  context: Context,
  person: Trader,
  jobId: string,
  draft: JobDraft,
): Promise<Job> {
  mustBeVerified(person)
  const before = await ownJob(context, person, jobId)
  if (before.status !== 'open') refuse('job.closed', { status: before.status })
  await refuseLocked(context, person.id)
  const posted = dayOf(before.postedAt, context.calendar)
  const job = checkedDraft(draft, today(context), posted)
  const said = await heedJob(context, person, draft, job, before)
  const { words, tokens } = wordsOf({ ...job, postedAt: before.postedAt })
  await context.db.transaction(async (tx) => {
    // Who applies locks the job, too: an application and a change wait for each other.
    await tx.query('select from jobs where id = $1 for update', [jobId])
    const applied = await tx.query(
      'select from proposals where job_id = $1 and withdrawn_at is null limit 1',
      [jobId],
    )
    if (applied.length > 0) refuse('job.has_proposals')
    await tx.query(
      `update jobs set kind = $2, title = $3, description = $4, category = $5, price = $6,
         deliver_within_days = $7, weekly_hours = $8, expected_weeks = $9, pledge_weeks = $10,
         clocks = $11, closes_on = $12, edited_at = $13 where id = $1`,
      [jobId, ...columnsOf(job), nowSql(context)],
    )
    await tx.query(
      `update job_words set closes_on = $2, price = $3, category = $4, kind = $5, words = $6,
         tokens = $7 where job_id = $1`,
      [jobId, job.closesOn, job.price, job.category, job.kind, words, tokens],
    )
  })
  await said()
  return jobById(context, jobId)
}

/**
 * Takes a job off the market; contracts and offers of it go on, all others who applied are told.
 * Closing it again changes nothing.
 * Refuses `job.not_found`, `job.not_yours`.
 */
export async function closeJob(
  context: Context,
  person: { id: string },
  jobId: string,
): Promise<Job> {
  await ownJob(context, person, jobId)
  await context.db.transaction(async (tx) => {
    await tx.query('update jobs set closed_at = coalesce(closed_at, $2) where id = $1', [
      jobId,
      nowSql(context),
    ])
    await tellPassed(tx, jobId, context.time.now())
  })
  return jobById(context, jobId)
}

/** The job, for its owner alone. Refuses `job.not_found`, `job.not_yours`. */
export async function ownJob(
  context: Context,
  person: { id: string },
  jobId: string,
): Promise<Job> {
  const job = await jobById(context, jobId)
  return job.clientId === person.id ? job : refuse('job.not_yours')
}

import type { Instant } from '#engine'
import { json, newId, toSql } from '#platform'
import type { Context, Db } from '#platform'
import { proposalStatus } from './status.ts'

/** What the outbox tells those of who were not chosen. */
export type PassedFacts = { jobId: string }

/**
 * Tells everybody whose standing proposal for a job was passed over, each once for that job however
 * often it is called. `at` is when it was filled or closed. For a commit under way.
 */
export async function tellPassed(tx: Db, jobId: string, at: Instant): Promise<void> {
  // Filled and closed at the same instant: the second waits, and finds that all have been told.
  await tx.query('select from jobs where id = $1 for no key update', [jobId])
  const told = await tx.query<{ id: string }>(
    `select p.worker_id as id from proposals p join jobs j on j.id = p.job_id
     where p.job_id = $1 and ${proposalStatus} = 'passed' and not exists (select from outbox o
       where o.owner_id = p.job_id and o.to_id = p.worker_id and o.kind = 'passed')`,
    [jobId],
  )
  if (told.length === 0) return
  await tx.query(
    `insert into outbox (owner_id, id, to_id, kind, facts, at)
       select $1, t.id, t.to_id, 'passed', $2, $3
       from unnest($4::text[], $5::text[]) as t(id, to_id)`,
    [
      jobId,
      json({ jobId } satisfies PassedFacts),
      toSql(at),
      told.map(() => newId('mail')),
      told.map(({ id }) => id),
    ],
  )
}

/** The job's contract was funded: those who were not chosen hear of it, as `tellPassed` does. */
export async function tellFilled(context: Context, jobId: string, at: Instant): Promise<void> {
  await context.db.transaction((tx) => tellPassed(tx, jobId, at))
}

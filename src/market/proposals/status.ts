import { isHired } from '../jobs/jobs.ts'

/**
 * Derived, never stored: `withdrawn` by the worker, `hired` when a contract of it was funded,
 * `offered` while a contract of it waits for somebody, `passed` when another was hired or the
 * client closed the job, else `open`. After an offer that came to nothing it is open again.
 */
export type ProposalStatus = 'open' | 'withdrawn' | 'offered' | 'hired' | 'passed'

/** The status of proposal `p` for job `j`. */
export const proposalStatus = `case
  when exists (select from contracts c where c.proposal_id = p.id and c.funded) then 'hired'
  when p.withdrawn_at is not null then 'withdrawn'
  when exists (select from contracts c where c.proposal_id = p.id and c.turn is not null)
    then 'offered'
  when j.closed_at is not null or ${isHired} then 'passed'
  else 'open' end`

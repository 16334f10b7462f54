/**
 * The market: jobs, how they are found, and what people answer to them. Promises that whatever can
 * be derived (a job's status) is derived, that a retry with the same key gives
 * the same row, and that search answers within milliseconds at a million jobs. Refuses to know
 * pages, words in any language, and how a contract runs once it was offered.
 */
export { categories } from './categories.ts'
export type { Category } from './categories.ts'
export { openDays, textLimit, titleLimit } from './jobs/draft.ts'
export type { CheckedDraft, JobDraft } from './jobs/draft.ts'
export { jobById, jobsById, myJobs } from './jobs/jobs.ts'
export type { Job, JobStatus } from './jobs/jobs.ts'
export { expectedWeeksBounds, pledgeWeeksBounds, weeklyHoursBounds } from './jobs/kinds.ts'
export { kindOf, kinds, priceBounds, processOfKind } from './jobs/kinds.ts'
export type { HourlyTerms, Kind, KindTerms } from './jobs/kinds.ts'
export { closeJob, editJob, postJob, previewJob } from './jobs/post.ts'
export type { Trader } from './jobs/post.ts'
export { dayIfAgreed, pledgeOf, weekOf, workedUnder, worstCaseOf } from './jobs/worst-case.ts'
export type { Offered } from './jobs/worst-case.ts'
export { listOfDays, milestonesBounds, milestonesProcess } from './proposals/milestones.ts'
export type { Milestone } from './proposals/milestones.ts'
export { offer, previewOffer } from './proposals/offer.ts'
export type { Agreed, OfferTerms } from './proposals/offer-terms.ts'
export { tellFilled } from './proposals/passed.ts'
export type { PassedFacts } from './proposals/passed.ts'
export { myProposals, proposalById, proposalsFor, standingProposal } from './proposals/proposals.ts'
export type { Proposal } from './proposals/proposals.ts'
export type { ProposalStatus } from './proposals/status.ts'
export { deliveryBounds, propose, withdrawProposal } from './proposals/propose.ts'
export type { ProposalDraft, ProposalFacts } from './proposals/propose.ts'
export { impliedKind, searchJobs } from './search/search.ts'
export type { Found, Search } from './search/search.ts'

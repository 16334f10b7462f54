import type { Words } from '#locale'
import type { Issue, Refusal } from '#platform'

/** An answer that says no: RFC 9457, with a stable code. */
export type Problem = {
  /** Where the code is explained, relative to the server. */
  type: string
  title: string
  status: number
  code: string
  params: Refusal['params']
  issues: (Issue & { title: string })[]
}

const byCode: Record<string, number> = {
  'session.required': 401,
  'session.invalid': 401,
  'session.wrong_credentials': 401,
  'person.unverified': 403,
  'role.missing': 403,
  'job.not_yours': 403,
  'proposal.not_yours': 403,
  'proposal.own_job': 403,
  'organisation.owners_only': 403,
  'identity.own': 403,
  'identity.not_approved': 409,
  'person.unknown': 404,
  'session.unknown': 404,
  'process.unknown': 404,
  'route.unknown': 404,
  'route.wrong_method': 405,
  'body.malformed': 400,
  'body.not_utf8': 400,
  'body.too_deep': 400,
  'body.too_many': 400,
  'body.too_large': 413,
  'body.unsupported_type': 415,
  'file.too_large': 413,
  'file.empty': 422,
  'job.kind_unavailable': 422,
  'files.unknown': 422,
  'file.type_not_allowed': 422,
  'message.parties_only': 403,
  'case.parties_only': 403,
  'rate.limited': 429,
  'server.bug': 500,
  'server.unavailable': 503,
}

/** Reasons that lie in what was sent, not in how things stand. */
const ofTheInput =
  /\.(?:malformed|required|unknown|unexpected|past|invalid|used|expired|wrong|(?:too|not)_\w+)$/

/**
 * The HTTP status of a refusal. What was sent wrong is 422, what the state does not allow 409;
 * whatever an act is refused for is 409, since the process judges its input by the contract's
 * state.
 */
export function statusOf(refusal: Pick<Refusal, 'code' | 'issues'>, ofAnAct = false): number {
  const { code, issues } = refusal
  const known = byCode[code]
  if (known !== undefined && !(known === 404 && issues?.length)) return known
  if (issues?.length) return 422
  if (code.endsWith('.not_found')) return 404
  return !ofAnAct && ofTheInput.test(code) ? 422 : 409
}

/** A refusal in the caller's language. */
export function problemOf(refusal: Refusal, words: Words, ofAnAct = false): Problem {
  const { code, params, issues = [] } = refusal
  return {
    type: `/api#${code}`,
    title: sayIssue({ path: '', code, params }, words),
    status: statusOf(refusal, ofAnAct),
    code,
    params,
    issues: issues.map((issue) => Object.assign({}, issue, { title: sayIssue(issue, words) })),
  }
}

/** A field without words of its own for a reason is told in those of every field. */
function sayIssue(issue: Issue, words: Words): string {
  const { code, params } = issue
  const reason = code.slice(code.indexOf('.') + 1)
  return (
    words.find(`refusals.${code}`, params) ??
    words.find(`refusals.field.${reason}`, params) ??
    words.refusal(issue)
  )
}

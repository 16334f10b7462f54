import { partyTo, rowOf } from '#contracts'
import type { ContractRow } from '#contracts'
import type { Instant, Party } from '#engine'
import { limit, personOf, standInsOf } from '#people'
import type { Person, StandIn, Visit } from '#people'
import { isId, refuse, sameText, sign } from '#platform'
import type { Context } from '#platform'
import { saySeen } from './seen.ts'
import type { Seen } from './seen.ts'

/** What a mailed link is good for: one person, one version of one contract, until its deadline. */
export type SeenLink = { contractId: string; personId: string; version: number; dueAt: Instant }

/**
 * The text of a mailed link that says "seen" and can do nothing else: what it is good for, and the
 * server's signature of that.
 */
export const seenToken = (secret: string, link: SeenLink): string => {
  const { contractId, personId, version, dueAt } = link
  const text = [contractId, personId, version, dueAt].join('.')
  return `${text}.${sign(secret, `seen ${text}`)}`
}

const longestToken = 200

const linkOf = ({ settings }: Context, token: string): SeenLink => {
  const [contractId = '', personId = '', version = '', dueAt = ''] = token
    .slice(0, longestToken)
    .split('.')
  const link = { contractId, personId, version: Number(version), dueAt: Number(dueAt) }
  const genuine = sameText(token.slice(0, longestToken), seenToken(settings.secret, link))
  return genuine && isId('ctr', contractId) && isId('per', personId) ? link : refuse('link.invalid')
}

/** A link that is still good: for whom, and the contract as it stands. */
export type OpenedSeenLink = {
  row: ContractRow
  person: Person & { standsFor: StandIn[] }
  party: Party
  dueAt: Instant
}

/**
 * Looks at what a mailed link is good for, and changes nothing: mail scanners open links, too.
 * `reader`: who is signed in, if anybody; the link is no other's. Refuses `link.invalid` (forged,
 * changed), `seen.not_yours`, `seen.expired`, `seen.moved_on`, `contract.not_your_turn`.
 */
export const openSeenLink = async (
  context: Context,
  token: string,
  reader: { id: string } | null,
): Promise<OpenedSeenLink> => {
  const { contractId, personId, version, dueAt } = linkOf(context, token)
  if (reader !== null && reader.id !== personId) refuse('seen.not_yours')
  if (dueAt <= context.time.now()) refuse('seen.expired')
  const found = await rowOf(context.db, contractId)
  const person = await personOf(context, personId)
  if (!found || !person) return refuse('link.invalid')
  const { row } = found
  if (row.version !== version) refuse('seen.moved_on')
  const reading = { ...person, standsFor: await standInsOf(context, personId) }
  const party = partyTo(row, reading)
  if (party === null || party !== row.turn) return refuse('contract.not_your_turn')
  return { row, person: reading, party, dueAt }
}

/** Says "seen" by a mailed link, without a session. Refuses as `openSeenLink` and `saySeen`. */
export const saySeenByLink = async (
  context: Context,
  token: string,
  by: string,
  reader: { id: string } | null,
  visit: Visit,
): Promise<Seen> => {
  await limit(context, 'followLink', visit.ip, token)
  const { row, person } = await openSeenLink(context, token, reader)
  return saySeen(context, person, row.id, { by, version: row.version })
}

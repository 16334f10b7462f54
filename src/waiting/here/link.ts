import { partyTo, rowOf } from '#contracts'
import type { ContractRow } from '#contracts'
import type { Side } from '#engine'
import { limit, personOf, standInsOf } from '#people'
import type { Person, StandIn, Visit } from '#people'
import { isId, refuse, sameText, sign } from '#platform'
import type { Context } from '#platform'
import { waitBy } from '../shown/waits.ts'
import type { Wait } from '../shown/wait.ts'
import { sayHere } from './here.ts'
import type { Here, HereDraft } from './here.ts'

/** What a mailed link is good for: one person, and one answer that is waited for. */
export type HereLink = { contractId: string; personId: string; debtId: string }

/**
 * The text of a mailed link that says "I am here" and can do nothing else: what it is good for, and
 * the server's signature of that.
 */
export const hereToken = (secret: string, { contractId, personId, debtId }: HereLink): string => {
  const text = [contractId, personId, debtId].join('.')
  return `${text}.${sign(secret, `here ${text}`)}`
}

const longestToken = 200

const linkOf = ({ settings }: Context, token: string): HereLink => {
  const given = token.slice(0, longestToken)
  const [contractId = '', personId = '', debtId = ''] = given.split('.')
  const link = { contractId, personId, debtId }
  const genuine = sameText(given, hereToken(settings.secret, link))
  const wellFormed = isId('ctr', contractId) && isId('per', personId) && isId('dbt', debtId)
  return genuine && wellFormed ? link : refuse('link.invalid')
}

/** A link that is still good: for whom, and what is waited for. */
export type OpenedHereLink = {
  row: ContractRow
  person: Person & { standsFor: StandIn[] }
  party: Side
  wait: Wait
}

/**
 * Looks at what a mailed link is good for, and changes nothing: mail scanners open links, too.
 * `reader`: who is signed in, if anybody; the link is no other's. Refuses `link.invalid` (forged,
 * changed), `seen.not_yours`, `wait.over`.
 */
export const openHereLink = async (
  context: Context,
  token: string,
  reader: { id: string } | null,
): Promise<OpenedHereLink> => {
  const { contractId, personId, debtId } = linkOf(context, token)
  if (reader !== null && reader.id !== personId) refuse('seen.not_yours')
  const found = await rowOf(context.db, contractId)
  const person = await personOf(context, personId)
  if (!found || !person) return refuse('link.invalid')
  const reading = { ...person, standsFor: await standInsOf(context, personId) }
  const party = partyTo(found.row, reading)
  if (party === null || party === 'desk') return refuse('wait.over')
  const wait = await waitBy(context, debtId, party)
  if (wait?.contractId !== contractId || wait.seenAs !== 'awaited') return refuse('wait.over')
  return { row: found.row, person: reading, party, wait }
}

/** Says "I am here" by a mailed link, without a session. Refuses as `openHereLink`, `sayHere`. */
export const sayHereByLink = async (
  context: Context,
  token: string,
  draft: HereDraft,
  reader: { id: string } | null,
  visit: Visit,
): Promise<Here> => {
  await limit(context, 'followLink', visit.ip, token)
  const { row, person } = await openHereLink(context, token, reader)
  return sayHere(context, person, row.id, draft)
}

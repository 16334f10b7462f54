import type { Actor, Instant } from '#engine'
import { processOf, silencedBy } from '#contracts'
import { publicProfile } from '#people'
import type { Context } from '#platform'

/**
 * What the marketplace itself has seen of a client, counted, not judged. All contracts ever
 * offered are in exactly one of the figures from `running` to `endedOtherwise`; a frame is one of
 * them, its weeks are counted apart.
 */
export type ClientRecord = {
  clientId: string
  /** The market's epoch ms. */
  memberSince: Instant
  jobsPosted: number
  /** Contracts that run now, from the offer on, and how many of them wait in a final notice. */
  running: number
  inFinalNotice: number
  /** Deliveries that the client accepted, and that were accepted in the client's stead. */
  accepted: number
  acceptedInStead: number
  /** Offered and agreed to, then never funded. */
  neverFunded: number
  /** Ended by the clock in another way while the client had to answer. */
  endedBySilence: number
  /** Ended by agreement, by a ruling, by the worker, or before anybody agreed. */
  endedOtherwise: number
  /** How many contracts were ever funded. */
  funded: number
  /** How many weeks of hourly work were ever funded. */
  weeksFunded: number
}

type Group = {
  /** A week of hourly work; other parts of a frame count like contracts of their own. */
  week: boolean
  process: string
  process_version: number
  state: string
  turn: string | null
  by: Actor
  from_state: string | null
  action: string
  funded: boolean
  count: number
}

/** The record of a person as a client. Refuses `person.unknown`. */
export async function clientRecord(context: Context, clientId: string): Promise<ClientRecord> {
  const { joinedAt } = await publicProfile(context, clientId)
  const [posted] = await context.db.query<{ count: number }>(
    'select count(*)::int as count from jobs where client_id = $1',
    [clientId],
    'market.jobs_posted',
  )
  const groups = await context.db.query<Group>(
    `select c.process, c.process_version, c.state, c.turn, e.by, e.from_state, e.action, c.funded,
       c.frame_id is not null and c.plan is not null as week, count(*)::int as count
     from contracts c join events e on e.contract_id = c.id and e.seq = c.version
     where c.client_id = $1 group by 1, 2, 3, 4, 5, 6, 7, 8, 9`,
    [clientId],
    'market.client_record',
  )
  const among = (week: boolean, which: (group: Group) => boolean) =>
    groups
      .filter((group) => group.week === week && which(group))
      .reduce((sum, group) => sum + group.count, 0)
  const count = (which: (group: Group) => boolean) => among(false, which)
  const ended = (figure: Ending) => count((group) => endingOf(group) === figure)
  return {
    clientId,
    memberSince: joinedAt,
    jobsPosted: posted?.count ?? 0,
    running: ended(null),
    inFinalNotice: count(({ state }) => state === 'finalNotice'),
    accepted: ended('accepted'),
    acceptedInStead: ended('acceptedInStead'),
    neverFunded: ended('neverFunded'),
    endedBySilence: ended('endedBySilence'),
    endedOtherwise: ended('endedOtherwise'),
    funded: count(({ funded }) => funded),
    weeksFunded: among(true, ({ funded }) => funded),
  }
}

type Ending =
  | 'accepted'
  | 'acceptedInStead'
  | 'neverFunded'
  | 'endedBySilence'
  | 'endedOtherwise'
  | null

/** By the last event of a final contract; null while it runs. */
function endingOf(group: Group): Ending {
  if (group.turn !== null) return null
  if (group.action === 'accept') return 'accepted'
  if (group.action === 'acceptInStead') return 'acceptedInStead'
  const { action, by, from_state: from, state: to } = group
  const silent = silencedBy(processOf(group), { action, by, from: from ?? '', to })
  if (silent !== 'client') return 'endedOtherwise'
  return group.funded ? 'endedBySilence' : 'neverFunded'
}

import { contractFor } from '#contracts'
import type { Actor, ContractRow } from '#contracts'
import type { Instant, Party, Side } from '#engine'
import { toSql } from '#platform'
import type { Context, Db } from '#platform'
import { endedColumns } from '../figures/read.ts'
import type { Ended } from '../figures/count.ts'
import { opensAfter, otherSide, windowOf } from './window.ts'

/** A review as everybody may read it once it is open. */
export type Review = {
  contractId: string
  /** Who wrote it, and about whom. */
  side: Side
  authorId: string
  aboutId: string
  /** One to five stars each, in the order of `itemsAbout[otherSide(side)]`. */
  items: number[]
  comment: string
  /** Of what kind the work was. */
  category: string
  process: string
  /** False: the author had left the contract without a word, and the stars are not reckoned. */
  weighs: boolean
  writtenAt: Instant
  opensAt: Instant
  reply: string | null
  repliedAt: Instant | null
  /** Why the desk took the words off the pages; null: it did not. */
  hiddenBecause: string | null
}

/** What the desk has hidden is not handed out, to whomever. */
const columns = `r.contract_id as "contractId", r.side, r.author_id as "authorId",
  r.about_id as "aboutId", r.items,
  case when r.hidden_at is null then r.comment else '' end as comment, r.category, r.process,
  r.weighs, r.written_at as "writtenAt", r.opens_at as "opensAt",
  case when r.hidden_at is null then r.reply end as reply, r.replied_at as "repliedAt",
  r.hidden_because as "hiddenBecause"`

/** Where a page of reviews goes on: after this one. */
export type ReviewPlace = { opensAt: Instant; contractId: string }

/**
 * What others wrote of a person as that side, the newest first: `limit` at most, all before
 * `after`. Only what is open; for everybody.
 */
export const reviewsAbout = (
  context: Context,
  personId: string,
  about: Side,
  page: { limit: number; after?: ReviewPlace | undefined },
): Promise<Review[]> => {
  const { opensAt = null, contractId = null } = page.after ?? {}
  return context.db.query<Review>(
    `select ${columns} from reviews r
     where r.about_id = $1 and r.side = $2 and r.opens_at <= $3
       and ($4::timestamptz is null or (r.opens_at, r.contract_id) < ($4, $5))
     order by r.opens_at desc, r.contract_id desc limit $6`,
    [
      personId,
      otherSide(about),
      toSql(context.time.now()),
      opensAt === null ? null : toSql(opensAt),
      contractId,
      page.limit,
    ],
    'trust.reviews_about',
  )
}

/** How an ended contract stands with its reviews, for one who asks. */
export type ReviewsOn = {
  row: ContractRow
  party: Party
  /** Until when who asks may write, or change what they wrote; null: without end. */
  mayWrite: { until: Instant | null; weighs: boolean } | null
  /** When what was written can be read, if the other side writes nothing; null: it is not over. */
  opensAt: Instant | null
  /** Open ones by side, and one's own. */
  reviews: Partial<Record<Side, Review>>
  /** The sides that have written, open or not. */
  written: readonly Side[]
}

/**
 * The reviews of a contract, for its sides and the desk: what is not open yet only for who wrote
 * it. Refuses `contract.not_found` to strangers.
 */
export const reviewsOn = async (
  context: Context,
  contractId: string,
  person: Actor,
): Promise<ReviewsOn> => {
  const { row, party } = await contractFor(context.db, contractId, person)
  if (row.turn !== null || row.frame_id !== null)
    return { row, party, mayWrite: null, opensAt: null, reviews: {}, written: [] }
  const [all, ended] = await Promise.all([
    reviewsOf(context.db, contractId),
    endedOf(context.db, contractId),
  ])
  const now = context.time.now()
  const seen = all.filter(({ side, opensAt }) => side === party || opensAt <= now)
  const mine = all.find(({ side }) => side === party)
  return {
    row,
    party,
    mayWrite: party === 'desk' ? null : mayWrite(ended, party, mine, now),
    opensAt: opensAfter(ended),
    reviews: Object.fromEntries(seen.map((review) => [review.side, review])),
    written: all.map(({ side }) => side),
  }
}

const mayWrite = (ended: Ended, side: Side, mine: Review | undefined, now: Instant) => {
  const window = windowOf(ended, side)
  if (!window || (mine && mine.opensAt <= now)) return null
  return window.until === null || now < window.until ? window : null
}

const reviewsOf = (db: Db, contractId: string): Promise<Review[]> =>
  db.query<Review>(
    `select ${columns} from reviews r where r.contract_id = $1 order by r.side`,
    [contractId],
    'trust.reviews_of',
  )

/** A contract that is over, as the figures see it. */
const endedOf = async (db: Db, contractId: string): Promise<Ended> => {
  const [found] = await db.query<{ ended: Ended }>(
    `select to_json(ended) as ended from (select ${endedColumns}
       from agreements a join standings s on s.contract_id = a.id where a.id = $1) ended`,
    [contractId],
    'trust.ended',
  )
  if (!found) throw new Error(`there is no contract ${contractId}`)
  return found.ended
}

import type { Db } from '#platform'
import type { Actor } from '../party.ts'
import { contractColumns, contractTables } from '../row.ts'
import type { ContractRow } from '../row.ts'
import { restingStates } from './resting.ts'

export type ContractFilter = {
  /** Only those that wait for this person. */
  turn?: 'me'
  state?: string
  /** Only those on which the person is this side. */
  side?: 'client' | 'worker'
  /** Only those that still wait for somebody, or only those that are final. */
  open?: boolean
  /** Only the children of this frame. */
  frameId?: string
  /**
   * Also children of frames that ask nothing of the person at the moment: usually a list shows the
   * frame, and of its children those with which the person has something to do.
   */
  allChildren?: boolean
  limit: number
  /** The id of the last one seen. */
  before?: string
}

const listed = async (
  db: Db,
  personId: string,
  filter: ContractFilter,
  side: 'client' | 'worker',
  notWith: readonly string[],
) =>
  db.query<ContractRow>(
    `select ${contractColumns} from ${contractTables}
     where c.${side}_id = $1 and ($2::text is null or c.id < $2)
       and ($3::text is null or c.state = $3)
       and ($4::boolean is null or (c.turn is not null) = $4)
       and ($5::boolean is not true
         or (c.turn = '${side}' and not (c.process || ' ' || c.state) = any($10::text[])))
       and not (c.${side === 'client' ? 'worker' : 'client'}_id = any($7::text[]))
       and ($8::text is null or c.frame_id = $8)
       and (c.frame_id is null or $9
         or (c.turn = '${side}' and not (c.process || ' ' || c.state) = any($10::text[])))
     order by c.id desc limit $6`,
    [
      personId,
      filter.before ?? null,
      filter.state ?? null,
      filter.open ?? null,
      filter.turn === 'me',
      filter.limit,
      notWith,
      filter.frameId ?? null,
      filter.allChildren === true || filter.frameId !== undefined,
      restingStates,
    ],
  )

/**
 * A person's contracts on either side, newest first. Of a frame's children only those with which
 * the person has something to do, unless the filter names the frame or wants all.
 */
export const contractsOf = async (
  db: Db,
  personId: string,
  filter: ContractFilter,
): Promise<ContractRow[]> => newest(await onEitherSide(db, personId, filter, []), filter)

/** The contracts on which a person stands in for a fellow member, newest first. */
export const contractsAsDeputy = async (
  db: Db,
  { id: ownId, standsFor = [] }: Actor,
  filter: ContractFilter,
): Promise<ContractRow[]> => {
  const ids = standsFor.map(({ id }) => id)
  const lists = await Promise.all(
    ids.map((id) => onEitherSide(db, id, filter, [ownId, ...ids.filter((other) => other !== id)])),
  )
  return newest(lists.flat(), filter)
}

/** A person's contracts, but for those with somebody of `notWith`. */
const onEitherSide = async (
  db: Db,
  personId: string,
  filter: ContractFilter,
  notWith: readonly string[],
): Promise<ContractRow[]> => {
  const sides = filter.side ? [filter.side] : (['client', 'worker'] as const)
  return (
    await Promise.all(sides.map((side) => listed(db, personId, filter, side, notWith)))
  ).flat()
}

const newest = (rows: readonly ContractRow[], { limit }: ContractFilter): ContractRow[] =>
  rows.toSorted((a, b) => (a.id < b.id ? 1 : -1)).slice(0, limit)

/**
 * A person's final contracts on either side, the last to end first; frames without their children.
 * `before` is the id of the last one seen.
 */
export const finishedOf = (
  db: Db,
  personId: string,
  { limit, before }: { limit: number; before?: string | undefined },
): Promise<ContractRow[]> =>
  db.query<ContractRow>(
    `with own as (
       select id from agreements where client_id = $1 and frame_id is null
       union all select id from agreements where worker_id = $1 and frame_id is null
     ), ended as (
       select s.contract_id as id from own join standings s on s.contract_id = own.id
       where s.turn is null and ($2::text is null or (s.entered_at, s.contract_id)
         < (select l.entered_at, l.contract_id from standings l where l.contract_id = $2))
       order by s.entered_at desc, s.contract_id desc limit $3)
     select ${contractColumns} from ${contractTables} join ended on ended.id = c.id
     order by c.entered_at desc, c.id desc`,
    [personId, before ?? null, limit],
  )

/** What waits for the desk, or may be held by it, by deadline. */
export const contractsForDesk = (db: Db, limit: number): Promise<ContractRow[]> =>
  db.query<ContractRow>(
    `select ${contractColumns} from ${contractTables}
     where c.turn = 'desk' or c.state = 'finalNotice' order by c.due_at, c.id limit $1`,
    [limit],
  )

/** What contracts hold of a person's money as a client, in whole yen. */
export const heldFor = async (db: Db, clientId: string): Promise<bigint> => {
  const [row] = await db.query<{ held: bigint }>(
    `select coalesce(sum(b.pot + b.incoming), 0)::bigint as held
     from ${contractTables} where c.client_id = $1 and c.turn is not null`,
    [clientId],
  )
  return row?.held ?? 0n
}

import type { Db } from '#platform'
import { rowOf } from '../read.ts'
import { contractColumns, contractTables } from '../row.ts'
import type { ContractRow } from '../row.ts'

/**
 * The contracts that a frame has opened, newest first; `before` is the id of the last one seen.
 * Whoever calls has checked who asks: a child is between the same people as its frame.
 */
export const childrenOf = (
  db: Db,
  frameId: string,
  { limit, before }: { limit: number; before?: string },
): Promise<ContractRow[]> =>
  db.query<ContractRow>(
    `select ${contractColumns} from ${contractTables}
     where c.frame_id = $1 and ($2::text is null or c.id < $2) order by c.id desc limit $3`,
    [frameId, before ?? null, limit],
    'children_of',
  )

/** The frame that opened a contract; null for one that no frame opened. */
export const frameOf = async (
  db: Db,
  { frame_id: frameId }: Pick<ContractRow, 'frame_id'>,
): Promise<ContractRow | null> =>
  frameId === null ? null : ((await rowOf(db, frameId))?.row ?? null)

import type { Db } from '#platform'
import type { ContractRow } from '../row.ts'

/**
 * Whether the desk has allowed the parties of a contract, or of its frame, to talk elsewhere too.
 */
export const isAllowedOutside = async (
  db: Db,
  { id, frame_id: frameId }: Pick<ContractRow, 'id' | 'frame_id'>,
): Promise<boolean> => {
  const rows = await db.query(
    `select from cases where about_id = any($1) and cause = 'permission' and outcome = 'granted'`,
    [[id, frameId].filter((one) => one !== null)],
    'contracts.allowed_outside',
  )
  return rows.length > 0
}

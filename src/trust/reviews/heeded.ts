import { isAllowedOutside } from '#contracts'
import type { Actor, ContractRow } from '#contracts'
import { heed } from '#people'
import type { Said } from '#people'
import type { Context } from '#platform'

/** Warns before a review or an answer to one says what leads away; see `heed`. */
export const heedWords = (
  context: Context,
  person: Actor,
  row: Pick<ContractRow, 'id' | 'frame_id'>,
  texts: Readonly<Record<string, string>>,
  despiteWarning: boolean,
): Promise<Said> =>
  heed(context, {
    personId: person.id,
    place: 'review',
    aboutId: row.id,
    texts,
    despiteWarning,
    isAllowed: () => isAllowedOutside(context.db, row),
  })

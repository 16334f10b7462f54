import type { Input, TimeEntry } from '#engine'
import { heed } from '#people'
import type { Said } from '#people'
import type { Context, Db } from '#platform'
import type { Actor } from '../party.ts'
import type { ContractRow } from '../row.ts'
import { isAllowedOutside } from './allowed.ts'

/** What a record of a week says that the one before it did not. */
const newNotes = async (
  db: Db,
  contractId: string,
  entries: readonly TimeEntry[],
): Promise<string[]> => {
  const [last] = await db.query<{ entries: TimeEntry[] }>(
    `select input -> 'entries' as entries from events
     where contract_id = $1 and input -> 'entries' is not null order by seq desc limit 1`,
    [contractId],
    'contracts.last_entries',
  )
  const known = new Set(last?.entries.map(({ note }) => note))
  return [...new Set(entries.map(({ note }) => note))].filter((note) => !known.has(note))
}

/** What an act says to the other side, by the names of its inputs. */
const wordsOf = async (db: Db, input: Input, contractId: string) => {
  const notes = input.entries ? await newNotes(db, contractId, input.entries) : []
  const { reason, criterion, note = notes.join('\n') } = input
  const words = { reason, criterion, note }
  return Object.fromEntries(
    Object.entries(words).filter((one): one is [string, string] => Boolean(one[1])),
  )
}

/** Warns before an act says what leads away from the marketplace; see `heed`. */
export const heedAct = async (
  context: Context,
  row: ContractRow,
  person: Actor,
  input: Input,
  despiteWarning: boolean | undefined,
): Promise<Said> =>
  heed(context, {
    personId: person.id,
    place: 'act',
    aboutId: row.id,
    texts: await wordsOf(context.db, input, row.id),
    despiteWarning,
    isAllowed: () => isAllowedOutside(context.db, row),
  })

import { dayOf, endOfDay } from '#engine'
import type { Instant } from '#engine'
import { perDatabase } from '#platform'
import type { Context, Db } from '#platform'
import { foldElsewhere } from '../fold/places.ts'
import type { Folded } from '../fold/places.ts'
import { contractsOfOwner, entriesOf, entryCounts, standingOf } from './rows.ts'
import type { ContractRow, EntryRow } from './rows.ts'

/** A contract with what follows from its entries, once reckoned. */
export type Read = { row: ContractRow; folded: Folded }

/** What a contract's fold came to, from what, and before when it comes to the same. */
type Known = { print: string; until: Instant; read: Read }

/** Folds that are remembered, and the longest in characters: some megabytes at the most. */
const mostRemembered = 5_000
const longestRemembered = 4_000

/** Who looks again pays for what has changed since. */
const rememberedOf = perDatabase((_db: Db) => new Map<string, Known>())

/** Entries are only ever added: with their number and the contract's own row all is said. */
const printOf = (row: ContractRow, entries: number): string =>
  [...Object.values(row), entries].join('\n')

/** Before the clock there goes on, an entry's hour comes, or the day is over. */
const untilOf = (
  { parts }: Folded,
  entries: readonly EntryRow[],
  { time, calendar }: Context,
): Instant => {
  const now = time.now()
  const dues = parts.map(({ contract }) => contract.dueAt ?? Infinity)
  const ahead = entries.map(({ at }) => at).filter((at) => at > now)
  return Math.min(endOfDay(dayOf(now, calendar), calendar), ...dues, ...ahead)
}

const fold = (
  context: Context,
  row: ContractRow,
  entries: readonly EntryRow[],
  print: string,
): Known => {
  const now = context.time.now()
  const folded = foldElsewhere(row, standingOf(entries), now, context.calendar)
  return { print, until: untilOf(folded, entries, context), read: { row, folded } }
}

const remember = (context: Context, known: Known, entries: readonly EntryRow[]): void => {
  const { row } = known.read
  // What was agreed today began at noon, or just now.
  const isFixed = row.agreedOn < dayOf(context.time.now(), context.calendar)
  const length = entries.reduce((sum, { text }) => sum + text.length, 0)
  const all = rememberedOf(context.db)
  all.delete(row.id)
  if (!isFixed || length > longestRemembered) return
  all.set(row.id, known)
  for (const id of all.keys()) {
    if (all.size <= mostRemembered) return
    all.delete(id)
  }
}

/** All of an owner's contracts, or some of them, each folded as of now, the newest first. */
export const readAll = async (
  context: Context,
  ownerId: string,
  isAsked: (row: ContractRow) => boolean = () => true,
): Promise<Read[]> => {
  const now = context.time.now()
  const rows = (await contractsOfOwner(context, ownerId)).filter(isAsked)
  const counts = await entryCounts(context.db, ownerId)
  const all = rememberedOf(context.db)
  const looked = rows.map((row) => {
    const print = printOf(row, counts.get(row.id) ?? 0)
    const known = all.get(row.id)
    return { row, print, known: known?.print === print && now < known.until ? known : null }
  })
  const changed = looked.filter(({ known }) => !known).map(({ row }) => row.id)
  const entries = changed.length === 0 ? [] : await entriesOf(context.db, changed)
  const byContract = Map.groupBy(entries, ({ contractId }) => contractId)
  return looked.map(({ row, print, known }) => {
    if (known) return known.read
    const own = byContract.get(row.id) ?? []
    const fresh = fold(context, row, own, print)
    remember(context, fresh, own)
    return fresh.read
  })
}

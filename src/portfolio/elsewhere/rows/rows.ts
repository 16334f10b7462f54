import type { Instant, Party, Yen } from '#engine'
import { refuse } from '#platform'
import type { Context, Db } from '#platform'
import type { Platform } from '#processes'
import type { ElsewhereContract, EntryKind } from '../shape.ts'

/** An entry as it is kept: what stands, and what stood before it was corrected. */
export type EntryRow = {
  contractId: string
  id: string
  kind: EntryKind
  action: string | null
  by: Party | null
  at: Instant
  text: string
  amount: Yen | null
  recordedAt: Instant
  replaces: string | null
  takenBack: boolean
}

const contractColumns = `id, owner_id as "ownerId", platform, client_name as "clientName", title,
  price, agreed_on as "agreedOn", deliver_on as "deliverOn", pay_on as "payOn", reference,
  created_at as "createdAt"`

const entryColumns = `contract_id as "contractId", id, kind, action, by, at, text, amount,
  recorded_at as "recordedAt", replaces, taken_back as "takenBack"`

export type ContractRow = ElsewhereContract & { ownerId: string; platform: Platform }

/** One of this owner's; strangers are not told that it exists. Refuses `elsewhere.not_found`. */
export const ownContract = async (db: Db, ownerId: string, id: string): Promise<ContractRow> => {
  const [row] = await db.query<ContractRow>(
    `select ${contractColumns} from elsewhere_contracts where owner_id = $1 and id = $2`,
    [ownerId, id],
  )
  return row ?? refuse('elsewhere.not_found')
}

/** A contract, whoever's; for the clock. */
export const contractById = async (db: Db, id: string): Promise<ContractRow | null> => {
  const [row] = await db.query<ContractRow>(
    `select ${contractColumns} from elsewhere_contracts where id = $1`,
    [id],
  )
  return row ?? null
}

/** All of an owner's, the newest first. */
export const contractsOfOwner = ({ db }: Context, ownerId: string): Promise<ContractRow[]> =>
  db.query<ContractRow>(
    `select ${contractColumns} from elsewhere_contracts where owner_id = $1 order by id desc`,
    [ownerId],
    'elsewhere.of_owner',
  )

/** How many entries each of an owner's contracts has, corrected ones too. */
export const entryCounts = async (db: Db, ownerId: string): Promise<Map<string, number>> => {
  const rows = await db.query<{ id: string; count: number }>(
    `select c.id, count(*)::int as count from elsewhere_contracts c
     join elsewhere_entries e on e.contract_id = c.id where c.owner_id = $1 group by c.id`,
    [ownerId],
    'elsewhere.entry_counts',
  )
  return new Map(rows.map(({ id, count }) => [id, count]))
}

/** Under which keys an owner's contracts were written down. */
export const keysOf = async (db: Db, ownerId: string): Promise<string[]> => {
  const rows = await db.query<{ key: string }>(
    'select key from elsewhere_contracts where owner_id = $1',
    [ownerId],
    'elsewhere.keys',
  )
  return rows.map(({ key }) => key)
}

/** Every entry of some contracts, corrected ones too, in the order in which they happened. */
export const entriesOf = (db: Db, contractIds: readonly string[]): Promise<EntryRow[]> =>
  db.query<EntryRow>(
    `select ${entryColumns} from elsewhere_entries where contract_id = any($1)
     order by contract_id, at, id`,
    [contractIds],
    'elsewhere.entries',
  )

/**
 * What stands, neither corrected since nor taken back, in its order: of one minute, what was first
 * told of earlier came earlier, however often it was corrected.
 */
export const standingOf = (entries: readonly EntryRow[]): EntryRow[] => {
  const replaced = new Set(entries.map(({ replaces }) => replaces))
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const rootOf = ({ id, replaces }: EntryRow): string => {
    const before = replaces === null ? undefined : byId.get(replaces)
    return before ? rootOf(before) : id
  }
  return entries
    .filter(({ id, takenBack }) => !takenBack && !replaced.has(id))
    .map((entry) => ({ entry, root: rootOf(entry) }))
    .toSorted((one, other) => one.entry.at - other.entry.at || (one.root < other.root ? -1 : 1))
    .map(({ entry }) => entry)
}

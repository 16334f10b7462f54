import type { Party, Process, Yen } from '#engine'
import type { Db } from '#platform'
import { inBatches, isId, lookingUp, perDatabase, refuse } from '#platform'
import { offeringOf } from '#processes'
import { partyTo, standsForOn } from './party.ts'
import type { Actor, StandsFor } from './party.ts'
import { contractColumns } from './row.ts'
import type { ContractRow } from './row.ts'

/** A contract, what a person is to it, and in whose place, where it is in another's. */
export type Held = { row: ContractRow; party: Party; standsFor: StandsFor | null }

/** An act that was carried out under an idempotency key. */
export type KnownAct = { action: string; input: string }

type Asked = { contractId: string; key: string | null }
type Found = { row: ContractRow; known: KnownAct | null; sealed: Yen | null }
type FoundRow = ContractRow & {
  known_action: string | null
  known_input: string | null
  sealed_amount: Yen | null
}

const foundOf = (found: FoundRow): Found => {
  const { known_action: action, known_input: input, sealed_amount: sealed, ...row } = found
  return { row, sealed, known: action === null || input === null ? null : { action, input } }
}

const readerOf = perDatabase((db: Db) =>
  inBatches<Asked, Found | undefined>(
    async (asked) => {
      const rows = await db.query<FoundRow>(
        `select ${contractColumns}, e.action as known_action, e.input::text as known_input,
           case when c.sealed_by is not null then (select s.sealed_amount from standings s
             where s.contract_id = c.id) end as sealed_amount
         from unnest($1::text[], $2::text[]) as asked(id, key)
         join contracts c on c.id = asked.id join contract_balances b on b.contract_id = c.id
         left join events e on e.contract_id = c.id and e.key = asked.key`,
        [asked.map(({ contractId }) => contractId), asked.map(({ key }) => key)],
        'contract_rows',
      )
      const found = new Map(rows.map((row) => [row.id, foundOf(row)]))
      return asked.map(({ contractId }) => found.get(contractId))
    },
    { lanes: 4, most: 50, keyOf: ({ contractId }) => contractId },
  ),
)

/**
 * The contract with that id, whoever asks, and the act that was carried out on it under the key;
 * undefined where there is none. Shares the round trip with others that ask at the same moment.
 */
export const rowOf = async (
  db: Db,
  contractId: string,
  key: string | null = null,
): Promise<Pick<Found, 'row' | 'known'> | undefined> => {
  const { row, known } = (await readerOf(db)({ contractId, key })) ?? {}
  return row && known !== undefined ? { row, known } : undefined
}

/**
 * The process that a contract was signed under. A missing one is a bug: versions are never taken
 * away.
 */
export const processOf = (row: Pick<ContractRow, 'process' | 'process_version'>): Process => {
  const offering = offeringOf(row.process, row.process_version)
  if (!offering) throw new Error(`no process ${row.process}@${row.process_version}`)
  return offering.process
}

/**
 * The contract and what the person is to it. Refuses `contract.not_found` to strangers, as if it
 * did not exist.
 */
export const contractFor = async (
  db: Db,
  contractId: string,
  person: Actor,
  key: string | null = null,
): Promise<Held & { known: KnownAct | null }> => {
  const { sealed: _, ...held } = await openedFor(db, contractId, person, key)
  return held
}

/** The same for the one door, with what is under seal, and what was done before under the key. */
export const openedFor = async (
  db: Db,
  contractId: string,
  person: Actor,
  key: string | null,
): Promise<Held & Found> => {
  const found = isId('ctr', contractId) ? await readerOf(db)({ contractId, key }) : undefined
  const party = found && partyTo(found.row, person)
  return found && party
    ? { ...found, party, standsFor: standsForOn(found.row, person) }
    : refuse('contract.not_found')
}

const versionerOf = perDatabase((db: Db) =>
  lookingUp<string>(async (ids) => {
    const rows = await db.glance<{ id: string; version: string }>(
      `select s.contract_id as id, concat(s.version, ' ', s.rings_at, ' ',
         case when s.plan is not null then (
           select sum(child.version) from agreements a join standings child
             on child.contract_id = a.id where a.frame_id = s.contract_id) end, ' ',
         (select concat(count(*), max(opened_at), max(closed_at), max(answered_at))
           from cases where about_id = s.contract_id)) as version
       from standings s where s.contract_id = any($1)`,
      [ids],
      'contract_versions',
    )
    return rows.map(({ id, version }) => [id, version])
  }),
)

/**
 * A text that changes with every act on the contract or on one that it has opened, with every
 * reminder about it, and with what the desk begins to look into, or ends; '' where there is none.
 */
export const versionOf = async (db: Db, contractId: string): Promise<string> =>
  (await versionerOf(db)(contractId)) ?? ''

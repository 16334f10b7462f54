import { processOf } from '#contracts'
import type { Instant, Side } from '#engine'
import type { Db } from '#platform'
import { saidIn } from '#talk'
import type { Followed } from './debts.ts'
import type { Acted, DebtFact, Happened, Wrote } from './happened.ts'

/** A contract on which something happened, with what did. */
export type Passed = Followed & { seq: number; happened: Happened[] }

type Taken = { contract_id: string; message_id: string | null }

/** Takes some contracts on which something happened from the queue: all that it says of them. */
export const takePassed = (tx: Db, most: number): Promise<Taken[]> =>
  tx.query<Taken>(
    `with moved as (select distinct contract_id from (
       select contract_id from passed limit $1) p)
     delete from passed p using moved where p.contract_id = moved.contract_id
     returning p.contract_id, p.message_id`,
    [most],
    'waiting.take_passed',
  )

type ContractRow = {
  id: string
  client_id: string
  worker_id: string
  process: string
  process_version: number
  clocks: Record<string, number>
  seq: number | null
  state: string | null
}

const readContracts = (tx: Db, ids: readonly string[]) =>
  tx.query<ContractRow>(
    `select a.id, a.client_id, a.worker_id, a.process, a.process_version, a.clocks, f.seq, f.state
     from agreements a left join followed f on f.contract_id = a.id where a.id = any($1)`,
    [ids],
    'waiting.contracts',
  )

const readActs = (tx: Db, rows: readonly ContractRow[]) =>
  tx.query<Acted & { contractId: string }>(
    `select 'act' as what, e.contract_id as "contractId", e.seq, e.action, e.by,
       e.from_state as "from", e.to_state as "to", e.at
     from unnest($1::text[], $2::int[]) as c(id, seq)
     join events e on e.contract_id = c.id and e.seq > c.seq
     order by e.contract_id, e.seq`,
    [rows.map(({ id }) => id), rows.map(({ seq }) => seq ?? 0)],
    'waiting.acts',
  )

/** Everything that is still owed on these contracts. */
const readOpen = (tx: Db, ids: readonly string[]) =>
  tx.query<DebtFact>(
    `select id, contract_id as "contractId", kind, side, opened_at as "openedAt", state,
       by_reply as "byReply", nudges, due_at as "dueAt", over_at as "overAt",
       closed_at as "closedAt", how
     from debts where contract_id = any($1) and closed_at is null
     order by contract_id, opened_at, kind`,
    [ids],
    'waiting.open_debts',
  )

const written = { what: 'message' } as const

const of = <T extends { contractId: string }>(rows: readonly T[], id: string): T[] =>
  rows.filter(({ contractId }) => contractId === id)

/** What is new of the contracts that were taken, and how they had been left. */
export const readPassed = async (tx: Db, taken: readonly Taken[]): Promise<Passed[]> => {
  const ids = [...new Set(taken.map((one) => one.contract_id))]
  const rows = await readContracts(tx, ids)
  const acts = await readActs(tx, rows)
  const open = await readOpen(tx, ids)
  const names = taken.flatMap(({ contract_id: contractId, message_id: id }) =>
    id === null ? [] : [{ contractId, id }],
  )
  const said = names.length > 0 ? await saidIn(tx, names) : []
  return rows.map((row) => {
    const acted = of(acts, row.id)
    const wrote = of(said, row.id).map((message): Wrote => Object.assign(message, written))
    return {
      place: {
        id: row.id,
        clientId: row.client_id,
        workerId: row.worker_id,
        process: processOf(row),
        clocks: row.clocks,
      },
      state: row.state,
      seq: acted.at(-1)?.seq ?? row.seq ?? 0,
      open: of(open, row.id),
      happened: [...acted, ...wrote],
    }
  })
}

export const personAs = (place: Followed['place'], side: Side): string =>
  side === 'client' ? place.clientId : place.workerId

/** Half-hours since 1970 in which somebody did or said something. */
export type Sitting = { person: string; halfHour: number; at: Instant }

const halfHourMs = 1_800_000

/** What the two sides themselves did or said, the first of each half-hour. */
export const sittingsOf = ({ place, happened }: Passed): Sitting[] => {
  const first = new Map<string, Sitting>()
  for (const one of happened) {
    const side = one.what === 'act' ? one.by : one.side
    if (side !== 'client' && side !== 'worker') continue
    const halfHour = Math.floor(one.at / halfHourMs)
    const person = personAs(place, side)
    const known = first.get(`${person} ${halfHour}`)
    if (!known || one.at < known.at)
      first.set(`${person} ${halfHour}`, { person, halfHour, at: one.at })
  }
  return [...first.values()]
}

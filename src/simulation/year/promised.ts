import { contractOf, processOf } from '#contracts'
import type { ContractRow } from '#contracts'
import { forecast } from '#engine'
import type { Instant, Step, Yen } from '#engine'
import type { Db } from '#platform'
import type { World } from './world.ts'

/** What happens to a contract from a version on if nobody acts any more, as both sides heard. */
export type Promised = {
  version: number
  endsBy: Instant | null
  steps: readonly Step[]
  worker: Yen
  client: Yen
}

/** Keeps the promise that the contract's page makes after an act; the last one counts. */
export const promise = ({ context, promises }: World, row: ContractRow): void => {
  const told = (party: 'worker' | 'client') =>
    forecast(processOf(row), contractOf(row), party, context.time.now(), context.calendar)
      .ifYouSilent
  const worker = told('worker')
  promises.set(row.id, {
    version: row.version,
    endsBy: worker.endsBy,
    steps: worker.steps,
    worker: worker.youReceive,
    client: told('client').youReceive,
  })
}

type Outcome = {
  id: string
  final: boolean
  entered_at: number
  acts: { action: string; by: string; at: number }[] | null
  released: Yen
  refunded: Yen
}

const outcomesOf = (db: Db, promises: readonly [string, Promised][]) =>
  db.query<Outcome>(
    `select p.id, s.turn is null as final, s.entered_at,
       (select json_agg(json_build_object('action', e.action, 'by', e.by,
          'at', (extract(epoch from e.at) * 1000)::bigint) order by e.seq)
        from events e where e.contract_id = p.id and e.seq > p.version) as acts,
       m.released, m.refunded
     from unnest($1::text[], $2::int[]) p(id, version)
     join standings s on s.contract_id = p.id
     cross join lateral (
       select coalesce(sum((m ->> 'amount')::bigint)
           filter (where m ->> 'kind' = 'release'), 0)::bigint as released,
         coalesce(sum((m ->> 'amount')::bigint)
           filter (where m ->> 'kind' = 'refund'), 0)::bigint as refunded
       from events e, json_array_elements(e.moves) m
       where e.contract_id = p.id and e.seq > p.version) m`,
    [promises.map(([id]) => id), promises.map(([, { version }]) => version)],
  )

/** Why a promise was not kept, in a few words; null: it was, to the millisecond and the yen. */
const brokenBy = (promised: Promised, outcome: Outcome): string | null => {
  const acts = outcome.acts ?? []
  if (acts.some(({ by }) => by !== 'clock')) return 'somebody acted unseen'
  const told = promised.steps.map(({ action, at }) => `${action} ${at}`)
  const done = acts.map(({ action, at }) => `${action} ${at}`)
  if (told.join() !== done.join()) return `told ${told.join()}, done ${done.join()}`
  if (!outcome.final) return 'it is not over'
  if (promised.endsBy !== outcome.entered_at) return `over at ${outcome.entered_at}`
  if (promised.worker !== outcome.released) return `released ${outcome.released}`
  return promised.client === outcome.refunded ? null : `refunded ${outcome.refunded}`
}

/** Compares every promise with what came; gives those that were not kept, as lines. */
export const brokenPromises = async (
  db: Db,
  promises: ReadonlyMap<string, Promised>,
): Promise<string[]> => {
  const all = [...promises]
  const broken: string[] = []
  for (let from = 0; from < all.length; from += 2_000) {
    const outcomes = await outcomesOf(db, all.slice(from, from + 2_000))
    for (const outcome of outcomes) {
      const why = brokenBy(promises.get(outcome.id)!, outcome)
      if (why) broken.push(`${outcome.id}: ${why}`)
    }
  }
  return broken
}

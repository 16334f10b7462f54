import { horizonMs } from '#silence'
import type { Db } from '#platform'

const horizonSeconds = horizonMs / 1000

/**
 * Sets when the clock has something to do about what these people owe, and about these debts: to
 * tell who waits, to ask who is waited for, or to call it a silence.
 */
export const setRings = async (
  tx: Db,
  people: readonly string[],
  debts: readonly string[] = [],
): Promise<void> => {
  await tx.query(
    `with rung as (
       select id, case when over_at is not null
           then opened_at + make_interval(secs => ${horizonSeconds})
         else least(case when noticed_at is null then notice_from end,
           case when asked_at is null then greatest(ask_from, put_off_to) end,
           opened_at + make_interval(secs => ${horizonSeconds})) end as ring
       from debts
       where (owed_by = any($1) or id = any($2)) and closed_at is null)
     update debts d set rings_at = rung.ring from rung
     where d.id = rung.id and d.rings_at is distinct from rung.ring`,
    [people, debts],
    'waiting.set_rings',
  )
}

import { newId } from '#platform'
import type { Context, Db } from '#platform'
import { debtsAfter } from './facts/debts.ts'
import { personAs, readPassed, sittingsOf, takePassed } from './facts/passed.ts'
import type { Passed } from './facts/passed.ts'
import { writeDebts, writeFollowed, writeSittings } from './facts/write.ts'
import { reckon } from './numbers/reckon.ts'
import { setRings } from './ringing.ts'

/** Rows of the queue looked at in one transaction. */
const batchSize = 200

/** Only one server follows at a time: whoever holds this row. The others wait for it. */
export const holdFollower = async (tx: Db): Promise<void> => {
  const sql = 'select 1 from follower where id = 1 for update'
  const held = await tx.query(sql, [], 'waiting.hold_follower')
  if (held.length > 0) return
  await tx.query('insert into follower (id) values (1) on conflict do nothing')
  await tx.query(sql, [], 'waiting.hold_follower')
}

const debtsOf = (context: Context, passed: Passed) => {
  const { place, open } = passed
  const known = new Map(open.map((debt) => [debt.id, debt]))
  const newDebtId = () => newId('dbt')
  const { touched, state } = debtsAfter(passed, passed.happened, context.calendar, newDebtId)
  const debts = touched.map((debt) => {
    const owedBy = personAs(place, debt.side)
    const owedTo = personAs(place, debt.side === 'client' ? 'worker' : 'client')
    const since = known.has(debt.id) ? debt.closedAt : debt.openedAt
    return Object.assign(debt, { owedBy, owedTo, since })
  })
  return { debts, followed: { ...passed, state } }
}

const followThese = async (context: Context, tx: Db, passed: readonly Passed[]) => {
  const found = passed.map((one) => debtsOf(context, one))
  const debts = found.flatMap((one) => one.debts)
  const since = new Map<string, number>()
  const note = (person: string, at: number) =>
    since.set(person, Math.min(at, since.get(person) ?? Infinity))
  if (debts.length > 0) await writeDebts(tx, debts)
  for (const { owedBy, since: at } of debts) if (at !== null) note(owedBy, at)
  for (const { person, at } of await writeSittings(tx, passed.flatMap(sittingsOf))) note(person, at)
  await writeFollowed(
    tx,
    found.map(({ followed }) => followed),
  )
  await reckon({ db: tx, calendar: context.calendar }, since)
  await setRings(
    tx,
    [...since.keys()],
    debts.map(({ id }) => id),
  )
}

/** Follows some of what is in the queue; gives how many contracts, and whether that was all. */
const followSome = (context: Context, most: number): Promise<{ count: number; all: boolean }> =>
  context.db.transaction(async (tx) => {
    await holdFollower(tx)
    const taken = await takePassed(tx, most)
    const passed = taken.length === 0 ? [] : await readPassed(tx, taken)
    if (passed.length > 0) await followThese(context, tx, passed)
    return { count: passed.length, all: taken.length < most }
  })

/** One that cannot be followed is left out, and taken up again with the next act on it. */
const leaveOne = (context: Context, error: unknown): Promise<void> =>
  context.db.transaction(async (tx) => {
    await holdFollower(tx)
    const [left] = await takePassed(tx, 1)
    const contractId = left?.contract_id
    context.log.error({ contractId, error: String(error) }, 'a contract could not be followed')
  })

/**
 * Looks at some of what was done or said since: who owes whom an answer from then on, and what the
 * answers that came say of who gave them. Dated by what happened, so that it does not matter when
 * it is done, or by which server. Gives how many contracts it looked at, and whether that was all.
 */
export const followOnce = async (context: Context): Promise<{ count: number; all: boolean }> => {
  try {
    return await followSome(context, batchSize)
  } catch {
    // Whichever it is, the others are not to suffer from it.
    return followOneByOne(context)
  }
}

/** Until the one that cannot be followed is behind, or all of them are. */
const followOneByOne = async (context: Context): Promise<{ count: number; all: boolean }> => {
  for (let count = 0; ; count += 1) {
    try {
      const { all } = await followSome(context, 1)
      if (all) return { count, all }
    } catch (error) {
      await leaveOne(context, error)
      return { count: count + 1, all: false }
    }
  }
}

/** Looks at everything that was done or said since; gives how many contracts that were. */
export const follow = async (context: Context): Promise<number> => {
  for (let count = 0; ;) {
    const followed = await followOnce(context)
    count += followed.count
    if (followed.all) return count
  }
}

import type { Instant } from '#engine'
import { dayMs, fitTo, populationProfile, shippedFit } from '#silence'
import type { Fit } from '#silence'
import { json, toSql } from '#platform'
import type { Context, Db } from '#platform'
import { readAbsences, readHours } from '../numbers/known.ts'
import { paceFrom } from '../numbers/pace.ts'
import { learntBy } from './learnt.ts'
import type { Past } from './learnt.ts'
import { measure } from './quality.ts'

/** Fewer turns than this say less than what is shipped. */
const turnsFrom = 500
/** Older turns tell of other times. */
const windowMs = 365 * dayMs
/** So many turns are fitted in a second or two; more would say the same. */
const most = 30_000
/** So many of one towards another: two who write all day are not people in general. */
const mostOfPair = 200
/** So many of theirs help towards there being enough. */
const countedOfPair = 25

const readTurns = (tx: Db, from: Instant, to: Instant): Promise<Past[]> =>
  tx.query<Past>(
    `select owed_by as "owedBy", owed_to as "owedTo", opened_at as "openedAt",
       case when closed_at <= $2 and how <> 'silent' then closed_at end as "answeredAt",
       by_reply as "byReply"
     from (select * from (
         select *, row_number() over (partition by owed_by, owed_to
           order by opened_at desc, contract_id desc, kind desc) as nth
         from debts
         where opened_at > $1 and opened_at <= $2 and opened_at is distinct from closed_at
           and not (how is not distinct from 'ended' and closed_at <= $2)) counted
       where nth <= ${mostOfPair}
       order by opened_at desc, contract_id desc, kind desc limit ${most}) newest
     order by opened_at, contract_id, kind`,
    [toSql(from), toSql(to)],
  )

/** Whether so many different people have answered that they speak for people in general. */
const areEnough = (turns: readonly Past[]): boolean => {
  const pairs = new Map<string, number>()
  for (const { owedBy, owedTo, answeredAt } of turns) {
    const pair = `${owedBy} ${owedTo}`
    if (answeredAt !== null) pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  const counted = [...pairs.values()].reduce((sum, n) => sum + Math.min(n, countedOfPair), 0)
  return counted >= turnsFrom
}

/** Everybody's sittings by half-hour of the week, from Monday 00:00 UTC. */
const readProfile = async (tx: Db, from: Instant, to: Instant): Promise<number[]> => {
  const rows = await tx.query<{ bin: number; n: number }>(
    `select (half_hour + 144) % 336 as bin, count(*)::int as n from sittings
     where at > $1 and at <= $2 group by 1`,
    [toSql(from), toSql(to)],
  )
  const counts = Array.from({ length: 336 }, () => 0)
  for (const { bin, n } of rows) counts[bin] = n
  return populationProfile(counts)
}

/** Each person's clock as it was known at an instant. */
const paceBy = async (
  { calendar }: Context,
  tx: Db,
  fit: Fit,
  ids: readonly string[],
): Promise<Parameters<typeof fitTo>[1]> => {
  const hours = await readHours(tx, ids)
  const absences = await readAbsences(tx, ids)
  return (person, at) => {
    const known = hours.get(person)?.findLast(({ since }) => since <= at)
    return paceFrom(fit, at, known?.counts ?? null, calendar, absences.get(person) ?? [])
  }
}

/** Whether every number of it is one: NaN would be null in the table, and every wait unsaid. */
const isSound = (part: unknown): boolean =>
  typeof part === 'number'
    ? Number.isFinite(part)
    : part === null || Object.values(part as object).every(isSound)

/**
 * Fits what is known of people in general to the market's own history, once there is enough of it.
 * The debts that open from then on go by it.
 */
export const refit = async (context: Context, tx: Db, at: Instant): Promise<void> => {
  const from = at - windowMs
  const turns = await readTurns(tx, from, at)
  if (!areEnough(turns)) return
  const prior: Fit = { ...shippedFit, profile: await readProfile(tx, from, at) }
  const people = [...new Set(turns.map(({ owedBy }) => owedBy))].toSorted()
  const paceAt = await paceBy(context, tx, prior, people)
  const fit = await learntBy(tx, fitTo(turns, paceAt, at, prior), turns, paceAt, at)
  if (!isSound(fit)) {
    context.log.error({ turns: fit.turns }, 'what is known of people could not be fitted')
    return
  }
  const { bins: _, ...quality } = await measure(context, tx, at)
  // In force only for what opens after all that has been reckoned by the one before.
  await tx.query(
    `insert into fits (at, turns, fit, quality)
       select greatest($1, max(folded_to) + interval '1 ms'), $2, $3, $4 from answering
     on conflict do nothing`,
    [toSql(Math.max(at, context.time.now())), fit.turns, json(fit), json(quality)],
  )
}

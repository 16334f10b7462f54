import { expect, test } from 'vitest'
import { foresee, noHabits, openDebt, shippedFit, steadyPace } from '#silence'
import type { Activity, Fit } from '#silence'
import { toSql } from '#platform'
import { testDatabase } from '../../../test/database.ts'
import { day, someDay, testContext } from '../../../test/world.ts'
import { refit } from './refit.ts'

const { db, owner } = await testDatabase()
const hour = 3_600_000
const turns = 720

const lines = Array.from({ length: turns }, (_, index) => {
  const openedAt = someDay - 250 * day + index * 7 * hour
  const isSilent = index % 4 === 0
  const took = isSilent ? 30 * day : 2 * day + ((index * 37) % 50) * hour
  return { index, openedAt, isSilent, closedAt: openedAt + took, person: `per_${index}` }
})

/** Whoever looks in here without a word never answers; whoever is not seen is back in days. */
const seed = async () => {
  await owner.query(
    `insert into debts (id, contract_id, kind, side, owed_by, owed_to, opened_at, closed_at, how)
     select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[],
       $7::timestamptz[], $8::timestamptz[], $9::text[])`,
    [
      lines.map(({ index }) => `dbt_${String(index).padStart(26, '0')}`),
      lines.map(({ index }) => `ctr_${String(index).padStart(26, '0')}`),
      lines.map(() => 'turn'),
      lines.map(() => 'client'),
      lines.map(({ person }) => person),
      lines.map(() => 'per_w'),
      lines.map(({ openedAt }) => toSql(openedAt)),
      lines.map(({ closedAt }) => toSql(closedAt)),
      lines.map(({ isSilent }) => (isSilent ? 'silent' : 'acted')),
    ],
  )
  const sittings = lines.flatMap(({ person, openedAt, isSilent }) =>
    Array.from({ length: 20 }, (_, nth) => ({
      person,
      at: openedAt + (nth - 10) * day + hour / 2,
    })).filter(({ at }) => isSilent || at <= openedAt),
  )
  await owner.query(
    `insert into sittings (person_id, half_hour, at)
     select person, floor(extract(epoch from at) / 1800)::int, at
     from unnest($1::text[], $2::timestamptz[]) as s(person, at)`,
    [sittings.map(({ person }) => person), sittings.map(({ at }) => toSql(at))],
  )
}

test('what it means to be seen elsewhere is learnt from the market itself, and when to ask', async () => {
  await seed()
  const context = testContext(db)
  await context.db.transaction((tx) => refit(context, tx, someDay))
  const [{ fit } = { fit: shippedFit }] = await db.query<{ fit: Fit }>('select fit from fits')
  expect(fit.layers).not.toBeNull()
  const opened = openDebt(fit, noHabits(), noHabits(), [], someDay)
  const debt = { openedAt: someDay, opened, pace: steadyPace([]) }
  const after = (activity: Partial<Activity>) =>
    foresee(fit, debt, someDay + 3 * day, {
      sessionsSince: 0,
      expectedSessions: 3,
      hoursSinceSeen: 84,
      unseenSince: true,
      nudges: 0,
      openedByReply: false,
      ...activity,
    }).within.week
  const seen = after({ sessionsSince: 3, unseenSince: false, hoursSinceSeen: 12 })
  expect(after({})).toBeGreaterThan(0.85)
  expect(seen).toBeLessThan(0.5)
  expect(fit.alarms.askHope).toBeGreaterThan(0)
  expect(fit.alarms.askHope).toBeLessThan(1)
})

test('two who answer each other all day are not taken for people in general', async () => {
  await owner.query('delete from fits')
  await owner.query(`update debts set owed_by = 'per_a'`)
  const context = testContext(db)
  await context.db.transaction((tx) => refit(context, tx, someDay))
  expect(await db.query('select at from fits')).toEqual([])
})

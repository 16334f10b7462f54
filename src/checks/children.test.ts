import { beforeAll, expect, test } from 'vitest'
import { runChecks } from '#checks'
import { act, childrenOf } from '#contracts'
import { testDatabase } from '../../test/database.ts'
import { framed } from '../../test/frames.ts'
import { testContext } from '../../test/world.ts'

const { db, owner } = await testDatabase()
const context = testContext(db)

let frame: string
let weeks: string[]
beforeAll(async () => {
  const { id, aiko, ben } = await framed(context)
  await act(context, id, 'agreeToOffer', aiko, {})
  await act(context, id, 'fundWeek', ben, {})
  await act(context, id, 'fundWeek', ben, {})
  frame = id
  weeks = (await childrenOf(db, id, { limit: 2 })).map((week) => week.id)
})

const undone = new Error('undone')

/** The checks that are broken by a change, which is then undone. */
const brokenBy = async (sql: string, values: unknown[]): Promise<string[]> => {
  let broken: string[] = []
  const change = owner.transaction(async (tx) => {
    expect(await tx.query(`${sql} returning 1`, values)).toHaveLength(1)
    broken = (await runChecks(tx)).map(({ check }) => check)
    throw undone
  })
  await expect(change).rejects.toBe(undone)
  return broken
}

test('the audit tells of a week whose frame is none, or is between other people', async () => {
  for (const change of [`frame_id = 'ctr_none'`, `worker_id = 'per_none'`, `frame_id = id`])
    expect(await brokenBy(`update agreements set ${change} where id = $1`, [weeks[0]])).toContain(
      'every-child-was-opened-by-its-frame',
    )
})

test('the audit tells of a week that was not opened by its frame, or not alone', async () => {
  const named = `update events set input = (input::jsonb || $2::jsonb)::json
    where contract_id = $1 and seq = 1`
  for (const seq of [1, 3, 9]) {
    const told = JSON.stringify({ frame: { id: frame, seq, hash: 'other' } })
    expect(await brokenBy(named, [weeks[0], told])).toContain('every-child-was-opened-by-its-frame')
  }
})

test('the audit tells of a week that was paid for and is not there', async () => {
  expect(await brokenBy('update agreements set frame_id = null where id = $1', [weeks[1]])).toEqual(
    ['every-week-that-was-paid-for-is-there'],
  )
})

test('the audit tells of two weeks at once, of a week long over, of a frame that missed one', async () => {
  const agreed = 'update standings set deliver_on = $2 where contract_id = $1'
  expect(await brokenBy(agreed, [weeks[0], '2026-11-25'])).toEqual([
    'no-two-children-of-a-frame-hold-the-same-week',
  ])
  expect(await brokenBy(agreed, [weeks[0], '2026-11-15'])).toEqual([
    'no-week-was-funded-after-it-was-over',
  ])
  expect(await brokenBy(agreed, [frame, '2026-12-20'])).toEqual([
    'every-frame-agrees-on-its-next-part',
  ])
})

import { expect, test } from 'vitest'
import { testDatabase } from './database.ts'

const { db } = await testDatabase()

/**
 * Contracts and money: read by everybody's queries, written by the functions of their rooms alone.
 */
const guarded = [
  'agreements',
  'standings',
  'events',
  'transfers',
  'contract_balances',
  'wallets',
  'reserves',
  'payouts',
]

test('the application cannot write contracts or money, only call their functions', async () => {
  const rights = await db.query<{ owned: boolean; written: boolean }>(
    `select relname, pg_has_role(relowner, 'member') as owned,
       has_table_privilege(oid, 'insert, update, delete, truncate') as written
     from pg_class where relname = any($1) and relkind = 'r'`,
    [guarded],
  )
  expect(rights).toHaveLength(guarded.length)
  expect(rights.filter(({ owned, written }) => owned || written)).toEqual([])
  await expect(db.query(`update wallets set balance = 1`)).rejects.toThrow('permission denied')
})

test('the functions that post transfers and put mails are not for the application', async () => {
  const [right] = await db.query<{ post: boolean; put: boolean }>(
    `select has_function_privilege('post_transfers(jsonb)', 'execute') as post,
       has_function_privilege('put_mails(jsonb)', 'execute') as put`,
  )
  expect(right).toEqual({ post: false, put: false })
})

test('what the desk did and what staff looked at is only ever added to', async () => {
  const kept = ['case_entries', 'case_rounds', 'staff_log']
  const rights = await db.query<{ changed: boolean }>(
    `select relname, has_table_privilege(oid, 'update, delete, truncate') as changed
     from pg_class where relname = any($1) and relkind = 'r'`,
    [kept],
  )
  expect(rights).toHaveLength(kept.length)
  expect(rights.filter(({ changed }) => changed)).toEqual([])
})

import { expect, test } from 'vitest'
import { openDatabase, Refused } from '#platform'
import { testContext } from '../../../test/context.ts'
import { testDatabase } from '../../../test/database.ts'
import { limit, limitOwnChange, networkOf } from './rate-limits.ts'

const { db, url } = await testDatabase()

async function outcomes(tries: Promise<void>[]): Promise<string[]> {
  const settled = await Promise.allSettled(tries)
  return settled.map((one) => (one.status === 'fulfilled' ? 'passed' : codeOf(one.reason)))
}

function codeOf(error: unknown): string {
  if (error instanceof Refused) return error.refusal.code
  throw error
}

test('a limit holds over two servers that are asked at the same instant', async () => {
  const other = await openDatabase(url)
  try {
    const real = () => 1_800_000_000_000
    const time = { now: real, real }
    const servers = [testContext(db, { time }), testContext(other, { time })]
    const tries = Array.from({ length: 40 }, (_, i) =>
      limit(servers[i % 2]!, 'signIn', `192.0.2.${i}`, 'one@example.com'),
    )
    const passed = (await outcomes(tries)).filter((one) => one === 'passed')
    expect(passed).toHaveLength(10)
  } finally {
    await other.close()
  }
})

test('a refused try says when the next will pass, and waiting that long is enough', async () => {
  let now = 1_800_000_000_000
  const context = testContext(db, { time: { now: () => now, real: () => now } })
  const once = () => limit(context, 'requestReset', '192.0.2.1', 'two@example.com')
  for (let i = 0; i < 3; i++) await once()
  now += 500
  const refused = await once().catch((error: Refused) => error.refusal)
  expect(refused).toEqual({ code: 'rate.limited', params: { retryAfterSeconds: 1200 } })
  now += 1_199_000
  await expect(once()).rejects.toThrow('rate.limited')
  now += 1000
  await once()
  await expect(once()).rejects.toThrow('rate.limited')
})

test('one network is limited whatever addresses it tries', async () => {
  const context = testContext(db)
  const tries = Array.from({ length: 13 }, (_, i) =>
    limit(context, 'signUp', `2001:db8::${i + 1}`, `${i}@example.com`),
  )
  const found = await outcomes(tries)
  expect(found.filter((one) => one === 'passed')).toHaveLength(10)
  expect(found.filter((one) => one === 'rate.limited')).toHaveLength(3)
})

test('a demo is a hundred times as patient', async () => {
  const context = testContext(db, { demo: true })
  const tries = Array.from({ length: 50 }, () =>
    limit(context, 'signIn', '127.0.0.1', 'demo@example.com'),
  )
  expect(new Set(await outcomes(tries))).toEqual(new Set(['passed']))
})

test('an IPv6 address counts as its /64, an IPv4 address as itself', () => {
  expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64')
  expect(networkOf('2001:db8:1:2::9')).toBe('2001:db8:1:2::/64')
  expect(networkOf('::1')).toBe('0:0:0:0::/64')
  expect(networkOf('fe80::1%eth0')).toBe('fe80:0:0:0::/64')
  expect(networkOf('::ffff:192.0.2.7')).toBe('192.0.2.7')
  expect(networkOf('192.0.2.7')).toBe('192.0.2.7')
  expect(networkOf('x]/../')).toBe('unknown')
  expect(networkOf('')).toBe('unknown')
})

test('what a person changes of their own is limited for that person alone', async () => {
  const real = () => 1_800_000_000_000
  const context = testContext(db, { time: { now: real, real } })
  const tries = Array.from({ length: 70 }, () => limitOwnChange(context, 'per_one'))
  expect((await outcomes(tries)).filter((one) => one === 'passed')).toHaveLength(60)
  expect(await outcomes([limitOwnChange(context, 'per_two')])).toEqual(['passed'])
})

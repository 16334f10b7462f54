import { expect, test } from 'vitest'
import { settleDemo } from '#simulation'
import { demoContext } from '../../../test/demo.ts'
import { testDatabase } from '../../../test/database.ts'
import { askerOf } from '../test/caller.ts'

const { db } = await testDatabase()
const context = demoContext(db)
const ask = askerOf(context)

test('a program plays the half year to its end, and twice is once', async () => {
  expect((await ask('POST /demo/half-year')).body.code).toBe('demo.off')
  await settleDemo(context)
  const { status, body } = await ask('POST /demo/half-year')
  expect(status).toBe(200)
  expect(body.contracts).toEqual([
    { id: expect.any(String), state: 'endedInSilence', pledge: 48_000, weeks: 27 },
    { id: expect.any(String), state: 'endedInSilence', pledge: 0, weeks: 27 },
  ])
  expect((await ask('POST /demo/half-year')).body).toEqual(body)
})

import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { Refused } from '#platform'
import { testContext } from '../../../test/context.ts'
import { testDatabase } from '../../../test/database.ts'
import { addPerson, bankDetailsOf, payeeOf, setBankDetails, signUp } from '../index.ts'

const { db } = await testDatabase()
const context = testContext(db)
const good = {
  bankCode: '0001',
  branchCode: '123',
  kind: 'ordinary',
  number: '1234567',
  holder: 'ヤマダ ハナコ',
}
let id = ''

beforeAll(async () => {
  id = (await addPerson(context, db, { email: 'bank@example.com', name: 'Hanako' })).id
})

async function refusalOf(work: Promise<unknown>) {
  const error = await work.catch((error: unknown) => error)
  return error instanceof Refused ? error.refusal : error
}

const holderOf = async (holder: string) => {
  await setBankDetails(context, id, { ...good, holder })
  return (await payeeOf(context, id))?.holder
}

test('only paying sees the whole number', async () => {
  expect(await bankDetailsOf(context, id)).toBeNull()
  await setBankDetails(context, id, good)
  expect(await bankDetailsOf(context, id)).toEqual({ ...good, number: '****567' })
  expect(await payeeOf(context, id)).toEqual(good)
})

test('nothing is stored for an address that nobody has proven', async () => {
  const visit = { ip: '127.0.0.1' }
  const squatter = { email: 'squatter@example.com', name: 'S', password: 'a long password' }
  const { id: unproven } = await signUp(context, squatter, visit)
  expect(await refusalOf(setBankDetails(context, unproven, good))).toMatchObject({
    code: 'person.unverified',
  })
  expect(await payeeOf(context, unproven)).toBeNull()
})

test('digits and kana are taken in either width, short numbers are filled up', async () => {
  const typed = { ...good, bankCode: '０００５', number: '１２３-４５', holder: 'ﾔﾏﾀﾞ　ﾊﾅｺ' }
  await setBankDetails(context, id, typed)
  const stored = { bankCode: '0005', number: '0012345', holder: 'ヤマダ ハナコ' }
  expect(await payeeOf(context, id)).toMatchObject(stored)
})

test('a holder is written as banks write it', async () => {
  expect(await holderOf('きょうとしょうじ')).toBe('キヨウトシヨウジ')
  expect(await holderOf('ｶ)ﾊﾅｼｬ')).toBe('カ)ハナシヤ')
  expect(await holderOf('hanako－ltd．')).toBe('HANAKO-LTD.')
})

test('wrong fields are named together', async () => {
  const wrong = { bankCode: '12', branchCode: '1a3', kind: 'gold', number: '123', holder: '山田' }
  expect(await refusalOf(setBankDetails(context, id, wrong))).toMatchObject({
    code: 'bank_code.malformed',
    issues: [
      { path: 'bankCode', code: 'bank_code.malformed' },
      { path: 'branchCode', code: 'branch_code.malformed' },
      { path: 'kind', code: 'kind.unknown' },
      { path: 'number', code: 'number.malformed' },
      { path: 'holder', code: 'holder.malformed' },
    ],
  })
  const long = setBankDetails(context, id, { ...good, holder: 'ガ'.repeat(16) })
  expect(await refusalOf(long)).toMatchObject({ code: 'holder.too_long', params: { max: 30 } })
  const none = setBankDetails(context, id, { ...good, holder: ' ' })
  expect(await refusalOf(none)).toMatchObject({ code: 'holder.required' })
})

test('nobody has no bank details', async () => {
  const refusal = await refusalOf(setBankDetails(context, 'per_none', good))
  expect(refusal).toMatchObject({ code: 'person.unverified' })
})

test('no garbage makes it crash', async () => {
  const text = fc.string({ unit: 'binary', maxLength: 80 })
  const garbage = fc.record({
    bankCode: text,
    branchCode: text,
    kind: text,
    number: text,
    holder: text,
  })
  await fc.assert(
    fc.asyncProperty(garbage, async (input) => {
      expect(await refusalOf(setBankDetails(context, id, input))).toHaveProperty('code')
    }),
    { numRuns: 50 },
  )
})

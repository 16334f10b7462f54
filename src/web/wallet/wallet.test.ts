import { beforeAll, expect, test } from 'vitest'
import { walletOf } from '#ledger'
import { addPerson, openSession, setBankDetails } from '#people'
import { newId } from '#platform'
import { webApp } from '#web'
import { testDatabase } from '../../../test/database.ts'
import { visitorOf } from '../../../test/visitor.ts'
import type { Visitor } from '../../../test/visitor.ts'
import { contractIn } from '../../../test/states.ts'
import { testContext } from '../../../test/world.ts'
import type { TestContext } from '../../../test/world.ts'

let context: TestContext
beforeAll(async () => {
  context = testContext((await testDatabase()).db)
})

const somebody = async (): Promise<{ id: string; visitor: Visitor }> => {
  const email = `${newId('mail')}@example.jp`
  const person = { email, password: 'correct horse battery', name: '佐藤', locale: 'ja' as const }
  const { id } = await context.db.transaction((tx) => addPerson(context, tx, person))
  const { token } = await openSession(context, id, { ip: '127.0.0.1' })
  return { id, visitor: visitorOf(webApp(context), token) }
}
const available = async (id: string) => (await walletOf(context.db, id)).available
const bank = {
  bankCode: '0001',
  branchCode: '001',
  kind: 'ordinary',
  number: '1234567',
  holder: 'サトウ アイコ',
}

test('play money comes in once, however often the form is sent', async () => {
  const { id, visitor } = await somebody()
  const form = { amount: '１０，０００円', key: newId('key') }
  for (const _ of [1, 2]) {
    const { leadsTo } = await visitor.send('/wallet/deposits', form)
    expect(leadsTo).toBe('/wallet')
  }
  expect(await available(id)).toBe(10_000n)
  expect((await visitor.get('/wallet')).text).toContain('+10,000円')
})

test('money leaves for the bank only after it was asked about, with the amount and account', async () => {
  const { id, visitor } = await somebody()
  await setBankDetails(context, id, bank)
  await visitor.send('/wallet/deposits', { amount: '10000', key: newId('key') })
  const form = { amount: '4000', key: newId('key') }
  const asked = await visitor.send('/wallet/withdrawals', form)
  expect(asked.status).toBe(200)
  expect(asked.text).toContain('4,000円')
  expect(asked.text).toContain('6,000円')
  expect(asked.text).toContain('****567')
  expect(asked.text).not.toContain('1234567')
  expect(await available(id)).toBe(10_000n)
  for (const _ of [1, 2]) await visitor.send('/wallet/withdrawals', { ...form, confirmed: 'yes' })
  expect(await available(id)).toBe(6_000n)
})

test('what cannot be paid is said at its field, and nothing moves', async () => {
  const { id, visitor } = await somebody()
  await setBankDetails(context, id, bank)
  for (const amount of ['', '-5', '1.5', '0', '9999999999999', '百'])
    for (const path of ['/wallet/deposits', '/wallet/withdrawals']) {
      const { status, text } = await visitor.send(path, { amount, confirmed: 'yes' })
      expect([409, 422]).toContain(status)
      expect(text).toMatch(/id="field-amount"[^>]*aria-invalid="true"/)
      if (amount !== '') expect(text).toContain(`value="${amount}"`)
    }
  expect(await available(id)).toBe(0n)
})

test('every transfer is told in words, with its contract', async () => {
  const { id, visitor } = await somebody()
  const other = await somebody()
  const desk = { id: newId('per'), roles: ['support'] }
  const who = { aiko: { id, roles: [] }, ben: { id: other.id, roles: [] }, desk }
  const contract = await contractIn(context, 'paid', who)
  const worker = await visitor.get('/wallet')
  expect(worker.text).toContain('報酬の受け取り')
  expect(worker.text).toContain(`href="/contracts/${contract.id}"`)
  expect(worker.text).toContain('+44,500円')
  const client = await other.visitor.get('/wallet')
  expect(client.text).toContain('仮払い')
  expect(client.text).toContain('−50,000円')
})

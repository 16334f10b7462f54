import { beforeAll, expect, test } from 'vitest'
import { act, eventsOf, fireDue, viewFor } from '#contracts'
import type { Database } from '#platform'
import { termsNumber, termsOf } from '#papers'
import { testDatabase } from '../../test/database.ts'
import { contractIn } from '../../test/states.ts'
import { day, offered, people, testContext } from '../../test/world.ts'

let db: Database
beforeAll(async () => {
  db = (await testDatabase()).db
})

const paperIn = async (state: string) => {
  const context = testContext(db)
  const contract = await contractIn(context, state)
  const read = async () => {
    const { row, process } = await viewFor(context, contract.id, contract.aiko)
    const events = await eventsOf(db, contract.id, 'desk')
    return { paper: termsOf(row, process, events, context.calendar), events, row, process }
  }
  return { context, contract, read }
}

const at = (text: string) => Temporal.ZonedDateTime.from(`${text}[Asia/Tokyo]`).epochMilliseconds

test('before the agreement there is no paper, after a refusal neither', async () => {
  for (const state of ['offered', 'declined']) {
    const { read, context } = await paperIn(state)
    const { paper, row, process, events } = await read()
    expect(paper).toBeNull()
    expect(termsNumber(row, process, events, context.settings.zone)).toBeNull()
  }
})

test('the paper has what Art. 3 asks for, with the days that silence would lead to', async () => {
  const { read } = await paperIn('unfunded')
  const { paper, events, row } = await read()
  expect(paper).toMatchObject({
    number: `約束-2026-${row.id.slice(-10, -5)}-${row.id.slice(-5)}-1`.toUpperCase(),
    terms: { clientName: 'Ben', workerName: 'Aiko', title: '田中商店のロゴ' },
    price: 50_000n,
    days: {
      deliverOn: '2026-12-10',
      inspectedBy: at('2026-12-18T00:00'),
      paidBy: at('2026-12-25T00:00'),
    },
    hash: events[1]?.hash,
    addenda: [],
  })
})

test('every later change is an addendum, and the first paper stays as it was', async () => {
  const { read, context, contract } = await paperIn('overdue')
  const before = (await read()).paper
  await act(context, contract.id, 'extend', contract.ben, { date: '2026-12-20' })
  context.time.set(context.time.now() + 10 * day)
  await fireDue(context, context.time.now())
  await act(context, contract.id, 'extend', contract.ben, { date: '2027-01-05' })
  const after = (await read()).paper
  expect({ ...after, addenda: [] }).toEqual(before)
  expect(after?.addenda.map(({ number, days }) => [number.slice(-2), days.deliverOn])).toEqual([
    ['-2', '2026-12-20'],
    ['-3', '2027-01-05'],
  ])
  expect(after?.addenda[1]?.days.paidBy).toBe(at('2027-01-20T00:00'))
})

test('an absence is an addendum, also where its day is beyond those that can be agreed', async () => {
  const context = testContext(db)
  const { id, aiko, ben } = await offered(context, people(), '2027-01-20')
  for (const [name, by] of [
    ['agreeToOffer', aiko],
    ['fund', ben],
  ] as const)
    await act(context, id, name, by, {})
  await act(context, id, 'declareAbsence', aiko, { date: '2027-02-03' })
  const { row, process } = await viewFor(context, id, ben)
  const paper = termsOf(row, process, await eventsOf(db, id, 'desk'), context.calendar)
  expect(paper?.addenda[0]?.days).toEqual({
    deliverOn: '2027-02-03',
    inspectedBy: at('2027-02-11T00:00'),
    paidBy: at('2027-02-18T00:00'),
  })
})

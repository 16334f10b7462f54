import { beforeEach, expect, test } from 'vitest'
import { runChecks } from '#checks'
import {
  act,
  contractFor,
  contractsAsDeputy,
  deadlinesOf,
  eventsOf,
  partyTo,
  rowOf,
  standsForOn,
  viewFor,
} from '#contracts'
import { Refused } from '#platform'
import { messagesOf, sendMessage } from '#talk'
import { testDatabase } from '../../../test/database.ts'
import { trader } from '../../../test/market.ts'
import { offered, testContext } from '../../../test/world.ts'
import {
  acceptInvitation,
  addStaff,
  dismissDeputy,
  foundOrganisation,
  invitationsTo,
  invite,
  leaveOrganisation,
  nameDeputy,
  openSession,
  organisationOf,
  removeMember,
  stepDown,
} from '../index.ts'
import type { Person } from '../index.ts'

const { db, owner } = await testDatabase()
const context = testContext(db)

let ben: Person
let dora: Person
let aiko: Person
let contract: string

const codeOf = async (work: Promise<unknown>): Promise<string> => {
  const error = await work.then(
    () => 'done',
    (error: unknown) => error,
  )
  return error instanceof Refused ? error.refusal.code : String(error)
}

/** Somebody as the server knows them at their next request. */
const now = async ({ id }: { id: string }) =>
  (await openSession(context, id, { ip: '192.0.2.1' })).person

const join = async (chief: Person, person: Person): Promise<void> => {
  await invite(context, chief, person.email)
  const [invitation] = await invitationsTo(context, person.id)
  await acceptInvitation(context, person, invitation!.token)
}

const mail = async (id: string) =>
  (await owner.query('select 1 from outbox where to_id = $1 and owner_id = $2', [id, contract]))
    .length

beforeEach(async () => {
  ;[ben, dora, aiko] = (await Promise.all(
    ['Ben', 'Dora', 'Aiko'].map((name) => trader(context, name)),
  )) as [Person, Person, Person]
  await foundOrganisation(context, ben, { name: '青葉商店' })
  await join(ben, dora)
  contract = (await offered(context, { aiko, ben, desk: aiko })).id
  await act(context, contract, 'agreeToOffer', aiko, {})
})

test('a fellow member is a stranger until named, and again once dismissed', async () => {
  expect(await codeOf(contractFor(db, contract, await now(dora)))).toBe('contract.not_found')
  await nameDeputy(context, ben, dora.id, { mayFund: false })
  const held = await contractFor(db, contract, await now(dora))
  expect([held.party, held.standsFor?.id]).toEqual(['client', ben.id])
  await dismissDeputy(context, ben, dora.id)
  expect(await codeOf(contractFor(db, contract, await now(dora)))).toBe('contract.not_found')
  expect(await codeOf(dismissDeputy(context, ben, dora.id))).toBe('deputy.not_found')
})

test('a deputy acts under their own name, and whom they stand in for is told', async () => {
  await nameDeputy(context, ben, dora.id, { mayFund: true })
  const before = await mail(ben.id)
  await act(context, contract, 'fund', await now(dora), {})
  const [event] = (await eventsOf(db, contract, 'desk')).slice(-1)
  expect([event?.by, event?.person_id]).toEqual(['client', dora.id])
  expect(await mail(ben.id)).toBe(before + 1)
  expect(await mail(dora.id)).toBe(0)
  expect(await runChecks(owner)).toEqual([])
})

test('a deputy spends nothing of another unless that was allowed', async () => {
  await nameDeputy(context, ben, dora.id, { mayFund: false })
  const deputy = await now(dora)
  const shown = (await viewFor(context, contract, deputy)).actions.map(({ name }) => name)
  expect(shown).toContain('withdraw')
  expect(shown).not.toContain('fund')
  const fund = () => act(context, contract, 'fund', deputy, {})
  expect(await codeOf(fund())).toBe('contract.deputy_may_not_fund')
  expect((await rowOf(db, contract))?.row).toMatchObject({ state: 'unfunded', pot: 0n })
  await nameDeputy(context, ben, dora.id, { mayFund: true })
  await act(context, contract, 'fund', await now(dora), {})
  expect((await rowOf(db, contract))?.row).toMatchObject({ state: 'working', pot: 50_000n })
})

const toldTo = async (id: string) =>
  (
    await owner.query<{ kind: string; facts: Record<string, unknown> }>(
      `select kind, facts from outbox where owner_id = $1 and kind like 'deputy%' order by id`,
      [id],
    )
  ).map(({ kind, facts }) => [kind, facts])

test('a deputy is told when they are named, and who named them when they step down', async () => {
  await nameDeputy(context, ben, dora.id, { mayFund: true })
  expect(await toldTo(dora.id)).toEqual([['deputyNamed', { by: 'Ben', mayFund: true }]])
  expect(await codeOf(stepDown(context, aiko, ben.id))).toBe('deputy.not_found')
  await stepDown(context, dora, ben.id)
  expect(await toldTo(ben.id)).toEqual([['deputyGone', { by: 'Dora' }]])
  expect((await now(dora)).standsFor).toEqual([])
  expect(await codeOf(contractFor(db, contract, await now(dora)))).toBe('contract.not_found')
  expect(await codeOf(stepDown(context, dora, ben.id))).toBe('deputy.not_found')
  expect((await organisationOf(context, dora.id))?.members).toHaveLength(2)
})

test('who is removed or leaves is a deputy no more, and who comes back is none either', async () => {
  await nameDeputy(context, ben, dora.id, { mayFund: true })
  await removeMember(context, ben, dora.id)
  expect(await codeOf(contractFor(db, contract, await now(dora)))).toBe('contract.not_found')
  expect(await codeOf(act(context, contract, 'fund', await now(dora), {}))).toBe(
    'contract.not_found',
  )
  await join(ben, dora)
  expect((await now(dora)).standsFor).toEqual([])
  await nameDeputy(context, ben, dora.id, { mayFund: true })
  await leaveOrganisation(context, dora)
  expect((await now(dora)).standsFor).toEqual([])
})

test('nobody is a deputy on a contract of their own, nor for both sides of one', async () => {
  await join(ben, aiko)
  await nameDeputy(context, ben, aiko.id, { mayFund: true })
  const worker = await now(aiko)
  const row = (await rowOf(db, contract))!.row
  expect([partyTo(row, worker), standsForOn(row, worker)]).toEqual(['worker', null])
  expect(await codeOf(act(context, contract, 'fund', worker, {}))).toBe('contract.not_your_turn')
  expect(await contractsAsDeputy(db, worker, { limit: 10 })).toEqual([])
  await nameDeputy(context, ben, dora.id, { mayFund: true })
  await nameDeputy(context, aiko, dora.id, { mayFund: true })
  await addStaff(context, dora.email, 'support')
  const between = await now(dora)
  expect(between.standsFor).toHaveLength(2)
  expect(await codeOf(contractFor(db, contract, between))).toBe('contract.not_found')
  expect(await contractsAsDeputy(db, between, { limit: 10 })).toEqual([])
})

test('desk staff who are a deputy act as the side, not as the desk', async () => {
  await addStaff(context, dora.email, 'support')
  expect((await contractFor(db, contract, await now(dora))).party).toBe('desk')
  await nameDeputy(context, ben, dora.id, { mayFund: false })
  expect((await contractFor(db, contract, await now(dora))).party).toBe('client')
})

test('a deputy of another person sees nothing, whatever id they ask for', async () => {
  const [chief, spy] = [await trader(context, 'Chief'), await trader(context, 'Spy')]
  await foundOrganisation(context, chief, { name: '別の組織' })
  await join(chief, spy)
  await nameDeputy(context, chief, spy.id, { mayFund: true })
  const deputy = await now(spy)
  expect(await codeOf(contractFor(db, contract, deputy))).toBe('contract.not_found')
  expect(await codeOf(act(context, contract, 'fund', deputy, {}))).toBe('contract.not_found')
  expect(await codeOf(messagesOf(context, contract, deputy))).toBe('contract.not_found')
  expect(await codeOf(nameDeputy(context, spy, ben.id, { mayFund: true }))).toBe('member.not_found')
  expect(await contractsAsDeputy(db, deputy, { limit: 10 })).toEqual([])
})

test('a deputy writes for the side, and the other side is told', async () => {
  await nameDeputy(context, ben, dora.id, { mayFund: false })
  const before = await mail(aiko.id)
  await sendMessage(context, await now(dora), contract, { text: '代わりにお返事します' }, 'k1')
  const again = await sendMessage(
    context,
    await now(dora),
    contract,
    { text: '代わりにお返事します' },
    'k1',
  )
  expect(again).toMatchObject({ by: 'client', personId: dora.id })
  await dismissDeputy(context, ben, dora.id)
  const [message] = await messagesOf(context, contract, aiko)
  expect(message).toMatchObject({ by: 'client', personId: dora.id })
  expect(await mail(aiko.id)).toBe(before + 1)
})

test('the contracts of others are listed apart, a page at a time', async () => {
  await nameDeputy(context, ben, dora.id, { mayFund: false })
  const second = (await offered(context, { aiko, ben, desk: aiko })).id
  const deputy = await now(dora)
  const [newest] = await contractsAsDeputy(db, deputy, { limit: 1, open: true })
  expect(newest?.id).toBe(second)
  const rest = await contractsAsDeputy(db, deputy, { limit: 5, before: second })
  expect(rest.map(({ id }) => id)).toEqual([contract])
  const mine = await contractsAsDeputy(db, deputy, { limit: 5, turn: 'me' })
  expect(mine.map(({ id }) => id)).toEqual([contract])
})

test('the deadlines of whom one stands in for are one’s own to see, and gone with that', async () => {
  await nameDeputy(context, ben, dora.id, { mayFund: false })
  const deadlines = await deadlinesOf(context, await now(dora))
  const briefly = deadlines.map(({ kind, party, standsFor }) => [kind, party, standsFor?.id])
  expect(briefly).toEqual([
    ['turn', 'client', ben.id],
    ['delivery', 'client', ben.id],
  ])
  expect(deadlines.map(({ id }) => id)).toEqual(
    (await deadlinesOf(context, ben)).map(({ id }) => id),
  )
  await nameDeputy(context, ben, dora.id, { mayFund: false })
  await stepDown(context, dora, ben.id)
  expect(await deadlinesOf(context, await now(dora))).toEqual([])
})

test('nobody sees deadlines for both sides of a contract, nor their own twice', async () => {
  await join(ben, aiko)
  await nameDeputy(context, ben, aiko.id, { mayFund: true })
  const own = await deadlinesOf(context, await now(aiko))
  expect(own.map(({ party, standsFor }) => [party, standsFor])).toEqual([
    ['worker', null],
    ['worker', null],
  ])
  await nameDeputy(context, ben, dora.id, { mayFund: true })
  await nameDeputy(context, aiko, dora.id, { mayFund: true })
  expect(await deadlinesOf(context, await now(dora))).toEqual([])
})

import { afterEach, beforeEach, expect, test } from 'vitest'
import { runChecks } from '#checks'
import { dayOf } from '#engine'
import { travel } from '#clock'
import {
  addEntry,
  changeElsewhere,
  correctEntry,
  elsewhereExposure,
  elsewhereFor,
  elsewhereOf,
  enterElsewhere,
  removeElsewhere,
  removeEntry,
  withElsewhere,
} from '#portfolio'
import type { ElsewhereDraft, EntryDraft } from '#portfolio'
import { newId } from '#platform'
import { testDatabase } from '../../../test/database.ts'
import { day, someDay, testContext } from '../../../test/world.ts'

const { db, owner } = await testDatabase()
const context = testContext(db)
const clock = withElsewhere(context, {
  nextRing: () => Promise.resolve(null),
  fire: () => Promise.resolve(0),
})
const goOn = (days: number) =>
  travel(
    { ...clock, time: { ...context.time, advanceTo: context.time.set } },
    context.time.now() + days * day,
  )

let aiko = { id: '', name: '' }
beforeEach(() => {
  context.time.set(someDay)
  aiko = { id: newId('per'), name: '愛子' }
})

afterEach(async () => expect(await runChecks(owner)).toEqual([]))

const draft: ElsewhereDraft = {
  platform: 'lancers',
  clientName: '鈴木商店',
  title: '記事5本',
  price: 50_000n,
  agreedOn: '2026-11-01',
  deliverOn: '2026-11-30',
  payOn: null,
  reference: 'No. 123',
  stage: 'delivered',
  stageOn: '2026-11-20',
}
const enter = (more: Partial<ElsewhereDraft> = {}, key = newId('key')) =>
  enterElsewhere(context, aiko, { ...draft, ...more }, key)
const told = (more: Partial<EntryDraft>): EntryDraft => ({
  kind: 'sent',
  action: null,
  by: null,
  at: context.time.now(),
  text: '',
  amount: null,
  ...more,
})
const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    ({ refusal }: { refusal: { code: string; issues?: { path: string; code: string }[] } }) =>
      refusal.issues?.map(({ path, code }) => `${path}: ${code}`) ?? refusal.code,
  )

test('a contract is entered once under one key, and stands where its owner says', async () => {
  const [one, other] = await Promise.all([enter({}, 'k'), enter({}, 'k')])
  expect(one.id).toBe(other.id)
  expect(await refusalOf(enter({ price: 1n }, 'k'))).toBe('idempotency.conflict')
  const lines = await elsewhereOf(context, aiko)
  expect(lines).toMatchObject([{ state: 'reported', turn: 'client', final: false }])
  const view = await elsewhereFor(context, aiko, one.id)
  expect(view.timeline.map(({ action, effect }) => [action, effect])).toEqual([
    ['fund', 'moved'],
    ['deliver', 'moved'],
  ])
  expect(view).toMatchObject({ pays: 41_750n, feeKnown: true, lawfulPayBy: '2027-01-18' })
  expect(view.waiting).toMatchObject({ asked: 0, answered: 0 })
  expect(view.waiting!.oneIn).toBeGreaterThanOrEqual(1)
})

test('what was delivered without a day is so since today, who works does since it was agreed', async () => {
  const today = dayOf(context.time.now(), context.calendar)
  for (const [stage, day] of [
    ['delivered', today],
    ['working', draft.agreedOn],
  ] as const) {
    const { id } = await enter({ platform: 'crowdworks', stage, stageOn: null })
    const { since } = await elsewhereFor(context, aiko, id)
    expect(dayOf(since, context.calendar)).toBe(day)
  }
})

test('nobody but its owner is told that a contract exists', async () => {
  const { id } = await enter()
  const ben = { id: newId('per'), name: 'Ben' }
  const { timeline } = await elsewhereFor(context, aiko, id)
  const entry = timeline[0]!.id!
  const tries = [
    () => elsewhereFor(context, ben, id),
    () => changeElsewhere(context, ben, id, draft),
    () => removeElsewhere(context, ben, id),
    () => addEntry(context, ben, id, told({}), 'k'),
    () => correctEntry(context, ben, id, entry, told({})),
    () => removeEntry(context, ben, id, entry),
  ]
  for (const one of tries) expect(await refusalOf(one())).toBe('elsewhere.not_found')
  expect(await elsewhereOf(context, ben)).toEqual([])
  expect((await elsewhereExposure(context, ben.id)).holdings).toEqual([])
})

test('what cannot be is refused, all of it at once', async () => {
  const wrong = {
    platform: 'nowhere' as 'direct',
    clientName: '\u202e',
    title: '',
    price: 0n,
    agreedOn: '2026-13-01',
    deliverOn: '2026-02-30',
    stageOn: '2027-01-01',
  }
  expect(await refusalOf(enter(wrong))).toEqual([
    'platform: platform.unknown',
    'clientName: client_name.malformed',
    'title: title.required',
    'price: price.too_small',
    'agreedOn: agreed_on.malformed',
    'deliverOn: deliver_on.malformed',
    'stageOn: stage_on.too_late',
  ])
  const { id } = await enter()
  const later = told({ at: context.time.now() + day })
  expect(await refusalOf(addEntry(context, aiko, id, later, 'a'))).toEqual(['at: at.in_future'])
  for (const action of ['toString', 'cancelByTerm', 'unheard-of', null]) {
    const strange = told({ kind: 'act', action, by: 'worker' })
    expect(await refusalOf(addEntry(context, aiko, id, strange, 'b'))).toEqual([
      'action: action.unknown',
    ])
  }
})

test('an entry is told once under one key; corrected or taken back it leads elsewhere', async () => {
  const { id } = await enter()
  const accept = told({ kind: 'act', action: 'accept', by: 'client' })
  const first = await addEntry(context, aiko, id, accept, 'k')
  expect(await addEntry(context, aiko, id, accept, 'k')).toEqual(first)
  expect(await refusalOf(addEntry(context, aiko, id, told({}), 'k'))).toBe('idempotency.conflict')
  expect((await elsewhereFor(context, aiko, id)).state).toBe('paid')
  const nudge = told({ kind: 'act', action: 'nudge', by: 'worker', at: someDay - day })
  const second = await correctEntry(context, aiko, id, first.id, nudge)
  const view = await elsewhereFor(context, aiko, id)
  expect(view).toMatchObject({ state: 'nudgedAfterReport', silence: { action: 'passDeadline' } })
  expect(view.timeline.at(-1)).toMatchObject({ id: second.id, corrected: true })
  expect(await correctEntry(context, aiko, id, first.id, nudge)).toEqual(second)
  expect(await refusalOf(correctEntry(context, aiko, id, first.id, accept))).toBe('entry.not_found')
  expect(await refusalOf(removeEntry(context, aiko, id, first.id))).toBe('entry.not_found')
  await removeEntry(context, aiko, id, second.id)
  await removeEntry(context, aiko, id, second.id)
  expect(await refusalOf(correctEntry(context, aiko, id, second.id, nudge))).toBe('entry.not_found')
  expect((await elsewhereFor(context, aiko, id)).state).toBe('reported')
})

test('what can be done next is told by mail on its day, once', async () => {
  const { id } = await enter()
  await addEntry(context, aiko, id, told({ kind: 'received' }), 'heard')
  await goOn(40)
  const mails = () =>
    db.query<{ at: number; what: string; name: string }>(
      `select at, facts ->> 'what' as what, facts ->> 'name' as name from outbox
       where owner_id = $1 and kind = 'elsewhere' and to_id = $2 order by at`,
      [id, aiko.id],
    )
  expect((await mails()).map(({ what, name }) => `${what} ${name}`)).toEqual(['step nudge'])
  await addEntry(context, aiko, id, told({ kind: 'act', action: 'nudge', by: 'worker' }), 'n')
  await Promise.all([goOn(10), goOn(10)])
  expect((await mails()).map(({ what, name }) => `${what} ${name}`)).toEqual([
    'step nudge',
    'passed nudgedAfterReport',
  ])
  expect((await elsewhereFor(context, aiko, id)).state).toBe('atSupportAfterReport')
  await removeElsewhere(context, aiko, id)
  expect(await elsewhereOf(context, aiko)).toEqual([])
})

test('what is open counts in the portfolio with what silence leaves of it, what came with its day', async () => {
  const { id } = await enter({ platform: 'upwork' })
  await enter({ platform: 'direct', stage: 'paid', price: 30_000n })
  await enter({ platform: 'crowdworks', price: 11_000n })
  const { holdings, paid, spans } = await elsewhereExposure(context, aiko.id)
  const upwork = holdings.find((one) => one.id === id)!
  expect(upwork).toMatchObject({
    place: 'upwork',
    pays: 50_000n,
    certain: 50_000n,
    delivered: true,
  })
  expect(upwork.client.id).toBe('els:upwork:鈴木商店')
  expect(holdings.find(({ place }) => place === 'crowdworks')).toMatchObject({
    pays: 8_580n,
    certain: 0n,
    certainBy: null,
  })
  expect(paid).toMatchObject([{ place: 'direct', amount: 30_000n }])
  expect(spans.filter(({ to }) => to === null).map(({ state }) => state)).toEqual([
    'delivered',
    'delivered',
  ])
  for (const { silence } of holdings) {
    expect(silence).toBeGreaterThan(0)
    expect(silence).toBeLessThan(1)
  }
})

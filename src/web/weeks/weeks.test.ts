import { beforeEach, expect, test } from 'vitest'
import { act, rowOf } from '#contracts'
import { addPerson, openSession } from '#people'
import { newId } from '#platform'
import { webApp } from '#web'
import { entriesOf, standingOrderOf, timerOf } from '#weeks'
import { testDatabase } from '../../../test/database.ts'
import { framed } from '../../../test/frames.ts'
import { at, until, weeksIn } from '../../../test/hourly/weeks.ts'
import { fieldsIn, visitorOf } from '../../../test/visitor.ts'
import { someDay, testContext } from '../../../test/world.ts'

const { db } = await testDatabase({ connections: 5 })
const context = testContext(db)
const app = webApp(context)

beforeEach(() => context.time.set(someDay))

const somebody = async (name: string, locale: 'ja' | 'en') => {
  const email = `${newId('mail')}@example.jp`
  const { id } = await addPerson(context, db, { email, name, locale })
  const { token } = await openSession(context, id, { ip: '127.0.0.1' })
  return { actor: { id, roles: [] }, visitor: visitorOf(app, token) }
}

/** Two people with so many funded weeks from Monday 23 November 2026 on. */
const working = async (
  weeks = 1,
  wallet = 100_000n,
  locale: 'ja' | 'en' = 'ja',
  since = '2026-11-23',
) => {
  const [worker, client] = [await somebody('愛子', locale), await somebody('勉', locale)]
  const who = { aiko: worker.actor, ben: client.actor, desk: { id: newId('per'), roles: [] } }
  const { id: frameId } = await framed(context, { wallet, since }, who)
  await act(context, frameId, 'agreeToOffer', who.aiko, {})
  for (let week = 0; week < weeks; week += 1) await act(context, frameId, 'fundWeek', who.ben, {})
  const [week] = await weeksIn(context, frameId)
  client.visitor.cookies.set('side', 'client')
  return {
    worker: worker.visitor,
    client: client.visitor,
    aiko: worker.actor,
    frameId,
    frame: `/contracts/${frameId}`,
    weekId: week?.id ?? '',
    week: `/contracts/${week?.id}`,
  }
}

const tuesday = () => until(context, at('2026-11-24 12:10'))
const key = () => newId('key')
const morning = { day: '2026-11-24', from: '9:00', to: '１０：３０', note: '商品登録 25点' }
/** The fields of the form that is sent there. */
const formTo = (action: string, text: string) =>
  fieldsIn(new RegExp(`<form[^>]*action="${action}".*?</form>`, 's').exec(text)?.[0] ?? '')
const stateOf = async (id: string) => (await rowOf(db, id))?.row.state
/** Nothing of the catalogue was left without words. */
const wellSaid = (text: string) =>
  expect(text).not.toMatch(/(?:frames|weeks|home|promised)\.[a-z]\w+|>undefined<|\{[a-z]+\}/)

test('the worker reads at once which week is funded and in which one not to work', async () => {
  const { worker, frame, week } = await working()
  await tuesday()
  const { text } = await worker.get(frame)
  wellSaid(text)
  expect(text).toMatch(/slot-safe.*安心して働けます.*slot-danger.*働かないでください/s)
  expect(text).toContain(`href="${week}"`)
  expect(text).toContain('12月1日(火)')
  expect(text).not.toContain(`action="${frame}/weeks"`)
  const list = await worker.get('/weeks')
  wellSaid(list.text)
  expect(list.text.indexOf('進行中')).toBeLessThan(list.text.indexOf('仮払いなし'))
  for (const path of ['/home', '/contracts', '/calendar']) {
    const page = await worker.get(path)
    wellSaid(page.text)
    expect(page.text).toContain(week)
  }
})

test('a client sees the amount before any week is funded, and sends it twice for one funding', async () => {
  const { client, frame, frameId } = await working()
  const form = { count: '2', key: key() }
  const look = await client.send(`${frame}/weeks`, form)
  expect([look.status, (await weeksIn(context, frameId)).length]).toEqual([200, 1])
  wellSaid(look.text)
  expect(look.text).toMatch(/40,000円.*60,000円.*20,000円/s)
  for (const _ of [1, 2]) {
    const done = await client.send(`${frame}/weeks`, { ...form, confirmed: 'yes' })
    expect(done.leadsTo).toBe(frame)
  }
  expect(await weeksIn(context, frameId)).toHaveLength(3)
})

test('who has too little is shown what is missing, and comes back to what was chosen', async () => {
  const { client, frame, frameId } = await working(1, 50_000n)
  const look = await client.send(`${frame}/weeks`, { count: '3', key: key() })
  expect(look.text).toContain('あと50,000円足りません')
  const href = /href="(\/wallet\?[^"]+)"/.exec(look.text)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const fields = formTo('/wallet/deposits', (await client.get(href)).text)
  expect(fields['amount']).toBe('50000')
  const paid = await client.send('/wallet/deposits', {
    amount: fields['amount'] ?? '',
    back: fields['back'] ?? '',
    key: key(),
  })
  expect(paid.leadsTo).toBe(`${frame}?count=3#fund`)
  expect(fieldsIn((await client.get(paid.leadsTo)).text)['count']).toBe('3')
  const sent = await client.send(`${frame}/weeks`, { count: '9', key: key(), confirmed: 'yes' })
  expect([sent.status, (await weeksIn(context, frameId)).length]).toEqual([422, 1])
})

test('a standing order is kept, and shown to both sides', async () => {
  const { client, worker, frame, frameId } = await working()
  const saved = await client.send(`${frame}/standing-order`, { on: 'yes', rest: 'rolls' })
  expect(saved.leadsTo).toBe(`${frame}#standing`)
  expect(await standingOrderOf(db, frameId)).toEqual({ on: true, rest: 'rolls' })
  for (const visitor of [client, worker])
    expect((await visitor.get(frame)).text).toContain('自動仮払いが設定されています')
  await client.send(`${frame}/standing-order`, { rest: 'back' })
  expect((await client.get(frame)).text).toContain('自動仮払いは設定されていません')
  expect((await worker.send(`${frame}/standing-order`, { on: 'yes' })).status).toBe(409)
})

test('time is recorded, corrected, copied and taken out, and the history tells every change', async () => {
  const { worker, week, weekId } = await working()
  await tuesday()
  const sent = await worker.send(`${week}/entries`, { ...morning, key: key() })
  expect(sent.leadsTo).toBe(`${week}#sheet`)
  const [entry] = await entriesOf(db, weekId)
  expect(entry).toMatchObject({ from: at('2026-11-24 09:00'), to: at('2026-11-24 10:30') })
  const form = async (query: string) =>
    formTo(`${week}/entries`, (await worker.get(`${week}?${query}`)).text)
  const edit = await form(`entry=${entry?.id}`)
  expect(edit).toMatchObject({ day: '2026-11-24', from: '09:00', to: '10:30' })
  const later = { ...morning, to: '11:00', entry: entry?.id ?? '', key: key() }
  await worker.send(`${week}/entries`, later)
  const copy = await form(`copy=${entry?.id}`)
  expect(copy).toMatchObject({ from: '09:00', to: '11:00' })
  expect(copy['entry']).toBeUndefined()
  const night = { ...morning, day: '2026-11-23', from: '22:00', to: '0:00', key: key() }
  await worker.send(`${week}/entries`, night)
  expect((await entriesOf(db, weekId))[0]?.to).toBe(at('2026-11-24 00:00'))
  await worker.send(`${week}/entries/remove`, { entry: entry?.id ?? '', key: key() })
  const { text } = await worker.get(week)
  wellSaid(text)
  for (const said of ['追加：11月24日(火) 09:00〜10:30', '変更：', '削除：', '22:00〜24:00'])
    expect(text).toContain(said)
})

test('what cannot be recorded is said at its field, and everything typed is still there', async () => {
  const { worker, week, weekId } = await working()
  await tuesday()
  const wrong: [object, string][] = [
    [{ to: '8:00' }, 'to'],
    [{ to: '23:00' }, 'to'],
    [{ from: 'あさ' }, 'from'],
    [{ from: '' }, 'from'],
    [{ note: ' ' }, 'note'],
    [{ day: '2026-11-20' }, 'day'],
    [{ day: '2026-11-23', from: '0:00', to: '24:00' }, 'to'],
  ]
  for (const [change, field] of wrong) {
    const typed = { ...morning, ...change }
    const { status, text } = await worker.send(`${week}/entries`, { ...typed, key: key() })
    expect([change, status]).toEqual([change, 422])
    expect([change, text]).toEqual([
      change,
      expect.stringMatching(new RegExp(`id="field-${field}"[^>]*aria-invalid="true"`)),
    ])
    wellSaid(text)
    const { note, from } = fieldsIn(text)
    expect({ note, from }).toEqual({ note: typed.note, from: typed.from })
  }
  expect(await entriesOf(db, weekId)).toEqual([])
})

test('a running timer is on every page of its worker, and stopping it records the time', async () => {
  const { worker, client, week, weekId, aiko } = await working()
  await tuesday()
  const none = await worker.send(`${week}/timer`, { note: '' })
  expect([none.status, await timerOf(context, aiko)]).toEqual([422, null])
  expect((await worker.send(`${week}/timer`, { note: '在庫の確認' })).status).toBe(303)
  await until(context, at('2026-11-24 13:15'))
  for (const path of ['/home', '/jobs', week, '/settings'])
    expect((await worker.get(path)).text).toContain('タイマー計測中：商品登録')
  expect((await client.get('/home')).text).not.toContain('タイマー計測中')
  expect((await worker.send('/timer/stop')).leadsTo).toBe(`${week}#sheet`)
  expect(await entriesOf(db, weekId)).toMatchObject([{ to: at('2026-11-24 13:15') }])
  expect((await worker.get('/home')).text).not.toContain('タイマー計測中')
  expect((await worker.send('/timer/stop')).leadsTo).toBe('/weeks')
})

test('single entries are contested after one look at what remains; nothing chosen is refused', async () => {
  const { worker, client, week, weekId } = await working()
  await tuesday()
  await worker.send(`${week}/entries`, { ...morning, key: key() })
  await worker.send(`${week}/entries`, { ...morning, day: '2026-11-23', key: key() })
  await until(context, at('2026-12-01 10:00'))
  const [first] = await entriesOf(db, weekId)
  const reason = '内容を\n確認できませんでした。'
  const path = `${week}/entries/contest`
  const nothing = await client.send(path, { reason, key: key() })
  expect([nothing.status, fieldsIn(nothing.text)['reason']]).toEqual([422, reason])
  const form = { contested: first?.id ?? '', reason, key: key() }
  const look = await client.send(path, form)
  wellSaid(look.text)
  expect(look.text).toMatch(/3,000円.*ワーカーへの支払い.*3,000円/s)
  const back = await client.send(`${path}/change`, form)
  expect(fieldsIn(back.text)).toMatchObject({ contested: first?.id, reason })
  expect(await stateOf(weekId)).toBe('checking')
  expect((await client.send(path, { ...form, confirmed: 'yes' })).leadsTo).toBe(week)
  expect(await stateOf(weekId)).toBe('contested')
  expect((await worker.get(week)).text).toContain('異議のある記録：11月23日(月) 09:00〜10:30')
})

test('after a silent end the worker reads what was paid, what follows and what to do', async () => {
  const { worker, client, frame, frameId } = await working(1, 100_000n, 'en')
  await until(context, at('2026-12-07 09:00'))
  expect(await stateOf(frameId)).toBe('endedInSilence')
  const { text } = await worker.get(frame)
  wellSaid(text)
  for (const said of ['A silent end', 'What was paid', '¥17,800', 'Find hourly work'])
    expect(text).toContain(said)
  const theirs = await client.get(frame)
  expect(theirs.text).toContain('stays on your record')
  expect(theirs.text).not.toContain('Find hourly work')
})

test('notice stands beside silence: the earliest last day, the pledge that comes back', async () => {
  const { worker, client, frame } = await working()
  const { text } = await client.get(frame)
  expect(text).toMatch(/予告は、黙って終えるより20,000円安く済みます.*20,000円が戻る/s)
  const given = { date: '2026-12-10', reason: '企画の終了', seen: '3', key: key() }
  const sent = await client.send(`${frame}/actions/giveNotice`, given)
  expect(sent.leadsTo).toBe(frame)
  const theirs = (await worker.get(frame)).text
  wellSaid(theirs)
  expect(theirs).toMatch(/終了日は12月10日\(木\)です.*企画の終了/s)
  const paper = (await worker.get(`${frame}/terms`)).text
  expect(paper).toMatch(/変更の書面 約束-2026-\w+-\w+-2.*2026年12月10日.*理由.*企画の終了/s)
})

test('the written terms speak of rate, limit and pledge; a week has those of its frame', async () => {
  const { worker, frame, week } = await working()
  const { text } = await worker.get(`${frame}/terms`)
  wellSaid(text)
  for (const said of ['時給2,000円', '10時間（20,000円）', '予告保証 20,000円'])
    expect(text).toContain(said)
  expect((await worker.get(`${week}/terms`)).leadsTo).toBe(`${frame}/terms`)
})

test('what goes on from an earlier contract says so: on paper, beside the notice and in its exception', async () => {
  const { worker, client, frame } = await working(1, 100_000n, 'ja', '2026-05-01')
  const page = (await client.get(frame)).text
  expect(page).toMatch(/12月22日\(火\).*30日前の予告.*契約の始まりは5月1日\(金\)として/s)
  const given = { date: '2026-12-10', exception: 'upstreamEnded', seen: '3', key: key() }
  expect((await client.send(`${frame}/actions/giveNotice`, given)).leadsTo).toBe(frame)
  const { text } = await worker.get(`${frame}/terms`)
  wellSaid(text)
  expect(text).toMatch(/最初の週：2026年11月23日.*契約の始まりを2026年5月1日\(金\)として/s)
  expect(text).toMatch(/理由は示されていません.*再委託の元の契約が解除された/s)
})

test('strangers find neither frame nor week, and can do nothing to them', async () => {
  const { frame, week } = await working()
  const { visitor } = await somebody('よその人', 'ja')
  for (const path of [frame, week]) expect((await visitor.get(path)).status).toBe(404)
  for (const path of [
    `${frame}/weeks`,
    `${frame}/standing-order`,
    `${week}/entries`,
    `${week}/entries/remove`,
    `${week}/entries/contest`,
    `${week}/timer`,
  ])
    expect([path, (await visitor.send(path, { ...morning, entry: 'x' })).status]).toEqual([
      path,
      404,
    ])
})

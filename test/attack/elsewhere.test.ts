import { expect, test } from 'vitest'
import { runChecks } from '#checks'
import { rulesElsewhere } from '#processes'
import { webApp } from '#web'
import { askerOf } from '../../src/api/test/caller.ts'
import { parties } from '../../src/api/test/parties.ts'
import { chanceOf } from '../../src/simulation/chance.ts'
import { testDatabase } from '../database.ts'
import { visitorOf } from '../visitor.ts'
import { someDay, testContext } from '../world.ts'

const { db, owner } = await testDatabase()
const context = testContext(db)
const chance = chanceOf(53)

const platforms = Object.keys(rulesElsewhere)
const acts = Object.values(rulesElsewhere).flatMap(({ offering }) =>
  Object.keys(offering.process.actions),
)
const stages = ['agreed', 'working', 'delivered', 'reworking', 'paid', 'ended']
const days = ['2000-01-01', '2026-11-01', '2026-11-20', '2100-12-31', '2027-02-28']
const nasty = [
  '',
  '\0',
  '\ud800',
  '\u202e',
  '../../../etc/passwd',
  '"><script>alert(1)</script>',
  "'; drop table debts; --",
  '=HYPERLINK("http://evil")',
  '__proto__',
  'constructor',
  '-1',
  '0',
  '9'.repeat(400),
  'NaN',
  'Infinity',
  '0000-01-01',
  '9999-12-31',
  '-271821-04-20',
  '+275760-09-13',
  '2026-02-30',
  '2026-11-24T25:00',
  '👨‍👩‍👧‍👦'.repeat(30),
  'あ'.repeat(11_000),
]
const hostile = () => chance.one(nasty)
const some = (good: readonly string[]) => (chance.percent(4) ? hostile() : chance.one(good))
const id = () => encodeURIComponent(hostile().toWellFormed().slice(0, 99))

const draft = () => ({
  platform: some(platforms),
  clientName: some(['鈴木商店', '<b>Bob</b>', '=1+1']),
  title: some(['記事5本', '../../evil', '<img src=x onerror=alert(1)>']),
  price: some(['1', '50000', '1000000000000']),
  agreedOn: some(days.slice(0, 2)),
  deliverOn: some(['2026-11-20', '2100-12-31', '']),
  payOn: some(['2026-11-20', '2100-12-31', '']),
  reference: some(['', 'No. 1', 'javascript:alert(1)']),
  stage: some(stages),
  stageOn: some(['2026-11-20', '2026-11-01', '']),
})
const entry = () => ({
  kind: some(['sent', 'received', 'note', 'act', 'act', 'act']),
  action: some(acts),
  by: some(['client', 'worker', 'desk']),
  text: some(['届きましたか？', '<script>alert(1)</script>']),
  amount: some(['', '1', '1000000000000']),
})

const never500 = (what: unknown, status: number, text: string) =>
  expect([what, status, status < 500 ? '' : text.slice(0, 400)]).toEqual([
    what,
    expect.toSatisfy((code: number) => code < 500),
    '',
  ])

test('no page about waits, portfolios or contracts elsewhere meets with an accident', async () => {
  context.time.set(someDay)
  const who = await parties(context)
  const app = webApp(context)
  const own = visitorOf(app, who.worker.token)
  const other = visitorOf(app, who.client.token)
  const made: string[] = []
  for (let times = 0; times < 120; times += 1) {
    const typed = { ...draft(), key: chance.percent(10) ? hostile() : `k${times}` }
    const { status, text, leadsTo } = await own.send('/elsewhere/new', typed)
    never500(typed, status, text)
    const found = /^\/elsewhere\/(els_[0-9a-z]+)/.exec(leadsTo)?.[1]
    if (found) made.push(found)
  }
  expect(made.length).toBeGreaterThan(5)
  for (let times = 0; times < 200; times += 1) {
    const at = `/elsewhere/${chance.percent(8) ? id() : chance.one(made)}`
    const typed = {
      ...entry(),
      on: some(days),
      time: some(['10:00', '23:59', '']),
      key: `e${times}`,
    }
    const { status, text } = await own.send(`${at}/entries`, typed)
    never500([at, typed], status, text)
  }
  for (const one of made.slice(0, 20)) {
    for (const path of ['', '/edit', '/letters/nudge', '/letters/desk']) {
      const seen = await own.get(`/elsewhere/${one}${path}`)
      never500([one, path], seen.status, seen.text)
      expect(seen.text).not.toMatch(/<script>alert|<img src=x/)
      expect(seen.text).not.toMatch(/href="javascript/)
      expect((await other.get(`/elsewhere/${one}${path}`)).status).toBe(404)
    }
    for (const path of ['/entries', '/edit', '/remove'])
      expect(
        (await other.send(`/elsewhere/${one}${path}`, { title: '奪った', kind: 'note', text: 'x' }))
          .status,
      ).toBe(404)
  }
  const before = await db.query('select count(*) from elsewhere_entries')
  for (const path of [
    '/elsewhere',
    '/portfolio',
    '/portfolio/contracts',
    '/portfolio/paid',
    '/home',
    '/answering',
    '/answering/data',
    '/elsewhere/contracts.csv',
    '/portfolio/contracts.csv',
    '/privacy',
    '/portfolio/years/2026',
    '/portfolio/years/2026/payments.csv',
    `/elsewhere/${made[0]}/evidence`,
  ]) {
    const seen = await own.get(path)
    expect([path, seen.status]).toEqual([path, 200])
    if (path.endsWith('.csv')) expect(seen.text).not.toMatch(/(^|,|\n)"?[=@＝]/)
    if (/html/.test(seen.headers.get('content-type') ?? ''))
      expect(seen.text).not.toMatch(/<script>alert|<img src=x/)
    const others = await other.get(path)
    expect(others.text).not.toMatch(/鈴木商店|記事5本|Bob/)
  }
  for (let times = 0; times < 150; times += 1) {
    const path = chance.one([
      `/portfolio/clients/${id()}`,
      `/portfolio/years/${id()}`,
      `/portfolio/years/${id()}/payments.csv`,
      `/portfolio/paid?client=${id()}&year=${id()}&month=${id()}&from=${id()}`,
      `/portfolio/contracts?state=${id()}&page=${id()}&from=${id()}`,
      `/elsewhere?from=${id()}&before=${id()}&page=${id()}`,
      `/elsewhere/${id()}`,
      `/elsewhere/${made[0]}/entries/${id()}`,
      `/elsewhere/${made[0]}/letters/${id()}`,
      `/here/${id()}`,
      '/staff/silence',
    ])
    const seen = await own.get(path)
    never500(path, seen.status, seen.text)
  }
  expect((await own.get('/staff/silence')).status).not.toBe(200)
  expect(await db.query('select count(*) from elsewhere_entries')).toEqual(before)
  expect(await runChecks(owner)).toEqual([])
})

test('nor any call of the API', async () => {
  context.time.set(someDay)
  const who = await parties(context)
  const ask = askerOf(context)
  const any = () => chance.one<unknown>([...nasty, null, 1, -1, 1e15, 1e308, true, [], {}, [null]])
  const mostly = <T>(good: T) => (chance.percent(3) ? any() : good)
  const made: string[] = []
  const of = (all: Record<string, unknown>) =>
    Object.fromEntries(Object.entries(all).map(([name, value]) => [name, mostly(value)]))
  const enter = () => {
    const { price, deliverOn, payOn, stageOn, ...rest } = draft()
    const orNone = (day: string) => (day === '' ? null : day)
    return of({
      ...rest,
      price: Number(price),
      deliverOn: orNone(deliverOn),
      payOn: orNone(payOn),
      stageOn: orNone(stageOn),
    })
  }
  const told = () => {
    const { amount, ...rest } = entry()
    return of({
      ...rest,
      amount: amount === '' ? null : Number(amount),
      at: chance.one([
        '2026-11-24T10:00:00+09:00',
        '2026-11-24T10:00:00Z',
        '0000-01-01T00:00:00Z',
        '+275760-09-13T00:00:00Z',
      ]),
    })
  }
  const at = () => (chance.percent(15) || made.length === 0 ? id() : chance.one(made))
  const calls: (() => [string, unknown])[] = [
    () => ['POST /me/elsewhere', enter()],
    () => ['POST /me/elsewhere', enter()],
    () => [`PUT /me/elsewhere/${at()}`, enter()],
    () => [`POST /me/elsewhere/${at()}/entries`, told()],
    () => [`PUT /me/elsewhere/${at()}/entries/${id()}`, told()],
    () => [`DELETE /me/elsewhere/${at()}/entries/${id()}`, undefined],
    () => [`GET /me/elsewhere/${at()}`, undefined],
    () => [
      `GET /me/elsewhere/${at()}/letters/${chance.one(['nudge', 'desk', id()])}?in=${id()}`,
      undefined,
    ],
    () => [`GET /me/elsewhere?cursor=${id()}&limit=${id()}`, undefined],
    () => [`POST /me/elsewhere/import`, { table: any(), look: any() }],
    () => [`GET /me/portfolio/contracts?cursor=${id()}&state=${id()}`, undefined],
    () => [`GET /me/portfolio/years/${id()}`, undefined],
    () => ['GET /me/portfolio', undefined],
    () => [`DELETE /me/portfolio/suggestions/${id()}`, undefined],
    () => [`GET /contracts/${id()}/silence`, undefined],
    () => [`POST /contracts/${id()}/here`, { backOn: any() }],
    () => ['GET /me/answering', undefined],
    () => ['GET /staff/silence', undefined],
  ]
  for (let times = 0; times < 500; times += 1) {
    const [call, body] = chance.one(calls)()
    const answer = await ask(call, {
      token: who.worker.token,
      ...(body === undefined ? {} : { body }),
    })
    never500([call, body], answer.status, JSON.stringify(answer.body))
    if (call === 'GET /staff/silence') expect(answer.status).toBeGreaterThanOrEqual(403)
    if (call === 'POST /me/elsewhere' && answer.status === 201)
      made.push((answer.body as { id: string }).id)
  }
  expect(made.length).toBeGreaterThan(3)
  for (const one of made)
    for (const [call, body] of [
      [`GET /me/elsewhere/${one}`, undefined],
      [`GET /me/elsewhere/${one}/evidence`, undefined],
      [`GET /me/elsewhere/${one}/letters/nudge`, undefined],
      [`DELETE /me/elsewhere/${one}`, undefined],
      [
        `POST /me/elsewhere/${one}/entries`,
        { kind: 'note', at: '2026-11-24T10:00:00+09:00', text: 'x' },
      ],
    ] as const)
      expect(
        (await ask(call, { token: who.client.token, ...(body === undefined ? {} : { body }) }))
          .status,
      ).toBe(404)
  expect(await runChecks(owner)).toEqual([])
})

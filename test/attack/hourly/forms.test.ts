import { expect, test } from 'vitest'
import { runChecks } from '#checks'
import { act } from '#contracts'
import { propose } from '#market'
import { personOf } from '#people'
import { webApp } from '#web'
import { askerOf } from '../../../src/api/test/caller.ts'
import { parties } from '../../../src/api/test/parties.ts'
import type { Parties } from '../../../src/api/test/parties.ts'
import { chanceOf } from '../../../src/simulation/chance.ts'
import { testDatabase } from '../../database.ts'
import { framed } from '../../frames.ts'
import { at, until, weeksIn } from '../../hourly/weeks.ts'
import { goodProposal, post } from '../../market.ts'
import { visitorOf } from '../../visitor.ts'
import { someDay, testContext } from '../../world.ts'

const { db, owner } = await testDatabase()
const context = testContext(db)
const chance = chanceOf(31)

const nasty = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\ud800',
  '\u202e',
  '../..',
  '"><script>',
  '__proto__',
  'constructor',
  '-1',
  '0',
  '1',
  '3',
  '6',
  '1e9',
  '9'.repeat(400),
  '1.5',
  'NaN',
  '0000-01-01',
  '0001-01-01',
  '9999-12-31',
  '2026-11-24',
  '2026-13-40',
  '24:00',
  '25:00',
  '9:00',
  '10:00',
  'yes',
  'rolls',
  'confirmed',
  'あ'.repeat(11_000),
]

const address = () => encodeURIComponent(chance.one(nasty).toWellFormed().slice(0, 99))

/** A frame with a week that runs, and a proposal for a job with a fixed price. */
const begun = async (who: Parties) => {
  context.time.set(someDay)
  const actor = ({ id }: { id: string }) => ({ id, roles: [] })
  const [aiko, ben, desk] = [actor(who.worker), actor(who.client), actor(who.desk)]
  const { id: frame } = await framed(context, { wallet: 500_000n }, { aiko, ben, desk })
  await act(context, frame, 'agreeToOffer', aiko, {})
  await act(context, frame, 'fundWeek', ben, {})
  await until(context, at('2026-11-24 12:00'))
  const [week] = await weeksIn(context, frame)
  const [client, worker] = await Promise.all(
    [who.client, who.worker].map(({ id }) => personOf(context, id)),
  )
  const job = await post(context, client!)
  const proposal = await propose(context, worker!, job.id, goodProposal)
  return { frame, week: week?.id ?? '', proposal: proposal.id }
}

const formsOf = ({ frame, week, proposal }: Awaited<ReturnType<typeof begun>>) =>
  [
    [`/contracts/${frame}/weeks`, 'count confirmed key'],
    [`/contracts/${week}/weeks`, 'count confirmed key'],
    [`/contracts/${frame}/standing-order`, 'on rest key'],
    [`/contracts/${week}/standing-order`, 'on rest key'],
    [`/contracts/${week}/entries`, 'entry day from to note key'],
    [`/contracts/${frame}/entries`, 'entry day from to note key'],
    [`/contracts/${week}/entries/remove`, 'entry key'],
    [`/contracts/${week}/entries/contest`, 'contested reason confirmed key'],
    [`/contracts/${week}/entries/contest/change`, 'contested reason key'],
    [`/contracts/${week}/timer`, 'note key'],
    ['/timer/stop', 'key'],
    [`/contracts/${week}/actions/raise`, 'amount note confirmed seen key'],
    [`/contracts/${week}/actions/record`, 'entries note seen key'],
    [`/contracts/${frame}/actions/giveNotice`, 'date reason exception seen key'],
    [`/proposals/${proposal}/offer/parts`, 'parts step milestones.0.title milestones.1.deliverOn'],
    [`/proposals/${proposal}/offer/parts`, 'milestones.0.price milestones.0.deliverOn step key'],
  ] as const

test('no form of hourly work meets with an accident, whatever is typed and whoever types it', async () => {
  const who = await parties(context)
  const app = webApp(context)
  const forms = formsOf(await begun(who))
  const visitors = [who.client, who.worker, who.desk].map(({ token }) => visitorOf(app, token))
  for (let times = 0; times < 300; times += 1) {
    const [path, fields] = chance.one(forms)
    const typed = Object.fromEntries(fields.split(' ').map((name) => [name, chance.one(nasty)]))
    const { status, text } = await chance.one(visitors).send(path, typed)
    expect([path, typed, status, status < 500 ? '' : text.slice(0, 300)]).toEqual([
      path,
      typed,
      expect.toSatisfy((code: number) => code < 500),
      '',
    ])
  }
  expect(await runChecks(owner)).toEqual([])
})

test('nor any call of the API', async () => {
  const who = await parties(context)
  const ask = askerOf(context)
  const { frame, week, proposal } = await begun(who)
  const any = () => chance.one<unknown>([...nasty, null, 1, -1, 1e15, true, [], {}, ['a'], [null]])
  const entry = () => ({ id: any(), from: any(), to: any(), note: any() })
  const part = () => ({ title: any(), price: any(), deliverOn: any() })
  const calls: (() => [string, unknown])[] = [
    () => [`POST /contracts/${frame}/weeks`, { count: any() }],
    () => [`PUT /contracts/${frame}/standing-order`, { on: any(), rest: any() }],
    () => [`POST /contracts/${week}/entries`, entry()],
    () => [`PUT /contracts/${week}/entries/${address()}`, entry()],
    () => [`DELETE /contracts/${week}/entries/${address()}`, undefined],
    () => [`POST /contracts/${week}/contested-entries`, { contested: any(), reason: any() }],
    () => [`PUT /me/timer`, { contractId: chance.one<unknown>([week, any()]), note: any() }],
    () => [`DELETE /me/timer`, undefined],
    () => [`POST /contracts/${week}/actions/record`, { entries: [entry(), entry()] }],
    () => [`POST /contracts/${week}/actions/record`, { entries: any() }],
    () => [`POST /contracts/${week}/actions/raise`, { amount: any(), note: any() }],
    () => [`POST /contracts/${week}/actions/contest`, { amount: any(), contested: any() }],
    () => [
      `POST /contracts/${frame}/actions/giveNotice`,
      { date: any(), exception: any(), reason: any() },
    ],
    () => [`POST /proposals/${proposal}/offer`, { milestones: [part(), part()] }],
    () => [`POST /proposals/${proposal}/offer`, { weeklyHours: any(), pledgeWeeks: any() }],
    () => [`GET /me/weeks?from=${address()}`, undefined],
    () => [`GET /contracts/${frame}/weeks?cursor=${chance.one(['x', '%00', 'AAAA'])}`, undefined],
  ]
  for (let times = 0; times < 600; times += 1) {
    const [call, body] = chance.one(calls)()
    const { token } = chance.one([who.client, who.worker, who.desk])
    const key = chance.percent(20) ? 'one and the same' : `key-${times}`
    const heard = await ask(call, { token, body, key })
    expect([call, body, heard.status < 500 ? 'fine' : heard.text]).toEqual([call, body, 'fine'])
  }
  expect(await runChecks(owner)).toEqual([])
})

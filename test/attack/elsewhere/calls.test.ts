import { expect, test } from 'vitest'
import { runChecks } from '#checks'
import { askerOf } from '../../../src/api/test/caller.ts'
import { parties } from '../../../src/api/test/parties.ts'
import { testDatabase } from '../../database.ts'
import { someDay, testContext } from '../../world.ts'
import { chance, draft, entry, id, nasty, never500 } from './typed.ts'

const { db, owner } = await testDatabase()
const context = testContext(db)

const any = () => chance.one<unknown>([...nasty, null, 1, -1, 1e15, 1e308, true, [], {}, [null]])
const mostly = <T>(good: T) => (chance.percent(3) ? any() : good)
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

const callsOn = (made: readonly string[]): (() => [string, unknown])[] => {
  const at = () => (chance.percent(15) || made.length === 0 ? id() : chance.one(made))
  return [
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
}

test('nor any call of the API', async () => {
  context.time.set(someDay)
  const who = await parties(context)
  const ask = askerOf(context)
  const made: string[] = []
  const calls = callsOn(made)
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

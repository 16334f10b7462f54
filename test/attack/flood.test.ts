import { beforeAll, expect, test } from 'vitest'
import type { Hono } from 'hono'
import { openSession } from '#people'
import type { Person } from '#people'
import { sendMessage } from '#talk'
import { webApp } from '#web'
import { testDatabase } from '../database.ts'
import { trader } from '../market.ts'
import { visitorOf } from '../visitor.ts'
import { offered, testContext } from '../world.ts'
import type { TestContext } from '../world.ts'
import { codeOf } from './outcome.ts'

let context: TestContext
let app: Hono
let aiko: Person
let ben: Person

beforeAll(async () => {
  const { db } = await testDatabase()
  context = testContext(db)
  app = webApp(context)
  aiko = await trader(context, 'Aiko')
  ben = await trader(context, 'Ben')
})

const signedIn = async ({ id }: Person) =>
  visitorOf(app, (await openSession(context, id, { ip: '127.0.0.1' })).token)

/** So many messages of one letter each, so many times. */
const flood = async (count: number, length: number) => {
  const { id } = await offered(context, { aiko, ben, desk: ben })
  for (let number = 0; number < count; number += 1) {
    context.time.set(context.time.now() + 1)
    const text = `<${number}>${'あ'.repeat(length)}`
    await sendMessage(context, aiko, id, { text })
  }
  return id
}

/** The numbers of the messages on a page and on all that it leads on to. */
const readAll = async (id: string) => {
  const visitor = await signedIn(ben)
  const read: number[] = []
  const lengths: number[] = []
  let next: string | undefined = `/contracts/${id}`
  while (next !== undefined) {
    const { text } = await visitor.get(next)
    lengths.push(text.length)
    const numbers = [...text.matchAll(/&lt;(\d+)>/g)].map(([, number]) => Number(number))
    read.unshift(...numbers)
    next = /rel="next" href="([^"#]+)/.exec(text)?.[1]
  }
  return { read, lengths }
}

test('a contract flooded with long messages has short pages, and none of them is lost', async () => {
  const { read, lengths } = await readAll(await flood(60, 9_990))
  expect(read).toEqual(Array.from({ length: 60 }, (_, number) => number))
  expect(Math.max(...lengths)).toBeLessThan(200_000)
})

test('nobody buries what was said under many short messages', async () => {
  const { read } = await readAll(await flood(450, 1))
  expect(read).toEqual(Array.from({ length: 450 }, (_, number) => number))
})

test('nobody floods another with messages, and so with mails', async () => {
  const { id } = await offered(context, { aiko, ben, desk: ben })
  const strict = { ...context, settings: { ...context.settings, demo: false } }
  const codes: string[] = []
  for (let number = 0; number < 70; number += 1)
    codes.push(await codeOf(sendMessage(strict, ben, id, { text: 'again' })))
  expect(codes.slice(0, 60)).toEqual(Array(60).fill('done'))
  expect(codes.at(-1)).toBe('rate.limited')
})

test('an address with the id of no message is no accident', async () => {
  const id = await flood(2, 1)
  const visitor = await signedIn(ben)
  for (const older of ['x', '%00', 'msg_01kjy3v8q5f9w2t7m4c6x0r1za']) {
    const { status } = await visitor.get(`/contracts/${id}?older=${older}`)
    expect([older, status]).toEqual([older, 200])
  }
})

import { afterAll, beforeEach, expect, test } from 'vitest'
import { simpleParser } from 'mailparser'
import type { ParsedMail } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { deadLetters, deliverDue, openSmtp, sendAgain } from '#outbox'
import type { Delivery, Recipient } from '#outbox'
import { testDatabase } from '../../test/database.ts'
import { testContext } from '../../test/world.ts'

const { db, owner } = await testDatabase()
const context = testContext(db)

const received: ParsedMail[] = []
/** What the receiving server says to the next mails, before it takes them. */
let refusals: number[] = []

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, _session, done) {
    const receive = async () => {
      const mail = await simpleParser(stream)
      const code = refusals.shift()
      if (code) return done(Object.assign(new Error('not now'), { responseCode: code }))
      received.push(mail)
      done()
    }
    void receive()
  },
})
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
const { port } = server.server.address() as { port: number }
const smtp = openSmtp(`smtp://127.0.0.1:${port}`, 'Yakusoku <no-reply@yakusoku.example>')

afterAll(async () => {
  smtp.close()
  await new Promise<void>((resolve) => server.close(() => resolve()))
})

const aiko: Recipient = {
  id: 'per_aiko',
  name: '相川 愛子',
  email: 'aiko@example.jp',
  locale: 'ja',
}

const delivery: Delivery = {
  write: async (mail) =>
    mail.kind === 'silent'
      ? null
      : { subject: `件名 ${mail.kind}`, text: '本文です', html: '<p>本文です</p>' },
  recipient: async (id) => (id === 'per_gone' ? null : { ...aiko, id }),
  desk: async () => ['per_one', 'per_two'],
  standIns: async ({ to_id: id }) => (id === 'per_away' ? ['per_one', 'per_two'] : []),
  applicants: async () => undefined,
  send: smtp.send,
}

const put = (id: string, to = 'per_aiko', kind = 'act') =>
  db.query(
    `insert into outbox (owner_id, id, to_id, kind, facts, at)
     values ('ctr_x', $1, $2, $3, '{}', now())`,
    [id, to, kind],
  )

const rowOf = async (id: string) => {
  const [row] = await db.query<Record<string, unknown>>(
    `select attempts, sent_at is not null as sent, dead_at is not null as dead, error, try_at
     from outbox where id = $1`,
    [id],
  )
  return row
}

/** As if the wait were over. */
const hurry = () => db.query('update outbox set try_at = now() where try_at is not null')

beforeEach(async () => {
  received.length = 0
  refusals = []
  await owner.query('delete from outbox')
})

test('a mail arrives by SMTP in the receiver’s words, plain and HTML, with an id of its own', async () => {
  await put('m1')
  await deliverDue(context, delivery)
  const [mail] = received
  expect(mail?.subject).toBe('件名 act')
  expect(mail?.text?.trim()).toBe('本文です')
  expect(mail?.html).toContain('<p>本文です</p>')
  expect(mail?.messageId).toBe('<ctr_x.m1@yakusoku.example>')
  expect(mail?.to).toMatchObject({ value: [{ name: '相川 愛子', address: 'aiko@example.jp' }] })
  expect(await rowOf('m1')).toMatchObject({ sent: true, dead: false, try_at: null })
})

test('a passing failure is tried again, each time later, and arrives in the end', async () => {
  await put('m1')
  refusals = [451, 451]
  await deliverDue(context, delivery)
  const first = await rowOf('m1')
  expect(first).toMatchObject({ attempts: 1, sent: false, dead: false })
  expect(await deliverDue(context, delivery)).toBe(0)
  await hurry()
  await deliverDue(context, delivery)
  const second = await rowOf('m1')
  expect(Number(second?.try_at)).toBeGreaterThan(Number(first?.try_at))
  await hurry()
  await deliverDue(context, delivery)
  expect(received).toHaveLength(1)
  expect(await rowOf('m1')).toMatchObject({ attempts: 3, sent: true, error: null })
})

test('a permanent refusal is a dead letter at once, seen, and can be sent again', async () => {
  await put('m1')
  refusals = [550]
  await deliverDue(context, delivery)
  expect(await deadLetters(db, 10)).toMatchObject([{ id: 'm1', kind: 'act' }])
  expect(await sendAgain(db, 'ctr_x', 'm1')).toBe(true)
  await deliverDue(context, delivery)
  expect(received).toHaveLength(1)
  expect(await deadLetters(db, 10)).toEqual([])
  expect(await sendAgain(db, 'ctr_x', 'm1')).toBe(false)
})

test('the sixth failure gives up, and nothing is lost', async () => {
  await put('m1')
  refusals = Array.from({ length: 6 }, () => 421)
  for (let attempt = 0; attempt < 6; attempt += 1) {
    await hurry()
    await deliverDue(context, delivery)
  }
  expect(await rowOf('m1')).toMatchObject({ attempts: 6, dead: true, try_at: null })
})

test('a mail to the desk becomes one to each who staffs it, so that one failure harms nobody else', async () => {
  await put('m1', 'desk')
  await deliverDue(context, delivery)
  refusals = [451]
  await deliverDue(context, delivery)
  expect(received).toHaveLength(1)
  await hurry()
  await deliverDue(context, delivery)
  expect(received).toHaveLength(2)
})

test('who stands in for the receiver gets a copy that says so, once, and nobody a copy of it', async () => {
  await put('m1', 'per_away')
  refusals = [451]
  await deliverDue(context, delivery)
  expect(await db.query('select id from outbox order by id')).toHaveLength(3)
  await hurry()
  await deliverDue(context, delivery)
  expect(received).toHaveLength(3)
  const copies = await db.query<{ id: string; to: string; facts: unknown }>(
    `select id, to_id as "to", facts from outbox where id <> 'm1' order by id`,
  )
  const facts = { standsFor: 'per_away' }
  expect(copies).toEqual([
    { id: 'm1.per_one', to: 'per_one', facts },
    { id: 'm1.per_two', to: 'per_two', facts },
  ])
})

test('who is gone, and what has nothing to say, is quietly done with', async () => {
  await put('m1', 'per_gone')
  await put('m2', 'per_aiko', 'silent')
  await deliverDue(context, delivery)
  expect(received).toHaveLength(0)
  expect(await rowOf('m1')).toMatchObject({ sent: true })
  expect(await rowOf('m2')).toMatchObject({ sent: true })
})

test('several runners send each mail once', async () => {
  for (let number = 0; number < 60; number += 1) await put(`m${number}`)
  const runs = Array.from({ length: 6 }, () => deliverDue(context, delivery))
  await Promise.all(runs)
  await deliverDue(context, delivery)
  expect(received).toHaveLength(60)
  expect(new Set(received.map(({ messageId }) => messageId)).size).toBe(60)
})

test('a server that cannot be reached is the world’s failure, tried again', async () => {
  await put('m1')
  const nowhere = openSmtp('smtp://127.0.0.1:1', 'no-reply@yakusoku.example')
  await deliverDue(context, { ...delivery, send: nowhere.send })
  expect(await rowOf('m1')).toMatchObject({ sent: false, dead: false })
  nowhere.close()
})

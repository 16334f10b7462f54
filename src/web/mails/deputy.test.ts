import { beforeEach, expect, test } from 'vitest'
import { act, fireDue } from '#contracts'
import { deliverDue, newestMails } from '#outbox'
import type { Delivery, KeptMail } from '#outbox'
import {
  acceptInvitation,
  deputiesOf,
  dismissDeputy,
  foundOrganisation,
  invitationsTo,
  invite,
  nameDeputy,
  openSession,
  personOf,
  stepDown,
} from '#people'
import type { Person } from '#people'
import { sendMessage } from '#talk'
import { writeMail } from '#web'
import { testDatabase } from '../../../test/database.ts'
import { trader } from '../../../test/market.ts'
import { contractIn } from '../../../test/states.ts'
import { day, someDay, testContext } from '../../../test/world.ts'

const { db } = await testDatabase()
const context = testContext(db)

let ben: Person
let dora: Person
let aiko: Person
let contract: string

const now = async ({ id }: Person) => (await openSession(context, id, { ip: '192.0.2.1' })).person

const newest = async ({ id }: Person, kind: string): Promise<KeptMail> => {
  const mails = await newestMails(db, id, 20)
  return mails.find((mail) => mail.kind === kind) ?? expect.fail(`no mail of the kind ${kind}`)
}

/** The copy that Dora gets of a mail to Ben. */
const copied = async (kind: string, locale: 'ja' | 'en' = 'ja') => {
  const mail = await newest(ben, kind)
  const facts = { ...mail.facts, standsFor: ben.id }
  return writeMail(context, { ...mail, to_id: dora.id, facts }, { ...dora, locale })
}

beforeEach(async () => {
  context.time.set(someDay)
  ;[ben, dora, aiko] = (await Promise.all(
    ['Ben', 'Dora', 'Aiko'].map((name) => trader(context, name)),
  )) as [Person, Person, Person]
  await foundOrganisation(context, ben, { name: '青葉商店' })
  await invite(context, ben, dora.email)
  const [invitation] = await invitationsTo(context, dora.id)
  await acceptInvitation(context, dora, invitation!.token)
  await nameDeputy(context, ben, dora.id, { mayFund: false })
  const who = { aiko: { id: aiko.id, roles: [] }, ben: { id: ben.id, roles: [] } }
  contract = (await contractIn(context, 'inspecting', { ...who, desk: who.aiko })).id
})

test('a deputy reads what happened, marked with whom they stand in for', async () => {
  const act = await copied('act')
  expect(act?.subject).toMatch(/^【Benさんの代理】【あなたの番です】田中商店のロゴ/)
  expect(act?.text).toContain('Benさんの代理人であるあなたにも、お知らせしています。')
  const english = await copied('act', 'en')
  expect(english?.subject).toMatch(/^\[For Ben\] \[Your turn\]/)
})

test('a deputy is reminded, and can say "seen" by the link of their own mail', async () => {
  context.time.set(context.time.now() + 2 * day)
  await fireDue(context, context.time.now())
  const reminder = await copied('reminder')
  expect(reminder?.subject).toContain('【Benさんの代理】【期限のお知らせ】')
  expect(reminder?.text).toContain(`/seen/${contract}.${dora.id}.`)
})

test('nobody is told of what they did themself in another’s place', async () => {
  await act(context, contract, 'accept', await now(dora), {})
  expect(await copied('act')).toBeNull()
  const mail = await newest(ben, 'act')
  expect((await writeMail(context, mail, ben))?.text).toContain('Dora（あなたの代理人）')
})

test('a message of the other side is quoted to the deputy', async () => {
  await sendMessage(context, aiko, contract, { text: 'ご確認をお願いします' })
  expect((await copied('message'))?.text).toContain('> ご確認をお願いします')
})

test('who is a deputy no more gets nothing, however late a mail is sent', async () => {
  await dismissDeputy(context, ben, dora.id)
  expect(await copied('act')).toBeNull()
})

test('who is named, and who is left without, read so in their own language', async () => {
  const named = await newest(dora, 'deputyNamed')
  const read = await writeMail(context, named, dora)
  expect(read?.subject).toContain('Benさんの代理人になりました')
  expect(read?.text).toContain('Benさんの残高は使えません。')
  expect(read?.text).toContain(`${context.settings.url}/organisation`)
  expect((await writeMail(context, named, { ...dora, locale: 'en' }))?.subject).toContain(
    'Ben has named you as deputy',
  )
  await stepDown(context, dora, ben.id)
  const gone = await writeMail(context, await newest(ben, 'deputyGone'), ben)
  expect(gone?.subject).toContain('Doraさんが代理人を降りました')
})

test('a server sends each deputy their copy, and nobody a copy of their own mails', async () => {
  const sent: [string, string][] = []
  const delivery: Delivery = {
    write: (mail, to) => writeMail(context, mail, to),
    recipient: (id) => personOf(context, id),
    standIns: ({ to_id: id }) => deputiesOf(context, id),
    desk: () => Promise.resolve([]),
    applicants: () => Promise.resolve(),
    send: async ({ id, name }, { subject }) => {
      if (id === ben.id || id === dora.id) sent.push([name, subject])
    },
  }
  while ((await deliverDue(context, delivery)) > 0);
  const about = sent.filter(([, subject]) => subject.includes('納品しました'))
  expect(about.toSorted()).toEqual([
    ['Ben', '【あなたの番です】田中商店のロゴ：納品しました'],
    ['Dora', '【Benさんの代理】【あなたの番です】田中商店のロゴ：納品しました'],
  ])
})

import { beforeAll, expect, test } from 'vitest'
import { act, viewFor } from '#contracts'
import { wordsFor } from '#locale'
import { newestMails } from '#outbox'
import { addPerson, openSession } from '#people'
import { newId } from '#platform'
import type { Database } from '#platform'
import { webApp, writeMail } from '#web'
import { testDatabase } from '../../../test/database.ts'
import { contractIn } from '../../../test/states.ts'
import { people, testContext } from '../../../test/world.ts'
import type { TestContext } from '../../../test/world.ts'

let context: TestContext
let all: Database
const who = people()
const tokens = { aiko: '', ben: '' }

beforeAll(async () => {
  const { db, owner } = await testDatabase()
  context = testContext(db)
  all = owner
  for (const name of ['aiko', 'ben'] as const) {
    const email = `${name}@example.jp`
    const { id } = await addPerson(context, db, { email, name, locale: 'ja' })
    who[name] = { id, roles: [] }
    tokens[name] = (await openSession(context, id, { ip: '127.0.0.1' })).token
  }
})

const asking = (name: keyof typeof tokens) => ({
  cookie: `session=${tokens[name]}`,
  'sec-fetch-site': 'same-origin',
  origin: context.settings.url,
})
const read = async (name: keyof typeof tokens, path: string) =>
  (await webApp(context).request(path, { headers: asking(name) })).text()

test('a worker declares an absence on the contract’s page, and everybody reads the new day', async () => {
  const { id } = await contractIn(context, 'working', who)
  const { row } = await viewFor(context, id, who.aiko)
  const form = await read('aiko', `/contracts/${id}`)
  expect(form).toContain('不在の後の新しい納期')
  const field = form.match(/<input[^>]*type="date"[^>]*>/)?.[0]
  expect(field).toContain('min="2026-12-11"')
  expect(field).toContain('max="2026-12-24"')
  expect(form).toContain('12月11日(金)から12月24日(木)まで')
  expect(await read('ben', `/contracts/${id}`)).not.toContain('不在の後の新しい納期')
  const send = (date: string) => {
    const body = new URLSearchParams({ key: newId('key'), seen: String(row.version), date })
    const path = `/contracts/${id}/actions/declareAbsence`
    return webApp(context).request(path, { method: 'POST', headers: asking('aiko'), body })
  }
  const tooFar = await send('2026-12-25')
  expect(tooFar.status).toBe(422)
  expect(await tooFar.text()).toContain('12月24日(木)までの日付にしてください。')
  expect((await send('2026-12-24')).status).toBe(303)
  const seen = await read('ben', `/contracts/${id}`)
  for (const said of ['不在を届け出ました', '新しい納期 12月24日(木)', '納期 12月24日(木)'])
    expect(seen).toContain(said)
  const calendar = await read('ben', '/calendar?month=2026-12')
  expect(calendar).toContain('田中商店のロゴ')
  const [mail] = await newestMails(context.db, who.ben.id, 1)
  const to = { id: who.ben.id, name: '田中', email: 'ben@example.jp', locale: 'ja' as const }
  const written = await writeMail(context, mail!, to)
  expect(written?.subject).toBe('田中商店のロゴ：不在を届け出ました')
  expect(written?.text).toContain('新しい納期 12月24日(木)')
})

test('the new day is an addendum to the written terms, with its days of payment', async () => {
  const { id } = await contractIn(context, 'working', who)
  await act(context, id, 'declareAbsence', who.aiko, { date: '2026-12-24', note: '入院のため' })
  const paper = await read('ben', `/contracts/${id}/terms`)
  const { t } = wordsFor('ja')
  expect(paper).toContain('不在の届け出')
  expect(paper).toContain('2027年1月7日(木)')
  expect(paper).not.toContain(t('promise.untimed'))
})

test('a contract that was signed under the first version goes on without absences', async () => {
  const { id } = await contractIn(context, 'working', who)
  await all.query('update agreements set process_version = 1 where id = $1', [id])
  const page = await read('aiko', `/contracts/${id}`)
  expect(page).toContain('納品する')
  expect(page).not.toContain('不在を届け出る')
  await expect(
    act(context, id, 'declareAbsence', who.aiko, { date: '2026-12-24' }),
  ).rejects.toMatchObject({ refusal: { code: 'contract.action_unavailable' } })
  expect((await act(context, id, 'deliver', who.aiko, {})).state).toBe('inspecting')
})

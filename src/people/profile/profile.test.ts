import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Refused } from '#platform'
import { testContext } from '../../../test/context.ts'
import { testDatabase } from '../../../test/database.ts'
import { addPerson, profileOf, publicProfile, updateProfile } from '../index.ts'

const { db } = await testDatabase()
const noon = Date.parse('2026-10-01T20:00:00Z')
const time = { now: () => noon, real: () => noon }
const context = testContext(db, { time })
let last = 0

const someone = async () =>
  (await addPerson(context, db, { email: `p${++last}@example.com`, name: 'Hanako', locale: 'en' }))
    .id

async function refusalOf(work: Promise<unknown>) {
  const error = await work.catch((error: unknown) => error)
  return error instanceof Refused ? error.refusal : error
}

test('a new profile is empty and knows nothing of a business', async () => {
  const id = await someone()
  expect(await profileOf(context, id)).toEqual({
    id,
    name: 'Hanako',
    email: 'p1@example.com',
    verified: true,
    locale: 'en',
    theme: 'auto',
    joinedAt: noon,
    worker: { headline: '', about: '', skills: [] },
    client: { company: '', about: '' },
    business: null,
  })
})

test('only what is given changes, and facts about the business are confirmed as of today', async () => {
  const id = await someone()
  await updateProfile(context, id, {
    worker: { headline: '入力', about: 'a\nb', skills: ['Excel', ' Excel ', '', '登録'] },
    business: { isBusiness: true, hasEmployees: false, officersTwoOrMore: false },
  })
  await updateProfile(context, id, { name: '花子', theme: 'dark', client: { company: '花社' } })
  expect(await updateProfile(context, id, {})).toMatchObject({
    name: '花子',
    theme: 'dark',
    locale: 'en',
    worker: { headline: '入力', about: 'a\nb', skills: ['Excel', '登録'] },
    client: { company: '花社', about: '' },
    // 05:00 on the 2nd in Tokyo.
    business: { isBusiness: true, hasEmployees: false, confirmedOn: '2026-10-02' },
  })
})

test('everybody else sees neither address, settings nor business', async () => {
  const id = await someone()
  await updateProfile(context, id, { worker: { headline: '入力' } })
  expect(await publicProfile(context, id)).toEqual({
    id,
    name: 'Hanako',
    joinedAt: noon,
    worker: { headline: '入力', about: '', skills: [] },
    client: { company: '', about: '' },
  })
})

test('wrong fields are named together and nothing changes', async () => {
  const id = await someone()
  const before = await profileOf(context, id)
  const change = {
    name: '',
    locale: 'fr',
    theme: 'pink',
    worker: {
      headline: 'x'.repeat(121),
      skills: Array.from({ length: 21 }, (_, i) => `skill ${i}`),
    },
    client: { about: '\0' },
  }
  const refusal = await refusalOf(updateProfile(context, id, change))
  expect(refusal).toMatchObject({
    code: 'name.required',
    issues: [
      { path: 'name', code: 'name.required' },
      { path: 'locale', code: 'locale.unknown' },
      { path: 'theme', code: 'theme.unknown' },
      { path: 'worker.headline', code: 'headline.too_long', params: { max: 120 } },
      { path: 'worker.skills', code: 'skills.too_many', params: { max: 20 } },
      { path: 'client.about', code: 'about.malformed' },
    ],
  })
  expect(await profileOf(context, id)).toEqual(before)
})

test('there is no profile of nobody', async () => {
  for (const id of ['per_none', '', '\ud800'])
    for (const work of [profileOf(context, id), updateProfile(context, id, { name: 'A' })])
      expect(await refusalOf(work)).toMatchObject({ code: 'person.unknown' })
})

test('no text makes a change crash: it is taken or refused', async () => {
  const id = await someone()
  const text = fc.string({ unit: 'binary', maxLength: 200 })
  const worker = fc.record({ headline: text, about: text, skills: fc.array(text) })
  await fc.assert(
    fc.asyncProperty(text, worker, async (name, worker) => {
      const outcome = await refusalOf(updateProfile(context, id, { name, worker }))
      expect(outcome).not.toBeInstanceOf(Error)
    }),
    { numRuns: 100 },
  )
})

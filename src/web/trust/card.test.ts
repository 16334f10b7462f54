import { expect, test } from 'vitest'
import { act } from '#contracts'
import { testDatabase } from '../../../test/database.ts'
import { benAndAiko } from '../../../test/market.ts'
import { contractIn } from '../../../test/states.ts'
import { visitorOf } from '../../../test/visitor.ts'
import { someDay, testContext } from '../../../test/world.ts'
import { webApp } from '../index.ts'

const { db } = await testDatabase()
const context = testContext(db)
const visitor = visitorOf(webApp(context))

/** Every figure on a person's card as a client, by its label. */
const figuresOf = async (personId: string) => {
  const { text } = await visitor.get(`/people/${personId}`)
  const card = text.slice(text.indexOf('class="figures'))
  const rows = card.slice(0, card.indexOf('</dl>')).matchAll(/<dt>([^<]+)<\/dt><dd>([^<]+)<\/dd>/g)
  return Object.fromEntries([...rows].map(([, label, figure]) => [label, figure]))
}

const [silent, waiting] = ['返事のないまま終わった契約', 'いま最終通知を受けている契約']

test('of a client who has ordered here one reads that nobody was left, of a newcomer nothing', async () => {
  context.time.set(someDay)
  const { ben, aiko } = await benAndAiko(context)
  const desk = { id: 'per_desk', roles: ['support'] }
  expect(Object.keys(await figuresOf(ben.id))).not.toContain(silent)
  const made = await contractIn(context, 'inspecting', { ben, aiko, desk })
  await act(context, made.id, 'accept', ben, {})
  expect(await figuresOf(ben.id)).toMatchObject({ [silent]: '0件', [waiting]: '0件' })
  context.time.set(someDay)
  await contractIn(context, 'finalNotice', { ben, aiko, desk })
  expect(await figuresOf(ben.id)).toMatchObject({ [silent]: '0件', [waiting]: '1件' })
})

import { beforeAll, expect, test } from 'vitest'
import type { Hono } from 'hono'
import { testContext } from '../../../test/context.ts'
import { testDatabase } from '../../../test/database.ts'
import { webApp } from '#web'

let app: Hono
beforeAll(async () => {
  const { db } = await testDatabase()
  app = webApp(testContext(db))
})

test('what is not there is said in words, in the language asked for', async () => {
  const ja = await app.request('/nowhere')
  expect(ja.status).toBe(404)
  expect(await ja.text()).toContain('ページが見つかりません')
  const en = await app.request('/nowhere', { headers: { 'accept-language': 'en' } })
  expect(await en.text()).toContain('There is no such page')
})

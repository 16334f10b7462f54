import { afterAll, beforeAll, expect, test } from 'vitest'
import { Hono } from 'hono'
import { apiApp } from '#api'
import { newId, serveHttp } from '#platform'
import type { Listening } from '#platform'
import { webApp } from '#web'
import { testContext } from './context.ts'
import { testDatabase } from './database.ts'

const { db } = await testDatabase()
const served: Listening[] = []
afterAll(() => Promise.all(served.map(({ close }) => close())))

/** A server as `serve` mounts it, behind so many proxies. */
const serverBehind = async (proxies: number): Promise<string> => {
  const plain = testContext(db)
  const context = { ...plain, settings: { ...plain.settings, proxies } }
  const app = new Hono().route('/', apiApp(context)).route('/', webApp(context))
  const host = '127.0.0.1'
  served.push(await serveHttp(app.fetch, { host, port: 0 }))
  return `http://${host}:${served.at(-1)?.port}`
}

const fresh = () => ({
  name: 'Aiko',
  email: `${newId('mail')}@example.jp`,
  password: 'a very long password',
})

/** The address that was noted for a sign-up by a program, and for one by a page's form. */
const notedFor = async (server: string, forwarded: string): Promise<string[]> => {
  const [one, other] = [fresh(), fresh()]
  const headers = { 'x-forwarded-for': forwarded, origin: 'http://127.0.0.1:3000' }
  await fetch(`${server}/api/v1/people`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ ...one, locale: 'ja' }),
  })
  await fetch(`${server}/api/v1/sessions`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ email: one.email, password: one.password }),
  })
  await fetch(`${server}/sign-up`, {
    method: 'POST',
    headers,
    redirect: 'manual',
    body: new URLSearchParams({ ...other, side: 'worker', key: newId('key') }),
  })
  const rows = await db.query<{ ip: string }>(
    `select distinct email, ip from sessions s join people p on p.id = s.person_id
     where email = any ($1) order by email`,
    [[one.email, other.email]],
  )
  return rows.map(({ ip }) => ip)
}

let open: string
let behindOne: string
beforeAll(async () => {
  open = await serverBehind(0)
  behindOne = await serverBehind(1)
})

test('whoever reaches the server itself cannot choose an address', async () => {
  expect(await notedFor(open, '203.0.113.9')).toEqual(['127.0.0.1', '127.0.0.1'])
})

test('behind a proxy both skins take what the proxy saw, whatever the caller wrote', async () => {
  const noted = await notedFor(behindOne, '6.6.6.6, 203.0.113.9')
  expect(noted).toEqual(['203.0.113.9', '203.0.113.9'])
})

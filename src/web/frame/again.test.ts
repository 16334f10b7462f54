import { connect } from 'node:net'
import type { Socket } from 'node:net'
import { afterAll, expect, test } from 'vitest'
import { open } from '#contracts'
import { openSession } from '#people'
import { serveHttp } from '#platform'
import { testContext } from '../../../test/world.ts'
import { testDatabase } from '../../../test/database.ts'
import { trader } from '../../../test/market.ts'
import { webApp } from '../index.ts'

const { db } = await testDatabase()
const context = testContext(db)
const app = webApp(context)
const person = await trader(context, '愛子')
const client = await trader(context, '株式会社あおば')
const contract = await open(context, {
  clientId: client.id,
  clientName: client.name,
  workerId: person.id,
  workerName: person.name,
  process: 'fixed-price',
  title: '田中商店のロゴ',
  description: 'ロゴを1点',
  category: 'design',
  price: 50_000n,
  deliverOn: '2026-12-10',
})
const { token } = await openSession(context, person.id, { ip: '127.0.0.1' })
const server = await serveHttp(app.fetch, { host: '127.0.0.1', port: 0 })
afterAll(() => server.close())

const headers = { cookie: `session=${token}`, 'accept-encoding': 'identity' }
const address = `http://127.0.0.1:${server.port}/contracts/${contract}`

const keysIn = (html: string): string[] =>
  [...html.matchAll(/name="key" value="([^"]*)"/g)].map(([, key = '']) => key)
const withoutKeys = (html: string): string => html.replaceAll(/name="key" value="[^"]*"/g, '')

/** Asks and then reads nothing: the answer waits in the server. */
const askAndWait = (): Promise<Socket> =>
  new Promise((resolve) => {
    const socket = connect(server.port, '127.0.0.1', () => {
      socket.pause()
      socket.write(
        `GET /contracts/${contract} HTTP/1.1\r\nhost: x\r\ncookie: ${headers.cookie}\r\n\r\n`,
      )
      resolve(socket)
    })
  })

const readAll = (socket: Socket): Promise<string> =>
  new Promise((resolve) => {
    const chunks: Buffer[] = []
    socket.on('data', (chunk: Buffer) => {
      chunks.push(chunk)
      const text = Buffer.concat(chunks).toString()
      if (!text.endsWith('</html>')) return
      socket.destroy()
      resolve(text.slice(text.indexOf('<!doctype')))
    })
    socket.resume()
  })

test('kept pages asked for at once are whole, each with keys of its own, also for who reads late', async () => {
  const first = await (await fetch(address, { headers })).text()
  const waiting = await Promise.all(Array.from({ length: 8 }, askAndWait))
  const rounds: string[] = []
  for (let round = 0; round < 4; round += 1)
    rounds.push(
      ...(await Promise.all(
        Array.from({ length: 40 }, async () => (await fetch(address, { headers })).text()),
      )),
    )
  const pages = [first, ...rounds, ...(await Promise.all(waiting.map(readAll)))]
  for (const page of pages) expect(withoutKeys(page)).toBe(withoutKeys(first))
  const keys = pages.flatMap(keysIn)
  expect(keys.length).toBeGreaterThanOrEqual(pages.length)
  expect(new Set(keys).size).toBe(keys.length)
})

test('a kept page says the same of itself as the page that was drawn', async () => {
  const other = `${address}?do=agreeToOffer`
  const [drawn, again] = [await fetch(other, { headers }), await fetch(other, { headers })]
  const said = ({ headers: all }: Response) =>
    [...all].filter(([name]) => name !== 'date' && name !== 'content-length')
  expect(said(again)).toEqual(said(drawn))
  const packed = await fetch(other, { headers: { ...headers, 'accept-encoding': 'gzip' } })
  expect(packed.headers.get('content-encoding')).toBe('gzip')
  expect(withoutKeys(await packed.text())).toBe(withoutKeys(await drawn.text()))
})

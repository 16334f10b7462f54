import { expect, test } from 'vitest'
import { serveHttp, sleep } from '#platform'

const host = '127.0.0.1'
const hello = () => new Response('hello')

test('a port of the machine’s choosing is served', async () => {
  const { port, close } = await serveHttp(hello, { host, port: 0 })
  expect(await (await fetch(`http://${host}:${port}/`)).text()).toBe('hello')
  await close()
  await expect(fetch(`http://${host}:${port}/`)).rejects.toThrow()
})

test('a port in use is one line', async () => {
  const { port, close } = await serveHttp(hello, { host, port: 0 })
  await expect(serveHttp(hello, { host, port })).rejects.toThrow(
    `port ${port} on 127.0.0.1 is in use: end what uses it, or set PORT to another`,
  )
  await close()
})

test('an address of another machine is one line', async () => {
  const elsewhere = serveHttp(hello, { host: '192.0.2.1', port: 0 })
  await expect(elsewhere).rejects.toThrow('HOST is no address of this machine')
})

test('a request under way is answered before the server is closed', async () => {
  const slow = () => sleep(200).then(hello)
  const { port, close } = await serveHttp(slow, { host, port: 0 })
  const asking = fetch(`http://${host}:${port}/`)
  await sleep(50)
  await close()
  expect(await (await asking).text()).toBe('hello')
})

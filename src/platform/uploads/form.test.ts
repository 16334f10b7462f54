import { expect, test } from 'vitest'
import { Refused } from '../refusal.ts'
import { parseForm } from './form.ts'
import type { FormFile } from './form.ts'

const boundary = 'cut-here'
const type = `multipart/form-data; boundary=${boundary}`

function request(body: BodyInit | null, contentType = type): Request {
  const init = { method: 'POST', headers: { 'content-type': contentType }, body, duplex: 'half' }
  return new Request('http://localhost/', init)
}

function part(name: string, content: string, file?: string): string {
  const disposition = `form-data; name="${name}"${file === undefined ? '' : `; filename="${file}"`}`
  const kind = file === undefined ? '' : 'content-type: application/octet-stream\r\n'
  return `--${boundary}\r\ncontent-disposition: ${disposition}\r\n${kind}\r\n${content}\r\n`
}
const end = `--${boundary}--\r\n`

async function textOf(file: FormFile): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of file.content) chunks.push(chunk)
  return `${file.field} ${file.name} ${file.type} ${Buffer.concat(chunks).toString()}`
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => new Error('it was not refused'),
    (reason: unknown) => reason,
  )
  if (error instanceof Refused) return error.refusal.code
  throw error
}

test('fields and files are read in order, names in UTF-8', async () => {
  const first = part('text', 'こんにちは') + part('file', 'one', '見積書.pdf')
  const body = first + part('text', 'b') + part('file', '', 'b.txt') + end
  const form = await parseForm(request(body), { onFile: textOf })
  expect(form.fields.getAll('text')).toEqual(['こんにちは', 'b'])
  expect(form.files).toEqual([
    'file 見積書.pdf application/octet-stream one',
    'file b.txt application/octet-stream ',
  ])
})

test('an urlencoded form is read likewise', async () => {
  const body = new URLSearchParams({ a: '1', text: '空 白 &=+' })
  const form = await parseForm(request(body, 'application/x-www-form-urlencoded'))
  expect(Object.fromEntries(form.fields)).toEqual({ a: '1', text: '空 白 &=+' })
})

test('what a browser sends as a form comes out as it went in', async () => {
  const data = new FormData()
  data.set('text', '一行目\r\n二行目')
  data.append('files', new File(['y'.repeat(100_000)], '絵 1.png', { type: 'image/png' }))
  const sent = new Request('http://localhost/', { method: 'POST', body: data })
  const form = await parseForm(sent, { onFile: textOf })
  expect(form.fields.get('text')).toBe('一行目\r\n二行目')
  const [head] = form.files[0]?.split('y', 1) ?? []
  expect({ head, length: form.files[0]?.length }).toEqual({
    head: 'files 絵 1.png image/png ',
    length: 'files 絵 1.png image/png '.length + 100_000,
  })
})

test('a file field in which nothing was chosen is left out', async () => {
  const form = await parseForm(request(part('file', '', '') + end), { onFile: textOf })
  expect(form.files).toEqual([])
})

test('without somebody to take them, files are passed over', async () => {
  const body = part('file', 'x'.repeat(200_000), 'a.txt') + part('a', '1') + end
  const form = await parseForm(request(body))
  expect(form).toEqual({ fields: new URLSearchParams({ a: '1' }), files: [] })
})

const many = Array.from({ length: 21 }, (_, n) => part('file', 'x', `${n}.txt`)).join('')
const fields = Array.from({ length: 201 }, (_, n) => part(`f${n}`, 'x')).join('')
const large = part('a', 'x'.repeat(200_000))
const broken = Buffer.concat([
  Buffer.from(part('a', 'b').slice(0, -3)),
  Buffer.from([0xff, 0x0d, 0x0a]),
])

test.each<[string, Request, string]>([
  ['JSON', request('{}', 'application/json'), 'body.unsupported_type'],
  ['nothing', request(null, 'text/plain'), 'body.unsupported_type'],
  ['no boundary', request('x', 'multipart/form-data'), 'body.malformed'],
  ['an empty body', request(''), 'body.malformed'],
  [
    'a body that breaks off',
    request(part('file', 'half of', 'a.txt').slice(0, -4)),
    'body.malformed',
  ],
  ['too many files', request(many + end), 'file.too_many'],
  ['too many fields', request(fields + end), 'body.too_large'],
  ['a field of 300 kB', request(part('a', 'x'.repeat(300_000)) + end), 'body.too_large'],
  ['600 kB in three fields', request(large.repeat(3) + end), 'body.too_large'],
  ['broken UTF-8', request(Buffer.concat([broken, Buffer.from(end)])), 'body.not_utf8'],
])('%s is refused', async (_, sent, code) => {
  expect(await codeOf(parseForm(sent, { onFile: textOf }))).toBe(code)
})

/** A form with a file of so many megabytes, made while it is read; tells how much was taken. */
function endless(megabytes: number) {
  const taken = { bytes: 0 }
  const chunk = new Uint8Array(64 * 1024).fill(65)
  const head = new TextEncoder().encode(part('file', '', 'huge.txt').slice(0, -2))
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(head),
    pull(controller) {
      if (taken.bytes >= megabytes * 1024 * 1024) {
        controller.enqueue(new TextEncoder().encode(`\r\n${end}`))
        return controller.close()
      }
      taken.bytes += chunk.length
      return controller.enqueue(chunk)
    },
  })
  return { taken, sent: request(body) }
}

test('whatever the taker of a file throws ends the reading at once', async () => {
  const { taken, sent } = endless(200)
  const onFile = async (file: FormFile) => {
    let size = 0
    for await (const chunk of file.content)
      if ((size += chunk.length) > 1_000_000)
        throw new Refused({ code: 'file.too_large', params: {} })
  }
  expect(await codeOf(parseForm(sent, { onFile }))).toBe('file.too_large')
  expect(taken.bytes).toBeLessThan(3_000_000)
})

test('a form longer than it may be ends, whatever length it claims', async () => {
  const { taken, sent } = endless(200)
  expect(await codeOf(parseForm(sent, { size: 1_000_000 }))).toBe('body.too_large')
  expect(taken.bytes).toBeLessThan(3_000_000)
})

test('a sender who hangs up leaves nothing waiting', async () => {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(part('file', 'half', 'a.txt').slice(0, -2)))
      setTimeout(() => controller.error(new Error('gone')), 20)
    },
  })
  let ended = false
  const onFile = (file: FormFile) => textOf(file).finally(() => (ended = true))
  expect(await codeOf(parseForm(request(body), { onFile }))).toBe('body.malformed')
  expect(ended).toBe(true)
})

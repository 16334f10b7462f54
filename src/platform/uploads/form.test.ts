import { expect, test } from 'vitest'
import { parseForm } from './form.ts'
import type { FormFile } from './form.ts'

const begun = '--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nabc'
const types = { 'content-type': 'multipart/form-data; boundary=x' }
const sent = (body: string) =>
  new Request('http://example.com/', { method: 'POST', body, headers: types })

/** An error without a listener would end the server; in a test it fails the run. */
const moment = () => new Promise((resolve) => setTimeout(resolve, 20))

test.each(['', '--x\r\nnonsense', begun, begun + 'abc'.repeat(100_000)])(
  'a form that ends too early is refused, whether its file is read, refused or passed over (%#)',
  async (body) => {
    const read = async ({ content }: FormFile) => {
      for await (const _ of content);
    }
    const refuse = () => Promise.reject(new Error('not this one'))
    await expect(parseForm(sent(body), { onFile: read })).rejects.toThrow('body.malformed')
    await expect(parseForm(sent(body), { onFile: refuse })).rejects.toThrow()
    await expect(parseForm(sent(body))).rejects.toThrow('body.malformed')
    await moment()
  },
)

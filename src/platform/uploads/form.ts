import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import busboy from 'busboy'
import { Refused, refuse } from '../refusal.ts'

/** A file of a form, as it comes in. Name and type are what the sender claims. */
export type FormFile = {
  field: string
  name: string
  type: string
  /** Stays open when its reader stops early. */
  content: AsyncIterable<Uint8Array>
  /** Reads on to the end of the file and forgets it, so that the rest of the form is read. */
  pass(): void
}

export type Form<F> = {
  fields: URLSearchParams
  /** What `onFile` gave, in the order of the form. */
  files: F[]
}

export type FormOptions<F> = {
  /**
   * Takes a file; it must read the content to its end or throw. Without it files are passed over.
   * Whatever it throws ends the reading of the form at once.
   */
  onFile?: (file: FormFile) => Promise<F>
  /** Files at most; 20. */
  files?: number
  /** Bytes of the whole form at most; 512 MB. */
  size?: number
}

const fieldLimits = { fields: 200, fieldNameSize: 200, fieldSize: 256 * 1024, headerPairs: 50 }
/** UTF-16 units of all fields together: they are held in memory, files are not. */
const allFields = 512 * 1024

/**
 * Reads a form as browsers send it, urlencoded or multipart, as a stream: neither files nor forms
 * are ever held whole. A file field in which nothing was chosen is left out. Refuses
 * `body.unsupported_type {wanted}`, `body.too_large {limit}`, `body.malformed` (also when the
 * sender hangs up), `body.not_utf8`, `file.too_many {max}`, and whatever `onFile` throws.
 */
export async function parseForm<F = never>(
  request: Request,
  { onFile, files: most = 20, size = 512 * 1024 * 1024 }: FormOptions<F> = {},
): Promise<Form<F>> {
  if (Number(request.headers.get('content-length') ?? 0) > size)
    refuse('body.too_large', { limit: size })
  const parser = parserFor(request, most)
  const fields = new URLSearchParams()
  const files: Promise<F>[] = []
  const trouble: unknown[] = []
  let held = 0
  const stop = new AbortController()
  const fail = (error: unknown) => {
    trouble.push(error)
    stop.abort()
  }
  parser.on('field', (name, value, { nameTruncated, valueTruncated }) => {
    held += name.length + value.length
    if (stop.signal.aborted) return
    if (nameTruncated || valueTruncated) fail(no('body.too_large', fieldLimits.fieldSize))
    else if (held > allFields) fail(no('body.too_large', allFields))
    else if (`${name}${value}`.includes('\ufffd')) fail(no('body.not_utf8'))
    else fields.append(name, value)
  })
  parser.on('file', (field, content, { filename, mimeType }) => {
    // An error without a listener ends the server; a sender who hangs up is not worth that.
    content.on('error', () => undefined)
    if (filename === undefined || !onFile) return content.resume()
    const taken = onFile({
      field,
      name: filename,
      type: mimeType,
      content: { [Symbol.asyncIterator]: () => content.iterator({ destroyOnReturn: false }) },
      pass: () => void content.resume(),
    })
    taken.catch((error) =>
      fail(content.errored && !(error instanceof Refused) ? no('body.malformed') : error),
    )
    return files.push(taken)
  })
  // The pipeline does not hear of an error that comes after it was stopped.
  parser.on('error', () => undefined)
  parser.on('fieldsLimit', () => fail(no('body.too_large', fieldLimits.fields)))
  parser.on('filesLimit', () => fail(new Refused({ code: 'file.too_many', params: { max: most } })))
  try {
    await pipeline(bounded(request, size), parser, { signal: stop.signal })
  } catch (error) {
    trouble.push(error instanceof Refused ? error : no('body.malformed'))
  }
  const taken = await Promise.allSettled(files)
  if (trouble.length > 0) throw trouble[0]
  return { fields, files: taken.map((one) => (one as PromiseFulfilledResult<F>).value) }
}

function no(code: string, limit?: number): Refused {
  return new Refused({ code, params: limit === undefined ? {} : { limit } })
}

const wanted = 'multipart/form-data'

function parserFor(request: Request, files: number): busboy.Busboy {
  const type = request.headers.get('content-type') ?? ''
  if (!/^(multipart\/form-data|application\/x-www-form-urlencoded)\s*(;|$)/i.test(type))
    refuse('body.unsupported_type', { wanted })
  try {
    return busboy({
      headers: { 'content-type': type },
      defParamCharset: 'utf8',
      limits: { ...fieldLimits, files },
    })
  } catch {
    return refuse('body.malformed')
  }
}

/** The body, ended by a refusal when it is longer than it may be. */
function bounded(request: Request, size: number): Readable {
  const body = request.body as ReadableStream<Uint8Array> | null
  async function* read() {
    let length = 0
    for await (const chunk of body ?? []) {
      length += chunk.byteLength
      if (length > size) refuse('body.too_large', { limit: size })
      yield chunk
    }
  }
  return Readable.from(read(), { objectMode: false, highWaterMark: 64 * 1024 })
}

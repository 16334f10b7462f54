import { refuse } from '#platform'

/** No call needs more; 10 MB of text end here, before they are kept. */
export const bodyLimit = 512 * 1024
/** No body that we take is nested deeper than this, with room to spare. */
const depthLimit = 16

/**
 * Reads a body of JSON; nothing at all is `{}`. Refuses `body.unsupported_type`, `body.too_large
 * {limit}`, `body.not_utf8`, `body.malformed` and `body.too_deep {limit}`. Never holds more than
 * the limit.
 */
export async function readJson(request: Request): Promise<{ value: unknown; text: string }> {
  const text = decode(await readBytes(request))
  if (text.trim() === '') return { value: {}, text: '' }
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/(?:[\w.-]+\+)?json\s*(?:;\s*charset="?utf-?8"?\s*)?$/i.test(type))
    refuse('body.unsupported_type', { wanted: 'application/json' })
  const value = parse(text)
  if (isDeeper(value, depthLimit)) refuse('body.too_deep', { limit: depthLimit })
  return { value, text }
}

async function readBytes(request: Request): Promise<Uint8Array> {
  const declared = Number(request.headers.get('content-length') ?? 0)
  if (declared > bodyLimit) refuse('body.too_large', { limit: bodyLimit })
  if (!request.body) return new Uint8Array()
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body) {
    size += chunk.byteLength
    if (size > bodyLimit) refuse('body.too_large', { limit: bodyLimit })
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return refuse('body.not_utf8')
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return refuse('body.malformed')
  }
}

/** Level by level, so that a tower of brackets cannot exhaust the stack. */
function isDeeper(value: unknown, limit: number): boolean {
  let level = [value]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > limit) return true
    level = level.flatMap((one) =>
      typeof one === 'object' && one !== null ? Object.values(one) : [],
    )
  }
  return false
}

import { Refused, refuse } from '#platform'

/** No call needs more; 10 MB of text end here, before they are kept. */
export const bodyLimit = 512 * 1024
/** No body that we take is nested deeper than this or holds more values, with room to spare. */
const depthLimit = 16
const valuesLimit = 2_000

/**
 * Reads a body of JSON; nothing at all is `{}`. Refuses `body.unsupported_type`, `body.too_large
 * {limit}`, `body.not_utf8`, `body.malformed` (also when the sender hangs up), `body.too_deep
 * {limit}` and `body.too_many {limit}` (values). Never holds more than the limit.
 */
export async function readJson(request: Request): Promise<{ value: unknown; text: string }> {
  const text = decode(await readBytes(request))
  if (text.trim() === '') return { value: {}, text: '' }
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/(?:[\w.-]+\+)?json\s*(?:;\s*charset="?utf-?8"?\s*)?$/i.test(type))
    refuse('body.unsupported_type', { wanted: 'application/json' })
  const value = parse(text)
  refuseMonster(value)
  return { value, text }
}

async function readBytes(request: Request): Promise<Uint8Array> {
  const declared = Number(request.headers.get('content-length') ?? 0)
  if (declared > bodyLimit) refuse('body.too_large', { limit: bodyLimit })
  if (!request.body) return new Uint8Array()
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of request.body) {
      size += chunk.byteLength
      if (size > bodyLimit) refuse('body.too_large', { limit: bodyLimit })
      chunks.push(chunk)
    }
  } catch (error) {
    // A sender who hangs up is no accident of ours.
    throw error instanceof Refused ? error : new Refused({ code: 'body.malformed', params: {} })
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
function refuseMonster(value: unknown): void {
  let level = [value]
  let values = 0
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > depthLimit) refuse('body.too_deep', { limit: depthLimit })
    const below: unknown[] = []
    for (const one of level) {
      if (typeof one !== 'object' || one === null) continue
      const held = Object.values(one)
      values += held.length
      if (values > valuesLimit) refuse('body.too_many', { limit: valuesLimit })
      below.push(...held)
    }
    level = below
  }
}

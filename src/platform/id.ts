import { createHash, createHmac, randomFillSync, timingSafeEqual } from 'node:crypto'
import { realNow } from './time.ts'

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
const pool = Buffer.alloc(4096)
let unused = 0
let lastMs = 0
let counter = 0

/** Fresh bytes from the machine's source of chance. */
export function randomBytes(length: number): Buffer {
  return length > pool.length ? randomFillSync(Buffer.alloc(length)) : Buffer.from(random(length))
}

/** An unguessable text of `bytes` random bytes, base64url: tokens, links, secrets. */
export function randomToken(bytes = 32): string {
  return randomBytes(bytes).toString('base64url')
}

/**
 * An id that carries its kind and sorts by time: `ctr_` and 26 Crockford characters of a UUIDv7.
 */
export function newId(kind: string): string {
  return `${kind}_${crockford(uuid7())}`
}

/** Whether a text has the form of an id of this kind; says nothing of its existence. */
export function isId(kind: string, text: string): boolean {
  return (
    text.startsWith(`${kind}_`) && /^[0-7][0-9a-hjkmnp-tv-z]{25}$/.test(text.slice(kind.length + 1))
  )
}

/** SHA-256 as lower-case hex. */
export function sha256(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex')
}

/** How much comes in, and its SHA-256 as lower-case hex; nothing of it is held. */
export async function digestOf(
  content: AsyncIterable<Uint8Array>,
): Promise<{ size: number; sha256: string }> {
  const hash = createHash('sha256')
  let size = 0
  for await (const chunk of content) {
    size += chunk.byteLength
    hash.update(chunk)
  }
  return { size, sha256: hash.digest('hex') }
}

/** HMAC-SHA-256 of a text as base64url, for signed links and webhooks. */
export function sign(secret: string | Uint8Array, text: string): string {
  return createHmac('sha256', secret).update(text).digest('base64url')
}

/** Compares two texts in a time that does not tell where they differ. */
export function sameText(one: string, other: string): boolean {
  const a = createHash('sha256').update(one).digest()
  return timingSafeEqual(a, createHash('sha256').update(other).digest())
}

/**
 * 16 bytes: 48 bits of time, 12 of a counter (so ids of one millisecond keep their order), 62 of
 * chance.
 */
function uuid7(): Uint8Array {
  const now = realNow()
  if (now > lastMs) {
    lastMs = now
    counter = random(2).readUInt16BE() & 0x7ff
  } else if (++counter > 0xfff) {
    lastMs++
    counter = 0
  }
  const bytes = Buffer.from(random(16))
  bytes.writeUIntBE(lastMs, 0, 6)
  bytes.writeUInt16BE(0x7000 | counter, 6)
  bytes[8] = 0x80 | (bytes[8]! & 0x3f)
  return bytes
}

function random(length: number): Buffer {
  if (unused < length) {
    randomFillSync(pool)
    unused = pool.length
  }
  unused -= length
  return pool.subarray(unused, unused + length)
}

function crockford(bytes: Uint8Array): string {
  let text = ''
  let bits = 2
  let value = 0
  for (const byte of bytes) {
    value = (value << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += alphabet[(value >>> bits) & 31]
    }
    value &= (1 << bits) - 1
  }
  return text
}

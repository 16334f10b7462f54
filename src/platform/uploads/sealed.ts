import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import { refuse } from '../refusal.ts'
import { readBlob, receiveBlob } from './blobs.ts'
import type { Received } from './blobs.ts'

/** A key for one purpose, from which neither the secret nor the key of another can be reckoned. */
export const keyFor = (secret: string, purpose: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', secret, 'yakusoku', purpose, 32))

/** What a sealed blob is opened with: the key, and the one path at which it may be found. */
export type Seal = { key: Uint8Array; path: string[] }

const cipherName = 'aes-256-gcm'
const nonceLength = 12
const tagLength = 16
/** What a media type shows itself in. */
const headLength = 4_100

const binding = (path: string[]): Uint8Array => Buffer.from(path.join('/'))

/** The blob as it lies on the disk: a nonce of its own, the cipher text, and the tag of both. */
async function* sealing(content: AsyncIterable<Uint8Array>, { key, path }: Seal) {
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv(cipherName, key, nonce)
  cipher.setAAD(binding(path))
  yield nonce
  for await (const chunk of content) yield cipher.update(chunk)
  yield cipher.final()
  yield cipher.getAuthTag()
}

/**
 * Receives like `receiveBlob`, but no plain byte ever touches the disk, not even on the way:
 * AES-256 in GCM, bound to the path that it is to be kept at. Refuses `file.too_large {limit}`.
 * Size and type are those of the plain content; `sha256` is that of the sealed one.
 */
export async function receiveSealed(
  folder: string,
  content: AsyncIterable<Uint8Array>,
  seal: Seal,
  limit: number,
): Promise<Received> {
  const head: Uint8Array[] = []
  let size = 0
  async function* looked() {
    for await (const chunk of content) {
      if (size < headLength) head.push(Buffer.from(chunk))
      size += chunk.byteLength
      if (size > limit) refuse('file.too_large', { limit })
      yield chunk
    }
  }
  const received = await receiveBlob(folder, sealing(looked(), seal), Infinity)
  const known = await fileTypeFromBuffer(Buffer.concat(head)).catch(() => undefined)
  return { ...received, size, type: known?.mime ?? null, text: false }
}

/**
 * The plain content of a sealed blob, whole, since nothing of it is given out before all of it is
 * proven. Null when it is not there, was sealed with another key or for another path, or changed.
 */
export async function openSealed(
  folder: string,
  { key, path }: Seal,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const stream = await readBlob(folder, path)
  if (!stream) return null
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) chunks.push(chunk)
  const sealed = Buffer.concat(chunks)
  if (sealed.byteLength < nonceLength + tagLength) return null
  const decipher = createDecipheriv(cipherName, key, sealed.subarray(0, nonceLength))
  decipher.setAAD(binding(path))
  decipher.setAuthTag(sealed.subarray(-tagLength))
  const plain = decipher.update(sealed.subarray(nonceLength, -tagLength))
  try {
    return new Uint8Array(Buffer.concat([plain, decipher.final()]))
  } catch {
    return null
  }
}
